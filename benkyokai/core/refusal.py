"""What the rules forbid now: a value that becomes one sentence on the screen, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Every reason to refuse. Its sentence in both languages stands in words/ under the same name."""

    TOO_MANY_ASKED = "too_many_asked"
    NOT_ASKED_YET = "not_asked_yet"
    NOTHING_CHOSEN = "nothing_chosen"
    STANDS_ALONE = "stands_alone"
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
    NAME_HIDES = "name_hides"
    NAME_WITHOUT_LETTERS = "name_without_letters"
    NAME_IS_ADDRESS = "name_is_address"
    NAME_MISLEADS = "name_misleads"
    NAME_HURTS = "name_hurts"
    SESSION_ENDED = "session_ended"
    NOT_ENDED = "not_ended"
    LAST_STEP = "last_step"
    FIRST_STEP = "first_step"
    NO_SUCH_STEP = "no_such_step"
    NOTHING_TO_ANSWER = "nothing_to_answer"
    NOT_OPEN = "not_open"
    OVERTAKEN = "overtaken"
    ALREADY_OPEN = "already_open"
    CLOSE_FIRST = "close_first"
    ALREADY_SHOWN = "already_shown"
    LAST_STAGE = "last_stage"
    STAGE_LEFT = "stage_left"
    VOTED_TWICE = "voted_twice"
    NO_TWIN = "no_twin"
    TWIN_ASKED = "twin_asked"
    SURVEY_STAYS = "survey_stays"
    SHOWN_WORD_BY_WORD = "shown_word_by_word"
    NOT_RUNNING = "not_running"
    NOT_PAUSED = "not_paused"
    NO_COUNTDOWN = "no_countdown"
    NO_SUCH_SECTION = "no_such_section"
    STEP_BEGUN = "step_begun"
    NOT_WELCOME = "not_welcome"
    DOOR_CLOSED = "door_closed"
    SESSION_FULL = "session_full"
    TEAM_SIZE = "team_size"
    NO_SUCH_REASON = "no_such_reason"
    POLL_INCOMPLETE = "poll_incomplete"
    TEMPLATE_UNNAMED = "template_unnamed"
    TEMPLATE_NAMED_SO = "template_named_so"
    POLLS_UNREADABLE = "polls_unreadable"
    POLL_REPEATS = "poll_repeats"
    STEP_OVER = "step_over"
    MOVED_ON = "moved_on"
    NOT_JOINED = "not_joined"
    NO_COOKIE = "no_cookie"
    NOT_UNDERSTOOD = "not_understood"
    TOO_FAST = "too_fast"
    TOO_LONG = "too_long"
    NOT_YOURS = "not_yours"
    OTHER_ADDRESS = "other_address"
    NO_DATABASE = "no_database"
    IN_SESSION = "in_session"
    NO_REPORT = "no_report"
    NOT_RELEASED = "not_released"
    SESSION_GOES_ON = "session_goes_on"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, with the number or name that its sentence needs."""

    why: Why
    detail: str = ""


LONGEST_DETAIL = 200
"""Characters of a refused value that are told."""


def refused(why: Why, value: object) -> Refusal:
    """A refusal that tells the value; of one nested too deep to be written, or a number too long, that there is one."""
    try:
        return Refusal(why, str(value)[:LONGEST_DETAIL])
    except (RecursionError, ValueError):
        return Refusal(why, "…")
