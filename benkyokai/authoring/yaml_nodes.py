"""YAML as a small tree whose every node knows its place; nothing in it is guessed (`no` stays the text `no`)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from benkyokai.authoring import messages
from benkyokai.authoring.broken_yaml import explain
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position
from benkyokai.authoring.full_width import wide_sign

DEEPEST = 40
"""Levels of nesting; our own files have about ten."""

MOST_REPEATED = 100_000
"""Nodes that the aliases of one file may repeat, all together."""

# The C parser is about ten times as fast. Python's is there where no C parser was built; it takes less, such as no
# unquoted text that ends with a question mark inside braces.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CUT = re.compile(r" (?=#\S)")

_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})")


class ScalarNode(NamedTuple):  # a file has many thousands; these are made in a third of the time
    """A single value as it is written, without its quotes. `plain`: it had none."""

    line: int
    column: int
    value: str
    plain: bool


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list, in file order."""

    line: int
    column: int
    items: tuple[AnyNode, ...]


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping, in file order; no key stands twice."""

    line: int
    column: int
    entries: tuple[tuple[ScalarNode, AnyNode], ...]

    def get(self, name: str) -> AnyNode | None:
        """The value of a key, or None."""
        return next((value for key, value in self.entries if key.value == name), None)


AnyNode = ScalarNode | ListNode | MapNode


def compose(text: str, diagnostics: Diagnostics, first_line: int = 1) -> AnyNode | None:
    """The tree of one YAML (or JSON) document, or None with its mistakes in the diagnostics.

    `first_line` is the line of the file at which `text` begins. A key that stands twice is reported and its
    second value left out.
    """
    try:
        return _Composer(diagnostics, first_line).run(_json_pairs(text))
    except _BrokenError as broken:
        diagnostics.error(broken.at, broken.message)
    except yaml.MarkedYAMLError as broken:
        line, column, message = explain(text, broken)
        diagnostics.error(Position(line + first_line, column + 1), message)
    except yaml.YAMLError:
        diagnostics.error(Position(first_line), messages.invalid_yaml("", ""))
    return None


def _json_pairs(text: str) -> str:
    """JSON writes a character beyond U+FFFF as two escapes, which YAML does not know: makes them one."""
    return _SURROGATES.sub(_joined, text) if text.lstrip().startswith(("{", "[")) else text


def _joined(pair: re.Match[str]) -> str:
    code = 0x10000 + ((int(pair[2], 16) - 0xD800) << 10) + int(pair[3], 16) - 0xDC00
    return f"{pair[1]}\\U{code:08x}"


class _BrokenError(Exception):
    """Composing cannot go on."""

    def __init__(self, at: HasPosition, message: messages.Message) -> None:
        super().__init__(message.wrong.en)
        self.at, self.message = at, message


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is still to come. `before`: how many nodes came before it."""

    at: Position
    is_map: bool
    anchor: str | None
    before: int
    children: list[AnyNode] = field(default_factory=list)


def _ignore(_: yaml.Event) -> None:
    """Begin and end of stream and document."""


