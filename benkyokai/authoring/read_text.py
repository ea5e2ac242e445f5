"""A text as authors write it: `{ja: …, en: …}`, or a plain string that serves both languages."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.scalars import is_null
from benkyokai.authoring.sheet import Sheet
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode
from benkyokai.core.text import LANGUAGES, NO_TEXT, Text, same

_MISSING = {"ja": messages.NO_JAPANESE, "en": messages.NO_ENGLISH}


def read_text(sheet: Sheet, node: AnyNode, name: str) -> Text:
    """The text of the field `name`. A language that is missing is a warning, both an error."""
    if isinstance(node, ScalarNode):
        return _same(sheet, node, name)
    if isinstance(node, MapNode):
        return _both(sheet, node, name)
    sheet.error(node, messages.NOT_A_TEXT(name=name))
    return NO_TEXT


def _same(sheet: Sheet, node: ScalarNode, name: str) -> Text:
    if is_null(node) or not node.value.strip():
        sheet.error(node, messages.EMPTY_TEXT(name=name))
        return NO_TEXT
    warn_if_cut(sheet, node)
    return same(node.value.strip())


def _both(sheet: Sheet, node: MapNode, name: str) -> Text:
    errors = sheet.errors
    found = {key.value: _written(sheet, value, name) for key, value in node.entries if _is_language(sheet, key)}
    text = Text(found.get("ja", ""), found.get("en", ""))
    if text.ja and text.en:
        return text
    if not text and sheet.errors == errors:
        sheet.error(node, messages.EMPTY_TEXT(name=name))
    for language in LANGUAGES:
        if text and not found.get(language):
            there = node.get(language)
            sheet.warn(there or node, messages.EMPTY_TEXT(name=language) if there else _MISSING[language]())
    return text


def _is_language(sheet: Sheet, key: ScalarNode) -> bool:
    if key.value in LANGUAGES:
        return True
    sheet.error(key, messages.UNKNOWN_FIELD(name=key.value, hint=messages.suggestion(key.value, LANGUAGES)))
    return False


def _written(sheet: Sheet, node: AnyNode, name: str) -> str:
    if isinstance(node, ScalarNode):
        warn_if_cut(sheet, node)
        return "" if is_null(node) else node.value.strip()
    sheet.error(node, messages.NOT_A_TEXT(name=name))
    return ""


def warn_if_cut(sheet: Sheet, node: AnyNode) -> None:
    """Warns of a ` #` right behind an unquoted text: what follows is lost, and was probably meant to be read."""
    at = sheet.cut_off.get((node.line, node.column))
    if at is not None:
        sheet.warn(at, messages.TEXT_CUT_OFF())
