"""Reading each kind of question: one file each, under the same name as in core."""

from __future__ import annotations

from typing import Protocol

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.question_kinds import (
    matching,
    multiple,
    numeric,
    open,  # noqa: A004 - a kind's name
    opinion,
    ordering,
    scenario,
    single,
)
from benkyokai.core.question import Question


class Reader(Protocol):
    """What the module of a kind offers: the fields beside the common ones, and how they are read."""

    REQUIRED: tuple[str, ...]
    OPTIONAL: tuple[str, ...]

    def read(self, fields: Fields, common: Common) -> Question:
        """The question; where something was wrong it is on the sheet, and the result is not used."""
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
}

OPTIONAL_FIELDS: dict[str, tuple[str, ...]] = {kind: reader.OPTIONAL for kind, reader in READERS.items()}
"""What each kind may say beside the common fields."""
