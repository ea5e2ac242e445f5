"""`multiple`: any number of options is chosen; `marking` says how they are marked."""

from __future__ import annotations

import math

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.question_kinds.single import option_records, read_option, warn_of_silence
from benkyokai.authoring.schema_parts import FLAG, PIN, Schema, list_of, number_of, one_of, option, said
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.multiple import ENOUGH, Multiple, Rule

REQUIRED: tuple[str, ...] = ("options",)
SAYS = "Choose every option that is right."
SCHEMA: dict[str, Schema] = {
    "marking": one_of(Rule, "How it is marked; net-correct where absent."),
    "options": list_of(
        option(
            pin=PIN,
            alone=said(FLAG, "Goes with no other option."),
            correct=said(FLAG, "True where this option is right."),
            credit=number_of("For weights.", minimum=-1, maximum=1),
        ),
        "",
        1,
    ),
}


def read(fields: Fields, common: Common) -> Multiple:
    """At least one option is right, or under `weights` the positive credits add up to 1."""
    errors = fields.diagnostics.errors
    rule = fields.choice("marking", Rule.NET_CORRECT)
    records = option_records(fields, "correct", "credit", "alone")
    options = tuple(_read_option(each) for each in records)
    if records and fields.diagnostics.errors == errors:
        _check_worth(fields, options, rule)
        _warn_of_credits(records, rule)
    warn_of_silence(records)
    return Multiple(**common, options=options, marking=rule)


def _read_option(fields: Fields) -> Option:
    credit = fields.number("credit", least=-1, most=1) or 0.0
    return read_option(fields, fields.flag("correct"), credit, fields.flag("alone"))


def _check_worth(fields: Fields, options: tuple[Option, ...], rule: Rule) -> None:
    at = fields.key_of("options")
    positive = math.fsum(option.credit for option in options if option.credit > 0)
    if rule is Rule.WEIGHTS and positive < ENOUGH:
        fields.diagnostics.error(at, messages.WEIGHTS_TOO_LOW(sum=positive))
    right = [option for option in options if option.correct]
    if rule is Rule.WEIGHTS:
        return
    if not right:
        fields.diagnostics.error(at, messages.NOTHING_RIGHT())
    for one in right if len(right) > 1 else ():
        if one.alone:
            fields.diagnostics.error(at, messages.RIGHT_BUT_ALONE(id=one.id))


def _warn_of_credits(records: list[Fields], rule: Rule) -> None:
    for each in records:
        if rule is not Rule.WEIGHTS and each.value("credit"):
            each.diagnostics.warn(each.key_of("credit"), messages.CREDIT_WITHOUT_EFFECT())
