"""Whether what one file refers to is there in another, and whether ids are unique across files."""

from __future__ import annotations

from collections.abc import Iterable

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position, Reference, Target
from benkyokai.authoring.diagram_file import DiagramFile
from benkyokai.authoring.file_reader import Files
from benkyokai.authoring.messages import Message
from benkyokai.authoring.quiz_file import QuizFile
from benkyokai.core.diagram import Timeline
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.question_ref import QuestionRef

Known = Iterable[str] | None
"""Ids, or None where the file that would tell them cannot be read."""


def check_references(files: Files) -> None:
    """Reports every reference that leads nowhere. What is there but has errors of its own is not reported again."""
    catalogue = _Catalogue(files)
    if files.services.absent and any(
        one.target is Target.SERVICE for diagnostics in files.all_diagnostics() for one in diagnostics.references
    ):
        files.services.diagnostics.error(Position(), messages.NO_CATALOGUE())
    for diagnostics in files.all_diagnostics():
        for reference in diagnostics.references:
            message = catalogue.wrong(reference, diagnostics.external)
            if message is not None:
                diagnostics.error(reference.at, message)


class _Catalogue:
    """What every file declares, also where it has errors."""

    def __init__(self, files: Files) -> None:
        self._quizzes: dict[str, QuizFile] = {}
        self._diagrams: dict[str, DiagramFile] = {}
        for quiz in files.quizzes:
            self._quizzes.setdefault(quiz.id, quiz)
        for diagram in files.diagrams:
            self._diagrams.setdefault(diagram.id, diagram)
        services = files.services
        self._known: dict[Target, Known] = {
            Target.SERVICE: services.declared,
            Target.AREA: None if services.declared is None else sorted(set(services.areas)),
            Target.COURSE: [file.id for file in files.courses],
            Target.DIAGRAM: self._diagrams,
            Target.QUIZ: self._quizzes,
            Target.LESSON: [id_ for file in files.courses for id_, _ in file.listed],
        }
        self._special = {
            Target.FLOW: self._no_flow,
            Target.SURVEY: self._no_survey,
            Target.QUESTION: self._no_question,
            Target.TWIN: self._no_twin,
        }

    def wrong(self, reference: Reference, folder: str) -> Message | None:
        """What is wrong with a reference, or None. `folder`: what was read, where the file lies outside of it."""
        target = reference.target
        if target in self._special:
            return self._special[target](reference.id, folder)
        return _unknown(target.value, reference.id, self._known[target], folder)

    def _no_flow(self, id_: str, folder: str) -> Message | None:
        file = self._diagrams.get(id_)
        if file is None:
            return _unknown("diagram", id_, self._diagrams, folder)
        return messages.NOT_A_FLOW(id=id_) if isinstance(file.diagram, Timeline) else None

    def _no_survey(self, id_: str, folder: str) -> Message | None:
        file = self._quizzes.get(id_)
        if file is None:
            return _unknown("quiz", id_, self._quizzes, folder)
        seen = (file.seen or {}).values()
        other = next((one for one in seen if one.kind in KINDS and KINDS[one.kind].counts), None)
        return messages.NOT_A_SURVEY(id=id_, question=other.id, kind=other.kind) if other else None

    def _no_question(self, reference: str, folder: str) -> Message | None:
        ref = QuestionRef.parse(reference)
        if ref is None:
            return messages.NOT_A_QUESTION_REFERENCE(value=reference)
        if ref.quiz not in self._quizzes:
            return _unknown("quiz", ref.quiz, self._quizzes, folder)
        seen = self._quizzes[ref.quiz].seen
        known = None if seen is None else [str(QuestionRef(ref.quiz, one)) for one in seen]
        return _unknown("question", reference, known, folder)

    def _no_twin(self, reference: str, folder: str) -> Message | None:
        wrong, ref = self._no_question(reference, folder), QuestionRef.parse(reference)
        seen = (self._quizzes[ref.quiz].seen or {}).get(ref.question) if ref and not wrong else None
        unmarked = seen is not None and seen.kind in KINDS and not KINDS[seen.kind].counts
        return messages.TWIN_NOT_MARKED(id=reference, kind=seen.kind) if seen and unmarked else wrong


def _unknown(noun: str, id_: str, known: Known, folder: str) -> Message | None:
    if known is None or id_ in known:
        return None
    hint = messages.suggestion_from(folder, id_, known) if folder else messages.suggestion(id_, known)
    return messages.UNKNOWN(noun=messages.NOUNS[noun], id=id_, hint=hint)


def check_uniqueness(files: Files) -> None:
    """Reports the second of two equal ids of a kind, in the order of the files."""
    for noun, same_kind in (("quiz", files.quizzes), ("course", files.courses), ("diagram", files.diagrams)):
        _report_doubles(noun, [(file.id, file.at, file.diagnostics) for file in same_kind])
    _report_doubles("lesson", [(id_, at, file.diagnostics) for file in files.courses for id_, at in file.listed])


def _report_doubles(noun: str, declared: list[tuple[str, HasPosition, Diagnostics]]) -> None:
    first: dict[str, Diagnostics] = {}
    for id_, at, diagnostics in declared:
        other = first.setdefault(id_, diagnostics)
        if other is not diagnostics:
            diagnostics.error(at, messages.USED_ELSEWHERE(noun=messages.NOUNS[noun], id=id_, path=other.path))
