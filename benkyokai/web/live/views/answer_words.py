"""An answer in words: for somebody who looks back at it, and beside a reason that was given with it."""

from __future__ import annotations

from collections.abc import Iterator

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.question import Question, Response
from benkyokai.web.live.views.wording import Wording


def answer_words(question: Question, wording: Wording, stage: str, response: Response) -> list[str]:
    """What was chosen or written, one thing a line; what the question does not have any more is left out."""
    return [
        one
        for field, value in question.stage(stage).values(response)
        if not field.is_blank(value)
        for one in (_lines(field, value, wording) if field.countable else [str(value)])
    ]


def spoken_for(question: Question, wording: Wording, stage: str, response: Response, factor: str | None) -> list[str]:
    """What a reason was given with: the choices of its answer, and the deciding factor."""
    fields = question.stage(stage).values(response)
    said = [one for field, value in fields if field.public for one in _lines(field, value, wording)]
    factors = question.factor_field
    return [*said, *(_lines(factors, factor, wording) if factors else ())]


def _lines(field: Field, value: object, wording: Wording) -> Iterator[str]:
    keys = field.counted(value) if field.listed else filter(None, (field.key(value),))
    for key in keys:
        if not field.listed or key in field.texts:
            title = f"{wording.plain(field.title)} → " if field.compact else ""
            yield title + field.told(key, wording.plain)
