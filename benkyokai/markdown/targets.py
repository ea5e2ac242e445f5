"""What a link or a picture of a text leads to."""

from __future__ import annotations

import re
from urllib.parse import unquote

from markdown_it.common.utils import unescapeAll

SERVICE, LESSON, PICTURE = "service", "lesson", "picture"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
NOT_LINKED = ("javascript", "vbscript", "file", "data", LESSON, PICTURE)
"""Schemes that lead nowhere: browsers must not, or the names are only ours."""
LESSON_FILE = re.compile(r"/?(?:[^/:?#]+/)*([A-Za-z0-9][A-Za-z0-9_.-]*)\.md(?:#.*)?")


def path_meant(written: str) -> str:
    """The path of a file as its author writes it in a text, where some signs may be escaped."""
    return unquote(unescapeAll(written))


def lesson_named(address: str) -> str:
    """The id of the lesson that `[…](summary.md)` or `[…](../ja/summary.md#cost)` leads to; empty for any other."""
    found = LESSON_FILE.fullmatch(address)
    return found[1] if found else ""


def service_named(address: str) -> str:
    """The id of the service that `[…](service:ec2)` leads to; empty for any other."""
    scheme, _, rest = address.partition(":")
    return rest if scheme == SERVICE else ""


def is_elsewhere(address: str) -> bool:
    """True for an address with a scheme, such as https."""
    return SCHEME.match(address) is not None
