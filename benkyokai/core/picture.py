"""A picture of the files that a text shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`name`: a hash of its bytes with the ending of its kind, the last part of its address; `file`: where it lies.
    `width` and `height` in pixels, 0 where they are not known."""

    name: str
    file: str
    width: int = 0
    height: int = 0
