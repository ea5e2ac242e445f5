"""A formula in LaTeX as MathML. What comes out is put together here, from known elements alone."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element
from markdown_it.token import Token

LONGEST = 2000
"""Characters; nobody reads a longer one."""

ELEMENT = re.compile(
    r"m(ath|action|enclose|error|fenced|frac|i|multiscripts|n|o|over|padded|phantom|prescripts|root|row|s|space|sqrt"
    r"|style|sub|subsup|sup|table|td|text|tr|under|underover)|none"
)
ATTRIBUTE = re.compile(
    r"accent(under)?|align|column(align|lines|spacing)|depth|display(style)?|fence|form|frame|height|largeop"
    r"|linethickness|[lr]space|mathvariant|m(ax|in)size|movablelimits|notation|row(lines|spacing)|scriptlevel"
    r"|separator|stretchy|symmetric|voffset|width"
)
CHILDREN = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "mover": 2, "munder": 2, "munderover": 3}
BRACES = re.compile(r"\\.|[{}]", re.S)


class _NoFormulaError(Exception):
    """Something in it that nobody can read."""


@lru_cache(maxsize=1024)
def mathml(latex: str, block: bool = False) -> str:
    """MathML for a formula, empty where it cannot be read: an unknown command, a brace that is not closed."""
    if len(latex) > LONGEST or not _balanced(latex):
        return ""
    try:
        inside = "".join(_written(child) for child in convert_to_element(latex, display="block" if block else "inline"))
    except Exception:  # the library tells a mistake by whatever comes up, IndexError and RecursionError among them
        return ""
    shown = ' display="block"' if block else ""
    return f'<math{shown} alttext="{escape(latex)}">{inside}</math>'


def as_written(token: Token) -> str:
    """A formula of a tree with its signs."""
    return f"{token.markup}{token.content}{token.markup}"


def _balanced(latex: str) -> bool:
    depth = 0
    for sign in BRACES.findall(latex):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return not depth


def _written(element: Element) -> str:
    """An element as text. Its words come escaped by half: they are read, and escaped whole."""
    name, children = element.tag.rpartition("}")[2], list(element)
    text = unescape(element.text or "")
    if not ELEMENT.fullmatch(name) or CHILDREN.get(name, len(children)) != len(children) or text.startswith("\\"):
        raise _NoFormulaError(name)
    if name == "mi" and text in ("&", "{", "}"):
        raise _NoFormulaError(text)
    kept = ((key, value) for key, value in element.attrib.items() if ATTRIBUTE.fullmatch(key))
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in kept)
    return f"<{name}{attributes}>{escape(text)}{''.join(map(_written, children))}</{name}>"
