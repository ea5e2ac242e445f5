"""What the rules forbid now: a value that becomes one sentence on the screen, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Every reason to refuse. Its sentence in both languages stands in ui/words.py under the same name."""

    TOO_MANY_ASKED = "too_many_asked"
    NOT_ASKED_YET = "not_asked_yet"
    NOTHING_CHOSEN = "nothing_chosen"
    NO_ASSUMPTION = "no_assumption"
    AXIS_EMPTY = "axis_empty"
    NO_FACTOR = "no_factor"
    UNKNOWN_CHOICE = "unknown_choice"
    ALREADY_ANSWERED = "already_answered"
    ATTEMPT_ENDED = "attempt_ended"
    TEXT_TOO_LONG = "text_too_long"
    NOT_ALL_ORDERED = "not_all_ordered"
    NOT_ALL_MATCHED = "not_all_matched"
    NOT_A_NUMBER = "not_a_number"
    NO_CERTAINTY = "no_certainty"
    TIME_IS_UP = "time_is_up"
    NO_SUCH_CODE = "no_such_code"
    TOO_MANY_TRIES = "too_many_tries"
    NO_NAME = "no_name"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, with the number or name that its sentence needs."""

    why: Why
    detail: str = ""
