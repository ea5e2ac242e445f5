"""The state machine: any order of commands leaves a state that the rules allow, and replaying gives the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.live.asking import open_stages
from benkyokai.core.live.natural import backward, natural
from benkyokai.core.live.plan import read_state, write_state
from benkyokai.core.live.session import (
    WAITING,
    Command,
    Door,
    Shape,
    Slot,
    State,
    StepProgress,
    beginning,
    decide,
)
from benkyokai.core.live.timing import refuse_answer
from benkyokai.core.refusal import Refusal, Why

QUESTION = Shape(("answer",), 1, reasoning=True)
SCENARIO = Shape(("ask", "answer"), 2, reasoning=True)
LESSON = Shape()
SURVEY = Shape(("s#a", "s#b"), survey=True)

SHAPES = st.lists(st.sampled_from([QUESTION, SCENARIO, LESSON, SURVEY]), min_size=1, max_size=5)
COMMANDS = st.lists(st.tuples(st.sampled_from(Command), st.integers(-2, 6)), max_size=60)


def played(shapes: list[Shape], *commands: Command) -> State:
    """The state after commands, none of which is refused."""
    state = beginning(shapes)
    for command in commands:
        after = decide(shapes, state, command)
        assert isinstance(after, State), (command, after)
        state = after
    return state


def why(shapes: list[Shape], state: State, command: Command, target: int | None = None) -> Why | None:
    """The reason of a refusal; None where the command is carried out."""
    result = decide(shapes, state, command, target)
    return result.why if isinstance(result, Refusal) else None


@given(SHAPES, COMMANDS)
def test_any_commands_leave_a_state_that_the_rules_allow(
    shapes: list[Shape], commands: list[tuple[Command, int]]
) -> None:
    """One door is open at most; nothing is released that was not closed; what was released stays released."""
    state = beginning(shapes)
    for command, target in commands:
        after = decide(shapes, state, command, target)
        if isinstance(after, Refusal):
            continue
        released = {number for number, one in enumerate(state.progress) if one.reasoning}
        state = after
        assert WAITING <= state.at < len(shapes)
        assert len(state.progress) == len(shapes)
        doors = [number for number, one in enumerate(state.progress) if one.door is Door.OPEN]
        assert doors in ([], [state.at])
        assert not (state.ended and doors)
        assert released <= {number for number, one in enumerate(state.progress) if one.reasoning}
        for shape, one in zip(shapes, state.progress, strict=True):
            assert 0 <= one.stage < max(1, len(shape.stages))
            assert one.round in (1, 2)
            assert one.round == 1 or one.stage == len(shape.stages) - 1
            assert not (one.tally or one.reasoning) or one.door is Door.CLOSED
            assert not shape.survey or not (one.tally or one.reasoning)


@given(SHAPES, COMMANDS)
def test_the_stored_state_is_the_state(shapes: list[Shape], commands: list[tuple[Command, int]]) -> None:
    """Written and read after each command, the session goes on as if nothing had happened."""
    straight = through = beginning(shapes)
    for command, target in commands:
        one, other = decide(shapes, straight, command, target), decide(shapes, through, command, target)
        assert one == other
        if isinstance(one, State):
            straight, through = one, read_state(write_state(one))
    assert straight == through


def test_what_goes_back_is_the_section_before_and_then_the_step() -> None:
    """None where there is neither: in the waiting room, at the beginning of the first step, after the end."""
    shapes = [Shape(sections=2), Shape(sections=3)]
    state, went = beginning(shapes), []
    assert backward(shapes, state) is None
    state = played(shapes, Command.FORWARD, Command.NEXT_SECTION, Command.FORWARD, Command.NEXT_SECTION)
    while command := backward(shapes, state):
        after = decide(shapes, state, command)
        assert isinstance(after, State)
        state = after
        went.append(command)
    assert went == [Command.BACK_SECTION, Command.BACK, Command.BACK_SECTION]
    assert backward(shapes, played(shapes, Command.FORWARD, Command.FORWARD, Command.END)) is None


@given(SHAPES)
def test_what_comes_naturally_leads_from_the_waiting_room_to_the_end(shapes: list[Shape]) -> None:
    """Whoever presses the big button again and again is never refused, and passes every stage and vote."""
    state, opened = beginning(shapes), set()
    for _ in range(200):
        command = natural(shapes, state)
        if command is None:
            break
        after = decide(shapes, state, command)
        assert isinstance(after, State)
        state = after
        if state.here and state.here.door is Door.OPEN:
            opened |= {(state.at, one, state.here.round) for one in open_stages(shapes[state.at], state.here)}
    assert state.ended
    planned = {
        (number, stage, vote)
        for number, shape in enumerate(shapes)
        for place, stage in enumerate(shape.stages)
        for vote in range(1, 1 + (shape.rounds if place == len(shape.stages) - 1 and not shape.survey else 1))
    }
    assert opened == planned


def test_nobody_sees_how_the_others_chose_before_the_second_vote() -> None:
    """The large button opens it from the first close; the tally comes after it, and before it only to who asks."""
    first = played([SCENARIO], Command.FORWARD, Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    first = after(first, Command.CLOSE)
    assert natural([SCENARIO], first) is Command.VOTE_AGAIN
    asked = after(first, Command.TALLY)
    assert natural([SCENARIO], asked) is Command.VOTE_AGAIN
    second = after(after(first, Command.VOTE_AGAIN), Command.CLOSE)
    assert natural([SCENARIO], second) is Command.TALLY
    assert natural([SCENARIO], after(second, Command.TALLY)) is Command.REASONING
    once = played([QUESTION], Command.FORWARD, Command.OPEN, Command.CLOSE)
    assert natural([QUESTION], once) is Command.TALLY


def after(state: State, command: Command) -> State:
    """The state of a scenario after one more command, which is not refused."""
    found = decide([SCENARIO], state, command)
    assert isinstance(found, State)
    return found


@given(SHAPES, COMMANDS, st.integers(-1, 5), st.sampled_from(["ask", "answer", "s#a", "s#b", "?"]), st.integers(0, 3))
def test_an_answer_is_taken_only_where_its_door_is_open(
    shapes: list[Shape], commands: list[tuple[Command, int]], step: int, stage: str, vote: int
) -> None:
    """At the present step, in the present stage and vote, and nowhere else."""
    state = beginning(shapes)
    for command, target in commands:
        after = decide(shapes, state, command, target)
        state = after if isinstance(after, State) else state
    taken = refuse_answer(shapes, state, Slot(step, stage, vote)) is None
    here = state.here
    open_here = here is not None and not state.ended and here.door is Door.OPEN and step == state.at
    assert taken == bool(
        open_here and here and vote == here.round and shapes[step].stages and stage in open_stages(shapes[step], here)
    )


def test_a_scenario_has_two_stages_and_two_votes() -> None:
    """Ask, choose, tally, choose again, tally, reasoning: in that order and no other."""
    shapes = [SCENARIO]
    state = played(shapes, Command.FORWARD, Command.OPEN, Command.CLOSE)
    assert why(shapes, state, Command.VOTE_AGAIN) is Why.STAGE_LEFT
    assert why(shapes, state, Command.REASONING) is Why.STAGE_LEFT
    state = played(shapes, Command.FORWARD, Command.OPEN, Command.CLOSE, Command.NEXT_STAGE)
    assert state.here == StepProgress(stage=1)
    assert why(shapes, state, Command.TALLY) is Why.CLOSE_FIRST
    first = (Command.FORWARD, Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN, Command.CLOSE)
    state = played(shapes, *first, Command.TALLY)
    assert why(shapes, state, Command.NEXT_STAGE) is Why.LAST_STAGE
    assert why(shapes, state, Command.OPEN) is Why.ALREADY_SHOWN
    state = played(shapes, *first, Command.TALLY, Command.VOTE_AGAIN)
    assert state.here == StepProgress(stage=1, door=Door.OPEN, round=2)
    state = played(shapes, *first, Command.TALLY, Command.VOTE_AGAIN, Command.CLOSE)
    assert why(shapes, state, Command.VOTE_AGAIN) is Why.VOTED_TWICE
    state = played(shapes, *first, Command.REASONING)
    assert why(shapes, state, Command.VOTE_AGAIN) is Why.ALREADY_SHOWN
    assert why(shapes, state, Command.REASONING) is Why.ALREADY_SHOWN


@pytest.mark.parametrize(
    ("state", "command", "target", "expected"),
    [
        (State(progress=(StepProgress(),)), Command.BACK, None, Why.FIRST_STEP),
        (State(progress=(StepProgress(),)), Command.OPEN, None, Why.NOTHING_TO_ANSWER),
        (State(0, progress=(StepProgress(),)), Command.FORWARD, None, Why.LAST_STEP),
        (State(0, progress=(StepProgress(),)), Command.GO, 1, Why.NO_SUCH_STEP),
        (State(0, progress=(StepProgress(),)), Command.GO, None, Why.NO_SUCH_STEP),
        (State(0, progress=(StepProgress(),)), Command.CLOSE, None, Why.NOT_OPEN),
        (State(0, progress=(StepProgress(door=Door.OPEN),)), Command.OPEN, None, Why.ALREADY_OPEN),
        (State(0, ended=True, progress=(StepProgress(),)), Command.OPEN, None, Why.SESSION_ENDED),
    ],
)
def test_every_refusal_has_its_reason(state: State, command: Command, target: int | None, expected: Why) -> None:
    """A command that cannot be given now says why."""
    assert why([QUESTION], state, command, target) is expected


def test_a_closed_stage_can_open_again_before_anything_was_shown() -> None:
    """A facilitator who was too quick takes nothing away from anybody."""
    state = played([QUESTION], Command.FORWARD, Command.OPEN, Command.CLOSE, Command.OPEN)
    assert state.here == StepProgress(door=Door.OPEN)


def test_leaving_an_open_question_closes_it() -> None:
    """Nobody answers a step that the room has left; coming back shows it as it was."""
    shapes = [QUESTION, LESSON]
    state = played(shapes, Command.FORWARD, Command.OPEN, Command.FORWARD)
    assert state.progress[0] == StepProgress(door=Door.CLOSED)
    assert played(shapes, Command.FORWARD, Command.OPEN, Command.FORWARD, Command.BACK) == replace(state, at=0)


def test_a_survey_is_open_as_a_whole_and_stays_with_the_facilitator() -> None:
    """All its questions at once, no tally for the room."""
    state = played([SURVEY], Command.FORWARD, Command.OPEN)
    assert state.here is not None
    assert open_stages(SURVEY, state.here) == ("s#a", "s#b")
    closed = played([SURVEY], Command.FORWARD, Command.OPEN, Command.CLOSE)
    assert why([SURVEY], closed, Command.TALLY) is Why.SURVEY_STAYS
    assert natural([SURVEY], closed) is Command.END
