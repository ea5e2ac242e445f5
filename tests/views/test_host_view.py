"""What the projector is told, step by step."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benkyokai.core.live.session import Command
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import Text
from benkyokai.views.host_view import console_view, room_diagram, screen_view
from benkyokai.views.question_view import View
from benkyokai.words.wording import Wording
from tests.views.conftest import Stage


def shown(stage: Stage) -> View:
    """What the projector shows now."""
    return screen_view(stage.room, Wording(stage.room.library, "en"), (), {})


def step_of(stage: Stage, kind: type) -> int:
    """The step with a question of a kind."""
    room = stage.room
    found = (n for n, one in enumerate(room.plan) if isinstance(room.question(one, one.shape.stages[-1]), kind))
    return next(found)


def test_the_prompts_for_a_discussion_wait_for_the_choice(stage_of: Callable[..., Stage]) -> None:
    """They speak of the options, which the room has not seen while it asks the client."""
    stage = stage_of(2, quiz="choosing-a-service")
    stage.lead((Command.GO, 0), Command.OPEN, Command.CLOSE, Command.TALLY)
    assert "discuss" not in shown(stage)
    stage.lead(Command.NEXT_STAGE, Command.OPEN, Command.CLOSE, Command.TALLY)
    assert len(shown(stage)["discuss"]) > 0


def test_the_projector_has_what_to_talk_about_before_the_second_vote(stage_of: Callable[..., Stage]) -> None:
    """The prompts, without the tally: who sees it goes with the majority. After the last vote they come with it."""
    stage = stage_of(2, quiz="choosing-a-service")
    stage.lead((Command.GO, 0), Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    assert "discuss" not in shown(stage)
    stage.lead(Command.CLOSE)
    assert len(shown(stage)["discuss"]) > 0
    assert "tally" not in shown(stage)
    assert shown(stage)["next"] == "vote_again"
    stage.lead(Command.VOTE_AGAIN)
    assert "discuss" not in shown(stage)
    stage.lead(Command.CLOSE)
    assert "discuss" not in shown(stage)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (1, 5, "1 of 6 is right. Too few for a discussion to find the way: explain, or give a hint first."),
        (3, 3, "3 of 6 are right. A discussion pays most here: let them talk, then open the second vote."),
        (5, 1, "5 of 6 are right. Most have it: explain briefly and go on."),
        (
            2,
            1,
            "2 of 3 are right. A discussion pays most here: let them talk, then open the second vote. "
            "Few answered, so take this as a hint at most.",
        ),
    ],
)
def test_the_console_proposes_what_pays_next(stage_of: Callable[..., Stage], right: int, wrong: int, said: str) -> None:
    """After the close, and why."""
    stage = stage_of(right + wrong)
    stage.lead((Command.GO, 0), Command.OPEN)
    stage.give(0, "answer", 1, {f"p{n}": "b" if n < right else "a" for n in range(right + wrong)})
    assert "seen" not in console_view(stage.room, Wording(stage.room.library, "en"), (), {})
    stage.lead(Command.CLOSE)
    assert console_view(stage.room, Wording(stage.room.library, "en"), (), {})["seen"]["advice"] == said
    assert "advice" not in shown(stage)


def test_a_number_is_released_as_a_number(stage_of: Callable[..., Stage]) -> None:
    """The key says it, whether the explanation does or not."""
    stage = stage_of(1)
    step = step_of(stage, Numeric)
    stage.lead((Command.GO, step), Command.OPEN, Command.CLOSE)
    assert "reasoning" not in shown(stage)
    stage.lead(Command.TALLY, Command.REASONING)
    rows = shown(stage)["reasoning"]["key"]["rows"]
    question = stage.room.question(stage.room.plan[step], "answer")
    assert isinstance(question, Numeric)
    assert len(rows) == 1
    assert rows[0]["good"]
    assert rows[0]["t"].startswith(f"{question.answer:g}")


def test_a_released_diagram_is_drawn_for_wide_and_for_narrow_windows(stage_of: Callable[..., Stage]) -> None:
    """With the same boxes, on the projector and on the console."""
    stage = stage_of(1, quiz="choosing-a-service")
    stage.lead((Command.GO, step_of(stage, Scenario)), Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    stage.lead(Command.CLOSE, Command.TALLY, Command.REASONING)
    for drawn in (shown(stage)["reasoning"]["room"], room_diagram(stage.room, Wording(stage.room.library, "en"))):
        assert drawn is not None
        assert drawn["svg"] != drawn["narrow"]
        assert drawn["svg"].count("data-node") == drawn["narrow"].count("data-node") > 0


@pytest.mark.parametrize("kind", [Multiple, Matching])
def test_a_tally_and_a_key_keep_the_order_in_which_was_asked(stage_of: Callable[..., Stage], kind: type) -> None:
    """Who says "the third" means the same line on every screen, shuffled or not."""
    stage = stage_of(1)
    stage.lead((Command.GO, step_of(stage, kind)), Command.OPEN)
    form = shown(stage)["forms"][0]
    stage.lead(Command.CLOSE, Command.TALLY, Command.REASONING)
    after = shown(stage)
    fields, parts = form["fields"], form["fields"][0]["parts"]
    asked = [one["t"] for one in (fields if kind is Matching else parts)]
    assert [row["t"] for row in after["reasoning"]["key"]["rows"]] == asked
    if kind is Matching:
        assert [group["t"] for group in after["tally"]] == asked
    for group in after["tally"]:
        assert [row["t"] for row in group["rows"]] == [one["t"] for one in parts]


def test_a_unit_stands_apart_from_its_number_in_english(stage_of: Callable[..., Stage]) -> None:
    """18 hours, 18時間."""
    library, unit = stage_of(1).room.library, Text("時間", "hours")
    assert Wording(library, "en").measured(18.0, unit) == "18 hours"
    assert Wording(library, "ja").measured(18.0, unit) == "18時間"


def test_counts_stay_beside_the_options_at_the_release_where_the_tally_was_shown(
    stage_of: Callable[..., Stage],
) -> None:
    """The right ones included, hands too; none where the room has not seen the tally."""
    for tally, counts in ((Command.TALLY, {1, 3, 0}), (None, {None})):
        stage = stage_of(4)
        stage.lead((Command.GO, 0), Command.OPEN)
        stage.give(0, "answer", 1, {f"p{n}": "b" if n < 3 else "a" for n in range(4)})
        stage.lead(Command.CLOSE, *([tally] if tally else []), Command.REASONING)
        rows = shown(stage)["reasoning"]["key"]["rows"]
        assert {row.get("n") for row in rows} <= counts
        assert any(row["good"] and row.get("n") == (3 if tally else None) for row in rows)


@pytest.mark.parametrize("kind", [Multiple, Scenario])
def test_an_option_has_one_number_on_every_screen(stage_of: Callable[..., Stage], kind: type) -> None:
    """In the form, the tally, the hands and the release."""
    stage = stage_of(1)
    step = step_of(stage, kind)
    stage.lead((Command.GO, step), Command.OPEN)
    field = shown(stage)["forms"][0]["fields"][0]
    asked = {part["t"]: part["no"] for part in field["parts"]}
    assert sorted(asked.values()) == list(range(1, len(asked) + 1))
    stage.lead(Command.CLOSE, Command.TALLY)
    console = console_view(stage.room, Wording(stage.room.library, "en"), (), {})
    for rows in (shown(stage)["tally"][0]["rows"], console["hands"]["groups"][0]["rows"]):
        assert {row["t"]: row["no"] for row in rows} == {one: asked[one] for one in (row["t"] for row in rows)}
    if kind is Multiple:
        assert "count" not in field, "how many are right would tell, and say another thing than 'every one'"
        assert field["lead"] == "Choose all that apply"


def test_a_case_is_called_by_its_lessons_title_on_the_run_sheet(stage_of: Callable[..., Stage]) -> None:
    """Its prompt is long; another question is known by how it begins."""
    lines = console_view((room := stage_of(1, course="01-ml-services").room), Wording(room.library, "en"), (), {})[
        "steps"
    ]
    assert "Case 1: an object detection app" in [line["prompt"] for line in lines]
    assert all(len(line["prompt"]) < 160 for line in lines)
