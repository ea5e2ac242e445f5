"""`open`: a text, compared by the learner with a model answer and the points of a rubric."""

from __future__ import annotations

from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.core.question_kinds.open import Open, RubricPoint

REQUIRED: tuple[str, ...] = ("rubric",)
OPTIONAL: tuple[str, ...] = ("model_answer",)


def read(fields: Fields, common: Common) -> Open:
    """The rubric may be empty."""
    rubric = tuple(RubricPoint(each.id(), each.text("text")) for each in fields.records("rubric", ("id", "text")))
    return Open(**common, model_answer=fields.text("model_answer"), rubric=rubric)
