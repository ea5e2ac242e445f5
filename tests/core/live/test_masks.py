"""Masks stand for ids where ids stand; what a person wrote is nobody's id."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benkyokai.core.live.masks import Masks
from benkyokai.core.option import Item, Option
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import Assumption, Axis, AxisOption, ClientQuestion, Scenario
from benkyokai.core.text import Text, same

FACTORS = tuple(Item(one, same("F")) for one in ("cost", "720", "axes", "reason", "text"))
BASE: dict[str, Any] = {"id": "q", "prompt": same("?"), "factors": FACTORS}
OPEN = Open(**BASE, model_answer=same("!"), rubric=(Item("cost", same("C")), Item("rubric", same("R"))))
NUMBER = Numeric(**BASE, answer=720, unit=Text("時間", "cost"))
CASE = Scenario(
    **BASE,
    asks=(ClientQuestion("ask", same("A"), matters=True, because=same(""), reply=same("")),),
    assumptions=(Assumption("assumption", same("A"), plausible=True, because=same("")),),
    axes=(Axis("training", same("T"), (AxisOption("axes", same("X")), AxisOption("cost", same("C")))),),
    key={},
)
MANY = Multiple(**BASE, options=(Option("a", same("A"), True, 1), Option("cost", same("C"), False, 0)))
PAIRS = Matching(**BASE, stems=(Stem("s", same("S"), "cost"),), choices=(Item("cost", same("C")),))


def masked(question: Question, *ids: str) -> list[str]:
    """Their masks."""
    return [Masks("secret", "session", question).hide(one) for one in ids]


@pytest.mark.parametrize(
    ("question", "response"),
    [
        (OPEN, "cost"),
        (OPEN, {"text": "cost"}),
        (NUMBER, 720.0),
        (NUMBER, "720"),
        (NUMBER, "cost"),
        (CASE, {"reason": "cost"}),
        (MANY, 720),
        (MANY, None),
    ],
)
def test_a_text_and_a_number_are_never_masked(question: Question, response: Any) -> None:
    """Also where they read like an id of the question, there and back."""
    masks = Masks("secret", "session", question)
    assert masks.hide_response("answer", response) == response
    assert masks.read_response("answer", response) == response


def test_a_text_that_reads_like_a_mask_stays() -> None:
    """What a phone sends of an open or a numeric question is the person's own."""
    for question in (OPEN, NUMBER):
        (mask,) = masked(question, "cost")
        assert Masks("secret", "session", question).read_response("answer", mask) == mask


def test_only_ids_are_masked_and_no_field() -> None:
    """Where an id stands it has a mask, whatever the fields around it are called."""
    a, cost = masked(MANY, "a", "cost")
    assert Masks("secret", "session", MANY).hide_response("answer", ["a", "cost"]) == [a, cost]
    s, cost = masked(PAIRS, "s", "cost")
    assert Masks("secret", "session", PAIRS).hide_response("answer", {"s": "cost"}) == {s: cost}
    masks = Masks("secret", "session", CASE)
    chosen = {"assumption": "assumption", "axes": {"training": "axes"}, "reason": "axes"}
    assumption, training, axes = masked(CASE, "assumption", "training", "axes")
    hidden = {"assumption": assumption, "axes": {training: axes}, "reason": "axes"}
    assert masks.hide_response("answer", chosen) == hidden
    assert masks.read_response("answer", hidden) == chosen
    assert masks.hide_response("ask", ["ask"]) == masked(CASE, "ask")
    assert Masks("secret", "session", OPEN).read_all(masked(OPEN, "cost", "rubric")) == ["cost", "rubric"]


def test_a_factor_has_its_mask_beside_every_kind() -> None:
    """Beside a text and a number too; one that the author took away since is told as it is."""
    for question in (OPEN, NUMBER, CASE, MANY):
        masks = Masks("secret", "session", question)
        assert masks.hide_factor("cost") == masks.hide("cost")
        assert masks.read(masks.hide("cost")) == "cost"
        assert masks.hide_factor(None) is None
        assert Masks("secret", "session", replace(question, factors=())).hide_factor("720") == "720"
