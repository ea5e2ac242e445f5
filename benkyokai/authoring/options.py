"""The options of a `single`, `multiple` or `opinion` question."""

from __future__ import annotations

from enum import StrEnum

from benkyokai.authoring import messages
from benkyokai.authoring.fields import Fields


class Pin(StrEnum):
    """Where an option stays when the others are shuffled."""

    LAST = "last"


def option_records(fields: Fields, *marks: str) -> list[Fields]:
    """The fields of each option; `marks` are those that say what it is worth."""
    return list(fields.records("options", ("id", "text"), (*marks, "feedback", "pin"), empty=False))


def read_pin(fields: Fields) -> bool:
    """True for `pin: last`."""
    return fields.value("pin") is not None and fields.choice("pin", Pin.LAST) is Pin.LAST


def warn_of_silence(options: list[Fields]) -> None:
    """Warns of options that tell nothing to those who choose them."""
    for each in options:
        if not each.value("feedback"):
            each.sheet.warn(each.node, messages.NO_FEEDBACK(id=each.written("id")))
