"""Studying alone on the light page: the list of question sets, and one question with its form or its feedback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.variant import SMALLEST
from benkyokai.core.live.masks import Masks
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.stage import ANSWER, Stage
from benkyokai.services.answer_quiz import look_at_quiz
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import Instance
from benkyokai.services.standing import Standing
from benkyokai.web.live.views.lesson_view import painted
from benkyokai.web.live.views.phone_view import replies_in
from benkyokai.web.live.views.question_view import Asked, View, question_view
from benkyokai.web.live.views.result_view import result_view
from benkyokai.web.live.views.wording import Wording


@dataclass(frozen=True)
class Desk:
    """Where somebody studies alone: a quiz, how far they are, what a running session of theirs holds back."""

    secret: str
    standing: Standing
    wording: Wording
    held: frozenset[QuestionRef] = frozenset()

    def asked(self, question: Question) -> Asked:
        """The question in the order of the attempt, as Streamlit's page has it too."""
        attempt = self.standing.attempt
        seed = attempt.seed if attempt else ""
        masks = Masks(self.secret, f"{attempt.id if attempt else ''}", question)
        return Asked(question, self.wording, masks, seed, question.is_shuffled(self.standing.quiz.shuffle))

    def is_held(self, question_id: str) -> bool:
        """True while a session that they take part in has the question still before it."""
        return self.standing.quiz.ref(question_id) in self.held

    def stage(self, question: Question) -> str | None:
        """The stage that waits for an answer; None where the question has its answer, and after the end."""
        return self.standing.stage_of(question)


def light_quizzes(instance: Instance) -> list[Quiz]:
    """What can be studied here: no exams, whose clock needs the full app, and no surveys."""
    return [one for one in instance.library.sets if one.mode is Mode.STUDY]


def list_view(instance: Instance, visitor: Visitor, wording: Wording) -> View:
    """The question sets, and how many of each have an answer."""
    found = []
    for quiz in light_quizzes(instance):
        standing = look_at_quiz(instance, visitor, quiz)
        done = sum(standing.answered(question.id) for question in standing.questions)
        texts = {"t": wording.plain(quiz.title), "line": wording.plain(quiz.line)}
        found.append({"k": quiz.id, **texts, "n": standing.n_questions, "of": len(quiz.questions), "done": done})
    return {"quizzes": found}


def desk_view(desk: Desk, here: str) -> View:
    """The question `here`, its neighbours, and where the attempt stands."""
    standing, wording = desk.standing, desk.wording
    question = standing.quiz.question(here)
    assert question is not None  # `here` comes from the quiz itself
    view: View = {
        "title": wording.plain(standing.quiz.title),
        "quiz": standing.quiz.id,
        "here": here,
        "items": [{"k": one, "done": standing.answered(one)} for one in standing.order],
        "ended": standing.ended,
    }
    if standing.ended or not standing.open_questions:
        mark = standing.mark()
        view["mark"] = {"mark": f"{mark.mark:g}", "max": f"{mark.maximum:g}"}
    return view | question_at(desk, question)


def question_at(desk: Desk, question: Question) -> View:
    """The form of the stage that waits, else the feedback; a note where a running session holds the question back."""
    return {"note": desk.wording.say("withheld")} if desk.is_held(question.id) else _question(desk, question)


def _question(desk: Desk, question: Question) -> View:
    standing, wording, asked = desk.standing, desk.wording, desk.asked(question)
    stage, given = desk.stage(question), standing.given.get(question.id, {})
    view = replies_in(asked, given)
    if stage is not None:
        return {**view, "form": _form(desk, asked, stage)}
    view["prompt"] = wording.html(question.prompt)
    if ANSWER not in given:
        return {**view, "note": wording.say("unanswered")}
    response = standing.response(question)
    if response is None:
        return {**view, "note": wording.say("question_changed")}
    view |= feedback_view(asked, response)
    if question.afterwards is not None:
        view["rubric"] = _rubric(desk, asked, question.afterwards, response)
    return view | {"again": standing.can_try_again(question)}


def _rubric(desk: Desk, asked: Asked, stage: Stage, response: Any) -> View:
    """What the learner ticks of their own answer. It takes the place of the list that can only be read."""
    points = [asked.entry(point) for field in stage.fields for point in field.parts]
    ticked = [asked.masks.hide(one) for one in response.get(stage.id, [])]
    return {**_slot(desk, asked.question), "points": points, "ticked": ticked}


def _slot(desk: Desk, question: Question) -> View:
    """Which question of which attempt: what is posted says so, too."""
    step, attempt = QuestionRef(desk.standing.quiz.id, question.id), desk.standing.attempt
    return {"step": str(step), "round": attempt.number if attempt else 1}


def _form(desk: Desk, asked: Asked, stage: str) -> View:
    question, standing = asked.question, desk.standing
    view: View = {**_slot(desk, question), "stage": stage}
    view["hints"] = [desk.wording.line(hint) for hint in question.hints]
    sure = stage == ANSWER and question.counts and standing.quiz.certainty
    view |= question_view(asked, stage) | {"certainty": sure, "must_certainty": sure}
    # Of most kinds nobody would keep a reason.
    return view if question.decides else view | {"factors": [], "reason": False}


def feedback_view(asked: Asked, response: Any) -> View:
    """What one learns from the answer: how it fits, why, and the path."""
    wording, question = asked.wording, asked.question
    reasoning: View = {"explanation": wording.html(question.explanation) if question.explanation else ""}
    flow = wording.library.diagrams.get(question.reasoning.diagram) if question.reasoning else None
    if isinstance(flow, Flow):
        reasoning["diagram"] = {"t": wording.plain(flow.title), "svg": painted(wording, flow, SMALLEST), "note": ""}
    return {"result": result_view(asked, response), "reasoning": reasoning}
