"""`short`: a line, compared with the accepted texts."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import FLAG, TEXT, Schema, list_of, number_of, record, said
from benkyokai.core.accepted import AcceptedText
from benkyokai.core.question_kinds.short import Short

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


REQUIRED: tuple[str, ...] = ("answers",)
SAYS = "Answer with a word or a few."
SCHEMA: dict[str, Schema] = {
    "answers": ANSWERS,
    "exact": said(FLAG, "Compare letter by letter; else width, case and blanks make no difference."),
}


def read(fields: Fields, common: Common) -> Short:
    """The accepted texts, in order."""
    exact = fields.flag("exact")
    return Short(**common, answers=read_answers(fields, exact), exact=exact)
