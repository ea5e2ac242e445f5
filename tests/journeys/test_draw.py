"""A set that draws its questions, from its card to the result and the next attempt, and what its author sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benkyokai.core.answer import Answer
from benkyokai.core.text import Language
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.identify_facilitator import FacilitatorAccess
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.services.studying.answer_quiz import give_answer, take_up
from benkyokai.words import say
from tests.every_kind import DRAWN
from tests.journeys.answering import Card, press, texts
from tests.journeys.conftest import Open

LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
EXAM = DRAWN.replace("id: drawn", "id: sat\nmode: exam\nminutes: 30")


@pytest.fixture
def here(instance: Instance, tmp_path: Path) -> Iterator[Instance]:
    """The instance with a set that draws two of four questions, and an exam that does."""
    for folder in ("content", "quizzes"):
        (tmp_path / "files" / folder).mkdir(parents=True)
    for name, text in (("drawn", DRAWN), ("sat", EXAM)):
        (tmp_path / "files" / "quizzes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    made = replace(instance, content_store=ContentStore(tmp_path / "files"))
    use_instance(made)
    yield made
    use_instance(instance)


def numbers(app: AppTest) -> list[str]:
    """The questions that the overview leads to."""
    return [one.key.removeprefix("quiz-jump-") for one in app.button if str(one.key).startswith("quiz-jump-")]


@LANGUAGES
def test_from_the_card_to_the_next_attempt(open_app: Open, here: Instance, language: Language) -> None:
    """One is told how many of how many, is asked those, marked out of them, and the results say the same."""
    assert say(language, "n_drawn", n=2, all=4) in texts(open_app("", lang=language))
    app = open_app("quiz", quiz="drawn", lang=language)
    asked = numbers(app)
    assert len(asked) == 2
    other = next(one.id for one in here.library.quizzes["drawn"].questions if one.id not in asked)
    app = open_app("quiz", quiz="drawn", question=other, lang=language)
    assert f"“{other}”" not in texts(app)
    assert f"「{other}」" not in texts(app)
    for question_id, option in zip(asked, "ab", strict=True):
        app = open_app("quiz", quiz="drawn", question=question_id, lang=language)
        Card(app).give(option)
    press(app, say(language, "hand_in"))
    assert say(language, "mark_of", mark="1", max="2") in texts(app)
    app = open_app("results", lang=language)
    assert say(language, "n_answered", done=2, all=2) in texts(app)
    table = next(one.value for one in app.markdown if one.value.startswith(f"| {say(language, 'question')}"))
    assert len(table.splitlines()) == 4
    app = open_app("quiz", quiz="drawn", lang=language)
    press(app, say(language, "start_again"))
    assert len(numbers(app)) == 2


@LANGUAGES
@pytest.mark.usefixtures("here")
def test_an_exam_says_how_many_are_drawn_and_counts_those(open_app: Open, language: Language) -> None:
    """Before it begins, before handing in, and in the score."""
    app = open_app("quiz", quiz="sat", lang=language)
    assert say(language, "exam_lead", questions=say(language, "n_drawn", n=2, all=4)) in texts(app)
    press(app, say(language, "exam_start"))
    app = open_app("quiz", quiz="sat", lang=language)
    Card(app).draft("a")
    app = open_app("quiz", quiz="sat", lang=language)
    assert say(language, "exam_confirm", n=1) in texts(app)
    press(app, say(language, "exam_confirm_yes"))
    assert say(language, "fully_right", n=1, all=2) in texts(app)


@LANGUAGES
def test_the_author_sees_who_was_asked(
    open_app: Open, here: Instance, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """n of each question adds up to twice the people, and a sentence says why discrimination has no figure."""
    monkeypatch.setattr(FacilitatorAccess, "knows", lambda *_: True)
    quiz = here.library.quizzes["drawn"]
    for n in range(12):
        who = Visitor(f"device-{n}")
        for question in take_up(here, who, quiz).questions:
            assert give_answer(here, who, quiz, question, Answer("a")) is None
    app = open_app("items", set="drawn", lang=language)
    assert say(language, "items.drawn") in texts(app)
    table = next(one.value for one in app.markdown if one.value.startswith(f"| {say(language, 'question')}"))
    assert sum(int(line.split("|")[2]) for line in table.splitlines()[2:]) == 24
    for question in quiz.questions:
        assert not open_app("items", set="drawn", question=question.id, lang=language).exception
