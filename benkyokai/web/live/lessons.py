"""Lessons on the light page: what it shows of one, and what a reader does there."""

from __future__ import annotations

from benkyokai.core.answer import Answer, read_answer
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from benkyokai.services.studying import read_lesson
from benkyokai.services.studying.answer_survey import send_survey
from benkyokai.views.lesson_view import Reader, lesson_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import LONGEST_BODY, Body

LONGEST_SURVEY = 8 * LONGEST_BODY
"""Bytes of a whole survey, which may have several texts."""


def lesson_named(reader: Reader, named: str) -> View | None:
    """The lesson that an address names; None where there is none."""
    found = read_lesson.find_lesson(reader.instance, named)
    return lesson_view(reader, *found) if found else None


def note_reading(reader: Reader, body: Body) -> Refusal | None:
    """Which lesson is in front of the reader; with `finished`, that it was read to its end, or was not after all."""
    found, finished = read_lesson.find_lesson(reader.instance, str(body.get("lesson"))), body.get("finished")
    if found is None or not isinstance(finished, bool | None):
        return Refusal(Why.NOT_UNDERSTOOD)
    read_lesson.open_lesson(reader.instance, reader.visitor, *found)
    if finished is not None:
        read_lesson.finish_lesson(reader.instance, reader.visitor, *found, finished)
    return None


def take_survey(reader: Reader, body: Body) -> Refusal | None:
    """Stores a survey. Sending the same again is the same survey."""
    quiz, sent = reader.instance.library.quizzes.get(str(body.get("quiz"))), body.get("answers")
    if quiz is None or not reader.is_in_a_lesson(quiz) or not isinstance(sent, dict):
        return Refusal(Why.NOT_UNDERSTOOD)
    light_study, answers = reader.light_study(quiz), {}
    for question in quiz.questions:
        answer = read_answer({"response": sent.get(question.id)})
        if question.id in sent and isinstance(answer, Answer):
            answers[question.id] = light_study.asked(question).masks.read_answer(ANSWER, answer)
    return send_survey(reader.instance, reader.visitor, quiz, answers)
