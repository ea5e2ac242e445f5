"""Options, items, stems or choices of a question that a reader cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.markdown.visible import told_apart

LISTS = ("options", "items", "stems", "choices", "ask", "assumptions", "factors")


def warn_of_equal_texts(fields: Fields) -> None:
    """Warns of the second of two parts that read the same in a language; `fields` are those of a sound question."""
    for name in LISTS:
        _compare(fields.diagnostics, (*fields.items(name), *(fields.items("extra") if name == "items" else ())))
    for axis in (*fields.items("axes"), *fields.items("gaps")):
        if isinstance(axis, MapNode):
            _compare(fields.diagnostics, Fields(fields.diagnostics, axis).items("options"))


def _compare(diagnostics: Diagnostics, parts: Iterable[AnyNode]) -> None:
    first: dict[tuple[Language, str], str] = {}
    for part in parts:
        id_ = _id_of(diagnostics, part)
        met = [(first.setdefault((language, seen), id_), at) for language, seen, at in _seen(diagnostics, part)]
        other, at = next((one for one in met if one[0] != id_), ("", part))
        if other:
            diagnostics.warn(at, messages.EQUAL_TEXTS(id=id_, other=other))


def _id_of(diagnostics: Diagnostics, part: AnyNode) -> str:
    if isinstance(part, ScalarNode):
        return part.value
    return Fields(diagnostics, part).written("id") if isinstance(part, MapNode) else ""


def _seen(diagnostics: Diagnostics, part: AnyNode) -> Iterator[tuple[Language, str, HasPosition]]:
    """What a reader sees of a part, in each language that it has, and where it is written."""
    if isinstance(part, ScalarNode):  # a service stands for its name
        name = diagnostics.name_of(part.value)
        yield from ((language, name.into(language), part) for language in LANGUAGES)
        return
    written = Fields(diagnostics, part).value("text") if isinstance(part, MapNode) else None
    for language in LANGUAGES:
        node = Fields(diagnostics, written).value(language) if isinstance(written, MapNode) else written
        if isinstance(node, ScalarNode):
            yield language, told_apart(node.value), node
