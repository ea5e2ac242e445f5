"""The clock of a session, and the order of its steps: by times that the test gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.live.natural import natural
from benkyokai.core.live.plan import read_state, write_state
from benkyokai.core.live.session import (
    GRACE,
    Command,
    Door,
    Shape,
    Slot,
    State,
    Target,
    beginning,
    decide,
    settled,
)
from benkyokai.core.live.timing import LEAVING, closes_first, grace_left, refuse_answer, seconds_spent, seconds_to_move
from benkyokai.core.refusal import Refusal, Why

LESSON, QUESTION = Shape(sections=3), Shape(("answer",), reasoning=True)
SHAPES = [LESSON, QUESTION, QUESTION]
T = 1_000.0


def played(*commands: tuple[Command, Target, float], shapes: list[Shape] = SHAPES) -> State:
    """The state after commands, each with its target and its second; none is refused."""
    state = beginning(shapes)
    for command, target, now in commands:
        after = decide(shapes, state, command, target, T + now)
        assert isinstance(after, State), (command, after)
        state = after
    return state


def why(state: State, command: Command, target: Target = None, shapes: list[Shape] = SHAPES) -> Why | None:
    """The reason of a refusal; None where the command is carried out."""
    result = decide(shapes, state, command, target, T)
    return result.why if isinstance(result, Refusal) else None


def doors(state: State, *seconds: float) -> list[Door]:
    """The second step's door after so many seconds without a command."""
    return [settled(state, T + one).progress[1].door for one in seconds]


def test_a_steps_time_stands_still_while_the_session_is_paused() -> None:
    """Ten seconds, a pause of a hundred, five more; and what is left behind keeps its sum."""
    state = played((Command.FORWARD, None, 0), (Command.PAUSE, None, 10))
    assert seconds_spent(state, 0, T + 60) == 10
    state = played((Command.FORWARD, None, 0), (Command.PAUSE, None, 10), (Command.RESUME, None, 110))
    assert seconds_spent(state, 0, T + 115) == 15
    assert state.started_at == T + 100
    after = decide(SHAPES, state, Command.FORWARD, None, T + 120)
    assert isinstance(after, State)
    assert after.progress[0].spent == 20
    back = decide(SHAPES, after, Command.BACK, None, T + 130)
    assert isinstance(back, State)
    assert seconds_spent(back, 0, T + 135) == 25


def test_going_on_ends_a_pause() -> None:
    """Whoever leads on is not paused any more."""
    state = played((Command.FORWARD, None, 0), (Command.PAUSE, None, 10), (Command.FORWARD, None, 70))
    assert state.paused_at is None
    assert state.progress[0].spent == 10


def test_a_countdown_closes_the_door_after_its_grace() -> None:
    """An answer that was on its way counts; one that comes later does not."""
    state = played((Command.GO, 1, 0), (Command.OPEN, None, 0), (Command.COUNTDOWN, 30, 0))
    slot = Slot(1, "answer")
    assert refuse_answer(SHAPES, state, slot, T + 30 + GRACE) is None
    assert refuse_answer(SHAPES, state, slot, T + 30 + GRACE + 0.1) == Refusal(Why.NOT_OPEN)
    assert doors(state, 29.9, 30, 30 + GRACE, 30 + GRACE + 0.1) == [Door.OPEN, Door.CLOSING, Door.CLOSING, Door.CLOSED]
    longer = decide(SHAPES, state, Command.COUNTDOWN, 30, T + 20)
    assert isinstance(longer, State)
    assert longer.progress[1].closes_at == T + 60
    closed = decide(SHAPES, longer, Command.CLOSE, None, T + 40)
    assert isinstance(closed, State)
    assert doors(closed, 40, 40 + GRACE, 40 + GRACE + 0.1) == [Door.CLOSING, Door.CLOSING, Door.CLOSED]
    assert settled(closed, T + 99).progress[1].closes_at is None


