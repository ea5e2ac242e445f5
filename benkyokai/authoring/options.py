"""The options of a `single`, `multiple` or `opinion` question."""

from __future__ import annotations

from enum import StrEnum

from benkyokai.authoring import messages
from benkyokai.authoring.fields import Fields
from benkyokai.core.option import Option


class Pin(StrEnum):
    """Where an option stays when the others are shuffled."""

    LAST = "last"


def option_records(fields: Fields, *marks: str) -> list[Fields]:
    """The fields of each option; `marks` are those that say what it is worth."""
    return list(fields.records("options", ("id", "text"), (*marks, "feedback", "pin"), empty=False))


def read_option(fields: Fields, correct: bool = False, credit: float = 0, alone: bool = False) -> Option:
    """An option that is worth so much; `pin: last` keeps its place."""
    pin = fields.value("pin") is not None and fields.choice("pin", Pin.LAST) is Pin.LAST
    return Option(fields.id(), fields.text("text"), correct, credit, fields.text("feedback"), pin, alone)


def warn_of_silence(options: list[Fields]) -> None:
    """Warns of options that tell nothing to those who choose them."""
    for each in options:
        if not each.value("feedback"):
            each.diagnostics.warn(each.node, messages.NO_FEEDBACK(id=each.written("id")))
