"""`opinion`: one option is chosen, none is right."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.question_kinds.single import option_records, read_option
from benkyokai.authoring.schema_parts import PIN, Schema, list_of, option
from benkyokai.core.question_kinds.opinion import Opinion

REQUIRED: tuple[str, ...] = ("options",)
SAYS = "Say what one thinks."
SCHEMA: dict[str, Schema] = {"options": list_of(option(pin=PIN), "", 1)}


def read(fields: Fields, common: Common) -> Opinion:
    """An option has no credit."""
    return Opinion(**common, options=tuple(map(read_option, option_records(fields))))
