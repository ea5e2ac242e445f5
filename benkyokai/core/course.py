"""A course: its lessons in order, the quizzes that go with it, and the run sheet of a live session."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import NO_TEXT, Language, Text

HEADING = re.compile(r"^(?=## )", re.MULTILINE)
HEADING_ALONE = re.compile(r"#+ [^\n]*")


class CalloutKind(StrEnum):
    """GitHub's alerts that lessons use."""

    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Prose:
    """CommonMark, as written, apart from links to services, which stay `[name](service:id)`."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A call-out: its kind and its CommonMark."""

    kind: CalloutKind
    markdown: str


@dataclass(frozen=True, slots=True)
class DiagramEmbed:
    """`diagram <id>`"""

    diagram: str


@dataclass(frozen=True, slots=True)
class QuestionEmbed:
    """`quiz <quiz>#<question>`"""

    question: QuestionRef


@dataclass(frozen=True, slots=True)
class ServicesEmbed:
    """`services group=… area=… status=…`; an empty filter lets everything through."""

    group: str = ""
    area: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class SurveyEmbed:
    """`survey <quiz>`"""

    quiz: str


Block = Prose | Callout | DiagramEmbed | QuestionEmbed | ServicesEmbed | SurveyEmbed


@dataclass(frozen=True, slots=True)
class LessonPage:
    """A lesson in one language."""

    title: str
    minutes: int
    blocks: tuple[Block, ...]

    @property
    def sections(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks cut before every heading of the second level: what a room looks at together, at least one. A
        heading that has only questions, lists or a survey below it, which everybody has for themselves, is none."""
        found: list[list[Block]] = [[]]
        for block in self.blocks:
            pieces = HEADING.split(block.markdown) if isinstance(block, Prose) else [block]
            for number, piece in enumerate(pieces):
                if number:
                    found.append([])
                if not isinstance(piece, str):
                    found[-1].append(piece)
                elif piece.strip():
                    found[-1].append(Prose(piece.strip()))
        return tuple(tuple(one) for one in found if any(map(_to_look_at, one))) or ((),)


def _to_look_at(block: Block) -> bool:
    if isinstance(block, Prose):
        return not HEADING_ALONE.fullmatch(block.markdown)
    return isinstance(block, (Callout, DiagramEmbed))


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson in the languages that were written; at least one is."""

    id: str
    pages: dict[Language, LessonPage]

    def into(self, language: Language) -> LessonPage:
        """The page in `language`, or in the other one where it is missing."""
        return self.pages.get(language) or next(iter(self.pages.values()))


class StepKind(StrEnum):
    """What happens in a step of the run sheet."""

    LESSON = "lesson"
    QUESTION = "question"
    DISCUSSION = "discussion"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `target` is a lesson id, `quiz#question` or a quiz id; a discussion has `text` instead."""

    kind: StepKind
    target: str = ""
    text: Text = NO_TEXT
    minutes: float = 0
    rounds: int = 1
    optional: bool = False
    notes: Text = NO_TEXT

    @property
    def question(self) -> QuestionRef | None:
        """The question that is asked in it; None where there is none, or it is in no quiz."""
        return QuestionRef.parse(self.target) if self.kind is StepKind.QUESTION else None


@dataclass(frozen=True, slots=True)
class Course:
    """`lessons` in reading order, `quizzes` by id, `survey` a quiz id or empty."""

    id: str
    title: Text
    line: Text
    lessons: tuple[Lesson, ...]
    quizzes: tuple[str, ...]
    survey: str
    run_sheet: tuple[Step, ...]

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson with that id, if the course has it."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)
