"""What the console is told: reasons of a large room, the run sheet, numbers with their unit, who is in no group."""

from __future__ import annotations

from collections.abc import Callable

from benkyokai.core.live.live_session import Reason
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.single import Single
from benkyokai.views.discussion_view import MOST_NAMES, some_names
from benkyokai.views.host_view import console_view
from benkyokai.views.shared_reasons_view import MOST_REASONS, all_reasons_view
from benkyokai.views.votes_view import tally_view
from benkyokai.words.wording import Wording
from tests.views.conftest import Stage
from tests.views.test_host_view import step_of


def test_of_very_many_reasons_those_that_are_shown_stay(stage_of: Callable[..., Stage]) -> None:
    """The facilitator can hide whatever everybody reads, and is told how many are left out."""
    people = MOST_REASONS + 10
    stage = stage_of(people)
    step = step_of(stage, Single)
    question = stage.room.question(stage.room.plan[step], "answer")
    assert isinstance(question, Single)
    stage.lead((Command.GO, step), Command.OPEN)
    stage.give(step, "answer", 1, {f"p{n}": question.options[0].id for n in range(people)}, "because")
    stage.lead(Command.CLOSE)
    stage.show(Reason(step, 1, f"p{people - 1}"))
    told = all_reasons_view(stage.room, stage.shared_reasons, Wording(stage.room.library, "en"))
    assert len(told["reasons"]) == MOST_REASONS + 1
    assert told["reasons"][-1]["shown"]
    assert told["reasons_left_out"] == 9


def test_a_number_is_counted_with_its_unit_and_all_its_digits(stage_of: Callable[..., Stage]) -> None:
    """As the key says it; numbers that differ in the seventh digit are two."""
    stage = stage_of(2)
    step = step_of(stage, Numeric)
    stage.give(step, "answer", 1, {"p0": 1234567.0, "p1": 1234568.0})
    wording = Wording(stage.room.library, "en")
    question = stage.room.question(stage.room.plan[step], "answer")
    assert isinstance(question, Numeric)
    (group,) = tally_view(stage.room, wording, Slot(step, "answer", 1))
    assert [row["t"] for row in group["rows"]] == [wording.measured(one, question.unit) for one in (1234567, 1234568)]


def test_a_line_of_names_ends(stage_of: Callable[..., Stage]) -> None:
    """Of three hundred who are away the first ones are named, the others counted."""
    wording = Wording(stage_of(1).room.library, "ja")
    assert some_names(wording, ["鈴木", "Kim"]) == "鈴木、Kim"
    line = some_names(wording, [f"名前{n}" for n in range(300)])
    assert line.endswith(f"名前{MOST_NAMES - 1}、ほか{300 - MOST_NAMES}人")


def test_the_run_sheet_marks_what_was_done(stage_of: Callable[..., Stage]) -> None:
    """A lesson that was shown, a survey once it has closed; not a lesson that was passed over."""
    stage = stage_of(1, course="01-ml-services")
    wording, last = Wording(stage.room.library, "en"), len(stage.room.plan) - 1

    def done() -> set[int]:
        return {line["n"] for line in console_view(stage.room, wording, (), {})["steps"] if line["done"]}

    stage.lead(Command.FORWARD)
    assert done() == set()
    stage.lead((Command.GO, last), Command.OPEN)
    assert done() == {0}
    stage.lead(Command.CLOSE)
    assert done() == {0, last}
