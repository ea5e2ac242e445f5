"""What one learns from an answer that one gave alone: how it fits, how the mark came about, why, and the path."""

from __future__ import annotations

from typing import Any

from benkyokai.core.answer_fields.field import ASK, FACTOR
from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import SMALLEST
from benkyokai.core.feedback import Section
from benkyokai.core.marking import certainty_mark, mark_question
from benkyokai.core.question import REASON
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.views.drawn_view import painted
from benkyokai.views.question_view import PresentedQuestion, View, discuss_view
from benkyokai.views.result_view import credit_word, percent, result_view, sentence


def feedback_view(
    asked: PresentedQuestion, attempt_state: AttemptState, response: Any, assumption: str, drawn: bool
) -> View:
    """The result, the reasoning, and what there is to discuss. `assumption`: looked at under another one; `drawn`: with
    the diagram."""
    wording, question = asked.wording, asked.question
    reasoning: View = {"explanation": wording.html(question.explanation) if question.explanation else ""}
    if question.as_of:
        reasoning["as_of"] = wording.say("date_of_key", date=question.as_of)
    flow = wording.library.diagrams.get(question.reasoning.diagram) if question.reasoning else None
    if drawn and isinstance(flow, Flow):
        reasoning["diagram"] = {"t": wording.plain(flow.title), "svg": painted(wording, flow, SMALLEST), "note": ""}
    known = question.reasoning.premise.ids if question.reasoning else ()
    under = assumption if assumption in known else ""
    result = result_view(asked, response, under) | _own(asked, attempt_state, response)
    if not drawn:
        result.pop("path", None)
    view: View = {"result": result, "reasoning": reasoning} | discuss_view(wording, question)
    return view | ({"switch": _switch(asked, response, under)} if question.reasoning else {})


def _own(asked: PresentedQuestion, attempt_state: AttemptState, response: Any) -> View:
    """How one's own answer did: as a whole, and in each part where it has parts."""
    question, wording = asked.question, asked.wording
    found = question.feedback(response)
    if question.reasoning is not None:
        lead = f"{wording.say('saved')} {wording.say('scenario_done')}"
        parts = [_part(asked, one) for one in found.sections if one.part is not None]
        return {"lead": lead, "parts": parts, "decided": _decided(asked, response)}
    view: View = {"marks": _marks(asked, attempt_state, response)}
    if not question.counts and not question.explained:
        view["verdict"] = wording.say("thanks_opinion")
    return view


def _part(asked: PresentedQuestion, section: Section) -> View:
    """A part with its score, and what was chosen there with its reason; where the pair alone makes it worth nothing,
    this is said in place of a second verdict on the choice."""
    wording = asked.wording
    title = wording.say("part.ask") if section.about == ASK else wording.plain(section.title)
    view: View = {"t": title, "score": percent(section.part or 0)}
    mine = next((row for row in section.rows if row.mine), None)
    if section.about == ASK or mine is None:
        return view
    view |= {"own": wording.named(mine.text, mine.service)}
    if section.part != mine.credit:
        return view | {"credit": wording.say("zero_by_pair"), "good": False, "why": ""}
    view |= {"credit": credit_word(asked, section.part or 0)}
    return view | {"good": section.part == 1, "why": wording.line(mine.because) if mine.because else ""}


def _decided(asked: PresentedQuestion, response: Any) -> str:
    """The deciding factor and one's own reason."""
    wording, factors = asked.wording, asked.question.factor_field
    factor = factors.texts.get(response.get(FACTOR)) if factors else None
    line = wording.say("your_factor", factor=wording.plain(factor)) if factor else ""
    reason = response.get(REASON) or ""
    colon = {"ja": "：", "en": ": "}[wording.language]
    return colon.join(said for said in (line, reason) if said)


def _marks(asked: PresentedQuestion, attempt_state: AttemptState, response: Any) -> list[str]:
    """How the mark came about, the mark, and what certainty made of it."""
    question, wording, quiz = asked.question, asked.wording, attempt_state.quiz
    if not question.counts:
        return []
    marked, found = mark_question(question, response), question.feedback(response)
    lines = [sentence(wording, found.rule)] if found.rule and marked.fraction != 1 else []
    if marked.fraction is not None and quiz.practised is None:
        lines.append(wording.say("mark_of", mark=points(marked.mark or 0), max=points(question.points)))
    sure = attempt_state.certainty(question)
    weighted = certainty_mark(marked.fraction, question.points, sure)
    if weighted is not None and quiz.certainty:
        said = wording.say(f"certainty.{sure}")
        lines.append(wording.say("certainty_result", certainty=said, mark=points(weighted)))
    return lines


def points(value: float) -> str:
    """A mark with at most two decimals, without zeros that say nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _switch(asked: PresentedQuestion, response: Any, under: str) -> View:
    """The assumptions under which one can look at it, one's own among them."""
    reasoning = asked.question.reasoning
    assert reasoning is not None  # who calls saw to it
    stated = reasoning.path_of(response)[0]
    parts = [asked.entry(part) | {"mine": part.id == stated} for part in reasoning.premise.parts]
    return {"parts": parts, "at": asked.masks.hide(under or stated or reasoning.plausible[0])}
