"""A lesson as one has it who studies alone: all its blocks, how far one is, the contents of its course."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.course import Block, Course, DiagramEmbed, Lesson, QuestionEmbed, ServicesEmbed, SurveyEmbed
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.text import same
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying import read_lesson
from benkyokai.services.studying.answer_quiz import take_up
from benkyokai.services.studying.browse_services import Filter, find_services
from benkyokai.services.studying.open_diagram import question_before
from benkyokai.views.card_view import CardStudy, card_view, survey_view
from benkyokai.views.drawn_view import TO_READ
from benkyokai.views.question_view import View
from benkyokai.views.section_view import block_view, missing_view
from benkyokai.words import status_in_words
from benkyokai.words.wording import Wording


@dataclass(frozen=True)
class Reader:
    """Who studies alone, in which language. `guest`: nothing may be stored of them yet, so that no attempt begins."""

    instance: Instance
    visitor: Visitor
    wording: Wording
    guest: bool = False

    def study(self, quiz: Quiz) -> CardStudy:
        """A quiz as it lies before them; an attempt begins where there was none: its seed orders the options."""
        attempt_state = take_up(self.instance, self.visitor, quiz)
        return CardStudy(self.instance, self.visitor, self.wording, attempt_state, drawn=True)


def lesson_view(reader: Reader, course: Course, lesson: Lesson) -> View:
    """The whole lesson, how far the reader is, and the contents of the course."""
    wording, place = reader.wording, course.lessons.index(lesson)
    page, of = lesson.into(wording.language), len(course.lessons)
    where = [wording.say("lesson_of", n=place + 1, all=of), wording.say("minutes", n=page.minutes)]
    return {
        "lesson": lesson_key(course, lesson),
        "place": place,
        "t": lesson_title(wording, lesson),
        "where": " · ".join([wording.plain(course.title), *where]),
        "note": "" if wording.language in lesson.pages else wording.say("other_language"),
        "blocks": [_block(reader, block) for block in page.blocks],
        "contents": contents_view(reader, course),
        "guest": reader.guest,
    }


def lesson_key(course: Course, lesson: Lesson) -> str:
    """The name of a lesson in an address."""
    return f"{course.id}/{lesson.id}"


def lesson_title(wording: Wording, lesson: Lesson) -> str:
    """The title as one sees it."""
    return wording.plain(same(lesson.into(wording.language).title))


def contents_view(reader: Reader, course: Course) -> View:
    """Every lesson of a course, with a mark at those that were read, and the one to go on with."""
    wording, done = reader.wording, read_lesson.progress(reader.instance, reader.visitor, course)
    lessons = [
        {"k": lesson_key(course, one), "t": lesson_title(wording, one), "done": one.id in done.finished}
        | ({"chapter": wording.plain(course.chapters[one.id])} if one.id in course.chapters else {})
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
            if before is not None:  # in its place, as it would give an answer away: the question that opens it
                said = wording.say("after_answer", title=wording.plain(before[0].title))
                return {"locked": {"said": said, "quiz": before[0].id, "question": before[1].id}}
        case QuestionEmbed():
            return _question(reader, block.question)
        case ServicesEmbed():
            return {"services": _services(wording, Filter(block.group, block.area, block.status))}
        case SurveyEmbed():
            return _survey(reader, block.quiz)
    return block_view(wording, block, TO_READ) or missing_view(wording, "missing_embed")


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
    """A question to check oneself: its card as it stands now. A guest gets it once the browser keeps a cookie."""
    found, wording = reader.instance.library.question(ref), reader.wording
    if found is None:
        return missing_view(wording, "missing_question")
    quiz, question = found
    title = wording.plain(quiz.title)
    if quiz.mode is Mode.EXAM:
        return {"exam": {"quiz": quiz.id, "said": wording.say("exam_in_lesson", title=title)}}
    view = {"quiz": quiz.id, "question": question.id, "t": title}
    return {"question": view if reader.guest else {**view, "view": card_view(reader.study(quiz), question)}}


def _survey(reader: Reader, quiz_id: str) -> View:
    """All questions of a survey in one form, or thanks once it was sent."""
    quiz = reader.instance.library.quizzes.get(quiz_id)
    if quiz is None:
        return missing_view(reader.wording, "missing_embed")
    view = {"quiz": quiz.id, "title": reader.wording.plain(quiz.title)}
    return {"survey": view if reader.guest else survey_view(reader.study(quiz))}
