"""Whole paths through the screens, without a browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.refusal import Why
from benkyokai.core.text import Language
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from benkyokai.words import say
from tests.journeys.answering import fill_in
from tests.journeys.conftest import Open, texts_of

QUIZ = "choosing-a-service"


def texts(app: AppTest) -> str:
    """Every text on the screen."""
    elements = (*app.markdown, *app.caption, *app.info, *app.success, *app.warning)
    return "\n".join([*(element.value for element in elements), *texts_of(app)])


def button(app: AppTest, label: str) -> None:
    """Presses the button with that label."""
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception


def scenario(instance: Instance, question_id: str) -> Scenario:
    """A shipped scenario."""
    question = instance.library.quizzes[QUIZ].question(question_id)
    assert isinstance(question, Scenario)
    return question


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "question_id", ["object-detection", "video-recommendations", "factory-inspection", "restaurant-sales"]
)
def test_a_scenario_from_prompt_to_reasoning(
    open_app: Open, instance: Instance, question_id: str, language: Language
) -> None:
    """Ask, hear only those replies, choose the best, see every reason; a new tab shows the same."""
    question = scenario(instance, question_id)
    query = {"quiz": QUIZ, "question": question_id, "lang": language}
    app = open_app("quiz", **query)
    app.checkbox[0].check().run()
    button(app, "お客様に確認する" if language == "ja" else "Ask the client")
    assert question.asks[0].reply.into(language) in texts(app)
    assert question.asks[1].reply.into(language) not in texts(app)
    assumption = next(item for item in question.assumptions if item.plausible)
    best = [question.acceptable(assumption.id, axis.id)[0] for axis in question.axes]
    for radio, value in zip(app.radio, [assumption.id, *best], strict=True):
        radio.set_value(value)
    app.pills[0].set_value(question.factors[0].id)
    app.run()
    button(app, "回答する" if language == "ja" else "Answer")
    for tab in (app, open_app("quiz", **query)):
        shown = texts(tab)
        for axis, option in zip(question.axes, best, strict=True):
            assert question.key[assumption.id, axis.id, option].because.into(language)[:20] in shown
        assert all(item.reply.into(language)[:20] in shown for item in question.asks)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_tab_says_that_another_one_has_answered(open_app: Open, instance: Instance, language: Language) -> None:
    """Both have the question open. What the first gives, a stage or the answer, the second says at its next click; the
    first, and a tab that was opened later, say nothing of it."""
    said = say(language, Why.ALREADY_ANSWERED)
    ask, give = ("お客様に確認する", "回答する") if language == "ja" else ("Ask the client", "Answer")
    question = scenario(instance, "factory-inspection")
    query = {"quiz": QUIZ, "question": question.id, "lang": language}
    first, second = open_app("quiz", **query), open_app("quiz", **query)
    first.checkbox[0].check().run()
    button(first, ask)
    assert said not in texts(first)
    second.checkbox[1].check().run()
    assert said in texts(second)
    second.radio[0].set_value(question.assumptions[0].id).run()
    chosen = [question.assumptions[1].id, *(axis.options[0].id for axis in question.axes)]
    for radio, value in zip(first.radio, chosen, strict=True):
        radio.set_value(value)
    first.pills[0].set_value(question.factors[0].id)
    first.run()
    button(first, give)
    assert said not in texts(first)
    second.radio[0].set_value(question.assumptions[1].id).run()
    assert said in texts(second)
    first.run()
    assert said not in texts(first)
    assert said not in texts(open_app("quiz", **query))


def test_every_lesson_opens_in_both_languages(open_app: Open, instance: Instance) -> None:
    """No lesson of the shipped course breaks a screen, and each shows its own title."""
    course = next(iter(instance.library.courses.values()))
    for language in ("ja", "en"):
        app = open_app("learn", lang=language)
        for lesson in course.lessons:
            app.query_params["lesson"] = lesson.id
            app.run()
            assert not app.exception, lesson.id
            assert app.title[0].value == lesson.into(language).title


def test_every_knowledge_question_can_be_answered(open_app: Open, instance: Instance) -> None:
    """Each of them: choose what is right, and be told so."""
    quiz = instance.library.quizzes["knowledge"]
    app = open_app("quiz", quiz=quiz.id, lang="en")
    for question in quiz.questions:
        app.query_params["question"] = question.id
        app.run()
        fill_in(app, question, "en")
        button(app, "Answer")
        assert any("Right." in element.value for element in app.success), question.id


def test_the_catalogue_is_filtered_and_found_in(open_app: Open) -> None:
    """By words, and a link opens one entry."""
    app = open_app("services", lang="en")
    app.text_input[0].set_value("kendra").run()
    assert "1 services" in texts(app)
    app.text_input[0].set_value("no such thing anywhere").run()
    assert "No service fits" in texts(app)
    assert "Amazon Kendra" in texts(open_app("services", lang="en", service="kendra"))


def test_a_survey_is_stored_and_thanked_for(open_app: Open, instance: Instance) -> None:
    """Sent once; a refresh shows thanks, not the form."""
    app = open_app("learn", lesson="survey-and-next", lang="en")
    app.radio[0].set_value(app.radio[0].options[0])
    button(app, "Send")
    assert "Thank you" in texts(app)
    again = open_app("learn", lesson="survey-and-next", lang="en")
    assert "Thank you" in texts(again)
    assert not [one for one in again.button if one.label == "Send"]


def test_what_does_not_exist_is_said_so(open_app: Open) -> None:
    """A wrong link leads to the list, not to an error."""
    assert "no such lesson" in texts(open_app("learn", lesson="nowhere", lang="en"))
    assert "no such set" in texts(open_app("quiz", quiz="nowhere", lang="en"))


def test_another_device_sees_nothing_of_mine(open_app: Open) -> None:
    """Results are of the device that answered."""
    app = open_app("quiz", quiz="knowledge", question="closed-tab", lang="en")
    app.radio[0].set_value(app.radio[0].options[0]).run()
    button(app, "Answer")
    assert "No results yet" not in texts(open_app("results", lang="en"))
    assert "No results yet" in texts(open_app("results", device="somebody", lang="en"))


def test_a_lesson_goes_on_where_its_quiz_has_a_mistake(tmp_path: Path, open_app: Open, instance: Instance) -> None:
    """A broken quiz is left out; the lesson that embeds it says so in its place."""
    root = tmp_path / "files"
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, root / name)
    path = root / "quizzes" / "knowledge.yaml"
    path.write_text(path.read_text().replace("kind: single", "kind: singel", 1))
    use_instance(replace(instance, content_store=ContentStore(root)))
    app = open_app("learn", lesson="studio", lang="en")
    assert "This question is being corrected." in texts(app)
