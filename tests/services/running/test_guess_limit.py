"""Wrong codes and keys: a right one gets in all the same, and guessing has a pace; by a clock that the test moves."""

from __future__ import annotations

import pytest

from benkyokai.services.running.guess_limit import FORGET, SPARE, WINDOW, GuessLimit, place_of
from tests.services.running.test_token_bucket import Clock

MOST, PACE = 60, 1.0
HERE = "203.0.113.1"


def guesses() -> tuple[GuessLimit, Clock]:
    """Those of the sessions' codes, and their clock."""
    clock = Clock()
    return GuessLimit(MOST, PACE, clock), clock


def test_wrong_ones_are_too_many_for_ten_minutes() -> None:
    """An address that guesses hears so, and only that one; it is looked at for a while nevertheless."""
    made, clock = guesses()
    for number in range(MOST):
        assert not made.too_many(HERE)
        made.wrong(f"code {number}", HERE)
    assert made.too_many(HERE)
    assert not made.too_many("203.0.113.2")
    assert made.wait(HERE) == 0
    clock.now += WINDOW + 1
    assert not made.too_many(HERE)


def test_sixty_phones_with_last_weeks_link_are_one_wrong_code() -> None:
    """What counts is how many different ones there were."""
    made, _ = guesses()
    for _ in range(MOST):
        made.wrong("last week", HERE)
    assert not made.too_many(HERE)
    assert made.wait(HERE) == 0


@pytest.mark.parametrize("codes", [1, 10_000])
def test_wrong_ones_are_looked_at_no_faster_than_the_pace(codes: int) -> None:
    """Whoever tries as fast as may be, all different or always the same: what is at hand, then `pace` a second."""
    made, clock = guesses()
    looked = 0
    for step in range(10_000):
        clock.now += 0.01
        if made.wait(HERE) == 0:
            looked += 1
            made.wrong(f"code {step % codes}", HERE)
    assert looked == pytest.approx(MOST + SPARE + 100 * PACE, abs=1)
    assert 0 < made.wait(HERE) <= 1 / PACE
    assert made.wait("203.0.113.2") == 0
    clock.now += 1 / PACE
    assert made.wait(HERE) == 0


def test_an_ipv6_customer_is_one_place() -> None:
    """Everybody has 2⁶⁴ addresses there. What is no address is a place of its own."""
    assert place_of("2001:db8:1:2::1") == place_of("2001:db8:1:2:ffff::9") != place_of("2001:db8:1:3::1")
    assert place_of("::ffff:203.0.113.1") == place_of(HERE) == HERE
    assert place_of("testclient") == "testclient"
    assert place_of("") == ""


def test_places_that_are_quiet_again_are_forgotten() -> None:
    """Memory does not grow with everybody who ever mistyped a code."""
    made, clock = guesses()
    for number in range(FORGET + 1):
        made.wrong("code", f"place {number}")
    clock.now += WINDOW
    made.wrong("code", HERE)
    assert list(made._seen) == [HERE]
