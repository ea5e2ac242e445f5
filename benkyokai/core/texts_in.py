"""Every text that a value holds, however deep: what a kind forgets to name is found all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass

from benkyokai.core.text import Text


def texts_in(value: object) -> Iterator[Text]:
    """The texts of a dataclass's fields, of mappings, tuples and sets; empty ones left out, some perhaps twice."""
    if isinstance(value, Text):
        if value:
            yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_in(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts_in(key)
            yield from texts_in(inner)
    elif isinstance(value, tuple | list | AbstractSet):
        for inner in value:
            yield from texts_in(inner)
