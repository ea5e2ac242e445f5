"""A course: its lessons in order, the quizzes that go with it, and the run sheet of a live session."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import NO_TEXT, Language, Text

HEADING_ALONE = re.compile(r"#+ [^\n]*")


class CalloutKind(StrEnum):
    """GitHub's alerts that lessons use."""

    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown, as written. `labels`: the footnotes of the whole lesson, in the order of their numbers. `cuts`: where
    in it the headings of the second level begin."""

    markdown: str
    labels: tuple[str, ...] = ()
    cuts: tuple[int, ...] = field(default=(), compare=False)

    @property
    def pieces(self) -> list[Prose]:
        """The text cut before these headings; the first piece is what stands above them, perhaps nothing."""
        ends = pairwise((0, *self.cuts, len(self.markdown)))
        return [Prose(self.markdown[begin:end].strip(), self.labels) for begin, end in ends]


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote, as written: `[^label]: …`."""

    label: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A call-out: its kind and its Markdown, with `labels` as in Prose."""

    kind: CalloutKind
    markdown: str
    labels: tuple[str, ...] = ()


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
    """A lesson in one language. `minutes`: 0 where it is left to its length. `notes`: its footnotes, in the order of
    their numbers; the last block shows them."""

    title: str
    minutes: int
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()

    @property
    def sections(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks cut before every heading of the second level: what a room looks at together, at least one. A
        heading that has only questions, lists or a survey below it, which everybody has for themselves, is none.
        Footnotes stand in the section that refers to them."""
        found: list[list[Block]] = [[]]
        for block in self.blocks[:-1] if self.notes else self.blocks:
            for number, piece in enumerate(block.pieces if isinstance(block, Prose) else [block]):
                if number:
                    found.append([])
                if not isinstance(piece, Prose) or piece.markdown:
                    found[-1].append(piece)
        shown = [one for one in found if any(map(_to_look_at, one))]
        return tuple((*one, *self._notes_of(one)) for one in shown) or ((),)

    def _notes_of(self, section: list[Block]) -> list[Prose]:
        written = "\n".join(block.markdown for block in section if isinstance(block, (Prose, Callout)))
        return notes_as_prose([note for note in self.notes if f"[^{note.label}]" in written], self.notes)


def notes_as_prose(notes: Sequence[Note], of: Sequence[Note]) -> list[Prose]:
    """These footnotes, of those of the whole lesson, as a block that shows them; none where there are none."""
    labels = tuple(note.label for note in of)
    return [Prose("\n\n".join(note.markdown for note in notes), labels)] if notes else []


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
    """`lessons` in reading order, `quizzes` by id, `survey` a quiz id or empty; `chapters`: where the lessons stand in
    chapters, the title of each by the id of its first lesson."""

    id: str
    title: Text
    line: Text
    lessons: tuple[Lesson, ...]
    quizzes: tuple[str, ...]
    survey: str
    run_sheet: tuple[Step, ...]
    chapters: Mapping[str, Text] = field(default_factory=dict)

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson with that id, if the course has it."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)
