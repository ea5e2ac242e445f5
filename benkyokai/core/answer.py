"""An answer: what somebody gives to one stage of a question, alone or live, in the room or afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.question import REASON, Question
from benkyokai.core.refusal import Refusal, Why, refused
from benkyokai.core.stage import ANSWER, whole_response


@dataclass(frozen=True)
class Answer:
    """`response` in the shape of the stage, as plain JSON; the id of the deciding factor; one's own words; how sure one
    is, one of CERTAINTIES. Where one answers alone, factor and reason are stored in the response and not beside it."""

    response: Any
    factor: str | None = None
    reason: str | None = None
    certainty: int | None = None

    @classmethod
    def of_whole(cls, question: Question, response: Any, certainty: int | None = None) -> Answer:
        """The answer to the last stage of a question out of what `kept` gives."""
        if not question.decides or not isinstance(response, dict):
            return cls(response, certainty=certainty)
        own = {key: value for key, value in response.items() if key not in (FACTOR, REASON)}
        return cls(own, response.get(FACTOR), response.get(REASON), certainty)

    def kept(self, question: Question, stage: str = ANSWER) -> Any:
        """The response as it is marked, and stored where one answers alone: with the factor and the reason in it where
        they belong to the answer."""
        if not question.decides or stage != ANSWER or not isinstance(self.response, dict):
            return self.response
        said = {name: one for name, one in ((FACTOR, self.factor), (REASON, self.reason)) if one}
        return {key: value for key, value in self.response.items() if value or key not in (FACTOR, REASON)} | said

    def refuse(self, question: Question, stage: str, sure: bool = False) -> Refusal | None:
        """Why this is no answer to a stage, or not yet a whole one. `sure`: where something is marked, one has to say
        how sure one is."""
        found = question.stage(stage)
        refusal = self._refuse_why(question) or found.refuse(self.response, whole=True)
        if refusal is not None or found.id != ANSWER:
            return refusal
        if question.decides and question.factors and self.factor is None:
            return Refusal(Why.NO_FACTOR)
        return Refusal(Why.NO_CERTAINTY) if sure and question.counts and self.certainty is None else None

    def _refuse_why(self, question: Question) -> Refusal | None:
        refusal, factors = question.reason_field.refuse(self.reason or ""), question.factor_field
        if refusal is not None or self.factor is None:
            return refusal
        return factors.refuse(self.factor) if factors else refused(Why.UNKNOWN_CHOICE, self.factor)


def read_answer(body: Mapping[str, Any]) -> Answer | Refusal:
    """What a page sent, checked for its shape alone."""
    factor, reason, certainty = body.get(FACTOR), body.get(REASON) or "", body.get("certainty")
    if not isinstance(factor, str | None) or not isinstance(reason, str):
        return Refusal(Why.NOT_UNDERSTOOD)
    if certainty is not None and (type(certainty) is not int or certainty not in CERTAINTIES):
        return Refusal(Why.NOT_UNDERSTOOD)
    return Answer(body.get("response"), factor or None, reason.strip() or None, certainty)


def whole_answer(question: Question, answers: Mapping[str, Answer]) -> Any | None:
    """One answer to a question from its stages, as it is marked; None without its last stage, or where the question has
    changed so that it no longer fits."""
    if len(answers) > 1:
        return fitting_response(question, {stage: one.kept(question, stage) for stage, one in answers.items()})
    given = answers[ANSWER].kept(question) if ANSWER in answers else None
    return given if given is not None and question.refuse(given) is None else None


def fitting_response(question: Question, stages: Mapping[str, Any]) -> Any | None:
    """The same from what is kept of each stage."""
    if ANSWER not in stages:
        return None
    whole = whole_response(stages)
    return whole if question.refuse(whole) is None else None
