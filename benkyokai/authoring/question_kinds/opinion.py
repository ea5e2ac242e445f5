"""`opinion`: one option is chosen, none is right."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.options import option_records, read_pin
from benkyokai.authoring.schema_parts import PIN, Schema, list_of, option
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.opinion import Opinion

REQUIRED: tuple[str, ...] = ("options",)
SAYS = "Say what one thinks."
SCHEMA: dict[str, Schema] = {"options": list_of(option(pin=PIN), "", 1)}


def read(fields: Fields, common: Common) -> Opinion:
    """An option has no credit."""
    options = tuple(
        Option(each.id(), each.text("text"), feedback=each.text("feedback"), pin=read_pin(each))
        for each in option_records(fields)
    )
    return Opinion(**common, options=options)
