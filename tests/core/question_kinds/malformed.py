"""Responses that are no answer to anything, as somebody could send them."""

from __future__ import annotations

DEPTH = 2_000


def nested_list() -> object:
    """A list in a list, two thousand times."""
    found: object = []
    for _ in range(DEPTH):
        found = [found]
    return found


def nested_mapping(key: str = "a") -> object:
    """A mapping in a mapping, two thousand times."""
    found: object = {}
    for _ in range(DEPTH):
        found = {key: found}
    return found


MALFORMED: dict[str, object] = {
    "nested lists": nested_list(),
    "nested mappings": nested_mapping(),
    "a list of a nested list": [nested_list()],
    "a mapping with a nested list": {"a": nested_list(), "where": nested_list(), "text": nested_list()},
    "a huge text": "x" * 1_000_000,
    "huge ids": ["x" * 1_000_000],
    "a huge key": {"x" * 1_000_000: "a"},
    "a number of 5,000 digits": 10**5_000,
    "no number": float("nan"),
    "infinity": float("inf"),
    "true": True,
    "a list of lone surrogates": ["\ud800"],
    "a key that is a lone surrogate": {"\ud800": "a"},
    "a mapping in a list": [{"a": 1}],
    "a list of nothing": [None],
    "bytes": b"a",
}
"""No kind takes any of these, and none fails."""
