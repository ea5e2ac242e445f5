"""A course's course.yaml: its lessons in order, its quizzes, its survey and the run sheet of a live session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position, Target
from benkyokai.authoring.fields import ID, Fields, Ids, open_fields
from benkyokai.authoring.lesson_file import LessonFile
from benkyokai.authoring.yaml_nodes import AnyNode, ScalarNode
from benkyokai.core.course import Course, Lesson, Step, StepKind
from benkyokai.core.text import LANGUAGES, NO_TEXT, Language

_REQUIRED = ("id", "title")
_EITHER = ("lessons", "chapters")
_OPTIONAL = ("line", "quizzes", "survey", "run_sheet")

ReadLesson = Callable[[str, Language], LessonFile | None]
"""Gives the file of a lesson in a language, or None where there is none."""


@dataclass(frozen=True)
class CourseFile:
    """`id`: the declared one at its place `at`, or the folder's name. `course`: None where course.yaml cannot be read.

    `listed`: each lesson id of the course with its place; `lessons`: the files behind them.
    """

    diagnostics: Diagnostics
    id: str
    at: HasPosition
    course: Course | None = None
    listed: tuple[tuple[str, HasPosition], ...] = ()
    lessons: tuple[LessonFile, ...] = ()

    @property
    def sound(self) -> bool:
        """True where neither course.yaml nor a lesson has an error."""
        return self.diagnostics.sound and all(lesson.diagnostics.sound for lesson in self.lessons)


def read_course(diagnostics: Diagnostics, node: AnyNode | None, folder: str, read_lesson: ReadLesson) -> CourseFile:
    """Reads the tree of course.yaml and, by `read_lesson`, the lessons it lists."""
    top = None if node is None else open_fields(diagnostics, node)
    if top is None:
        return CourseFile(diagnostics, folder, Position())
    where = next((one for one in _EITHER if one in top.names), "lessons")
    top.expect((*_REQUIRED, where), _OPTIONAL)
    chapters = list(top.records(where, ("title", "lessons"), empty=False)) if where == "chapters" else []
    ids = Ids(diagnostics)
    by_chapter = [_ids_listed(one, "lessons", ids, empty=False) for one in chapters or [top]]
    listed = [one for lessons in by_chapter for one in lessons]
    files = [_files_of(diagnostics, one, read_lesson) for one in listed]
    id_ = top.id() or folder
    course = Course(
        id=id_,
        title=top.text("title"),
        line=top.text("line"),
        lessons=tuple(_lesson(one.value, pages) for one, pages in zip(listed, files, strict=True)),
        quizzes=_quizzes(top),
        survey=top.reference("survey", Target.SURVEY),
        run_sheet=read_run_sheet(top, [one.value for one in listed]),
        chapters={
            lessons[0].value: one.text("title") for one, lessons in zip(chapters, by_chapter, strict=False) if lessons
        },
    )
    pages = tuple(page for one in files for page in one)
    return CourseFile(diagnostics, id_, top.at("id"), course, tuple((one.value, one) for one in listed), pages)


def _ids_listed(top: Fields, name: str, ids: Ids, empty: bool) -> list[ScalarNode]:
    """The ids of a list, each once, with their places; those in `ids` stood elsewhere."""
    found = []
    for node in top.items(name, empty):
        if not isinstance(node, ScalarNode):
            top.diagnostics.error(node, messages.NOT_ONE_VALUE(name=name))
        elif not ID.fullmatch(node.value):
            top.diagnostics.error(node, messages.BAD_ID(value=node.value))
        elif ids.add(node.value, node):
            found.append(node)
    return found


def _quizzes(top: Fields) -> tuple[str, ...]:
    found = _ids_listed(top, "quizzes", Ids(top.diagnostics), empty=True)
    for one in found:
        top.diagnostics.refer(Target.QUIZ, one.value, one)
    return tuple(one.value for one in found)


def _files_of(diagnostics: Diagnostics, listed: ScalarNode, read_lesson: ReadLesson) -> list[LessonFile]:
    """The files of a lesson; reports the languages in which it was not written."""
    files = {language: read_lesson(listed.value, language) for language in LANGUAGES}
    missing = [language for language, file in files.items() if file is None]
    if len(missing) == len(LANGUAGES):
        diagnostics.error(listed, messages.LESSON_WITHOUT_FILE(id=listed.value))
    else:
        for language in missing:
            diagnostics.warn(listed, messages.LESSON_NOT_IN[language](id=listed.value))
    return [file for file in files.values() if file is not None]


def _lesson(lesson_id: str, files: list[LessonFile]) -> Lesson:
    return Lesson(lesson_id, {file.language: file.page for file in files if file.page is not None})


_KINDS = tuple(kind.value for kind in StepKind)
_COMMON = ("minutes", "optional", "notes")
MOST_ROUNDS = 2
"""A question can be voted on twice."""


def read_run_sheet(top: Fields, lessons: list[str]) -> tuple[Step, ...]:
    """The steps of a course; `lessons` are the ids of its lessons."""
    records = (open_fields(top.diagnostics, node) for node in top.items("run_sheet"))
    steps = (_read_step(fields, lessons) for fields in records if fields is not None)
    return tuple(step for step in steps if step is not None)


def _read_step(fields: Fields, lessons: list[str]) -> Step | None:
    kinds = [name for name in fields.names if name in _KINDS]
    extra = ("rounds",) if "question" in kinds else ()
    fields.expect((), (*_KINDS, *_COMMON, *extra))
    if len(kinds) != 1:
        fields.diagnostics.error(fields.node, messages.ONE_STEP_EACH(known=messages.listed(_KINDS)))
        return None
    kind = StepKind(kinds[0])
    return Step(
        kind=kind,
        target=_read_target(fields, kind, lessons),
        text=fields.text("discussion") if kind is StepKind.DISCUSSION else NO_TEXT,
        minutes=fields.number("minutes", least=0) or 0,
        rounds=fields.whole("rounds", most=MOST_ROUNDS) or 1,
        optional=fields.flag("optional"),
        notes=fields.text("notes"),
    )


def _read_target(fields: Fields, kind: StepKind, lessons: list[str]) -> str:
    if kind is StepKind.LESSON:
        return fields.known("lesson", "lesson", lessons)
    if kind is StepKind.QUESTION:
        return fields.reference("question", Target.QUESTION)
    return fields.reference("survey", Target.SURVEY) if kind is StepKind.SURVEY else ""
