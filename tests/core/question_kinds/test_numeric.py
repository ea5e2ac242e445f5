"""Marking `numeric` with several answers (formats §8)."""

from __future__ import annotations

import pytest

from benkyokai.core.accepted import AcceptedNumber
from benkyokai.core.feedback import Measured, Percent, Sentence
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance
from benkyokai.core.refusal import Why
from benkyokai.core.text import NO_TEXT, Text, same

HOURS = Text("時間", "hours")


def about(
    value: float, tolerance: float = 0, kind: Tolerance = Tolerance.ABSOLUTE, credit: float = 1
) -> AcceptedNumber:
    """A value with its tolerance."""
    return AcceptedNumber(*kind.around(value, tolerance), value, credit)


def hours(*answers: AcceptedNumber) -> Numeric:
    """720 hours are right, 700 to 740 half right; or other answers."""
    known = answers or (about(720), AcceptedNumber(700, 740, None, 0.5, same("Count the days.")))
    return Numeric(id="q", prompt=same("?"), answers=known, unit=HOURS)


@pytest.mark.parametrize(
    ("number", "fraction"),
    [(720, 1.0), (700, 0.5), (740, 0.5), (719.999, 0.5), (699.999, 0.0), (740.001, 0.0), (-720, 0.0)],
)
def test_the_first_that_fits_counts(number: float, fraction: float) -> None:
    """In the order of the file; the bounds of a range belong to it."""
    assert hours().mark(number).fraction == fraction


def test_a_range_before_a_value_goes_before_it() -> None:
    """The order of the file, not the better credit."""
    assert hours(AcceptedNumber(700, 740, None, 0.5), about(720)).mark(720).fraction == 0.5


@pytest.mark.parametrize(
    ("bound", "number"),
    [(0.3, 0.1 + 0.2), (1.1, 1.1 * (1 + 5e-13)), (-1e9, -1e9 - 0.0005), (1e300, 1e300 * (1 + 5e-13))],
)
def test_bounds_have_the_machines_slack(bound: float, number: float) -> None:
    """1e-12 of the larger of the two, on both sides, and no more."""
    low, high = sorted((bound, bound * 2))
    question = hours(AcceptedNumber(low, high), AcceptedNumber(bound, bound, bound))
    assert question.mark(number).fraction == 1
    narrow = hours(AcceptedNumber(bound, bound))
    assert narrow.mark(number).fraction == 1
    assert narrow.mark(bound * (1 + 3e-12)).fraction == 0


@pytest.mark.parametrize(
    ("kind", "inside", "outside"),
    [
        (Tolerance.ABSOLUTE, (99, 101), (98.9, 101.1)),
        (Tolerance.RELATIVE, (0, 200), (-0.1, 200.1)),
        (Tolerance.GEOMETRIC, (50, 200), (49.9, 200.1)),
    ],
)
def test_each_value_has_a_tolerance_of_its_own(
    kind: Tolerance, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    """Of each kind, its bounds included, beside answers of other kinds."""
    question = hours(about(-5), about(100, 1, kind))
    assert [question.mark(one).fraction for one in (*inside, *outside)] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("typed", "fraction"),
    [
        ("720", 1.0),
        ("７２０", 1.0),
        (" 720 hours", 1.0),
        ("720HOURS", 1.0),
        ("720時間", 1.0),
        ("７２０　時間", 1.0),
        ("+720.0", 1.0),
        ("7.2e2", 1.0),
        ("1,720", 0.0),
        ("\u200b720\ufeff", 1.0),
        ("701", 0.5),
        ("720 days", 0.0),
        ("720,0", 0.0),
        ("about 720", 0.0),
        ("７２０h", 0.0),
    ],
)
def test_a_number_may_come_as_it_was_typed(typed: str, fraction: float) -> None:
    """Digits of full width, the unit behind it in either language; what cannot be read is worth 0."""
    assert hours().refuse(typed) is None
    assert hours().mark(typed).fraction == fraction


@pytest.mark.parametrize("sign", [*map(chr, range(0x2010, 0x2016)), "\u2212", "ー", "-", "－"])
def test_every_minus_is_read(sign: str) -> None:
    """U+2010 to U+2015, U+2212, the long vowel, and the sign of full width."""
    assert hours(about(-3)).mark(f"{sign}3").fraction == 1


def test_feedback_tells_the_number_that_is_right_and_what_was_said_of_ones_own() -> None:
    """The first that is worth 1 by name; a range with its ends."""
    found = hours().feedback(710)
    assert found.verdict == Sentence("partly_single", {"right": Text("720時間", "720 hours"), "score": Percent(0.5)})
    assert found.given == Measured(710, HOURS)
    (row,) = found.sections[0].rows
    assert (row.text, row.because) == (Text("700–740時間", "700–740 hours"), same("Count the days."))
    assert found.notes == ()
    assert hours().feedback(720).verdict is None
    (key,) = hours().feedback(None).sections[0].rows
    assert (key.text, key.good) == (Text("720時間", "720 hours"), True)
    ranged = hours(AcceptedNumber(1, 2)).feedback(3)
    assert ranged.notes == (Sentence("counts_as_right", {"low": Measured(1, NO_TEXT), "high": Measured(2, HOURS)}),)


def test_what_cannot_be_read_is_said_so() -> None:
    """The text stays as it was typed."""
    found = hours().feedback("seven hundred")
    assert found.given == "seven hundred"
    assert found.notes == (Sentence("number_unread"),)


@pytest.mark.parametrize("response", [[720], {"value": 720}, True, float("nan"), float("-inf"), 10**400, "7" * 41])
def test_what_is_no_number_is_refused(response: object) -> None:
    """The wrong shape, no finite number, or a text longer than any number."""
    refusal = hours().refuse(response)
    assert refusal is not None
    assert refusal.why is Why.NOT_A_NUMBER
