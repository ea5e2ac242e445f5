"""Whether a diagram can show the reasoning of every scenario that names it (formats §3)."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import HasPosition
from benkyokai.authoring.diagram_file import DiagramFile
from benkyokai.authoring.file_reader import Files
from benkyokai.authoring.flow import ScenarioReference, ScenarioReferences
from benkyokai.authoring.messages import Message
from benkyokai.authoring.question_kinds import own_fields
from benkyokai.authoring.quiz_file import QuizFile
from benkyokai.authoring.read_question import QuestionSeen
from benkyokai.core.diagram import Flow
from benkyokai.core.path import end_of, shortest, start_of, usable_under
from benkyokai.core.question import Reasoning
from benkyokai.core.question_ref import QuestionRef


@dataclass(frozen=True)
class _Naming:
    """A question that names a diagram; `reasoning` None where it has errors of its own."""

    quiz: QuizFile
    seen: QuestionSeen
    reasoning: Reasoning | None

    @property
    def name(self) -> str:
        return str(QuestionRef(self.quiz.id, self.seen.id))


def check_reasoning(files: Files) -> None:
    """Holds every flow whose edges join nodes that are there against the scenarios that name it.

    What is wrong is reported in the diagram, where it is mended. A quiz from outside that names a diagram of the
    repository gets it at its own `diagram:` instead: the diagram was right before that quiz came.
    """
    namings = _namings(files)
    for file in files.diagrams:
        if file.id in namings and isinstance(file.diagram, Flow) and file.marks is not None and _joined(file.diagram):
            _check(file, file.diagram, file.marks, namings[file.id])


def _joined(flow: Flow) -> bool:
    return _touched(flow) <= {node.id for node in flow.nodes}


def _touched(flow: Flow) -> set[str]:
    return {end for edge in flow.edges for end in (edge.source, edge.target)}


def _namings(files: Files) -> dict[str, list[_Naming]]:
    """By the id of the diagram that they name."""
    found: dict[str, list[_Naming]] = {}
    for quiz in files.quizzes:
        for seen in (quiz.seen or {}).values():
            if seen.diagram and "diagram" in own_fields(seen.kind):
                reasoning = seen.question.reasoning if seen.question else None
                found.setdefault(seen.diagram, []).append(_Naming(quiz, seen, reasoning))
    return found


def _check(file: DiagramFile, flow: Flow, marks: ScenarioReferences, namings: list[_Naming]) -> None:
    for naming in namings:
        if naming.reasoning is not None:
            _Check(file, flow, marks, naming, naming.reasoning).run()
    if all(naming.reasoning is not None for naming in namings):
        _check_names(file, marks, namings)


def _check_names(file: DiagramFile, marks: ScenarioReferences, namings: list[_Naming]) -> None:
    """Axes and options that no scenario has."""
    choices = [one for naming in namings if naming.reasoning for one in naming.reasoning.choices]
    axes = [one.about for one in choices]
    options = [f"{one.about}.{option}" for one in choices for option in one.ids]
    for noun, found, known in (("axis", marks.starts, axes), ("option", marks.options, options)):
        for mark in found:
            if mark.name not in known and (noun == "axis" or "." in mark.name):
                _report(file, namings, mark.at, messages.unknown(noun, mark.name, dict.fromkeys(known)))


def _report(
    file: DiagramFile, namings: list[_Naming], at: HasPosition, message: Message, warning: bool = False
) -> None:
    external = next((one for one in namings if one.quiz.diagnostics.external and not file.diagnostics.external), None)
    diagnostics, where = (external.quiz.diagnostics, external.seen.diagram_at) if external else (file.diagnostics, at)
    (diagnostics.warn if warning else diagnostics.error)(where, message)
    if external is None:
        for naming in namings:
            naming.quiz.diagnostics.elsewhere.append(diagnostics.problems[-1])


@dataclass(frozen=True)
class _Check:
    """One diagram against one scenario."""

    file: DiagramFile
    flow: Flow
    marks: ScenarioReferences
    naming: _Naming
    reasoning: Reasoning

    def run(self) -> None:
        self._assumptions()
        for choice in self.reasoning.choices:
            axis = choice.about
            begins = self._once(axis, self.marks.starts, messages.NO_START, messages.START_TWICE, "axis")
            for option in choice.ids:
                name = f"{axis}.{option}"
                mark = self._once(name, self.marks.options, messages.NO_OPTION_NODE, messages.OPTION_TWICE, "option")
                if begins and mark:
                    self._paths(axis, option, mark)

    def _assumptions(self) -> None:
        known = self.reasoning.premise.ids
        for mark in self.marks.whens:
            if mark.name not in known:
                noun, hint = messages.NOUNS["assumption"], messages.suggestion(mark.name, known)
                self._report(
                    mark.at, messages.UNKNOWN_TO(noun=noun, id=mark.name, question=self.naming.name, hint=hint)
                )

    def _once(
        self,
        name: str,
        marks: list[ScenarioReference],
        none: messages.MessageTemplate,
        twice: messages.MessageTemplate,
        gap: str,
    ) -> ScenarioReference | None:
        """The one mark of that name; none or a second is reported."""
        found = [mark for mark in marks if mark.name == name]
        if not found and name not in self._meant(marks, gap):
            self._report(self.marks.nodes, none(question=self.naming.name, **{gap: name}))
        for mark in found[1:]:
            self._report(mark.at, twice(node=found[0].node, **{gap: name}))
        return found[0] if found else None

    def _meant(self, marks: list[ScenarioReference], gap: str) -> set[str | None]:
        """What the marks that this scenario does not know were probably meant to be."""
        choices = self.reasoning.choices
        known = [one.about if gap == "axis" else f"{one.about}.{option}" for one in choices for option in one.ids]
        return {messages.nearest(mark.name, known) for mark in marks if mark.name not in known}

    def _paths(self, axis: str, option: str, mark: ScenarioReference) -> None:
        start, end = start_of(self.flow, axis), end_of(self.flow, axis, option)
        assert start is not None, "run() found its mark"
        assert end is not None, "run() found its mark"
        if start != end and not {start, end} <= _touched(self.flow):
            return  # a node without edges was reported
        name, question = mark.name, self.naming.name
        if shortest(self.flow, start, end, range(len(self.flow.edges)))[0] is None:
            self._report(mark.at, messages.NO_PATH_AT_ALL(option=name, question=question))
            return
        ways = {
            a: shortest(self.flow, start, end, usable_under(self.flow, a))[1] for a in self._worth_one(axis, option)
        }
        for some, said, warning in (
            ([a for a, count in ways.items() if count == 0], messages.NO_PATH_UNDER, False),
            ([a for a, count in ways.items() if count > 1], messages.MANY_PATHS, True),
        ):
            if some:
                message = said(option=name, question=question, assumptions=messages.listed(some))
                self._report(mark.at, message, warning)

    def _worth_one(self, axis: str, option: str) -> list[str]:
        """The plausible assumptions under which the option has credit 1, but for those that a `when` misspells."""
        known = self.reasoning.premise.ids
        meant = {messages.nearest(mark.name, known) for mark in self.marks.whens if mark.name not in known}
        acceptable = self.reasoning.acceptable
        return [a for a in self.reasoning.plausible if a not in meant and option in acceptable(a, axis)]

    def _report(self, at: HasPosition, message: Message, warning: bool = False) -> None:
        _report(self.file, [self.naming], at, message, warning)
