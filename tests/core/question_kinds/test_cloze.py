"""Marking `cloze` (formats §8)."""

from __future__ import annotations

import pytest

from benkyokai.core.accepted import AcceptedText
from benkyokai.core.answer import Answer
from benkyokai.core.feedback import Percent, Sentence
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.cloze import Cloze, Gap
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import NO_TEXT, Text, same

WHERE = Gap(
    "where",
    same("［1］"),
    answers=(AcceptedText(same("S3")), AcceptedText(Text("保管庫", "EFS"), 0.5, same("Nearly."))),
)
WHEN = Gap(
    "when",
    same("［2］"),
    options=(
        Option("stops", same("it stops"), True, 1, same("Yes.")),
        Option("waits", same("it waits"), False, 0.25, same("Hardly.")),
        Option("runs", same("it runs"), False, 0, same("No.")),
    ),
)


def cloze(*gaps: Gap, exact: bool = False) -> Cloze:
    """A text with these gaps, or the two above."""
    return Cloze(id="q", prompt=same("?"), gaps=gaps or (WHERE, WHEN), exact=exact)


@pytest.mark.parametrize(
    ("where", "when", "parts"),
    [
        ("S3", "stops", (1, 1)),
        (" ｓ３ ", "runs", (1, 0)),
        ("保管庫", "stops", (0.5, 1)),
        ("efs", "waits", (0.5, 0.25)),
        ("EBS", "runs", (0, 0)),
        ("", "", (0, 0)),
        (None, None, (0, 0)),
        ("stops", "runs", (0, 0)),
    ],
)
def test_the_mean_of_the_gaps(where: str | None, when: str | None, parts: tuple[float, float]) -> None:
    """Each gap is worth the credit of what fills it; the parts are the gaps."""
    marked = cloze().mark({"where": where, "when": when})
    assert marked.parts == {"where": parts[0], "when": parts[1]}
    assert marked.fraction == pytest.approx(sum(parts) / 2)


def test_a_gap_that_is_not_named_counts_0() -> None:
    """Three gaps, one filled: a third."""
    third = Gap("third", same("［3］"), answers=(AcceptedText(same("x")),))
    question = cloze(WHERE, WHEN, third)
    assert question.mark({"third": "X"}).fraction == pytest.approx(1 / 3)
    assert question.mark({}).fraction == 0


def test_nothing_is_never_an_answer() -> None:
    """An empty gap is worth nothing, whatever is accepted."""
    question = cloze(Gap("g", same("g"), answers=(AcceptedText(same("\u200b")), AcceptedText(same("x")))))
    assert [question.mark(one).fraction for one in ({}, {"g": None}, {"g": ""})] == [0, 0, 0]


def test_exact_is_for_what_is_typed() -> None:
    """Letter by letter in the gaps where one writes."""
    question = cloze(exact=True)
    assert question.mark({"where": "s3", "when": "stops"}).parts == {"where": 0, "when": 1}
    assert question.mark({"where": "S3", "when": "stops"}).fraction == 1


@pytest.mark.parametrize(
    "response",
    [
        {"elsewhere": "S3"},
        {"where": "S3", "when": "S3"},
        {"when": ["stops"]},
        {"when": {"id": "stops"}},
        {"when": 1},
    ],
)
def test_unknown_gaps_and_options_are_refused(response: object) -> None:
    """An id that the question does not have, and what is no id."""
    refusal = cloze().refuse(response)
    assert refusal is not None
    assert refusal.why is Why.UNKNOWN_CHOICE


@pytest.mark.parametrize("response", ["S3", ["S3", "stops"], None, 3, {"where": ["S3"]}, {"where": 3}, {"where": True}])
def test_wrong_shapes_are_refused(response: object) -> None:
    """The response is a mapping of texts."""
    refusal = cloze().refuse(response)
    assert refusal is not None
    assert refusal.why is Why.NOTHING_CHOSEN


def test_a_typed_gap_may_have_200_characters() -> None:
    """One more is refused."""
    assert cloze().refuse({"where": "x" * 200}) is None
    assert cloze().refuse({"where": "x" * 201}).why is Why.TEXT_TOO_LONG  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ({"where": "S3"}, Why.NOT_ALL_MATCHED),
        ({"where": " ", "when": "stops"}, Why.NOTHING_CHOSEN),
        ({"when": "stops"}, Why.NOTHING_CHOSEN),
        ({}, Why.NOTHING_CHOSEN),
    ],
)
def test_every_gap_has_to_be_filled_to_hand_it_in(response: object, why: Why) -> None:
    """`score` marks what there is; a learner hears what is missing."""
    assert cloze().refuse(response) is None
    refusal = Answer.of_whole(cloze(), response).refuse(cloze(), ANSWER)
    assert refusal is not None
    assert refusal.why is why


def test_feedback_has_each_gap_with_what_belongs_there() -> None:
    """What was typed stands as it was written, what was chosen with its text and its reason."""
    found = cloze().feedback({"where": "EBS ", "when": "runs"})
    assert found.verdict == Sentence("none_filled", {"hit": 0, "all": 2})
    where, when = found.sections[0].rows
    assert (where.to, where.typed, where.own, where.because) == (same("S3"), "EBS ", NO_TEXT, NO_TEXT)
    assert (when.to, when.typed, when.own, when.because) == (same("it stops"), "", same("it runs"), same("No."))
    assert cloze().feedback({"where": "s3", "when": "stops"}).verdict is None
    partly = cloze().feedback({"where": "S3", "when": "runs"})
    assert partly.verdict == Sentence("partly_matched", {"hit": 1, "all": 2})
    assert partly.rule == Sentence("rule.matching", {"hit": 1, "all": 2})


def test_a_gap_that_is_half_right_is_told_by_the_score() -> None:
    """“Other words belong into the gaps” would not be true of it, nor a count of the right ones."""
    found = cloze().feedback({"where": "EFS", "when": "runs"})
    assert found.verdict == Sentence("partly_score", {"score": Percent(0.25)})
    assert found.rule is None
    assert found.sections[0].rows[0].because == same("Nearly.")
