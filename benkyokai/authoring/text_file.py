"""The text of a file: UTF-8 without control characters, or the place where it is not."""

from __future__ import annotations

from pathlib import Path

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, Position


def read_text_file(path: Path, diagnostics: Diagnostics) -> str | None:
    """The text with line breaks as `\\n` and without a byte order mark, or None with its mistake in the diagnostics."""
    try:
        content = path.read_bytes()
    except OSError:
        diagnostics.error(Position(), messages.UNREADABLE())
        return None
    return decode(content, diagnostics)


def decode(content: bytes, diagnostics: Diagnostics) -> str | None:
    """The text of these bytes, or None with its mistake in the diagnostics."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as broken:
        diagnostics.error(_end_of(content[: broken.start].decode("utf-8")), messages.NOT_UTF8())
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    odd = messages.UNPRINTABLE.search(text)
    if odd is None:
        return text
    diagnostics.error(_end_of(text[: odd.start()]), messages.CONTROL_CHARACTER(code=f"U+{ord(odd[0]):04X}"))
    return None


def _end_of(text: str) -> Position:
    """The place right after this text."""
    return Position(text.count("\n") + 1, len(text) - text.rfind("\n"))
