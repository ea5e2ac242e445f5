"""One question: what every kind has, and what the module of its own kind reads."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import OPTIONAL, REQUIRED, read_common
from benkyokai.authoring.diagnostics import HasPosition
from benkyokai.authoring.equal_texts import warn_of_equal_texts
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.question_kinds import READERS
from benkyokai.core.question import Question
from benkyokai.core.question_kinds import KINDS


@dataclass(frozen=True)
class QuestionSeen:
    """A question as the file has it, also where it has errors: then `question` is None.

    `at`: the place of its id; `twin_at`: of its twin. `diagram`: the id of the diagram that it names, or empty;
    `diagram_at` its place.
    """

    id: str
    kind: str
    question: Question | None
    diagram: str
    diagram_at: HasPosition
    at: HasPosition
    twin_at: HasPosition


def read_question(fields: Fields) -> QuestionSeen:
    """Reads the fields of a question; those of an unknown kind cannot be."""
    errors = fields.diagnostics.errors
    kind = fields.word("kind")
    question = _read(fields, kind) if kind in READERS else None
    if kind not in READERS:
        _report_kind(fields, kind)
    sound = fields.diagnostics.errors == errors
    if sound:
        warn_of_equal_texts(fields)
    return QuestionSeen(
        id=fields.written("id"),
        kind=kind,
        question=question if sound else None,
        diagram=fields.written("diagram"),
        diagram_at=fields.at("diagram"),
        at=fields.at("id"),
        twin_at=fields.at("twin"),
    )


def _read(fields: Fields, kind: str) -> Question:
    reader = READERS[kind]
    own = (name for name in reader.SCHEMA if name not in reader.REQUIRED)
    fields.expect((*REQUIRED, *reader.REQUIRED), (*OPTIONAL, *own))
    common = read_common(fields)
    if KINDS[kind].counts and not fields.value("explanation"):
        fields.diagnostics.warn(fields.node, messages.NO_EXPLANATION(id=common["id"]))
    question = reader.read(fields, common)
    if question.twin_under:
        _check_assumption(fields, question)
    return question


def _check_assumption(fields: Fields, question: Question) -> None:
    """Whether the assumption that a twin names is one of the question's own, and worth reasoning from."""
    at, named = fields.at("twin"), question.twin_under
    if question.reasoning is None:
        fields.diagnostics.error(at, messages.TWIN_WITHOUT_ASSUMPTIONS(kind=question.kind))
    elif named not in question.reasoning.premise.ids:
        noun, hint = messages.NOUNS["assumption"], messages.suggestion(named, question.reasoning.premise.ids)
        fields.diagnostics.error(at, messages.UNKNOWN_TO(noun=noun, id=named, question=question.id, hint=hint))
    elif named not in question.reasoning.plausible:
        fields.diagnostics.warn(at, messages.TWIN_NOT_PLAUSIBLE(id=named))


def _report_kind(fields: Fields, kind: str) -> None:
    for name in REQUIRED:
        if fields.value(name) is None:
            fields.diagnostics.error(fields.node, messages.MISSING_FIELD(name=name))
    if kind:
        hint = messages.suggestion(kind, READERS)
        fields.diagnostics.error(fields.at("kind"), messages.UNKNOWN_KIND(kind=kind, hint=hint))
