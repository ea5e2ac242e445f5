"""What a participant sees once the reasoning is released: how it fits, why, and their path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario, chosen_axes
from benkyokai.core.question_kinds.single import Single
from benkyokai.web.live.views.question_view import Asked, View

CREDIT_WORDS = ((1.0, "strong"), (0.5, "possible"), (0.01, "weak"), (0.0, "none"))


def result_view(asked: Asked, response: Any | None) -> View:
    """The verdict and a row for each part of the question; `response` None: no answer, rows without a verdict."""
    question = asked.question
    view = RESULTS[question.kind](asked, response)
    if response is None:
        return {**view, "verdict": asked.wording.say("phone.no_answer")}
    if view.get("verdict") is None and question.counts:
        view["verdict"] = asked.wording.say("right")
    return view


def percent(fraction: float) -> str:
    """A fraction as whole per cent."""
    return f"{round(fraction * 100)}%"


def credit_word(asked: Asked, credit: float) -> str:
    """What a credit under an assumption means."""
    return asked.wording.say(f"credit.{next(word for least, word in CREDIT_WORDS if credit >= least)}")


def _row(asked: Asked, part: Any, good: bool, mine: bool, because: Any = None) -> View:
    because = part.feedback if because is None else because
    return {
        **asked.wording.named(part.text, getattr(part, "service", "")),
        "good": good,
        "mine": mine,
        "why": asked.wording.line(because) if because else "",
    }


def _single(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    rows = [_row(asked, option, option.correct, option.id == response) for option in asked.ordered(question.options)]
    fraction = question.mark(response).fraction if response is not None else 0
    if fraction == 1:
        return {"rows": rows, "verdict": None}
    right = asked.wording.plain(next(option for option in question.options if option.credit == 1).text)
    word = "partly_single" if fraction else "not_right"
    return {"rows": rows, "verdict": asked.wording.say(word, right=right, score=percent(fraction))}


def _multiple(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    chosen, correct = set(response or []), question.correct
    rows = [_row(asked, option, option.correct, option.id in chosen) for option in asked.ordered(question.options)]
    hit, wrong = len(chosen & correct), len(chosen - correct)
    if hit == len(correct) and not wrong:
        return {"rows": rows, "verdict": None}
    word = "none_right" if not hit else "partly_wrong" if wrong else "partly"
    return {"rows": rows, "verdict": asked.wording.say(word, right=len(correct), hit=hit, wrong=wrong)}


def _ordering(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    given = list(response or [])
    fraction = question.mark(given).fraction or 0.0
    right = given if fraction == 1 else question.one_right_order()
    items = {item.id: item for item in question.items}
    rows = [
        _row(asked, items[one], place < len(given) and given[place] == one, False) for place, one in enumerate(right)
    ]
    verdict = (
        None
        if fraction == 1
        else asked.wording.say("partly_score" if fraction else "other_order", score=percent(fraction))
    )
    own = " → ".join(asked.wording.plain(items[one].text) for one in given) if verdict else ""
    head = asked.wording.say("phone.right_order")
    return {"rows": rows, "numbered": True, "given": own, "head": head, "verdict": verdict}


def _matching(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    given = response or {}
    texts = {choice.id: asked.wording.plain(choice.text) for choice in question.choices}
    rows = []
    for stem in asked.ordered(question.stems):
        own = given.get(stem.id)
        row = _row(asked, stem, own == stem.match, False)
        row["to"] = texts[stem.match]
        row["own"] = texts[own] if own and own != stem.match else ""
        rows.append(row)
    hit, all_ = len(question.right_stems(given)), len(question.stems)
    verdict = None if hit == all_ else asked.wording.say("partly_matched" if hit else "none_matched", hit=hit, all=all_)
    return {"rows": rows, "verdict": verdict}


def _numeric(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    answer = asked.wording.measured(question.answer, question.unit)
    right = response is not None and question.mark(response).fraction == 1
    verdict = None if right else asked.wording.say("not_right", right=answer)
    own = "" if response is None else asked.wording.typed(response, question)
    key = {"t": escape(answer), "good": True, "mine": False, "why": ""}
    return {"rows": [] if response is not None else [key], "given": own, "verdict": verdict}


def _open(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    return {
        "given": (response or {}).get("text", ""),
        "rows": [_row(asked, point, False, False, because="") for point in question.rubric],
        "head": asked.wording.say("phone.model_answer"),
        "model": asked.wording.html(question.model_answer),
    }


def _opinion(asked: Asked, response: Any) -> View:
    question: Any = asked.question
    return {"rows": [_row(asked, option, False, option.id == response) for option in asked.ordered(question.options)]}


def _scenario(asked: Asked, response: Any) -> View:
    """Marks by part and every reason, under the assumption that was stated, else the first that is plausible."""
    question: Any = asked.question
    given = response or {}
    plausible = [one.id for one in question.assumptions if one.plausible]
    assumption = given.get("assumption") or plausible[0]
    stated = next(one for one in question.assumptions if one.id == assumption)
    parts = question.mark(given).parts if response is not None else {}
    chosen = chosen_axes(given)
    groups = [_axis(asked, axis, assumption, chosen.get(axis.id), parts.get(axis.id)) for axis in question.axes]
    return {
        "verdict": asked.wording.say("under_assumption", assumption=asked.wording.plain(stated.text)),
        "groups": [*groups, *_asks(asked, given, parts.get(ASK))],
        "notices": _notices(asked, given),
        "path": path_view(asked, assumption, chosen),
    }


def _axis(asked: Asked, axis: Any, assumption: str, chosen: str | None, part: float | None) -> View:
    question: Any = asked.question
    rows = []
    for option in axis.options:
        cell = question.key[assumption, axis.id, option.id]
        row = _row(asked, option, cell.credit == 1, option.id == chosen, cell.because)
        rows.append({**row, "credit": credit_word(asked, cell.credit)})
    title = asked.wording.plain(axis.title)
    return {"t": title, "score": "" if part is None else percent(part), "rows": rows}


def _asks(asked: Asked, given: Any, part: float | None) -> list[View]:
    question: Any = asked.question
    rows = []
    for item in question.asks:
        word = "mattered" if item.matters else "mattered_not"
        row = _row(asked, item, item.matters, item.id in given.get(ASK, []), item.because)
        rows.append({**row, "credit": asked.wording.say(word), "reply": asked.wording.line(item.reply)})
    title = asked.wording.say("what_mattered")
    return [{"t": title, "score": "" if part is None else percent(part), "rows": rows}] if rows else []


def _notices(asked: Asked, given: Any) -> list[str]:
    question: Any = asked.question
    return [
        asked.wording.say(f"notice.{notice.kind}", because=asked.wording.plain(notice.because))
        for notice in (question.notices(given) if given else [])
    ]


def path_view(asked: Asked, assumption: str, chosen: Mapping[str, str]) -> View | None:
    """Which edges and boxes of the reasoning diagram are good, which the participant's; and all of it in words."""
    question: Any = asked.question
    flow = asked.wording.library.diagrams.get(question.diagram)
    if not isinstance(flow, Flow):
        return None
    marks = trace(flow, question, assumption, chosen, "·")
    parting = [without_hints(flow.node(node).label.into(asked.wording.language)) for node in marks.partings]
    return {
        "good": sorted(marks.acceptable),
        "mine": sorted(marks.chosen),
        "dashed": sorted(marks.dashed),
        "good_nodes": sorted(marks.acceptable_nodes),
        "mine_nodes": sorted(marks.chosen_nodes),
        "parts_at": [asked.wording.say("phone.parts_at", box=box) for box in parting],
        "words": read_aloud(flow, asked.wording.language, marks),
    }


RESULTS: dict[str, Callable[[Asked, Any], View]] = {
    Single.kind: _single,
    Opinion.kind: _opinion,
    Multiple.kind: _multiple,
    Ordering.kind: _ordering,
    Matching.kind: _matching,
    Numeric.kind: _numeric,
    Open.kind: _open,
    Scenario.kind: _scenario,
}
