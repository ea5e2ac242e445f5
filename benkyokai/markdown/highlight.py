"""A fenced block of code as HTML. The language's name is never part of the code."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

LONGEST = 50_000
"""Characters that are coloured; more than that is data."""

_formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


def highlighted(code: str, info: str) -> str:
    """The block, with the words of a known language in spans of their kinds."""
    name = info.split(maxsplit=1)[0].lower() if info.strip() else ""
    lexer = _lexer(name) if len(code) <= LONGEST else None
    inside = highlight(code, lexer, _formatter) if lexer else escape(code)
    return f'<pre class="listing"><code>{inside}</code></pre>\n'


@lru_cache(maxsize=64)
def _lexer(name: str) -> Lexer | None:
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