def test_closing_by_hand_gives_the_same_grace() -> None:
    """What is on its way counts, and what needs a closed door ends the grace; the time to wait for it is known."""
    state = played((Command.GO, 1, 0), (Command.OPEN, None, 0), (Command.CLOSE, None, 10))
    slot = Slot(1, "answer")
    assert refuse_answer(SHAPES, state, slot, T + 10 + GRACE) is None
    assert refuse_answer(SHAPES, state, slot, T + 10 + GRACE + 0.1) == Refusal(Why.NOT_OPEN)
    assert grace_left(state, T + 11) == seconds_to_move(state, T + 11) == GRACE - 1
    assert natural(SHAPES, state) is Command.TALLY
    shown = decide(SHAPES, state, Command.TALLY, None, T + 10)
    assert isinstance(shown, State)
    assert shown.progress[1].door is Door.CLOSED
    assert refuse_answer(SHAPES, shown, slot, T + 10) == Refusal(Why.NOT_OPEN)


def test_a_closing_door_can_open_again() -> None:
    """Whoever closed too soon opens it at once, for good or for some seconds more; nothing of the countdown is left."""
    closing = ((Command.GO, 1, 0), (Command.OPEN, None, 0), (Command.COUNTDOWN, 30, 0), (Command.CLOSE, None, 10))
    assert doors(played(*closing, (Command.OPEN, None, 11)), 11, 500) == [Door.OPEN, Door.OPEN]
    longer = played(*closing, (Command.COUNTDOWN, 30, 11))
    assert doors(longer, 11, 40.9, 41) == [Door.OPEN, Door.OPEN, Door.CLOSING]
    assert why(played(*closing), Command.STOP_COUNTDOWN) is Why.NO_COUNTDOWN


@pytest.mark.parametrize("command", [Command.PAUSE, Command.FORWARD, Command.BACK, Command.END])
def test_no_door_stays_closing(command: Command) -> None:
    """Not through a pause, and not behind the room."""
    state = played((Command.GO, 1, 0), (Command.OPEN, None, 0), (Command.CLOSE, None, 10), (command, None, 11))
    assert state.progress[1].door is Door.CLOSED


@pytest.mark.parametrize("command", sorted(LEAVING))
def test_leaving_open_answers_closes_them_first(command: Command) -> None:
    """So that they have their grace; not where the command is refused, or leaves nothing open."""
    shown = ((Command.GO, 1, 0),)
    opened = (*shown, (Command.OPEN, None, 0))
    timed = (*opened, (Command.COUNTDOWN, 30, 0))
    assert closes_first(SHAPES, played(*opened), command, 2, T + 5)
    assert closes_first(SHAPES, played(*timed), command, 2, T + 29)
    assert closes_first(SHAPES, played(*opened, (Command.PAUSE, None, 1)), command, 2, T + 99)
    assert not closes_first(SHAPES, played(*timed), command, 2, T + 30)
    assert not closes_first(SHAPES, played(*opened, (Command.CLOSE, None, 1)), command, 2, T + 2)
    for state in (beginning(SHAPES), played(*shown), replace(played(*opened), ended=True)):
        assert not closes_first(SHAPES, state, command, 2, T)


def test_what_stays_or_is_refused_closes_nothing() -> None:
    """A step that is not there, the last step, and what happens within a step."""
    last = played((Command.GO, 2, 0), (Command.OPEN, None, 0))
    assert not closes_first(SHAPES, last, Command.GO, 9, T)
    assert not closes_first(SHAPES, last, Command.FORWARD, None, T)
    assert not any(closes_first(SHAPES, last, one, None, T) for one in Command if one not in LEAVING)


def test_a_pause_puts_the_end_of_a_countdown_off() -> None:
    """Nothing runs out while the room is paused."""
    state = played((Command.GO, 1, 0), (Command.OPEN, None, 0), (Command.COUNTDOWN, 30, 0), (Command.PAUSE, None, 10))
    assert doors(state, 500) == [Door.OPEN]
    assert refuse_answer(SHAPES, state, Slot(1, "answer"), T + 500) is None
    on = decide(SHAPES, state, Command.RESUME, None, T + 500)
    assert isinstance(on, State)
    assert on.progress[1].closes_at == T + 520


