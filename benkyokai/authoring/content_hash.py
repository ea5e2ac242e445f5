"""What an author wrote, in sixteen characters that change with every change of its meaning."""

from __future__ import annotations

import hashlib
import json

from benkyokai.authoring.scalars import boolean_in, is_null, number_in
from benkyokai.authoring.yaml_nodes import AnyNode, ListNode, MapNode, ScalarNode


def content_hash(node: AnyNode) -> str:
    """The first 16 hex digits of SHA-256 over the node as JSON with sorted keys.

    Comments, the order of fields, quotes and line breaks between fields do not count.
    """
    canonical = json.dumps(_plain(node), sort_keys=True, separators=(",", ":"))
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
