"""A text as authors write it: `{ja: …, en: …}`, or a plain string that serves both languages."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.markdown_check import Scope, check_markdown
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode, is_null
from benkyokai.core.text import LANGUAGES, NO_TEXT, Text, same

_MISSING = {"ja": messages.NO_JAPANESE, "en": messages.NO_ENGLISH}


PLAIN = ("label", "detail", "unit")
"""Fields whose text is shown as it is, in a drawing or beside a number."""


def read_text(diagnostics: Diagnostics, node: AnyNode, name: str, scope: Scope | None = None) -> Text:
    """The text of the field `name`. A language that is missing is a warning, both an error. `scope`: what it may hold;
    where nothing is said, a field that is called text is a part of a question."""
    scope = scope or (Scope.PART if name == "text" else Scope.TEXT)
    if isinstance(node, ScalarNode):
        return _same(diagnostics, node, name, scope)
    if isinstance(node, MapNode):
        return _both(diagnostics, node, name, scope)
    diagnostics.error(node, messages.NOT_A_TEXT(name=name))
    return NO_TEXT


def _same(diagnostics: Diagnostics, node: ScalarNode, name: str, scope: Scope) -> Text:
    if is_null(node) or not node.value.strip():
        diagnostics.error(node, messages.EMPTY_TEXT(name=name))
        return NO_TEXT
    return same(_checked(diagnostics, node, name, scope))


def _both(diagnostics: Diagnostics, node: MapNode, name: str, scope: Scope) -> Text:
    errors = diagnostics.errors
    found = {
        key.value: _written(diagnostics, value, name, scope)
        for key, value in node.entries
        if _is_language(diagnostics, key)
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


def _written(diagnostics: Diagnostics, node: AnyNode, name: str, scope: Scope) -> str:
    if isinstance(node, ScalarNode):
        return _checked(diagnostics, node, name, scope) if not is_null(node) else ""
    diagnostics.error(node, messages.NOT_A_TEXT(name=name))
    return ""


def _checked(diagnostics: Diagnostics, node: ScalarNode, name: str, scope: Scope) -> str:
    warn_if_cut(diagnostics, node)
    written = node.value.strip()
    return written if name in PLAIN else check_markdown(diagnostics, written, scope, lambda _: node)


def warn_if_cut(diagnostics: Diagnostics, node: AnyNode) -> None:
    """Warns of a ` #` right behind an unquoted text: what follows is lost, and was probably meant to be read."""
    at = diagnostics.cut_off.get((node.line, node.column))
    if at is not None:
        diagnostics.warn(at, messages.TEXT_CUT_OFF())
