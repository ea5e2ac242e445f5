"""An answer: what it refuses, and how it is marked and kept."""

from __future__ import annotations

import pytest

from benkyokai.core.answer import Answer, read_answer, whole_answer
from benkyokai.core.question import LONGEST_REASON
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from tests.core.cases import answer, scenario

WHOLE = {key: value for key, value in answer("fast", "jobs", "edge").items() if key != "ask"} | {"reason": "it waits"}
CHOSEN = Answer({"assumption": WHOLE["assumption"], "axes": WHOLE["axes"]}, "latency", "it waits", 2)


def test_the_factor_and_the_reason_stand_in_what_is_kept() -> None:
    """There and back; a stage before the last keeps what was chosen alone."""
    assert CHOSEN.kept(scenario()) == WHOLE
    assert Answer.of_whole(scenario(), WHOLE, 2) == CHOSEN
    assert Answer(["takt"], "latency").kept(scenario(), "ask") == ["takt"]


@pytest.mark.parametrize("nothing", ["", None])
def test_an_empty_factor_or_reason_is_none(nothing: str | None) -> None:
    """Versions before kept an empty reason in the response: the same answer sent again is the same still."""
    old, sent = Answer({**CHOSEN.response, "factor": "latency", "reason": nothing}), Answer(CHOSEN.response, "latency")
    assert old.kept(scenario()) == sent.kept(scenario())


def test_a_whole_answer_is_made_of_its_stages() -> None:
    """The same from what is kept; nothing without the last stage."""
    asked = Answer(["takt"])
    for last in (CHOSEN, Answer(WHOLE)):
        assert whole_answer(scenario(), {"ask": asked, ANSWER: last}) == {**WHOLE, "ask": ["takt"]}
    assert whole_answer(scenario(), {"ask": asked}) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Answer(CHOSEN.response, "latency", "x" * (LONGEST_REASON + 1)), Why.TEXT_TOO_LONG),
        (Answer(CHOSEN.response, "gone"), Why.UNKNOWN_CHOICE),
        (Answer({**CHOSEN.response, "ask": []}, "latency"), Why.UNKNOWN_CHOICE),
        (Answer(CHOSEN.response), Why.NO_FACTOR),
        (Answer(CHOSEN.response, "latency"), Why.NO_CERTAINTY),
    ],
)
def test_what_cannot_be_is_refused(said: Answer, why: Why) -> None:
    """Alone and live by the same rule."""
    refusal = said.refuse(scenario(), ANSWER, sure=True)
    assert refusal is not None
    assert refusal.why is why


def test_what_is_right_is_not_refused() -> None:
    """Certainty is asked for where the quiz says so, and never before the last stage."""
    assert CHOSEN.refuse(scenario(), ANSWER, sure=True) is None
    assert Answer(CHOSEN.response, "latency").refuse(scenario(), ANSWER) is None
    assert Answer(["takt"]).refuse(scenario(), "ask", sure=True) is None


@pytest.mark.parametrize("sent", [{"factor": 1}, {"reason": ["x"]}, {"certainty": 4}, {"certainty": True}])
def test_a_page_that_sends_another_shape_is_not_understood(sent: dict[str, object]) -> None:
    """Whatever the response is."""
    assert read_answer({"response": "a", **sent}) == Refusal(Why.NOT_UNDERSTOOD)
    assert read_answer({"response": "a", "factor": "", "reason": " "}) == Answer("a")
