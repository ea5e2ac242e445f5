"""A reference to a question is read as it is written."""

from __future__ import annotations

import pytest

from benkyokai.core.question_ref import QuestionRef


@pytest.mark.parametrize("text", ["", "quiz", "#", "quiz#", "#question", "quiz＃question"])
def test_what_does_not_name_both_is_no_reference(text: str) -> None:
    """A full-width sign is none of ours."""
    assert QuestionRef.parse(text) is None


@pytest.mark.parametrize("ref", [QuestionRef("quiz", "one"), QuestionRef("quiz#one", "one")])
def test_a_reference_is_read_as_it_was_written(ref: QuestionRef) -> None:
    """In practice too, where the attempt names the question itself."""
    assert QuestionRef.parse(str(ref)) == ref


@pytest.mark.parametrize("quiz_id", ["quiz", "quiz#one"])
def test_a_question_of_an_attempt_is_the_same_in_practice(quiz_id: str) -> None:
    """The quiz is the one in the file."""
    assert QuestionRef.within(quiz_id, "one") == QuestionRef("quiz", "one")
