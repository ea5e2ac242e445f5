"""`cloze`: a text with gaps, `{{id}}`, each of which is written or chosen."""

from __future__ import annotations

import re

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.fields import Fields
from benkyokai.authoring.markdown_check import Scope
from benkyokai.authoring.question_kinds.short import ANSWERS, read_answers
from benkyokai.authoring.question_kinds.single import OPTIONS, read_options
from benkyokai.authoring.schema_parts import FLAG, ID_SCHEMA, TEXT, Schema, list_of, record, said
from benkyokai.core.question_kinds.cloze import Cloze, Gap
from benkyokai.core.text import LANGUAGES, Language, Text

REQUIRED: tuple[str, ...] = ("text", "gaps")
SAYS = "Fill the gaps of a text."
SCHEMA: dict[str, Schema] = {
    "text": said(TEXT, "The text; {{id}} stands for a gap, each once in every language."),
    "gaps": list_of(
        record(
            ("id",),
            "`answers` to be written, or `options` to choose from.",
            id=ID_SCHEMA,
            answers=ANSWERS,
            options=OPTIONS,
        ),
        "",
        1,
    ),
    "exact": said(FLAG, "Compare letter by letter; else width, case and blanks make no difference."),
}

GAP = re.compile(r"\{\{\s*([A-Za-z0-9][A-Za-z0-9_.-]*)\s*\}\}")
AROUND = 12
"""Characters of the text on each side that tell which gap it is."""


def read(fields: Fields, common: Common) -> Cloze:
    """Every gap stands once in the text, in each language that there is; nothing else stands in double braces."""
    text, exact = fields.text("text", Scope.TEXT), fields.flag("exact")
    ids: list[str] = []
    gaps: list[Gap] = []
    for each in fields.records("gaps", ("id",), ("answers", "options"), empty=False):
        ids.append(each.id())
        gaps.append(_read_gap(each, exact, _title(text, ids[-1], len(ids))))
    _check_gaps(fields, text, ids)
    prompt = common["prompt"]
    common["prompt"] = Text(*(_shown(prompt.into(one), text.into(one), ids, one) for one in LANGUAGES))
    return Cloze(**common, gaps=tuple(gaps), exact=exact)


def _shown(prompt: str, text: str, ids: list[str], language: Language) -> str:
    """What is read: the prompt, and the text with its gaps numbered."""
    numbers = {gap: _mark(place, language) for place, gap in enumerate(ids, start=1)}
    return f"{prompt}\n\n{GAP.sub(lambda found: numbers.get(found[1], '…'), text)}".strip()


def _mark(number: int, language: Language) -> str:
    """A gap in the text, and before its field."""
    return f"［{number}］" if language == "ja" else f"({number})"


def _read_gap(fields: Fields, exact: bool, title: Text) -> Gap:
    if (fields.value("answers") is None) == (fields.value("options") is None):
        fields.diagnostics.error(fields.node, messages.ANSWERS_OR_OPTIONS(id=fields.written("id")))
        return Gap(fields.written("id"), title)
    if fields.value("options") is not None:
        return Gap(fields.written("id"), title, options=read_options(fields))
    return Gap(fields.written("id"), title, answers=read_answers(fields, exact))


def _check_gaps(fields: Fields, text: Text, ids: list[str]) -> None:
    """A gap that is missing, stands twice, or is unknown, in each language. A text that is missing was reported."""
    for language in LANGUAGES if text else ():
        met = GAP.findall(text.into(language))
        for gap in dict.fromkeys([*ids, *met]):
            if gap and (gap not in ids or met.count(gap) != 1):
                amiss = messages.NO_GAP if gap in ids else messages.UNKNOWN_GAP
                said = messages.GAP_TWICE if met.count(gap) > 1 else amiss
                fields.diagnostics.error(fields.at("text"), said(id=gap, language=language))
        if text.ja == text.en:
            return


def _title(text: Text, gap: str, number: int) -> Text:
    """The number of a gap with the words around it."""
    return Text(*(f"{_mark(number, one)} {_around(text.into(one), gap)}".strip() for one in LANGUAGES))


def _around(written: str, gap: str) -> str:
    found = next((one for one in GAP.finditer(written) if one[1] == gap), None)
    if found is None:
        return ""
    before, after = (GAP.sub("…", one) for one in (written[: found.start()], written[found.end() :]))
    before = before if len(before) <= AROUND else f"…{before[-AROUND:]}"
    after = after if len(after) <= AROUND else f"{after[:AROUND]}…"
    return f"{before}＿＿{after}".replace("\n", " ")
