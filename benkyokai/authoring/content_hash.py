"""What an author wrote, in sixteen characters that change with every change of its meaning."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from benkyokai.authoring.scalars import boolean_in, is_null, number_in
from benkyokai.authoring.yaml_nodes import AnyNode, ListNode, MapNode, ScalarNode


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