def test_a_lesson_is_looked_at_section_by_section() -> None:
    """The big button turns its sections before it goes on."""
    state, found = played((Command.FORWARD, None, 0)), []
    for second in range(4):
        command = natural(SHAPES, state)
        assert command is not None
        found.append(command)
        after = decide(SHAPES, state, command, None, T + second)
        assert isinstance(after, State)
        state = after
    assert found == [Command.NEXT_SECTION, Command.NEXT_SECTION, Command.FORWARD, Command.OPEN]
    assert why(played((Command.FORWARD, None, 0)), Command.BACK_SECTION) is Why.NO_SUCH_SECTION


def test_the_order_can_change_and_steps_keep_their_numbers() -> None:
    """Steps go, come back and change places; one that has begun stays."""
    state = played((Command.ARRANGE, (2, 0), 0), (Command.FORWARD, None, 1))
    assert state.at == 2
    assert why(state, Command.ARRANGE, (0, 1)) is Why.STEP_BEGUN
    assert why(state, Command.ARRANGE, (2, 2)) is Why.NO_SUCH_STEP
    assert why(state, Command.ARRANGE, (2, 9)) is Why.NO_SUCH_STEP
    assert why(state, Command.GO, 1) is Why.NO_SUCH_STEP
    again = decide(SHAPES, state, Command.ARRANGE, (1, 2, 0), T)
    assert isinstance(again, State)
    assert again.at == 2
    on = decide(SHAPES, again, Command.FORWARD, None, T)
    assert isinstance(on, State)
    assert on.at == 0


def test_a_step_is_put_in_behind_the_present_one() -> None:
    """Its number is new; in the waiting room it comes last."""
    grown = [*SHAPES, QUESTION]
    after = decide(grown, played((Command.FORWARD, None, 0)), Command.INSERT, None, T)
    assert isinstance(after, State)
    assert after.order == (0, 3, 1, 2)
    assert len(after.progress) == 4
    waiting = decide(grown, beginning(SHAPES), Command.INSERT, None, T)
    assert isinstance(waiting, State)
    assert waiting.order == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("state", "command", "target", "expected"),
    [
        (beginning(SHAPES), Command.PAUSE, None, Why.NOT_RUNNING),
        (played((Command.FORWARD, None, 0)), Command.RESUME, None, Why.NOT_PAUSED),
        (played((Command.GO, 1, 0)), Command.COUNTDOWN, 30, Why.NOT_OPEN),
        (played((Command.GO, 1, 0), (Command.OPEN, None, 0)), Command.COUNTDOWN, 0, Why.NOT_UNDERSTOOD),
        (played((Command.GO, 1, 0), (Command.OPEN, None, 0)), Command.COUNTDOWN, 99_999, Why.NOT_UNDERSTOOD),
        (played((Command.GO, 1, 0), (Command.OPEN, None, 0)), Command.STOP_COUNTDOWN, None, Why.NO_COUNTDOWN),
        (beginning(SHAPES), Command.INSERT, None, Why.NO_SUCH_STEP),
        (beginning(SHAPES), Command.ARRANGE, (), Why.STEP_BEGUN),
    ],
)
def test_every_refusal_has_its_reason(state: State, command: Command, target: Target, expected: Why) -> None:
    """What the clock and the order forbid, and why."""
    assert why(state, command, target) is expected


TIMED = st.lists(
    st.tuples(st.sampled_from(Command), st.integers(-1, 60) | st.permutations([0, 1, 2]).map(tuple), st.floats(0, 50)),
    max_size=40,
)


@given(TIMED)
def test_time_never_runs_backwards(commands: list[tuple[Command, Target, float]]) -> None:
    """Whatever is pressed: no step's time shrinks, together they are no more than what has passed, the door that a
    countdown will close is open, and the stored state is the state."""
    state, now = beginning(SHAPES), T
    for command, target, later in commands:
        now += later
        after = decide(SHAPES, state, command, target, now)
        if isinstance(after, Refusal):
            continue
        spent = [seconds_spent(state, step, now) for step in range(3)]
        assert all(
            seconds_spent(after, step, now) >= known - 1e-6 for step, known in enumerate(spent) if after.ended is False
        )
        assert sum(seconds_spent(after, step, now) for step in range(3)) <= now - T + 1e-6
        assert all(one.closes_at is None or one.door.takes_answers for one in after.progress)
        assert read_state(write_state(after)) == after
        assert replace(after, order=state.order) == after or command is Command.ARRANGE
        state = after
