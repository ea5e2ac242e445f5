"""The sizes in which a diagram is drawn: boxes shrink with the width, text does not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """`width` and `font` in pixels; `bands` stacks the lanes, otherwise they stand side by side."""

    name: str
    width: float
    font: float
    bands: bool


SMALLEST = Variant("smallest", 286, 13, bands=True)
NARROW = Variant("narrow", 326, 13, bands=True)
MEDIUM = Variant("medium", 640, 13, bands=False)
PROJECTOR = Variant("projector", 1200, 22, bands=False)
VARIANTS = (SMALLEST, NARROW, MEDIUM, PROJECTOR)
