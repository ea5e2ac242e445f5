"""What is no answer is refused by every kind, and never fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.answer import Answer
from benkyokai.core.question import Question
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.stage import ANSWER
from tests.core.question_kinds.malformed import MALFORMED
from tests.every_kind import write_every_kind


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    """A question of every kind, by the kind."""
    folder: Path = tmp_path_factory.mktemp("every")
    return {one.kind: one for one in read_library(write_every_kind(folder)).library.quizzes["study"].questions}


@pytest.mark.parametrize("name", MALFORMED)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_answer_is_refused(questions: dict[str, Question], kind: str, name: str) -> None:
    """Deep, huge, broken and misshapen responses get a sentence, which is short, from every kind."""
    for refusal in (
        questions[kind].refuse(MALFORMED[name]),
        Answer.of_whole(questions[kind], MALFORMED[name]).refuse(questions[kind], ANSWER),
    ):
        assert refusal is not None
        assert len(refusal.detail) <= 200


@pytest.mark.parametrize("kind", KINDS)
def test_a_lone_surrogate_is_refused_or_kept_and_worth_nothing(questions: dict[str, Question], kind: str) -> None:
    """Half a character that no text has is no id of anything; where one writes it is wrong, and nothing fails."""
    question = questions[kind]
    response: object = {"where": "\ud800"} if kind == "cloze" else {"text": "\ud800"} if kind == "open" else "\ud800"
    if question.refuse(response) is None:
        assert kind in {"short", "cloze", "numeric", "open"}
        assert not question.mark(response).fraction
        found = question.feedback(response)
        assert found.sections or found.given


@pytest.mark.parametrize(
    ("name", "response", "refused"),
    [
        ("matching", {"s1": ""}, True),
        ("matching", {"s1": None}, False),
        ("scenario", {"axes": {"training": ""}}, True),
        ("scenario", {"assumption": "", "factor": ""}, False),
        ("open", {"text": "t", "rubric": ""}, True),
        ("open", {"text": "t", "rubric": None}, False),
        ("multiple", "", True),
    ],
)
def test_nothing_is_said_by_leaving_out_or_by_null(
    questions: dict[str, Question], name: str, response: object, refused: bool
) -> None:
    """An empty text is no id of an author's; it stood for no assumption and no factor before, and does so still."""
    question = questions[name]
    assert (question.refuse(response) is not None) is refused
    if not refused:
        assert question.mark(response).fraction is not None
