"""`numeric`: a number and how far from it still counts."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance

REQUIRED: tuple[str, ...] = ("answer",)
OPTIONAL: tuple[str, ...] = ("tolerance", "tolerance_kind", "unit")


def read(fields: Fields, common: Common) -> Numeric:
    """The tolerance is no negative number; without one only the answer itself is right."""
    kind, answer = fields.choice("tolerance_kind", Tolerance.ABSOLUTE), fields.number("answer")
    if answer == 0 and kind is not Tolerance.ABSOLUTE:
        fields.sheet.error(fields.at("tolerance_kind"), messages.TOLERANCE_OF_ZERO(kind=kind.value))
    return Numeric(
        **common,
        answer=answer or 0,
        tolerance=fields.number("tolerance", least=0) or 0,
        tolerance_kind=kind,
        unit=fields.text("unit"),
    )
