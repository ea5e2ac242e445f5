"""The release on the projector, part by part: how many parts there are, and how one walks through them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.diagram import Flow, Lane
from benkyokai.core.drawing.drawing import WALL, Highlights
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.wall import FAR, READABLE, WHOLE, Area, draw_on_wall, in_both, type_in
from benkyokai.core.library import Library
from benkyokai.core.live.natural import backward, natural
from benkyokai.core.live.release import release_parts
from benkyokai.core.live.session import Command, Shape, State, beginning, decide
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import LANGUAGES, NO_TEXT, Language, same
from benkyokai.words import node_badges
from tests.core.drawing.graphs import chain

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = read_library(ROOT).library
SCENARIOS = [one for one in LIBRARY.questions.values() if isinstance(one, Scenario)]
BELOW_THREE_LINES = Area(1840, 860)
RELEASED = Shape(("answer",), 1, reasoning=True, sections=2)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_every_shipped_reasoning_diagram_can_be_read_from_the_back_row(scenario: Scenario) -> None:
    """Both lanes at once, with the counts of a full room; in two languages somewhat smaller."""
    flow = LIBRARY.diagrams[scenario.diagram]
    assert isinstance(flow, Flow)
    for language in LANGUAGES:
        assert on_wall(flow, language, WHOLE) >= FAR, language
    two = in_both(flow)
    assert isinstance(two, Flow)
    assert on_wall(two, "ja", BELOW_THREE_LINES) >= READABLE
    assert release_parts(scenario, 2, LIBRARY) == 2


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_the_width_that_is_found_is_nearly_the_best(scenario: Scenario) -> None:
    """Against every width by steps of a hundred."""
    flow = LIBRARY.diagrams[scenario.diagram]
    assert isinstance(flow, Flow)
    drawn = [draw_flow(flow, "ja", replace(WALL, width=width)) for width in range(400, 2601, 100)]
    found = draw_on_wall(lambda variant: draw_flow(flow, "ja", variant), WHOLE)
    assert type_in(found, WHOLE) >= 0.97 * max(type_in(one, WHOLE) for one in drawn)


def on_wall(flow: Flow, language: Language, area: Area) -> float:
    """The smallest text of a flow with a full room's counts on it."""
    marks = Highlights(counts=dict.fromkeys(range(len(flow.edges)), "100人"))
    badges = node_badges(LIBRARY, flow, language)
    return type_in(draw_on_wall(lambda variant: draw_flow(flow, language, variant, badges, marks), area), area)


def test_a_diagram_too_tall_for_the_back_row_is_shown_lane_by_lane() -> None:
    """Of two lanes with nine questions below each other each has a part, and the explanation one."""
    first, second = chain(*(f"a{n}" for n in range(9))), chain(*(f"b{n}" for n in range(9)))
    lanes = tuple(Lane(one, same(one)) for one in ("a", "b"))
    nodes = tuple(replace(node, lane=node.id[0]) for node in (*first.nodes, *second.nodes))
    tall = replace(first, lanes=lanes, nodes=nodes, edges=(*first.edges, *second.edges))
    scenario = SCENARIOS[0]
    library = Library(diagrams={scenario.diagram: tall})
    assert release_parts(scenario, 1, library) == 3
    joined = replace(tall, edges=(*tall.edges, replace(tall.edges[0], target="b1")))
    assert release_parts(scenario, 1, Library(diagrams={scenario.diagram: joined})) == 2
    assert release_parts(scenario, 1, Library()) == 1


def test_what_has_no_explanation_has_a_part_more_for_the_shift() -> None:
    """After one vote there is nothing beside the diagram, after two the shift."""
    unexplained = replace(SCENARIOS[0], explanation=NO_TEXT)
    assert [release_parts(unexplained, rounds, LIBRARY) for rounds in (1, 2)] == [1, 2]


def test_the_large_button_walks_through_the_parts_of_a_release_and_back() -> None:
    """Before the release there is no part to go to."""
    state = _after(Command.FORWARD, Command.OPEN, Command.CLOSE, Command.TALLY)
    early = decide([RELEASED], state, Command.NEXT_SECTION)
    assert isinstance(early, Refusal)
    assert early.why is Why.NO_SUCH_SECTION
    assert natural([RELEASED], state) is Command.REASONING
    diagram = _after(Command.FORWARD, Command.OPEN, Command.CLOSE, Command.TALLY, Command.REASONING)
    assert natural([RELEASED], diagram) is Command.NEXT_SECTION
    told = decide([RELEASED], diagram, Command.NEXT_SECTION)
    assert isinstance(told, State)
    assert natural([RELEASED], told) is Command.END
    assert backward([RELEASED], told) is Command.BACK_SECTION
    assert decide([RELEASED], told, Command.BACK_SECTION) == diagram


def _after(*commands: Command) -> State:
    state = beginning([RELEASED])
    for command in commands:
        after = decide([RELEASED], state, command)
        assert isinstance(after, State), command
        state = after
    return state
