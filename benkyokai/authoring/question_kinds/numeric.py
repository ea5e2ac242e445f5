"""`numeric`: a number and how far from it still counts, or several numbers and ranges."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import NUMBER, TEXT, Schema, list_of, number_of, one_of, record, said
from benkyokai.core.accepted import AcceptedNumber
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance
from benkyokai.core.text import Text

REQUIRED: tuple[str, ...] = ()
SAYS = "Answer with a number."
TOLERANCE: dict[str, Schema] = {
    "tolerance": number_of("How far from it still counts; 0 where absent.", minimum=0),
    "tolerance_kind": one_of(Tolerance, "absolute: ± t. relative: ± t·answer. geometric: from a/(1+t) to a·(1+t)."),
}
ACCEPTED = record(
    (),
    **{"value": NUMBER, **TOLERANCE, "from": NUMBER, "to": NUMBER},
    credit=number_of("What it is worth; 1 where absent.", minimum=0, maximum=1),
    feedback=TEXT,
)
SCHEMA: dict[str, Schema] = {
    "answer": number_of("The right number."),
    **TOLERANCE,
    "answers": list_of(ACCEPTED, "In place of `answer`: numbers and ranges in order, the first that fits counts.", 1),
    "unit": said(TEXT, "Shown beside the field."),
}


def read(fields: Fields, common: Common) -> Numeric:
    """Either `answer`, with a tolerance if one likes, or `answers`."""
    unit = fields.text("unit")
    if fields.value("answers") is None:
        if fields.value("answer") is None:
            fields.report_missing("answer")
        kind, tolerance = _read_tolerance(fields, "answer")
        answer = fields.number("answer") or 0
        return Numeric(**common, answer=answer, tolerance=tolerance, tolerance_kind=kind, unit=unit)
    for name in ("answer", *TOLERANCE):
        if fields.value(name) is not None:
            fields.diagnostics.error(fields.key_of(name), messages.BESIDE_ANSWERS(name=name))
    return Numeric(**common, answers=_read_answers(fields), unit=unit)


def _read_tolerance(fields: Fields, about: str) -> tuple[Tolerance, float]:
    """A relative or geometric tolerance of 0 would be none at all."""
    kind, tolerance = fields.choice("tolerance_kind", Tolerance.ABSOLUTE), fields.number("tolerance", least=0) or 0
    if tolerance and kind is not Tolerance.ABSOLUTE and fields.value(about) is not None and fields.number(about) == 0:
        fields.diagnostics.error(fields.at("tolerance_kind"), messages.TOLERANCE_OF_ZERO(kind=kind.value))
    return kind, tolerance


def _read_answers(fields: Fields) -> tuple[AcceptedNumber, ...]:
    errors = fields.diagnostics.errors
    known = ("value", *TOLERANCE, "from", "to", "credit", "feedback")
    found = tuple(map(_read_answer, fields.records("answers", (), known, empty=False)))
    if found and fields.diagnostics.errors == errors and all(one.credit < 1 for one in found):
        fields.diagnostics.error(fields.key_of("answers"), messages.NO_FULL_ANSWER())
    return found


def _read_answer(fields: Fields) -> AcceptedNumber:
    """A value with a tolerance, or a range without."""
    credit, feedback = fields.number("credit", least=0, most=1), fields.text("feedback")
    worth = 1.0 if credit is None else credit
    is_range = fields.value("from") is not None or fields.value("to") is not None
    if is_range == (fields.value("value") is not None):
        fields.diagnostics.error(fields.node, messages.VALUE_OR_RANGE())
        return AcceptedNumber(0, 0)
    if not is_range:
        kind, tolerance = _read_tolerance(fields, "value")
        value = fields.number("value") or 0
        return AcceptedNumber(*kind.around(value, tolerance), value, worth, feedback)
    return _read_range(fields, worth, feedback)


def _read_range(fields: Fields, worth: float, feedback: Text) -> AcceptedNumber:
    for name in ("from", "to"):
        if fields.value(name) is None:
            fields.report_missing(name)
    for name in TOLERANCE:
        if fields.value(name) is not None:
            fields.diagnostics.error(fields.key_of(name), messages.BESIDE_RANGE(name=name))
    low, high = fields.number("from") or 0, fields.number("to") or 0
    if fields.value("from") is not None and fields.value("to") is not None and low > high:
        fields.diagnostics.error(fields.at("to"), messages.RANGE_BACKWARD())
    return AcceptedNumber(low, high, None, worth, feedback)
