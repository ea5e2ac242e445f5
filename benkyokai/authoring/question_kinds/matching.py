"""`matching`: stems, each with the id of the choice that belongs to it."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import ID_SCHEMA, TEXT, Schema, id_of, list_of, option, record
from benkyokai.core.option import Item
from benkyokai.core.question_kinds.matching import Matching, Stem

REQUIRED: tuple[str, ...] = ("stems", "choices")
SAYS = "Find the choice that belongs to each stem."
SCHEMA: dict[str, Schema] = {
    "stems": list_of(
        record(("id", "text", "match"), id=ID_SCHEMA, text=TEXT, match=id_of("A choice."), feedback=TEXT), "", 1
    ),
    "choices": list_of(option(), "May be more than are needed; one may serve twice.", 1),
}


def read(fields: Fields, common: Common) -> Matching:
    """Every `match` names a choice; a choice may belong to several stems or to none."""
    choices = tuple(
        Item(each.id(), each.text("text"), each.text("feedback"))
        for each in fields.records("choices", ("id", "text"), ("feedback",), empty=False)
    )
    known = [choice.id for choice in choices]
    stems = tuple(
        _read_stem(each, known) for each in fields.records("stems", ("id", "text", "match"), ("feedback",), empty=False)
    )
    return Matching(**common, stems=stems, choices=choices)


def _read_stem(fields: Fields, known: list[str]) -> Stem:
    match = fields.known("match", "choice", known) if known else fields.word("match")
    return Stem(fields.id(), fields.text("text"), match, fields.text("feedback"))
