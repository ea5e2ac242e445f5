"""One file of quizzes/: a quiz and its questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position, Target
from benkyokai.authoring.fields import Fields, Ids, open_fields
from benkyokai.authoring.question_kinds import READERS
from benkyokai.authoring.read_question import QuestionSeen, read_question
from benkyokai.authoring.yaml_nodes import AnyNode, ScalarNode
from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.question import Question
from benkyokai.core.quiz import Draw, Mode, Quiz, drawn

_MANY = 4
"""So many places where an option is chosen make a pattern."""

MARKED = {kind: reader.SCHEMA["marking"] for kind, reader in READERS.items() if "marking" in reader.SCHEMA}
"""The kinds that can be marked by several rules, with the schema of these."""

_REQUIRED = ("id", "title", "questions")
_OPTIONAL = ("line", "course", "mode", "minutes", "certainty", "shuffle", "marking", "draw")


@dataclass(frozen=True)
class QuizFile:
    """`id`: the declared one at its place `at`, or the file's name. `quiz`: None where the file cannot be read.

    `seen`: every question by its id, also those with errors; None where the file cannot be read.
    """

    diagnostics: Diagnostics
    id: str
    at: HasPosition
    quiz: Quiz | None = None
    seen: Mapping[str, QuestionSeen] | None = None


def read_quiz(diagnostics: Diagnostics, node: AnyNode | None, stem: str) -> QuizFile:
    """Reads the tree of a quiz; `stem` is the file's name without its ending."""
    top = None if node is None else open_fields(diagnostics, node)
    if top is None:
        return QuizFile(diagnostics, stem, Position())
    top.expect(_REQUIRED, _OPTIONAL)
    id_ = top.id() or stem
    errors = diagnostics.errors
    seen = _read_questions(top)
    sound = diagnostics.errors == errors
    mode, minutes = _read_mode(top)
    quiz = Quiz(
        id=id_,
        title=top.text("title"),
        questions=tuple(one.question for one in seen if one.question is not None),
        line=top.text("line"),
        course=top.reference("course", Target.COURSE),
        mode=mode,
        minutes=minutes,
        certainty=top.flag("certainty"),
        shuffle=top.flag("shuffle"),
    )
    quiz = replace(quiz, draw=_read_draw(top, quiz if sound else None))
    for one in seen:
        if one.question is not None and one.question.twin == str(quiz.ref(one.id)):
            diagnostics.error(one.twin_at, messages.TWIN_OF_ITSELF(id=one.id))
    if not quiz.shuffle:
        _warn_of_first_options(top, quiz)
    return QuizFile(diagnostics, id_, top.at("id"), quiz, {one.id: one for one in reversed(seen)})


def _read_mode(top: Fields) -> tuple[Mode, float | None]:
    errors = top.diagnostics.errors
    mode, minutes = top.choice("mode", Mode.STUDY), top.number("minutes", above=0)
    if minutes is not None and mode is Mode.STUDY and top.diagnostics.errors == errors:
        top.diagnostics.error(top.key_of("minutes") or top.node, messages.MINUTES_IN_STUDY())
    return mode, minutes


def _read_draw(top: Fields, quiz: Quiz | None) -> tuple[Draw, ...]:
    """How many questions an attempt is asked. `quiz`: None where its questions have mistakes, and cannot be counted."""
    node, errors = top.value("draw"), top.diagnostics.errors
    if isinstance(node, ScalarNode):
        n = top.whole("draw")
        if n and quiz is not None and n > len(quiz.questions):
            top.diagnostics.error(node, messages.DRAWS_TOO_MANY(n=n, there=len(quiz.questions)))
        return (Draw(n),) if n else ()
    first: dict[str, HasPosition] = {}
    draw = tuple(_read_tagged(fields, first, quiz) for fields in top.records("draw", ("tag", "n"), empty=False))
    if quiz is not None and top.diagnostics.errors == errors:
        wanted, there = sum(one.n for one in draw), len(drawn(replace(quiz, draw=draw), ""))
        if there < wanted:
            top.diagnostics.error(top.at("draw"), messages.DRAWS_OVERLAP(n=wanted, there=there))
    return draw


def _read_tagged(fields: Fields, first: dict[str, HasPosition], quiz: Quiz | None) -> Draw:
    """`first`: where each tag was met; added to here."""
    tag, n, diagnostics = fields.word("tag"), fields.whole("n"), fields.diagnostics
    tagged = [tag in question.tags for question in quiz.questions] if quiz else []
    if tag and tag in first:
        diagnostics.error(fields.at("tag"), messages.DRAWN_TWICE(tag=tag, line=first[tag].line))
    elif tag and quiz is not None and not any(tagged):
        known = {tag: None for question in quiz.questions for tag in question.tags}
        diagnostics.error(fields.at("tag"), messages.DRAWS_UNKNOWN_TAG(tag=tag, hint=messages.suggestion(tag, known)))
    elif tag and n and quiz is not None and n > sum(tagged):
        diagnostics.error(fields.at("n"), messages.DRAWS_TOO_MANY_TAGGED(tag=tag, n=n, there=sum(tagged)))
    first.setdefault(tag, fields.at("tag"))
    return Draw(n or 1, tag)


def _warn_of_first_options(top: Fields, quiz: Quiz) -> None:
    """Where it is always the first option, one learns that and nothing else."""
    places = [place for question in quiz.questions for place in _only_first_is_good(question)]
    if len(places) >= _MANY and all(places):
        top.diagnostics.warn(top.key_of("questions") or top.node, messages.ALWAYS_FIRST(n=len(places)))


def _only_first_is_good(question: Question) -> list[bool]:
    """For each place where one option is chosen: True where the first, and no other, is ever worth 1."""
    reasoning, root = question.reasoning, question.answer_stage.root
    if isinstance(root, Choice) and root.parts:
        worth = [question.mark(one).fraction == 1 for one in root.ids]
        return [worth == [True] + [False] * (len(worth) - 1)] if question.counts else []
    if reasoning is None:
        return []
    good = {
        one.ids[0]: {option for a in reasoning.premise.ids for option in reasoning.acceptable(a, one.about)}
        for one in reasoning.choices
    }
    return [options == {first} for first, options in good.items()]


def _read_questions(top: Fields) -> list[QuestionSeen]:
    ids, seen, marking = Ids(top.diagnostics), [], _read_marking(top)
    for node in top.items("questions", empty=False):
        fields = open_fields(top.diagnostics, node)
        if fields is not None:
            rule = marking.get(fields.written("kind"))
            one = read_question(Fields(top.diagnostics, fields.node, {"marking": rule} if rule else None))
            ids.add(one.id, fields.at("id"))
            seen.append(one)
    return seen


def _read_marking(top: Fields) -> dict[str, str]:
    """The rule of each kind that a question follows which names none."""
    mapping = top.mapping("marking")
    if mapping is None:
        return {}
    mapping.expect((), MARKED)
    found = {kind: mapping.word(kind) for kind in mapping.names if kind in MARKED}
    for kind, word in found.items():
        known = MARKED[kind]["enum"]
        if word and word not in known:
            hint = messages.suggestion(word, known)
            top.diagnostics.error(mapping.at(kind), messages.UNKNOWN_VALUE(name=kind, value=word, hint=hint))
    return {kind: word for kind, word in found.items() if word in MARKED[kind]["enum"]}
