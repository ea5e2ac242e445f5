"""What the JSON Schemas of the authors' files are made of."""

from __future__ import annotations

from typing import Any

from benkyokai.authoring.fields import ID

Schema = dict[str, Any]

ID_SCHEMA: Schema = {"type": "string", "pattern": f"^{ID.pattern}$"}
TEXT: Schema = {"$ref": "#/$defs/text"}
TEXT_DEFINITION: Schema = {
    "description": "A text: {ja: …, en: …}, or a plain string that serves both languages.",
    "oneOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "properties": {"ja": {"type": ["string", "number"]}, "en": {"type": ["string", "number"]}},
            "minProperties": 1,
            "additionalProperties": False,
        },
    ],
}
BECAUSE: Schema = {"anyOf": [TEXT, {"type": "object", "additionalProperties": TEXT}]}
"""A text, or one for each assumption that is named."""

FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


PIN: Schema = {"const": "last", "description": "Keeps its place at the end when options are shuffled."}


def said(schema: Schema, description: str) -> Schema:
    """A schema with a description."""
    return {**schema, "description": description}


def id_of(description: str) -> Schema:
    """An id."""
    return said(ID_SCHEMA, description)


def one_of(members: Any, description: str) -> Schema:
    """One of the words of an enum."""
    return {"enum": [str(member) for member in members], "description": description}


def number_of(description: str, **bounds: float) -> Schema:
    """A number within bounds."""
    return {"type": "number", "description": description, **bounds}


def list_of(items: Schema, description: str = "", least: int = 0) -> Schema:
    """A list with at least so many items."""
    found: Schema = {"type": "array", "items": items}
    if description:
        found["description"] = description
    return {**found, "minItems": least} if least else found


def record(required: tuple[str, ...], description: str = "", /, **properties: Schema) -> Schema:
    """A mapping with these fields and no other."""
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        found["required"] = list(required)
    return {**found, "description": description} if description else found


def option(**more: Schema) -> Schema:
    """An option or an item: an id, a text, what it says after the answer."""
    feedback = said(TEXT, "Why it is right or wrong; shown after the answer.")
    return record(("id", "text"), id=ID_SCHEMA, text=TEXT, **more, feedback=feedback)
