"""What every question has, whatever its kind, and the hash of what its author wrote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TypedDict

from benkyokai.authoring.diagnostics import Target
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.yaml_nodes import AnyNode, ListNode, MapNode, ScalarNode, boolean_in, is_null, number_in
from benkyokai.core.option import ANY, Factor
from benkyokai.core.text import Text

REQUIRED = ("id", "kind", "prompt")
OPTIONAL = ("tags", "points", "hints", "explanation", "factors", "as_of", "shuffle", "twin")


class Common(TypedDict):
    """The fields of core's Question."""

    id: str
    prompt: Text
    points: float
    tags: tuple[str, ...]
    hints: tuple[Text, ...]
    explanation: Text
    factors: tuple[Factor, ...]
    as_of: str
    shuffle: bool | None
    content_hash: str
    twin: str
    twin_under: str


def read_common(fields: Fields) -> Common:
    """Reads them."""
    points = fields.number("points", least=0)
    twin, twin_under = read_twin(fields)
    return Common(
        id=fields.id(),
        prompt=fields.text("prompt"),
        points=1 if points is None else points,
        tags=fields.words("tags"),
        hints=fields.texts("hints"),
        explanation=fields.text("explanation"),
        factors=read_factors(fields),
        as_of=fields.date("as_of"),
        shuffle=None if fields.value("shuffle") is None else fields.flag("shuffle"),
        content_hash=content_hash(fields.node, fields.otherwise),
        twin=twin,
        twin_under=twin_under,
    )


def read_factors(fields: Fields) -> tuple[Factor, ...]:
    """The deciding factors; what they say may differ by assumption, where the question has any."""
    stated = fields.value("assumptions")
    nodes = stated.items if isinstance(stated, ListNode) else ()
    known = [Fields(fields.diagnostics, node).written("id") for node in nodes if isinstance(node, MapNode)]
    return tuple(
        Factor(each.id(), each.text("text"), _because(each, known), each.known_words("decides", "assumption", known))
        for each in fields.records("factors", ("id", "text"), ("because", "decides"))
    )


def _because(fields: Fields, assumptions: list[str]) -> Mapping[str, Text]:
    """A text, or one for each assumption that is named, and under `any` for the others."""
    node, known = fields.value("because"), [*assumptions, ANY]
    if not isinstance(node, MapNode) or not any(key.value in known for key, _ in node.entries):
        said = fields.text("because")
        return {ANY: said} if said else {}
    inside = fields.mapping("because")
    named = inside.expect((), known).names if inside else ()
    return {one: inside.text(one) for one in named if one in known} if inside else {}


def read_twin(fields: Fields) -> tuple[str, str]:
    """`quiz#question`, or `{assumption: id}`: another question that takes the same understanding, or an assumption."""
    if not isinstance(fields.value("twin"), MapNode):
        return fields.reference("twin", Target.TWIN), ""
    inside = fields.mapping("twin")
    return "", inside.expect(("assumption",)).word("assumption") if inside else ""


def content_hash(node: AnyNode, otherwise: Mapping[str, str] | None = None) -> str:
    """The first 16 hex digits of SHA-256 over the node as JSON with sorted keys; `otherwise`: what is said elsewhere of
    fields that are not written.

    Comments, the order of fields, quotes and line breaks between fields do not count.
    """
    plain = _plain(node)
    plain = {**(otherwise or {}), **plain} if isinstance(plain, dict) else plain
    canonical = json.dumps(plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]


def _plain(node: AnyNode) -> object:
    if isinstance(node, MapNode):
        return {key.value: _plain(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    if not node.plain:
        return node.value
    return None if is_null(node) else _meaning(node)


def _meaning(node: ScalarNode) -> object:
    flag, number = boolean_in(node), number_in(node)
    return flag if flag is not None else node.value if number is None else number
