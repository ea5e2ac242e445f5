"""`numeric`: a number and how far from it still counts."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import TEXT, Schema, number_of, one_of, said
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance

REQUIRED: tuple[str, ...] = ("answer",)
SAYS = "Answer with a number."
SCHEMA: dict[str, Schema] = {
    "answer": number_of("The right number."),
    "tolerance": number_of("How far from it still counts; 0 where absent.", minimum=0),
    "tolerance_kind": one_of(Tolerance, "absolute: ± t. relative: ± t·answer. geometric: from a/(1+t) to a·(1+t)."),
    "unit": said(TEXT, "Shown beside the field."),
}


def read(fields: Fields, common: Common) -> Numeric:
    """The tolerance is no negative number; without one only the answer itself is right."""
    kind = fields.choice("tolerance_kind", Tolerance.ABSOLUTE)
    return Numeric(
        **common,
        answer=fields.number("answer") or 0,
        tolerance=fields.number("tolerance", least=0) or 0,
        tolerance_kind=kind,
        unit=fields.text("unit"),
    )
