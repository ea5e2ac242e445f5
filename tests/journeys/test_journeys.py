"""Whole paths through the screens, without a browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.refusal import Why
from benkyokai.core.text import Language
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.read_lesson import progress
from benkyokai.words import say
from tests.journeys.answering import Card, cards, give_best, texts
from tests.journeys.conftest import Open

QUIZ = "choosing-a-service"


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
    card = Card(app)
    assert card.give([question.asks[0].id]) == 200
    assert question.asks[0].reply.into(language) in texts(app)
    assert question.asks[1].reply.into(language) not in texts(app)
    assumption = next(item for item in question.assumptions if item.plausible)
    best = [question.acceptable(assumption.id, axis.id)[0] for axis in question.axes]
    axes = {axis.id: option for axis, option in zip(question.axes, best, strict=True)}
    assert card.give({"assumption": assumption.id, "axes": axes}, question.factors[0].id) == 200
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
    question = scenario(instance, "factory-inspection")
    query = {"quiz": QUIZ, "question": question.id, "lang": language}
    first, second = (Card(open_app("quiz", **query)) for _ in range(2))
    assert first.give([question.asks[0].id]) == 200
    assert second.draft([question.asks[1].id]) == 409
    assert second.told["refused"] == said
    assert second.view["replies"]
    chosen = [
        (
            {"assumption": one.id, "axes": {axis.id: axis.options[0].id for axis in question.axes}},
            question.factors[0].id,
        )
        for one in question.assumptions[:2]
    ]
    assert second.draft(*chosen[0]) == 200
    assert first.give(*chosen[1]) == 200
    assert second.give(*chosen[0]) == 409
    assert second.told["refused"] == said
    assert second.view["result"]["verdict"] == first.view["result"]["verdict"]
    assert first.give(*chosen[1], stage="answer") == 200, "posting the same again is the same answer"


def test_every_lesson_opens_in_both_languages(open_app: Open, instance: Instance) -> None:
    """No lesson of the shipped course breaks a screen, and each shows its own title."""
    course = next(iter(instance.library.courses.values()))
    for language in ("ja", "en"):
        app = open_app("learn", lang=language)
        for lesson in course.lessons:
            app.query_params["lesson"] = lesson.id
            app.run()
            assert not app.exception, lesson.id
            (shown,) = cards(app)
            assert shown["view"]["t"] == lesson.into(language).title
            assert len(shown["view"]["blocks"]) == len(lesson.into(language).blocks)


def test_the_contents_at_the_side_lead_to_a_lesson(open_app: Open, instance: Instance) -> None:
    """The address changes in place, and the lesson is the one read last."""
    app = open_app("learn", lesson="goals", lang="en")
    (shown,) = cards(app)
    after = shown["view"]["contents"]["lessons"][1]["k"]
    next(one for one in app.sidebar.button if one.label == "AI services and ML services").click().run()
    assert app.query_params["lesson"] == "ai-and-ml"
    (shown,) = cards(app)
    assert shown["view"]["lesson"] == after
    course = instance.library.courses["01-ml-services"]
    assert progress(instance, Visitor("me"), course).latest == "ai-and-ml"


def test_every_knowledge_question_can_be_answered(open_app: Open, instance: Instance) -> None:
    """Each of them: choose what is right, and be told so."""
    quiz = instance.library.quizzes["knowledge"]
    app = open_app("quiz", quiz=quiz.id, lang="en")
    for question in quiz.questions:
        app.query_params["question"] = question.id
        app.run()
        assert give_best(app, question).view["result"]["verdict"] == "Right.", question.id


def test_the_catalogue_is_filtered_and_found_in(open_app: Open) -> None:
    """By words, and a link opens one entry."""
    app = open_app("services", lang="en")
    app.text_input[0].set_value("kendra").run()
    assert "1 service" in texts(app)
    assert "1 services" not in texts(app)
    app.text_input[0].set_value("no such thing anywhere").run()
    assert "No service fits" in texts(app)
    assert "Amazon Kendra" in texts(open_app("services", lang="en", service="kendra"))


def surveys(app: AppTest) -> list[dict[str, Any]]:
    """The surveys in the lesson on the screen."""
    return [block["survey"] for one in cards(app) for block in one["view"]["blocks"] if "survey" in block]


def test_a_survey_is_stored_and_thanked_for(open_app: Open, instance: Instance) -> None:
    """Sent once; a refresh shows thanks, not the form."""
    app = open_app("learn", lesson="survey-and-next", lang="en")
    survey = surveys(app)[0]
    form = survey["forms"][0]
    answers = {form["step"]: form["fields"][0]["parts"][0]["k"]}
    card = Card(app)
    assert card.post("survey", {"quiz": survey["quiz"], "answers": answers}) == 200
    assert "Thank you" in card.view["thanks"]
    quiz = instance.library.quizzes[survey["quiz"]]
    attempt_state = look_at_quiz(instance, Visitor("me"), quiz)
    assert attempt_state.ended
    assert list(attempt_state.given) == [form["step"].split("#")[1]]
    again = open_app("learn", lesson="survey-and-next", lang="en")
    assert "Thank you" in texts(again)
    assert "forms" not in surveys(again)[0]


def test_what_does_not_exist_is_said_so(open_app: Open) -> None:
    """A wrong link leads to the list, not to an error."""
    assert "no such lesson" in texts(open_app("learn", lesson="nowhere", lang="en"))
    assert "no such set" in texts(open_app("quiz", quiz="nowhere", lang="en"))


def test_another_device_sees_nothing_of_mine(open_app: Open, instance: Instance) -> None:
    """Results are of the device that answered."""
    quiz = instance.library.quizzes["knowledge"]
    app = open_app("quiz", quiz="knowledge", question="closed-tab", lang="en")
    give_best(app, quiz.question("closed-tab"))
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
