"""A code that lets one device in."""

from __future__ import annotations

from datetime import timedelta

from benkyokai.services.running.one_time_codes import LIFE, OneTimeCodes
from tests.services.conftest import NOW


def test_a_code_is_taken_once() -> None:
    """And no other code with it."""
    codes = OneTimeCodes(lambda: NOW)
    first, second = codes.make(), codes.make()
    assert first != second
    assert [codes.take(one) for one in (first, first, "", "anything", second)] == [True, False, False, False, True]


def test_a_code_does_not_outlive_its_minutes() -> None:
    """Not even where nobody makes another one; and what is too old is not kept."""
    passed = [timedelta()]
    codes = OneTimeCodes(lambda: NOW + passed[0])
    code = codes.make()
    passed[0] = LIFE
    assert not codes.take(code)
    codes.make()
    passed[0] = 2 * LIFE
    assert codes.take(codes.make())
    assert not codes._until
