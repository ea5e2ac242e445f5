"""The key of a scenario: for every assumption, axis and option what the choice is worth, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import HasPosition
from benkyokai.authoring.fields import Fields, open_fields
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode
from benkyokai.core.option import ANY
from benkyokai.core.question_kinds.scenario import Assumption, Axis, Cell
from benkyokai.core.text import NO_TEXT

Choice = tuple[str, str, str]
"""Assumption (or `any`), axis, option."""


def read_key(fields: Fields, assumptions: tuple[Assumption, ...], axes: tuple[Axis, ...]) -> Mapping[Choice, Cell]:
    """A cell for every choice; a row that names the assumption goes before `any`. Doubles and holes are reported."""
    errors = fields.diagnostics.errors
    key = _Key([assumption.id for assumption in assumptions], {axis.id: [o.id for o in axis.options] for axis in axes})
    key.excused |= {choice for choice in key.choices() if choice[1] == "when"}  # no axis may have that id
    for node in fields.items("key"):
        row = open_fields(fields.diagnostics, node)
        if row is not None:
            _read_row(row, key)
    if fields.value("key") is not None:
        _report_holes(fields, key)
        if fields.diagnostics.errors == errors:
            _report_unreached(fields, key)
    return key.complete()


@dataclass
class _Key:
    """`cells` as the rows give them, each with its place; `excused`: what a misspelt row probably meant."""

    assumptions: list[str]
    options: dict[str, list[str]]
    cells: dict[Choice, tuple[Cell, HasPosition]] = field(default_factory=dict)
    excused: set[Choice] = field(default_factory=set)

    def choices(self) -> list[Choice]:
        """Every choice there is, axis by axis, option by option."""
        return [
            (a, axis, option) for axis, options in self.options.items() for option in options for a in self.assumptions
        ]

    def has(self, choice: Choice) -> bool:
        """True where a row gives this cell, or was meant to."""
        either = (choice, (ANY, *choice[1:]))
        return any(one in self.cells or one in self.excused for one in either)

    def complete(self) -> dict[Choice, Cell]:
        """The cell of every choice that has one."""
        found = {choice: self.cells.get(choice) or self.cells.get((ANY, *choice[1:])) for choice in self.choices()}
        return {choice: cell[0] for choice, cell in found.items() if cell is not None}


@dataclass(frozen=True)
class _Named:
    """Names that a row uses: those that are known, and those that misspelt ones probably meant."""

    known: list[str]
    meant: list[str]


def _read_row(row: Fields, key: _Key) -> None:
    row.expect(("when",), key.options)
    when = _read_when(row, key)
    for name in row.names:
        axis = name if name in key.options else messages.nearest(name, key.options)
        node = row.value(name)
        if node is None or axis is None or name == "when":
            continue
        if not isinstance(node, MapNode) or axis != name:
            key.excused |= {(a, axis, option) for a in when.known + when.meant for option in key.options[axis]}
        if axis == name and (cells := open_fields(row.diagnostics, node)):
            _read_cells(cells, key, when, axis)


def _read_when(row: Fields, key: _Key) -> _Named:
    named = row.one_or_more("when")
    if len(named) > 1 and any(node.value == ANY for node in named):
        row.diagnostics.error(row.at("when"), messages.ANY_STANDS_ALONE())
        return _Named([], [ANY])
    found = _sort(row, list({node.value: node for node in named}.values()), [*key.assumptions, ANY], "assumption")
    return found if named else _Named([], [ANY])


def _sort(fields: Fields, named: list[ScalarNode], known: list[str], noun: str) -> _Named:
    found = _Named([], [])
    for node in named:
        if node.value in known:
            found.known.append(node.value)
            continue
        fields.diagnostics.error(node, messages.unknown(noun, node.value, known))
        found.meant.extend(filter(None, [messages.nearest(node.value, known)]))
    return found


def _read_cells(cells: Fields, key: _Key, when: _Named, axis: str) -> None:
    for name, node in cells.node.entries:
        options = _sort(cells, [name], key.options[axis], "option")
        cell = _read_cell(cells, node)
        key.excused |= {(a, axis, option) for a in when.known + when.meant for option in options.meant}
        key.excused |= {(a, axis, option) for a in when.meant for option in options.known}
        for option in options.known:
            _add(cells, key, [(a, axis, option) for a in when.known], (cell, name))


def _read_cell(cells: Fields, node: AnyNode) -> Cell:
    fields = open_fields(cells.diagnostics, node)
    if fields is None:
        return Cell(0, NO_TEXT)
    fields.expect(("credit", "because"))
    return Cell(fields.number("credit", least=0, most=1) or 0, fields.text("because"))


def _add(cells: Fields, key: _Key, choices: list[Choice], cell: tuple[Cell, HasPosition]) -> None:
    twice = [choice for choice in choices if choice in key.cells]
    if twice:
        _, axis, option = twice[0]
        first = key.cells[twice[0]][1].line
        names = messages.listed(choice[0] for choice in twice)
        cells.diagnostics.error(cell[1], messages.CELL_TWICE(assumptions=names, axis=axis, option=option, line=first))
    for choice in choices:
        key.cells.setdefault(choice, cell)


def _report_holes(fields: Fields, key: _Key) -> None:
    """One problem for an option, whatever the number of assumptions under which it has no cell."""
    holes: dict[tuple[str, str], list[str]] = {}
    for choice in key.choices():
        if not key.has(choice):
            holes.setdefault(choice[1:], []).append(choice[0])
    for (axis, option), assumptions in holes.items():
        message = messages.HOLE(assumptions=messages.listed(assumptions), axis=axis, option=option)
        fields.diagnostics.error(fields.key_of("key"), message)


def _report_unreached(fields: Fields, key: _Key) -> None:
    """A cell under `any` that no assumption falls back to."""
    for (assumption, axis, option), (_, at) in key.cells.items():
        if assumption == ANY and key.assumptions and all((a, axis, option) in key.cells for a in key.assumptions):
            fields.diagnostics.warn(at, messages.UNREACHED(axis=axis, option=option))
