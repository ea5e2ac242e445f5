"""A text as authors write it: `{ja: …, en: …}`, or a plain string that serves both languages."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode, is_null
from benkyokai.core.text import LANGUAGES, NO_TEXT, Text, same

_MISSING = {"ja": messages.NO_JAPANESE, "en": messages.NO_ENGLISH}


def read_text(diagnostics: Diagnostics, node: AnyNode, name: str) -> Text:
    """The text of the field `name`. A language that is missing is a warning, both an error."""
    if isinstance(node, ScalarNode):
        return _same(diagnostics, node, name)
    if isinstance(node, MapNode):
        return _both(diagnostics, node, name)
    diagnostics.error(node, messages.NOT_A_TEXT(name=name))
    return NO_TEXT


def _same(diagnostics: Diagnostics, node: ScalarNode, name: str) -> Text:
    if is_null(node) or not node.value.strip():
        diagnostics.error(node, messages.EMPTY_TEXT(name=name))
        return NO_TEXT
    warn_if_cut(diagnostics, node)
    return same(node.value.strip())


def _both(diagnostics: Diagnostics, node: MapNode, name: str) -> Text:
    errors = diagnostics.errors
    found = {
        key.value: _written(diagnostics, value, name) for key, value in node.entries if _is_language(diagnostics, key)
    }
    text = Text(found.get("ja", ""), found.get("en", ""))
    if text.ja and text.en:
        return text
    if not text and diagnostics.errors == errors:
        diagnostics.error(node, messages.EMPTY_TEXT(name=name))
    for language in LANGUAGES:
        if text and not found.get(language):
            there = node.get(language)
            diagnostics.warn(there or node, messages.EMPTY_TEXT(name=language) if there else _MISSING[language]())
    return text


def _is_language(diagnostics: Diagnostics, key: ScalarNode) -> bool:
    if key.value in LANGUAGES:
        return True
    diagnostics.error(key, messages.UNKNOWN_FIELD(name=key.value, hint=messages.suggestion(key.value, LANGUAGES)))
    return False


def _written(diagnostics: Diagnostics, node: AnyNode, name: str) -> str:
    if isinstance(node, ScalarNode):
        warn_if_cut(diagnostics, node)
        return "" if is_null(node) else node.value.strip()
    diagnostics.error(node, messages.NOT_A_TEXT(name=name))
    return ""


def warn_if_cut(diagnostics: Diagnostics, node: AnyNode) -> None:
    """Warns of a ` #` right behind an unquoted text: what follows is lost, and was probably meant to be read."""
    at = diagnostics.cut_off.get((node.line, node.column))
    if at is not None:
        diagnostics.warn(at, messages.TEXT_CUT_OFF())
