"""The gate: which secrets of a question are among what a page was sent."""

from __future__ import annotations

import re

from benkyokai.core.question import Question
from benkyokai.core.text import Text

MARKDOWN = re.compile(r"[*\[\]()`_\n<>&\"|#]")
LONG = 8
"""A text of fewer characters may stand inside another one by chance: it is looked for as a whole."""


def told_early(question: Question, heard: str, asked: int = 0, offered: tuple[Text, ...] = ()) -> set[str]:
    """The secrets, in both languages, that `heard` holds, and the question does not show anyway.

    `asked`: to so many questions of a stage that asks there may be a reply. `offered`: what comes with the form to be
    opened there, such as hints.
    """
    replies = strings_of(
        [one.reply for one in question.replies([id_ for field in question.stages[0].fields for id_ in field.ids])]
    )
    found = {
        one
        for one in strings_of(question.secrets()) - strings_of(offered) - strings_shown(question)
        if is_in(one, heard)
    }
    answered = {one for one in found if one in replies}
    return found - answered if len(answered) <= asked else found


def strings_of(texts: list[Text] | tuple[Text, ...]) -> set[str]:
    """The longest run of plain words of each text, in each language: Markdown may change on its way."""
    runs = (max(MARKDOWN.split(one), key=len).strip() for text in texts for one in (text.ja, text.en))
    return {run for run in runs if run}


def strings_shown(question: Question) -> set[str]:
    """The secrets that stand in what everybody reads: an accepted answer that the prompt itself names."""
    shown = "\0".join(one for text in question.shown for one in (text.ja, text.en))
    return {one for one in strings_of(question.secrets()) if one in shown}


def is_in(secret: str, heard: str) -> bool:
    """A long text anywhere, a short one as a whole: alone in a string or in a paragraph."""
    if len(secret) >= LONG:
        return secret in heard
    return any(whole in heard for whole in (f'"{secret}"', f">{secret}<"))
