"""`single`: exactly one option is chosen; each is worth something between 0 and 1."""

from __future__ import annotations

from enum import StrEnum

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import FLAG, PIN, Schema, list_of, number_of, option, said
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.single import Single


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


REQUIRED: tuple[str, ...] = ("options",)
SAYS = "Choose one option."
OPTIONS: Schema = list_of(
    option(
        pin=PIN,
        correct=said(FLAG, "True where this option is right."),
        credit=number_of("What it is worth.", minimum=0, maximum=1),
    ),
    "",
    1,
)
SCHEMA: dict[str, Schema] = {"options": OPTIONS}


def read(fields: Fields, common: Common) -> Single:
    """At least one option is worth 1; `correct: true` means 1, and no other credit stands beside it."""
    return Single(**common, options=read_options(fields))


def read_options(fields: Fields) -> tuple[Option, ...]:
    """Options of which one is chosen."""
    errors = fields.diagnostics.errors
    records = option_records(fields, "correct", "credit")
    options = tuple(_read_option(each) for each in records)
    if records and fields.diagnostics.errors == errors and all(option.credit < 1 for option in options):
        fields.diagnostics.error(fields.key_of("options"), messages.NO_FULL_CREDIT())
    warn_of_silence(records)
    return options


def _read_option(fields: Fields) -> Option:
    correct, credit = fields.flag("correct"), fields.number("credit", least=0, most=1)
    if correct and credit not in (None, 1):
        fields.diagnostics.error(fields.at("credit"), messages.CREDIT_BESIDE_CORRECT())
    worth = 1.0 if correct else credit or 0.0
    return read_option(fields, worth == 1, worth)
