"""The question card of somebody who studies alone: its form with what was drafted, else its feedback. A survey."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.answer_fields.field import ASSUMPTION, Field
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.live.masks import Masks
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, Stage
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.practise import next_due
from benkyokai.services.studying.report_question import LONGEST_REPORT
from benkyokai.views.feedback_view import feedback_view
from benkyokai.views.phone_view import replies_in
from benkyokai.views.question_view import PresentedQuestion, View, question_view
from benkyokai.words import span
from benkyokai.words.wording import Wording


@dataclass(frozen=True)
class CardStudy:
    """Where somebody studies alone: who, in which language, how far they are in a quiz. `drawn`: the card draws the
    reasoning diagram itself."""

    instance: Instance
    visitor: Visitor
    wording: Wording
    attempt_state: AttemptState
    drawn: bool = False

    @cached_property
    def held(self) -> frozenset[QuestionRef]:
        """What a running session that they take part in has still before it."""
        return withheld(self.instance, self.visitor)

    def asked(self, question: Question) -> PresentedQuestion:
        """The question in the order of the attempt."""
        attempt, shuffle = self.attempt_state.attempt, question.is_shuffled(self.attempt_state.quiz.shuffle)
        masks = Masks(self.instance.secret, attempt.id if attempt else "", question)
        return PresentedQuestion(question, self.wording, masks, attempt.seed if attempt else "", shuffle, lines=True)

    @property
    def whose(self) -> str:
        """Tells one person's attempt from another's who uses the same browser. The attempt's own id orders what is
        shuffled, and stays here."""
        attempt = self.attempt_state.attempt
        key = f"{self.instance.secret}:whose:{attempt.id if attempt else ''}"
        return hashlib.sha256(key.encode()).hexdigest()[:10]

    def is_held(self, question_id: str) -> bool:
        """True while a session that they take part in has the question still before it."""
        return self.attempt_state.quiz.ref(question_id).whole in self.held


def card_view(study: CardStudy, question: Question, assumption: str = "") -> View:
    """The form of the stage that waits, else the feedback; a note where a running session holds the question back.
    `assumption`: the mask of the one under which the feedback looks at it."""
    attempt_state, wording, asked = study.attempt_state, study.wording, study.asked(question)
    if study.is_held(question.id):
        return {**_head(study, question, "held"), "note": wording.say("withheld")}
    stage, given = attempt_state.stage_of(question), attempt_state.given.get(question.id, {})
    view = _head(study, question, " ".join(given)) | replies_in(asked, given)
    if stage is not None:
        return {**view, "form": _form(study, asked, stage)}
    view["prompt"] = wording.html(question.prompt)
    if ANSWER not in given:
        return {**view, "note": wording.say("unanswered")}
    response = attempt_state.response(question)
    if response is None:
        return {**view, "note": wording.say("question_changed")}
    view |= feedback_view(asked, attempt_state, response, asked.masks.read(assumption), study.drawn)
    if question.afterwards is not None:
        view["rubric"] = _rubric(study, asked, question.afterwards, response)
    view |= {"again": attempt_state.can_try_again(question), "remark": LONGEST_REPORT}
    back = coming_back(study, question) if question.counts else ""
    return view | ({"back": back} if back else {})


def coming_back(study: CardStudy, question: Question) -> str:
    """When a question comes back, in a sentence; empty where it does not."""
    quiz = study.attempt_state.quiz
    after = next_due(study.instance, study.visitor, quiz.practised or quiz.ref(question.id))
    return "" if after is None else study.wording.say("comes_back", when=span(study.wording.language, after, "in"))


def slot_view(study: CardStudy, question: Question) -> View:
    """Which question of whose attempt: what is posted says so, too."""
    attempt = study.attempt_state.attempt
    step = QuestionRef(study.attempt_state.quiz.id, question.id)
    return {"step": str(step), "round": attempt.number if attempt else 1, "whose": study.whose}


def _head(study: CardStudy, question: Question, given: str) -> View:
    """The same with `now`, which differs where there is something new to see."""
    slot, ended = slot_view(study, question), study.attempt_state.ended
    now = f"{slot['step']} {slot['round']} {given}{' ended' if ended else ''}"
    return {**slot, "ended": ended, "now": now}


def _rubric(study: CardStudy, asked: PresentedQuestion, stage: Stage, response: Any) -> View:
    """What the learner ticks of their own answer. It takes the place of the list that can only be read."""
    points = [asked.entry(point) for field in stage.fields for point in field.parts]
    ticked = [asked.masks.hide(one) for one in response.get(stage.id, [])]
    return {**slot_view(study, asked.question), "points": points, "ticked": ticked}


def _form(study: CardStudy, asked: PresentedQuestion, stage: str) -> View:
    question, quiz, exam = asked.question, study.attempt_state.quiz, study.attempt_state.exam
    view: View = {**slot_view(study, question), "stage": stage}
    view |= question_view(asked, stage)
    sure = stage == ANSWER and question.counts and (quiz.certainty or quiz.practised is not None)
    view |= {"certainty": sure, "must_certainty": sure and quiz.certainty}
    if sure and quiz.certainty:
        view["certainty_rule"] = asked.wording.say("certainty_rule")
    found = question.stage(stage)
    for shown, field in zip(view["fields"], asked.fields(stage), strict=True):
        shown.update(_said_of(asked, field, exam))
    if all(field.compact for field in found.fields):
        view["lead"] = asked.wording.say("match_each")
    view |= _headings(asked, found, view["fields"])
    view["hints"] = [] if exam else [asked.wording.line(hint) for hint in question.hints]
    if exam and not found.asks:
        view["exam"] = True
    if not question.decides:  # nobody would keep a reason
        view |= {"factors": [], "reason": False}
    return view | drafted(study, asked, found)


def _said_of(asked: PresentedQuestion, field: Field, exam: bool) -> View:
    """What stands above a field, and what is said where it is left out."""
    wording, detail = asked.wording, field.missing.detail
    title = wording.plain(field.title) if field.title else detail
    view: View = {"missing": wording.say(field.missing.why, detail=title)}
    if exam and isinstance(field, Several) and field.count:
        view |= {"count": field.count, "lead": wording.say("choose_n", n=field.count)}
    return view


def _headings(asked: PresentedQuestion, stage: Stage, fields: list[View]) -> View:
    """Where one states an assumption and reasons from it, the steps have headings."""
    if not asked.question.decides or asked.question.given:
        return {}
    before = ""
    for shown, field in zip(fields, asked.fields(stage.id), strict=True):
        name = "step_ask" if stage.asks else "step_assume" if field.about == ASSUMPTION else "step_choose"
        if name != before:
            shown["heading"] = asked.wording.say(name)
        before = name
    lacking = asked.wording.say(Why.NO_FACTOR)
    return {"factor_heading": asked.wording.say("step_factor"), "factor_missing": lacking}


def drafted(study: CardStudy, asked: PresentedQuestion, stage: Stage) -> View:
    """What was chosen and typed in this stage and not given yet, on whichever device; what cannot be read of it."""
    question, draft = asked.question, study.attempt_state.drafts.get(asked.question.id)
    if draft is None or (stage.root is None and not isinstance(stage.from_typed(draft.response), dict)):
        return {}
    response = draft.response if stage.root is not None else stage.from_typed(draft.response)
    answer = Answer.of_whole(question, response, draft.certainty)
    shown: View = {"response": asked.masks.hide_response(stage.id, answer.response), "certainty": answer.certainty}
    shown |= {"factor": asked.masks.hide_factor(answer.factor), "reason": answer.reason or ""}
    return {"draft": shown, "unread": unread(study, stage, draft.response)}


def unread(study: CardStudy, stage: Stage, typed: object) -> str:
    """That something typed is no number, and how to write one; in an exam, that it is kept all the same."""
    for field, value in stage.values(stage.from_typed(typed)):
        if field.unreadable(value):
            said = study.wording.say(Why.NOT_A_NUMBER, detail=str(value).strip())
            return f"{said} {study.wording.say('number_kept')}" if study.attempt_state.exam else said
    return ""


def survey_view(study: CardStudy) -> View:
    """A survey in a lesson: every question in one form, or thanks; nothing of the questions once it was sent."""
    quiz, wording = study.attempt_state.quiz, study.wording
    view: View = {"quiz": quiz.id, "title": wording.plain(quiz.title)}
    if study.attempt_state.ended:
        return {**view, "thanks": wording.say("survey_thanks")}
    forms = [
        {**slot_view(study, one), "stage": ANSWER}
        | question_view(study.asked(one), ANSWER)
        | {"factors": [], "reason": False, "certainty": False}
        for one in study.attempt_state.questions
    ]
    return {**view, "lead": wording.say("survey_lead"), "forms": forms}


def named_refusal(wording: Wording, question: Question, refusal: Refusal) -> Refusal:
    """A refusal that names a field by its title."""
    fields = [field for stage in question.stages for field in stage.fields]
    titles = [wording.plain(one.title) for one in fields if one.about == refusal.detail and one.title]
    return Refusal(refusal.why, next(iter(titles), refusal.detail))
