"""A code that people read somewhere and type: a session's, a device's."""

from __future__ import annotations

import unicodedata

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a code is made of: nothing that looks like something else."""

UNWRITTEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd"})
"""Blanks, what does not show, hyphens and dashes: by Unicode's categories."""

DASHES = frozenset("\N{MINUS SIGN}ー\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{HYPHEN BULLET}")
"""What a keyboard gives in a hyphen's place, and Unicode does not call one."""


def fold_code(typed: str) -> str:
    """The code that somebody meant: in half width and capitals, without the gaps and hyphens that make it readable."""
    written = unicodedata.normalize("NFKC", typed).upper()
    return "".join(one for one in written if unicodedata.category(one) not in UNWRITTEN and one not in DASHES)
