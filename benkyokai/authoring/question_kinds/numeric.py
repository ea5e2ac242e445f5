"""`numeric`: a number and how far from it still counts."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance

REQUIRED: tuple[str, ...] = ("answer",)
OPTIONAL: tuple[str, ...] = ("tolerance", "tolerance_kind", "unit")


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
