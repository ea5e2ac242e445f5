"""The fields of one mapping, read one by one; whatever is wrong with them lands in the diagnostics."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Position, Target
from benkyokai.authoring.full_width import narrowed, wide_opening, wide_sign
from benkyokai.authoring.markdown_check import Scope
from benkyokai.authoring.read_text import read_text
from benkyokai.authoring.yaml_nodes import AnyNode, ListNode, MapNode, ScalarNode, boolean_in, is_null, number_in
from benkyokai.core.text import NO_TEXT, Text

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """Reading a field that is missing or wrong gives its default: a missing required one was reported at once."""

    def __init__(self, diagnostics: Diagnostics, node: MapNode, otherwise: Mapping[str, str] | None = None) -> None:
        """`otherwise`: the words that fields have where they are not written."""
        self.diagnostics, self.node, self.otherwise = diagnostics, node, otherwise or {}
        self._values = {key.value: value for key, value in node.entries if not is_null(value)}

    @property
    def names(self) -> list[str]:
        """The fields that have a value, in file order."""
        return list(self._values)

    def expect(self, required: Iterable[str], optional: Iterable[str] = ()) -> Fields:
        """Reports fields that are unknown or missing; a required one that is misspelt only as unknown."""
        required = tuple(required)
        known = (*required, *optional)
        unknown = [key for key, _ in self.node.entries if key.value not in known]
        for key in unknown:
            self.diagnostics.error(
                key, messages.UNKNOWN_FIELD(name=key.value, hint=messages.suggestion(key.value, known))
            )
        meant = [messages.nearest(key.value, known) for key in unknown]
        for name in required:
            if name not in self._values and name not in meant:
                self.report_missing(name)
        return self

    def report_missing(self, name: str) -> None:
        """Reports a field that has to be there: that it is not, or that it is empty."""
        written = self.node.get(name)
        if not isinstance(written, ScalarNode):
            self.diagnostics.error(self.node, messages.MISSING_FIELD(name=name))
        elif written.value:
            self.diagnostics.error(written, messages.NULL(name=name, value=written.value))
        else:
            self.diagnostics.error(self.key_of(name), messages.EMPTY_FIELD(name=name))

    def key_of(self, name: str) -> HasPosition:
        """Where the name of a field stands, or the mapping where it does not."""
        return next((key for key, _ in self.node.entries if key.value == name), self.node)

    def at(self, name: str) -> HasPosition:
        """Where the value of a field stands, or the mapping where there is none."""
        return self._values.get(name, self.node)

    def value(self, name: str) -> AnyNode | None:
        """The node of a field, or None."""
        return self._values.get(name)

    def text(self, name: str, scope: Scope | None = None) -> Text:
        """A text in both languages; `scope` as in read_text."""
        node = self._values.get(name)
        return NO_TEXT if node is None else read_text(self.diagnostics, node, name, scope)

    def texts(self, name: str) -> tuple[Text, ...]:
        """A list of texts."""
        return tuple(read_text(self.diagnostics, node, name) for node in self.items(name))

    def word(self, name: str) -> str:
        """A single value as it is written, or an empty string."""
        node = self._values.get(name)
        return "" if node is None else self._scalar(node, name)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of single values."""
        return tuple(filter(None, (self._scalar(node, name) for node in self.items(name))))

    def one_or_more(self, name: str) -> list[ScalarNode]:
        """A single value or a list of them, with their places."""
        node = self._values.get(name)
        if node is None:
            return []
        nodes = node.items if isinstance(node, ListNode) else (node,)
        if not nodes:
            self.diagnostics.error(node, messages.EMPTY_LIST(name=name))
        return [one for one in nodes if self._scalar(one, name) and isinstance(one, ScalarNode)]

    def _scalar(self, node: AnyNode, name: str) -> str:
        if isinstance(node, ScalarNode) and node.value.strip() and not is_null(node):
            return node.value
        self.diagnostics.error(node, messages.NOT_ONE_VALUE(name=name))
        return ""

    def id(self, name: str = "id") -> str:
        """An id as it is written, also where it was reported as bad: what refers to it is then not wrong too."""
        word = self.word(name)
        if word and not ID.fullmatch(word):
            self.diagnostics.error(self.at(name), messages.BAD_ID(value=word))
        return word

    def reference(self, name: str, target: Target) -> str:
        """The id of something in another file, noted as a reference; or an empty string."""
        word = self.word(name)
        if word:
            self.diagnostics.refer(target, word, self.at(name))
        return word

    def known(self, name: str, noun: str, known: Collection[str]) -> str:
        """A single value that must be one of the known ids of this file, or an empty string."""
        word = self.word(name)
        if word and word not in known:
            self.diagnostics.error(self.at(name), messages.unknown(noun, word, known))
        return word

    def known_words(self, name: str, noun: str, known: Collection[str]) -> tuple[str, ...]:
        """A single value or a list of them, each of which must be one of the known ids of this file."""
        for node in (named := self.one_or_more(name)):
            if node.value not in known:
                self.diagnostics.error(node, messages.unknown(noun, node.value, known))
        return tuple(node.value for node in named if node.value in known)

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false."""
        node = self._values.get(name)
        if node is None:
            return default
        found = boolean_in(node)
        if found is None:
            self.diagnostics.error(node, messages.NOT_BOOLEAN(name=name, value=self.written(name)))
        return default if found is None else found

    def number(
        self, name: str, *, least: float | None = None, most: float | None = None, above: float | None = None
    ) -> float | None:
        """A finite number within bounds (`least` and `most` belong to them, `above` does not), or None."""
        node = self._values.get(name)
        found = None if node is None else number_in(node)
        if node is None or found is None or not math.isfinite(found):
            if node is not None:
                self.diagnostics.error(node, self._no_number(name, found))
            return None
        low = -math.inf if least is None else least
        if low <= found <= (math.inf if most is None else most) and (above is None or found > above):
            return found
        words = messages.range_from(least, most, above)
        self.diagnostics.error(node, messages.OUT_OF_RANGE(name=name, value=self.written(name), range=words))
        return None

    def _no_number(self, name: str, found: float | None) -> messages.Message:
        written = self.written(name)
        if found is not None:
            return messages.NOT_FINITE(name=name, value=written)
        narrow = narrowed(written)
        if narrow != written and number_in(ScalarNode(1, 1, narrow, plain=True)) is not None:
            sign = next(one for one in written if not one.isascii())
            return messages.WIDE_NUMBER(name=name, sign=sign, code=f"U+{ord(sign):04X}", number=narrow)
        return messages.NOT_A_NUMBER(name=name, value=written)

    def whole(self, name: str, *, least: int = 1, most: int | None = None) -> int | None:
        """A whole number within bounds, or None."""
        found = self.number(name, least=least, most=most)
        if found is None or isinstance(found, int):
            return found
        self.diagnostics.error(self.at(name), messages.NOT_WHOLE(name=name, value=self.written(name)))
        return None

    def choice(self, name: str, default: Choice) -> Choice:
        """A member of the default's enum; the default where the field is missing or wrong."""
        word = self.word(name) or self.otherwise.get(name, "")
        known = [member.value for member in type(default)]
        if not word or word in known:
            return type(default)(word) if word else default
        hint = messages.suggestion(word, known)
        self.diagnostics.error(self.at(name), messages.UNKNOWN_VALUE(name=name, value=word, hint=hint))
        return default

    def date(self, name: str) -> str:
        """A day as YYYY-MM-DD, or an empty string."""
        word = self.word(name)
        if not word or (_DATE.fullmatch(word) and _is_day(word)):
            return word
        self.diagnostics.error(self.at(name), messages.BAD_DATE(name=name, value=word))
        return ""

    def items(self, name: str, empty: bool = True) -> tuple[AnyNode, ...]:
        """The items of a list; `empty`: there may be none."""
        node = self._values.get(name)
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.diagnostics.error(node, wide_opening(self.written(name)) or messages.NOT_A_LIST(name=name))
            return ()
        if not node.items and not empty:
            self.diagnostics.error(node, messages.EMPTY_LIST(name=name))
        return node.items

    def mapping(self, name: str) -> Fields | None:
        """The fields of a mapping inside this one."""
        node = self._values.get(name)
        return None if node is None else open_fields(self.diagnostics, node)

    def records(
        self, name: str, required: Iterable[str], optional: Iterable[str] = (), empty: bool = True, beside: str = ""
    ) -> Iterator[Fields]:
        """The mappings of a list, each with these fields; the ids of those that have one must differ, also from those
        of the list `beside`."""
        required, ids = tuple(required), Ids(self.diagnostics)
        for node in self.items(beside) if beside else ():
            if isinstance(node, MapNode):
                ids.add(Fields(self.diagnostics, node).written("id"), Fields(self.diagnostics, node).at("id"))
        for node in self.items(name, empty):
            fields = open_fields(self.diagnostics, node)
            if fields is not None:
                fields.expect(required, optional)
                if "id" in required:
                    ids.add(fields.written("id"), fields.at("id"))
                yield fields

    def written(self, name: str) -> str:
        """A single value as it is written, or an empty string; reports nothing."""
        node = self._values.get(name)
        return node.value if isinstance(node, ScalarNode) else ""


class Ids:
    """The ids that were met so far; the second of two equal ones is reported."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._first: dict[str, HasPosition] = {}

    def add(self, id_: str, at: HasPosition) -> bool:
        """Notes an id; True where it is new. An empty one was reported before."""
        new = id_ not in self._first
        if id_ and not new:
            self._diagnostics.error(at, messages.DUPLICATE_ID(id=id_, line=self._first[id_].line))
        self._first.setdefault(id_, at)
        return new


def open_fields(diagnostics: Diagnostics, node: AnyNode) -> Fields | None:
    """The fields of a node, or None (reported) where it is a value or a list."""
    if isinstance(node, MapNode):
        return Fields(diagnostics, node)
    written = node.value if isinstance(node, ScalarNode) and node.plain else ""
    wide = wide_sign(written)
    if wide is None:
        diagnostics.error(node, wide_opening(written) or messages.NOT_FIELDS())
    else:
        diagnostics.error(Position(node.line, node.column + wide[0]), wide[1])
    return None


def _is_day(word: str) -> bool:
    try:
        datetime.date.fromisoformat(word)
    except ValueError:
        return False
    return True
