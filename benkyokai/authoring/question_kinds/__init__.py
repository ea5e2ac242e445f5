"""Reading each kind of question: one file each, under the same name as in core."""

from __future__ import annotations

from typing import Protocol

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.question_kinds import (
    cloze,
    matching,
    multiple,
    numeric,
    open,  # noqa: A004 - a kind's name
    opinion,
    ordering,
    scenario,
    short,
    single,
)
from benkyokai.authoring.schema_parts import Schema
from benkyokai.core.question import Question


class Reader(Protocol):
    """What the module of a kind offers: the fields beside the common ones, which of them have to be there, how they are
    read; and a sentence on the kind."""

    REQUIRED: tuple[str, ...]
    SAYS: str
    SCHEMA: dict[str, Schema]

    def read(self, fields: Fields, common: Common) -> Question:
        """The question; where something was wrong it is in the diagnostics, and the result is not used."""
        ...


READERS: dict[str, Reader] = {
    "single": single,
    "multiple": multiple,
    "ordering": ordering,
    "matching": matching,
    "numeric": numeric,
    "scenario": scenario,
    "open": open,
    "opinion": opinion,
    "short": short,
    "cloze": cloze,
}


def own_fields(kind: str) -> tuple[str, ...]:
    """What a kind may say beside the common fields; nothing for an unknown one."""
    return tuple(READERS[kind].SCHEMA) if kind in READERS else ()
