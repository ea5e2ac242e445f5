"""`short`: a line, compared with the accepted texts."""

from __future__ import annotations

from benkyokai.authoring.accepted_texts import ANSWERS, read_answers
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.schema_parts import FLAG, Schema, said
from benkyokai.core.question_kinds.short import Short

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
