"""An answer in words: for somebody who looks back at it, and beside a reason that was given with it."""

from __future__ import annotations

from collections.abc import Iterator

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.question import Question, Response
from benkyokai.web.live.views.wording import Wording


def answer_words(
    question: Question, wording: Wording, stage: str, response: Response, factor: str | None, written: bool = True
) -> list[str]:
    """What was chosen, one thing a line, the deciding factor last; what the question does not have any more is left
    out. `written`: also what was written in place of a choice."""
    said: list[str] = []
    for field, value in question.stage(stage).values(response):
        if field.public:
            said += _lines(field, value, wording)
        elif written and not field.is_blank(value):
            said.append(str(value))
    factors = question.factor_field
    return [*said, *(_lines(factors, factor, wording) if factors else ())]


def _lines(field: Field, value: object, wording: Wording) -> Iterator[str]:
    keys = field.counted(value) if field.listed else filter(None, (field.key(value),))
    for key in keys:
        if not field.listed or key in field.texts:
            title = f"{wording.plain(field.title)} → " if field.compact else ""
            yield title + field.told(key, wording.plain)
