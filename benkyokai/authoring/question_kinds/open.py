"""`open`: a text, compared by the learner with a model answer and the points of a rubric."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import ID_SCHEMA, TEXT, Schema, list_of, record, said
from benkyokai.core.option import Item
from benkyokai.core.question_kinds.open import Open

REQUIRED: tuple[str, ...] = ("rubric",)
SAYS = "Write freely, then compare with a model answer."
SCHEMA: dict[str, Schema] = {
    "model_answer": said(TEXT, "Shown after the answer."),
    "rubric": list_of(record(("id", "text"), id=ID_SCHEMA, text=TEXT), "Points that the learner ticks."),
}


def read(fields: Fields, common: Common) -> Open:
    """The rubric may be empty."""
    rubric = tuple(Item(each.id(), each.text("text")) for each in fields.records("rubric", ("id", "text")))
    return Open(**common, model_answer=fields.text("model_answer"), rubric=rubric)
