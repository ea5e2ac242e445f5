"""Send in a survey: what was answered is stored, and the attempt ends."""

from __future__ import annotations

from collections.abc import Mapping

from benkyokai.core.answer import Answer
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import give_answer, hand_in, look_at_quiz, take_up


def send_survey(instance: Instance, visitor: Visitor, quiz: Quiz, answers: Mapping[str, Answer]) -> Refusal | None:
    """Stores the answers by question, of which none is required. One that is refused, such as a text that is too long,
    keeps all of them back; sending the same again is the same survey."""
    attempt_state = take_up(instance, visitor, quiz)
    given = [(question, answers[question.id]) for question in quiz.questions if question.id in answers]
    for question, answer in given:
        refusal = answer.refuse(question, ANSWER)
        if refusal is not None:
            return refusal
    for question, answer in given:
        known = attempt_state.given.get(question.id, {}).get(ANSWER)
        if known is None:
            refusal = give_answer(instance, visitor, quiz, question, answer)
        else:
            refusal = None if known.response == answer.kept(question) else Refusal(Why.ALREADY_ANSWERED)
        if refusal is not None:
            return refusal
    return None if attempt_state.ended else hand_in(instance, look_at_quiz(instance, visitor, quiz))
