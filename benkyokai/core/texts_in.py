"""Everything that a value holds, however deep: what a kind forgets to name is found all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass

from benkyokai.core.text import Text


def parts_in(value: object) -> Iterator[object]:
    """The value, and what its fields hold, its keys and its items; a text whole. Some perhaps twice."""
    yield value
    if isinstance(value, Mapping):
        inside: list[object] = [*value.keys(), *value.values()]
    elif isinstance(value, tuple | list | AbstractSet):
        inside = list(value)
    elif is_dataclass(value) and not isinstance(value, Text):
        inside = [getattr(value, one.name) for one in fields(value)]
    else:
        return
    for one in inside:
        yield from parts_in(one)


def texts_in(value: object) -> Iterator[Text]:
    """The texts among them; empty ones left out."""
    return (one for one in parts_in(value) if isinstance(one, Text) and one)
