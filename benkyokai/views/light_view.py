"""Studying alone on the light page: the list of question sets, and one question with its form or its feedback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import SMALLEST
from benkyokai.core.live.masks import Masks
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.stage import ANSWER, Stage
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.views.drawn_view import painted
from benkyokai.views.phone_view import replies_in
from benkyokai.views.question_view import PresentedQuestion, View, question_view
from benkyokai.views.result_view import result_view
from benkyokai.words.wording import Wording


@dataclass(frozen=True)
class LightStudy:
    """Where somebody studies alone: a quiz, how far they are, what a running session of theirs holds back."""

    secret: str
    attempt_state: AttemptState
    wording: Wording
    held: frozenset[QuestionRef] = frozenset()

    def asked(self, question: Question) -> PresentedQuestion:
        """The question in the order of the attempt, as Streamlit's page has it too."""
        attempt, shuffle = self.attempt_state.attempt, question.is_shuffled(self.attempt_state.quiz.shuffle)
        masks = Masks(self.secret, attempt.id if attempt else "", question)
        return PresentedQuestion(question, self.wording, masks, attempt.seed if attempt else "", shuffle)

    def is_held(self, question_id: str) -> bool:
        """True while a session that they take part in has the question still before it."""
        return self.attempt_state.quiz.ref(question_id) in self.held


def light_quizzes(instance: Instance) -> list[Quiz]:
    """What can be studied here: no exams, whose clock needs the full app, and no surveys."""
    return [one for one in instance.library.sets if one.mode is Mode.STUDY]


def list_view(instance: Instance, visitor: Visitor, wording: Wording) -> View:
    """The question sets, and how many of each have an answer."""
    found = []
    for quiz in light_quizzes(instance):
        attempt_state = look_at_quiz(instance, visitor, quiz)
        done = sum(attempt_state.answered(question.id) for question in attempt_state.questions)
        texts = {"t": wording.plain(quiz.title), "line": wording.plain(quiz.line)}
        found.append({"k": quiz.id, **texts, "n": attempt_state.n_questions, "of": len(quiz.questions), "done": done})
    return {"quizzes": found}


def study_view(light_study: LightStudy, here: str) -> View:
    """The question `here`, its neighbours, and where the attempt stands."""
    attempt_state, wording = light_study.attempt_state, light_study.wording
    question = attempt_state.quiz.question(here)
    assert question is not None  # `here` comes from the quiz itself
    view: View = {
        "title": wording.plain(attempt_state.quiz.title),
        "quiz": attempt_state.quiz.id,
        "here": here,
        "items": [{"k": one, "done": attempt_state.answered(one)} for one in attempt_state.order],
        "ended": attempt_state.ended,
    }
    if attempt_state.ended or not attempt_state.open_questions:
        mark = attempt_state.mark()
        view["mark"] = {"mark": f"{mark.mark:g}", "max": f"{mark.maximum:g}"}
    return view | question_at(light_study, question)


def question_at(light_study: LightStudy, question: Question) -> View:
    """The form of the stage that waits, else the feedback; a note where a running session holds the question back."""
    attempt_state, wording, asked = light_study.attempt_state, light_study.wording, light_study.asked(question)
    if light_study.is_held(question.id):
        return {"note": wording.say("withheld")}
    stage, given = attempt_state.stage_of(question), attempt_state.given.get(question.id, {})
    view = replies_in(asked, given)
    if stage is not None:
        return {**view, "form": _form(light_study, asked, stage)}
    view["prompt"] = wording.html(question.prompt)
    if ANSWER not in given:
        return {**view, "note": wording.say("unanswered")}
    response = attempt_state.response(question)
    if response is None:
        return {**view, "note": wording.say("question_changed")}
    view |= feedback_view(asked, response)
    if question.afterwards is not None:
        view["rubric"] = _rubric(light_study, asked, question.afterwards, response)
    return view | {"again": attempt_state.can_try_again(question)}


def _rubric(light_study: LightStudy, asked: PresentedQuestion, stage: Stage, response: Any) -> View:
    """What the learner ticks of their own answer. It takes the place of the list that can only be read."""
    points = [asked.entry(point) for field in stage.fields for point in field.parts]
    ticked = [asked.masks.hide(one) for one in response.get(stage.id, [])]
    return {**_slot(light_study, asked.question), "points": points, "ticked": ticked}


def _slot(light_study: LightStudy, question: Question) -> View:
    """Which question of which attempt: what is posted says so, too."""
    step, attempt = QuestionRef(light_study.attempt_state.quiz.id, question.id), light_study.attempt_state.attempt
    return {"step": str(step), "round": attempt.number if attempt else 1}


def _form(light_study: LightStudy, asked: PresentedQuestion, stage: str) -> View:
    question, attempt_state = asked.question, light_study.attempt_state
    view: View = {**_slot(light_study, question), "stage": stage}
    view["hints"] = [light_study.wording.line(hint) for hint in question.hints]
    sure = stage == ANSWER and question.counts and attempt_state.quiz.certainty
    view |= question_view(asked, stage) | {"certainty": sure, "must_certainty": sure}
    # Of most kinds nobody would keep a reason.
    return view if question.decides else view | {"factors": [], "reason": False}


def feedback_view(asked: PresentedQuestion, response: Any) -> View:
    """What one learns from the answer: how it fits, why, and the path."""
    wording, question = asked.wording, asked.question
    reasoning: View = {"explanation": wording.html(question.explanation) if question.explanation else ""}
    flow = wording.library.diagrams.get(question.reasoning.diagram) if question.reasoning else None
    if isinstance(flow, Flow):
        reasoning["diagram"] = {"t": wording.plain(flow.title), "svg": painted(wording, flow, SMALLEST), "note": ""}
    return {"result": result_view(asked, response), "reasoning": reasoning}
