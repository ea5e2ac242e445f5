"""What is wrong in a text: what is outside the dialect, pictures that cannot be shown, links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from urllib.parse import unquote

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Target
from benkyokai.markdown.outline import Mark, MarkKind, blocks_of, marks_in
from benkyokai.markdown.pictures import NoPicture, address_of, find_picture
from benkyokai.markdown.targets import NOT_LINKED, is_elsewhere, lesson_named, path_meant, service_named

EMBEDS = {
    "diagram": "diagram <id>",
    "quiz": "quiz <quiz>#<question>",
    "services": "services group=ai status=open",
    "survey": "survey <id>",
}
"""The first word of the info string, and how the whole is written."""

_SUSPECT = re.compile(r"!\[|\]\(|\]:|\]\[|\$|```|~~~|\[\^|\[!|^[ >\d.*+-]*#|^ *(=+|-+) *$", re.M)
"""What a text has that holds anything to look at; most have none of it, and need not be read as Markdown here."""

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n).)*?)(?<!`)\1(?!`)", re.S)

_DESTINATION = re.compile(r"\](?:\(|:)\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\])*\))+))")
"""Where a link or a picture leads, as it is written."""


class Scope(Enum):
    """How much of the dialect a text may use."""

    PART = "an option, an item, a stem, a choice: no headings, no embeds, no footnotes"
    TEXT = "no embeds"
    LESSON = "all of it"


def check_markdown(diagnostics: Diagnostics, written: str, scope: Scope, place: Callable[[Mark], HasPosition]) -> str:
    """Notes what is wrong, each at the place of its mark, and the text as it is shown: with the addresses of its
    pictures."""
    if not _SUSPECT.search(written):
        return written
    found: dict[str, str] = {}
    for mark in marks_in(written):
        at = place(mark)
        if mark.kind is MarkKind.PICTURE:
            _check_picture(diagnostics, mark, at, found)
        elif mark.kind is MarkKind.LINK:
            _check_link(diagnostics, mark.written, at)
        elif mark.kind is MarkKind.FORMULA:
            diagnostics.warn(at, messages.NO_FORMULA(formula=mark.written))
        elif mark.kind is MarkKind.NO_FOOTNOTE:
            diagnostics.warn(at, messages.NO_FOOTNOTE(label=mark.written))
        elif mark.kind is MarkKind.LONELY_FOOTNOTE and scope is not Scope.PART:
            diagnostics.warn(at, messages.LONELY_FOOTNOTE(label=mark.written))
        elif mark.kind is MarkKind.CALLOUT and (mark.nested or scope is not Scope.LESSON):
            diagnostics.error(at, messages.unknown_callout(mark.written))
        else:
            _check_scope(diagnostics, mark, scope, at)
    return _with_addresses(written, found) if found else written


def _check_scope(diagnostics: Diagnostics, mark: Mark, scope: Scope, at: HasPosition) -> None:
    embeds = mark.kind is MarkKind.FENCE and mark.written.split(maxsplit=1)[:1] in ([name] for name in EMBEDS)
    if embeds and (mark.nested or scope is not Scope.LESSON):
        diagnostics.error(at, messages.EMBED_INSIDE(info=mark.written))
    elif scope is Scope.PART and mark.kind is MarkKind.HEADING:
        diagnostics.error(at, messages.HEADING_IN_PART(signs=mark.written))
    elif scope is Scope.PART and mark.kind in (MarkKind.FOOTNOTE, MarkKind.LONELY_FOOTNOTE):
        diagnostics.error(at, messages.FOOTNOTE_IN_PART(label=mark.written))


def _check_picture(diagnostics: Diagnostics, mark: Mark, at: HasPosition, found: dict[str, str]) -> None:
    """`found`: addresses of pictures by their paths; added to here."""
    picture = find_picture(mark.written, diagnostics.places)
    if isinstance(picture, NoPicture):
        diagnostics.error(at, messages.NO_PICTURE[picture](path=unquote(mark.written)))
        return
    diagnostics.pictures[picture.name] = picture
    found[unquote(mark.written)] = address_of(picture)
    if not mark.words.strip():
        diagnostics.warn(at, messages.PICTURE_WITHOUT_WORDS(path=unquote(mark.written)))


def _check_link(diagnostics: Diagnostics, address: str, at: HasPosition) -> None:
    lesson = lesson_named(address)
    if lesson:
        diagnostics.refer(Target.LESSON, lesson, at)
    elif address.startswith("service:"):
        diagnostics.refer(Target.SERVICE, service_named(address), at)
    elif address.partition(":")[0].lower() in NOT_LINKED or not (is_elsewhere(address) or address.startswith("/")):
        diagnostics.warn(at, messages.LINK_TO_NOWHERE(address=unquote(address)))


def _with_addresses(written: str, found: dict[str, str]) -> str:
    """The text with these pictures' addresses; code stays as it is."""
    blanked = written.split("\n")
    for token in blocks_of(written):
        if token.type in ("fence", "code_block") and token.map:
            for line in range(*token.map):
                blanked[line] = " " * len(blanked[line])
    prose = _CODE_SPAN.sub(lambda span: re.sub(r"[^\n]", " ", span[0]), "\n".join(blanked))
    pieces, end = [], 0
    for one in _DESTINATION.finditer(prose):
        address = found.get(path_meant(one[one.lastindex or 0]))
        if address:
            pieces += [written[end : one.start(one.lastindex or 0)], address]
            end = one.end(one.lastindex or 0)
    return "".join([*pieces, written[end:]])
