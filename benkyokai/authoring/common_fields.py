"""What every question has, whatever its kind."""

from __future__ import annotations

from typing import TypedDict

from benkyokai.authoring.content_hash import content_hash
from benkyokai.authoring.fields import Fields
from benkyokai.core.item import Item
from benkyokai.core.text import Text

REQUIRED = ("id", "kind", "prompt")
OPTIONAL = ("tags", "points", "hints", "explanation", "factors", "as_of", "shuffle")


class Common(TypedDict):
    """The fields of core's Question."""

    id: str
    prompt: Text
    points: float
    tags: tuple[str, ...]
    hints: tuple[Text, ...]
    explanation: Text
    factors: tuple[Item, ...]
    as_of: str
    shuffle: bool | None
    content_hash: str


def read_common(fields: Fields) -> Common:
    """Reads them."""
    points = fields.number("points", least=0)
    return Common(
        id=fields.id(),
        prompt=fields.text("prompt"),
        points=1 if points is None else points,
        tags=fields.words("tags"),
        hints=fields.texts("hints"),
        explanation=fields.text("explanation"),
        factors=tuple(Item(each.id(), each.text("text")) for each in fields.records("factors", ("id", "text"))),
        as_of=fields.date("as_of"),
        shuffle=None if fields.value("shuffle") is None else fields.flag("shuffle"),
        content_hash=content_hash(fields.node, fields.otherwise),
    )
