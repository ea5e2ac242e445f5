"""`ordering`: items listed in the right order, or `after` which of them have to come first."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import ID_SCHEMA, Schema, list_of, one_of, option
from benkyokai.core.option import Item
from benkyokai.core.question_kinds.ordering import Ordering, Rule

REQUIRED: tuple[str, ...] = ("items",)
SAYS = "Put items in order."
SCHEMA: dict[str, Schema] = {
    "marking": one_of(Rule, "How it is marked; tau where absent. Not beside `after`."),
    "items": list_of(option(), "In the right order.", 2),
    "extra": list_of(option(), "Items that do not belong; then any item may be left out. Not beside `after`."),
    "after": {
        "type": "object",
        "description": "Which items have to come before an item, where several orders are right.",
        "propertyNames": ID_SCHEMA,
        "additionalProperties": {"oneOf": [ID_SCHEMA, list_of(ID_SCHEMA, "", 1)]},
    },
}


def read(fields: Fields, common: Common) -> Ordering:
    """At least two items; `after` names known items, goes round in no circle and stands without `marking`."""
    rule = fields.choice("marking", Rule.TAU)
    records = fields.records("items", ("id", "text"), ("feedback",), empty=False)
    items = tuple(Item(each.id(), each.text("text"), each.text("feedback")) for each in records)
    if len(items) == 1:
        fields.diagnostics.error(fields.key_of("items"), messages.TOO_FEW_ITEMS())
    after = _read_after(fields, [item.id for item in items])
    extra = tuple(
        Item(each.id(), each.text("text"), each.text("feedback"))
        for each in fields.records("extra", ("id", "text"), ("feedback",), beside="items")
    )
    question = Ordering(**common, items=items, marking=rule, after=after, extra=extra)
    _check_after(fields, question)
    return question


def _read_after(fields: Fields, known: list[str]) -> dict[str, tuple[str, ...]]:
    after: dict[str, tuple[str, ...]] = {}
    mapping = fields.mapping("after")
    if mapping is None:
        return after
    for key, _ in mapping.node.entries:
        if key.value not in known:
            mapping.diagnostics.error(key, messages.unknown("item", key.value, known))
            continue
        first = mapping.one_or_more(key.value)
        for node in first:
            if node.value not in known:
                mapping.diagnostics.error(node, messages.unknown("item", node.value, known))
        after[key.value] = tuple(node.value for node in first if node.value in known)
    return after


def _check_after(fields: Fields, question: Ordering) -> None:
    if fields.value("after") is None:
        return
    if fields.value("extra") is not None:
        fields.diagnostics.error(fields.key_of("extra"), messages.EXTRA_BESIDE_AFTER())
    if fields.value("marking") is not None:
        fields.diagnostics.error(fields.key_of("marking"), messages.MARKING_BESIDE_AFTER())
    circle = next((item for item, first in question.before().items() if item in first), None)
    if circle is not None:
        fields.diagnostics.error(fields.key_of("after"), messages.AFTER_IN_CIRCLE(id=circle))
