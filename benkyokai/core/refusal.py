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


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, with the number or name that its sentence needs."""

    why: Why
    detail: str = ""
