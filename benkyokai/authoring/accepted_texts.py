"""The texts that count as an answer where people write."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import TEXT, Schema, list_of, number_of, record
from benkyokai.core.accepted import AcceptedText

ANSWERS: Schema = list_of(
    record(
        ("text",),
        text=TEXT,
        credit=number_of("What it is worth; 1 where absent.", minimum=0, maximum=1),
        feedback=TEXT,
    ),
    "What counts, in order: the first that fits.",
    1,
)


def read_answers(fields: Fields, exact: bool) -> tuple[AcceptedText, ...]:
    """At least one is worth 1, and no two read the same when they are compared."""
    errors, found, first = fields.diagnostics.errors, [], dict[str, str]()
    for each in fields.records("answers", ("text",), ("credit", "feedback"), empty=False):
        credit = each.number("credit", least=0, most=1)
        one = AcceptedText(each.text("text"), 1.0 if credit is None else credit, each.text("feedback"))
        if one.text and not one.keys(exact):
            each.diagnostics.error(each.at("text"), messages.EMPTY_TEXT(name="text"))
        twin = next((key for key in sorted(one.keys(exact)) if key in first), None)
        if twin is not None:
            each.diagnostics.error(each.at("text"), messages.EQUAL_ANSWERS(text=first[twin]))
        first = dict.fromkeys(one.keys(exact), one.text.en or one.text.ja) | first
        found.append(one)
    if found and fields.diagnostics.errors == errors and all(one.credit < 1 for one in found):
        fields.diagnostics.error(fields.key_of("answers"), messages.NO_FULL_ANSWER())
    return tuple(found)
