"""A lesson as one has it who studies alone: all its blocks, how far one is, the contents of its course."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from benkyokai.core.course import (
    Block,
    Course,
    DiagramEmbed,
    Lesson,
    QuestionEmbed,
    ServicesEmbed,
    SurveyEmbed,
)
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.stage import ANSWER
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying import read_lesson
from benkyokai.services.studying.answer_quiz import take_up
from benkyokai.services.studying.browse_services import Filter, find_services
from benkyokai.services.studying.open_diagram import question_before
from benkyokai.views.drawn_view import TO_READ
from benkyokai.views.light_view import LightStudy, question_at
from benkyokai.views.question_view import View, question_view
from benkyokai.views.section_view import block_view, missing_view
from benkyokai.words import status_in_words
from benkyokai.words.wording import Wording


@dataclass(frozen=True)
class Reader:
    """Who reads alone, in which language."""

    instance: Instance
    visitor: Visitor
    wording: Wording

    @cached_property
    def held(self) -> frozenset[QuestionRef]:
        """What a running session of theirs holds back."""
        return withheld(self.instance, self.visitor)

    def light_study(self, quiz: Quiz) -> LightStudy:
        """A quiz as it lies before them; an attempt begins where there was none: its seed orders the options."""
        attempt_state = take_up(self.instance, self.visitor, quiz)
        return LightStudy(self.instance.secret, attempt_state, self.wording, self.held)

    def is_in_a_lesson(self, survey: Quiz) -> bool:
        """True for a survey that a lesson holds."""
        return any(
            block == SurveyEmbed(survey.id)
            for course in self.instance.library.courses.values()
            for lesson in course.lessons
            for page in lesson.pages.values()
            for block in page.blocks
        )


def lesson_view(reader: Reader, course: Course, lesson: Lesson) -> View:
    """The whole lesson, how far the reader is, and the contents of the course."""
    wording, place = reader.wording, course.lessons.index(lesson)
    page, of = lesson.into(wording.language), len(course.lessons)
    where = [wording.say("lesson_of", n=place + 1, all=of), wording.say("minutes", n=page.minutes)]
    return {
        "lesson": lesson_key(course, lesson),
        "place": place,
        "t": page.title,
        "where": " · ".join([wording.plain(course.title), *where]),
        "note": "" if wording.language in lesson.pages else wording.say("other_language"),
        "blocks": [_block(reader, block) for block in page.blocks],
        "contents": contents_view(reader, course),
        "guest": not reader.visitor.remembered,
    }


def lesson_key(course: Course, lesson: Lesson) -> str:
    """The name of a lesson in an address."""
    return f"{course.id}/{lesson.id}"


def contents_view(reader: Reader, course: Course) -> View:
    """Every lesson of a course, with a mark at those that were read, and the one to go on with."""
    wording, done = reader.wording, read_lesson.progress(reader.instance, reader.visitor, course)
    lessons = [
        {"k": lesson_key(course, one), "t": one.into(wording.language).title, "done": one.id in done.finished}
        for one in course.lessons
    ]
    latest = (course.lesson(done.latest) if done.latest else None) or course.lessons[0]
    return {"t": wording.plain(course.title), "lessons": lessons, "latest": lesson_key(course, latest)}


def courses_view(reader: Reader) -> list[View]:
    """Every course with its contents."""
    courses = reader.instance.library.courses.values()
    return [{**contents_view(reader, one), "line": reader.wording.plain(one.line)} for one in courses]


def _block(reader: Reader, block: Block) -> View:
    """What a room has of it too, and what one does alone."""
    wording = reader.wording
    match block:
        case DiagramEmbed():
            diagram = wording.library.diagrams.get(block.diagram)
            before = question_before(reader.instance, reader.visitor, diagram) if diagram else None
            if before is not None:
                return {"locked": _locked(wording, *before)}
        case QuestionEmbed():
            return _question(reader, block.question)
        case ServicesEmbed():
            return {"services": _services(wording, Filter(block.group, block.area, block.status))}
        case SurveyEmbed():
            return _survey(reader, block.quiz)
    return block_view(wording, block, TO_READ) or missing_view(wording, "missing_embed")


def _locked(wording: Wording, quiz: Quiz, question: Question) -> View:
    """In the place of a diagram that would give an answer away: the question that opens it."""
    said = wording.say("after_answer", title=wording.plain(quiz.title))
    return {"said": said, "quiz": quiz.id, "question": question.id}


def _services(wording: Wording, wanted: Filter) -> list[View]:
    """The services of the catalogue that are wanted; `badge` where one is not simply open."""
    return [
        {
            "k": one.id,
            "t": wording.plain(one.name),
            "line": wording.plain(one.line),
            "badge": status_in_words(wording.library, one.id, wording.language),
        }
        for one in find_services(wording.library, wanted)
    ]


def _question(reader: Reader, ref: QuestionRef) -> View:
    """A question to check oneself: its card as it stands now. Who has no cookie yet gets it once the browser has."""
    found, wording = reader.instance.library.question(ref), reader.wording
    if found is None:
        return missing_view(wording, "missing_question")
    quiz, question = found
    title = wording.plain(quiz.title)
    if quiz.mode is Mode.EXAM:
        return {"exam": {"quiz": quiz.id, "said": wording.say("exam_in_lesson", title=title)}}
    view: View = {"quiz": quiz.id, "question": question.id, "t": title}
    if not reader.visitor.remembered:
        return {"question": view}
    light_study = reader.light_study(quiz)
    return {"question": {**view, "ended": light_study.attempt_state.ended, **question_at(light_study, question)}}


def _survey(reader: Reader, quiz_id: str) -> View:
    """All questions of a survey, in one form; once it was sent, none."""
    quiz, wording = reader.instance.library.quizzes.get(quiz_id), reader.wording
    if quiz is None:
        return missing_view(wording, "missing_embed")
    view: View = {"quiz": quiz.id, "t": wording.plain(quiz.title)}
    if not reader.visitor.remembered:
        return {"survey": view}
    light_study = reader.light_study(quiz)
    attempt = light_study.attempt_state
    if attempt.ended:
        return {"survey": {**view, "sent": True}}
    asked = [(question.id, light_study.asked(question)) for question in attempt.questions]
    return {"survey": {**view, "forms": [{"k": name, **question_view(one, ANSWER)} for name, one in asked]}}