class _Composer:
    """Builds the tree from the parser's events, without recursion, so that no nesting is too deep for us.

    `_nodes` counts the nodes so far as if every alias were written out.
    """

    def __init__(self, diagnostics: Diagnostics, first_line: int) -> None:
        self._diagnostics, self._first_line = diagnostics, first_line
        self._open: list[_Open] = [_Open(Position(first_line), False, None, 0)]
        self._anchors: dict[str, tuple[AnyNode, int]] = {}
        self._nodes = self._repeated = self._documents = 0
        self._escapes = True
        self._lines: list[str] = []
        self._anchored: list[tuple[str, Position]] = []
        self._repeats: set[str] = set()
        self._torn: list[ScalarNode] = []
        self._whole = True

    def run(self, text: str) -> AnyNode | None:
        take: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        self._escapes = "\\" in text
        self._lines = text.splitlines() if " #" in text else []
        parser = _LOADER(text)
        try:
            while (event := parser.get_event()) is not None:
                take.get(type(event), _ignore)(event)
        finally:
            parser.dispose()
        for key in self._torn:
            self._diagnostics.error(key, messages.NAME_WITHOUT_COLON(name=key.value))
        for name, at in self._anchored:
            if name not in self._repeats:
                self._diagnostics.warn(at, messages.UNUSED_ANCHOR(name=name))
        return next(iter(self._open[0].children), None) if self._whole else None

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _BrokenError(self._at(event), messages.SECOND_DOCUMENT())

    def _at(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        assert mark is not None  # the parsers leave no event without one
        return Position(mark.line + self._first_line, mark.column + 1)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark, value, style = event.start_mark, event.value, event.style
        assert mark is not None  # as in _at
        node = ScalarNode(mark.line + self._first_line, mark.column + 1, value, not style)
        if event.tag is not None:
            self._refuse_tag(event)
        if self._escapes and style == '"' and (odd := messages.UNPRINTABLE.search(value)):
            raise _BrokenError(node, messages.CONTROL_CHARACTER(code=f"U+{ord(odd[0]):04X}"))
        self._nodes += 1
        if self._lines and not style and event.end_mark is not None:
            self._look_behind(node, event.end_mark.line, event.end_mark.column)
        self._add(node, event.anchor, 1)

    def _look_behind(self, node: ScalarNode, line: int, column: int) -> None:
        """Notes a `#` right behind a text, which it cuts off; two blanks before, or one behind, make it a comment."""
        cut = _CUT.match(self._lines[line], column) if line < len(self._lines) else None
        if cut:
            self._diagnostics.cut_off[node.line, node.column] = Position(line + self._first_line, cut.end() + 1)

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        raise _BrokenError(self._at(event), messages.TAG(tag=str(event.tag)))

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            self._refuse_tag(event)
        if len(self._open) > DEEPEST:
            raise _BrokenError(self._at(event), messages.TOO_DEEP(limit=DEEPEST))
        self._open.append(_Open(self._at(event), isinstance(event, yaml.MappingStartEvent), event.anchor, self._nodes))
        self._nodes += 1

    def _end(self, _: yaml.CollectionEndEvent) -> None:
        done = self._open.pop()
        node: AnyNode
        if done.is_map:
            node = MapNode(done.at.line, done.at.column, self._entries(done.children))
        else:
            node = ListNode(done.at.line, done.at.column, tuple(done.children))
        self._add(node, done.anchor, self._nodes - done.before)

    def _add(self, node: AnyNode, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = (node, size)
            self._anchored.append((anchor, Position(node.line, node.column)))
        self._open[-1].children.append(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        at, name = self._at(event), str(event.anchor)
        if name not in self._anchors:
            inside = any(level.anchor == name for level in self._open)
            raise _BrokenError(at, messages.ALIAS_OF_ITSELF(name=name) if inside else messages.UNKNOWN_ALIAS(name=name))
        node, size = self._anchors[name]
        self._repeats.add(name)
        self._nodes += size
        self._repeated += size
        if self._repeated > MOST_REPEATED:
            raise _BrokenError(at, messages.TOO_MANY_ALIASES(limit=MOST_REPEATED))
        self._add(node, None, size)

    def _entries(self, children: list[AnyNode]) -> tuple[tuple[ScalarNode, AnyNode], ...]:
        found: dict[str, tuple[ScalarNode, AnyNode]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, ScalarNode):
                self._diagnostics.error(key, messages.KEY_NOT_TEXT())
            elif self._is_no_name(key, value):
                self._whole = False
            elif key.value in found:
                first = found[key.value][0]
                self._diagnostics.error(key, messages.DUPLICATE_KEY(name=key.value, line=first.line))
            else:
                found[key.value] = (key, value)
        return tuple(found.values())

    def _is_no_name(self, key: ScalarNode, value: AnyNode) -> bool:
        """Notes a sign of full width in what should be the name of a field, and a text that a comma cut in two."""
        wide = wide_sign(key.value) if key.plain and not key.value.isascii() else None
        if wide is not None:
            self._diagnostics.error(Position(key.line, key.column + wide[0]), wide[1])
        elif key.plain and (value.line, value.column) == (key.line, key.column + len(key.value)):
            self._torn.append(key)
        else:
            return False
        return True


_NULLS = ("", "~", "null", "Null", "NULL")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
# As JSON writes numbers, and also `.5`, `5.` and `+5`. No `010`, `1_000`, `0x10` or `1:30`: the versions of
# YAML do not agree on what they are.
_NUMBER = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FIRST = frozenset("+-.0123456789")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def is_null(node: AnyNode) -> bool:
    """True for a value that was left out: `explanation:` or `explanation: null`."""
    return isinstance(node, ScalarNode) and node.plain and node.value in _NULLS


def boolean_in(node: AnyNode) -> bool | None:
    """`true` or `false` without quotes, else None (also for `yes`, `no`, `on`, `off`)."""
    return _BOOLEANS.get(node.value) if isinstance(node, ScalarNode) and node.plain else None


def number_in(node: AnyNode) -> float | None:
    """A number without quotes, else None. A whole one of up to 15 digits is an int; `.inf` and `.nan` are NaN."""
    if not isinstance(node, ScalarNode) or not node.plain or node.value[:1] not in _FIRST:
        return None
    if _WHOLE.fullmatch(node.value):
        return int(node.value)
    if _NUMBER.fullmatch(node.value):
        return float(node.value)
    return math.nan if _NOT_FINITE.fullmatch(node.value) else None
