"""What a single value means where a number, a yes or no, or nothing at all is meant."""

from __future__ import annotations

import math
import re

from benkyokai.authoring.yaml_nodes import AnyNode, ScalarNode

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
