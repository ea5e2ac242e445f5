"""A scenario: its parts, its refusals, its notices."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.option import ANY, Factor
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import same
from tests.core.cases import CREDITS, answer, scenario


@pytest.mark.parametrize(
    ("ask", "limit", "part"),
    [
        (("takt", "net"), 2, 1.0),
        (("takt",), 2, 0.5),
        (("takt", "brand"), 2, 0.0),
        ((), 2, 0.0),
        (("takt", "net", "data"), None, 1.0),
        (("takt", "net", "data", "brand"), None, 2 / 3),
        (("brand", "colour"), None, 0.0),
    ],
)
def test_the_ask_part_counts_hits_minus_misses_over_what_could_be_asked(
    ask: tuple[str, ...], limit: int | None, part: float
) -> None:
    """max(0, (|s∩c| − |s∖c|) / min(|c|, limit)), worked by hand."""
    marked = scenario(limit).mark(answer("fast", "jobs", "edge", ask))
    assert marked.parts["ask"] == pytest.approx(part, abs=1e-12)


def test_the_fraction_is_the_weighted_mean_of_the_parts() -> None:
    """(3·1 + 1·0.25 + 2·1) / 6."""
    marked = scenario(2, {"ask": 3, "inference": 2}).mark(answer("fast", "ec2", "edge"))
    assert marked.parts == {"ask": 1.0, "training": 0.25, "inference": 1.0}
    assert marked.fraction == pytest.approx(5.25 / 6)


def test_an_incompatible_pair_gets_nothing_on_the_later_axis() -> None:
    """Labels and edge do not go together: inference gets 0, training keeps its credit."""
    marked = scenario().mark(answer("slow", "labels", "edge"))
    assert marked.parts == {"ask": 1.0, "training": 1.0, "inference": 0.0}


def test_what_is_missing_gets_nothing() -> None:
    """No assumption, or no choice on an axis, is worth 0 there."""
    question = scenario()
    assert question.mark({"ask": [], "axes": {"training": "jobs"}}).parts == {"ask": 0, "training": 0, "inference": 0}
    assert question.mark({"assumption": "fast", "axes": {"training": "jobs"}}).parts["training"] == 1


def test_the_deciding_factors_are_told_under_the_stated_assumption_and_not_marked() -> None:
    """One text for all assumptions, or one for each; who named a factor that decides elsewhere is told what it says
    here; where the author says nothing of any, there is no section."""
    latency = Factor("latency", same("latency"), {"fast": same("it is all"), "slow": same("it waits")}, ("fast",))
    told = replace(scenario(), factors=(latency, Factor("cost", same("cost"), {ANY: same("it bills")})))
    given = answer("slow", "jobs", "edge") | {"factor": "latency"}
    (section,) = told.about_factors(given)
    assert [(row.id, row.good, row.mine, row.because.en) for row in section.rows] == [
        ("latency", False, True, "it waits"),
        ("cost", False, False, "it bills"),
    ]
    (switched,) = told.about_factors(given, "fast")
    assert [(row.good, row.word, row.because.en) for row in switched.rows] == [
        (True, "decides", "it is all"),
        (False, "", "it bills"),
    ]
    assert told.mark(given) == scenario().mark(given)
    assert scenario().about_factors(given) == ()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"ask": ["takt", "net", "data"]}, Why.TOO_MANY_ASKED),
        ({"ask": ["takt", "takt"]}, Why.UNKNOWN_CHOICE),
        ({"ask": ["weather"]}, Why.UNKNOWN_CHOICE),
        ({"assumption": "sunny"}, Why.UNKNOWN_CHOICE),
        ({"axes": {"training": "robot"}}, Why.UNKNOWN_CHOICE),
        ({"axes": {"lunch": "jobs"}}, Why.UNKNOWN_CHOICE),
        ({"factor": "luck"}, Why.UNKNOWN_CHOICE),
        ({"mood": "good"}, Why.UNKNOWN_CHOICE),
        ({"reason": "x" * 501}, Why.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_marked_is_refused(change: dict[str, object], why: Why) -> None:
    """Too many questions, unknown ids and overlong reasons are refused."""
    refusal = scenario().refuse({**answer("fast", "jobs", "edge"), **change})
    assert refusal is not None
    assert refusal.why is why


@pytest.mark.parametrize(
    ("missing", "why"),
    [("assumption", Why.NO_ASSUMPTION), ("axes", Why.AXIS_EMPTY), ("factor", Why.NO_FACTOR)],
)
def test_a_learner_cannot_hand_in_half_an_answer(missing: str, why: Why) -> None:
    """`score` marks what is missing as 0; a learner is asked to complete it."""
    response = answer("fast", "jobs", "edge")
    del response[missing]
    assert scenario().refuse(response) is None
    del response["ask"]  # a stage of its own
    refusal = Answer.of_whole(scenario(), response).refuse(scenario(), ANSWER)
    assert refusal is not None
    assert refusal.why is why


def test_notices_name_what_does_not_fit() -> None:
    """Implausible, incompatible, and resting on different assumptions are three different notices."""
    kinds = lambda *chosen: [notice.name for notice in scenario().notices(answer(*chosen))]  # noqa: E731 read in a row
    assert kinds("fast", "jobs", "edge") == []
    assert kinds("magic", "jobs", "edge") == ["notice.not_plausible"]
    assert kinds("slow", "labels", "edge") == ["notice.incompatible", "notice.different_assumptions"]
    assert kinds("slow", "ec2", "edge") == []  # nothing makes EC2 strong, so it rests on no assumption


@given(
    assumption=st.sampled_from(["slow", "fast", "magic"]),
    training=st.sampled_from(sorted(CREDITS["slow", "training"])),
    inference=st.sampled_from(sorted(CREDITS["slow", "inference"])),
    ask=st.lists(st.sampled_from(["takt", "net", "data", "brand", "colour"]), unique=True, max_size=2),
)
def test_every_answer_has_a_fraction_in_0_to_1(assumption: str, training: str, inference: str, ask: list[str]) -> None:
    """Whatever is answered, the fraction and every part are in [0, 1]."""
    marked = scenario().mark(answer(assumption, training, inference, tuple(ask)))
    assert marked.fraction is not None
    assert all(0 <= value <= 1 for value in (marked.fraction, *marked.parts.values()))
