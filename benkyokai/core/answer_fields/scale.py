"""Choose a step of a scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.choice import Choice


@dataclass(frozen=True, kw_only=True)
class Scale(Choice):
    """A choice whose parts are numbers, in words perhaps; their ids say them."""

    numbered: ClassVar[bool] = False
    scale: ClassVar[bool] = True

    def mean(self, rows: Iterable[tuple[str, int]]) -> float | None:
        steps = [(int(one), n) for one, n in rows if one in self.texts]
        people = sum(n for _, n in steps)
        return sum(step * n for step, n in steps) / people if people else None
