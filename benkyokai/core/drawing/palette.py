"""The colours of the diagrams, for a light and a dark screen.

A figure is painted in the light colours alone. In the dark, CSS puts the dark colour in the place of each light one,
because a change of theme does not run the script again. Every colour here is used for one meaning, so that no two
meanings share one. Streamlit replaces #000001 to #000040, so none of those is here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colour:
    """What is painted on a light screen, and what a dark one shows instead."""

    light: str
    dark: str

    @property
    def rgb(self) -> str:
        """The light colour as a browser writes it in a style."""
        red, green, blue = (int(self.light[i : i + 2], 16) for i in (1, 3, 5))
        return f"rgb({red}, {green}, {blue})"


AREA = Colour("#f4f3ee", "#1f1e1b")
AREA_LINE = Colour("#dedad0", "#3a3732")
TEXT = Colour("#23262b", "#eceae5")
MUTED = Colour("#575d66", "#b9b5ae")
WIRE = Colour("#858b95", "#8d8a84")
CHOSEN = Colour("#0b57d0", "#7fb2ff")
HALO = Colour("#93d9a9", "#2c6b41")
ACCEPTABLE = Colour("#0f6b36", "#9fe3b6")
STRIP = Colour("#ffe3d8", "#4b2318")
PARTING = Colour("#a8240c", "#ffb49c")
BADGE = Colour("#8f4700", "#f5b876")
QUESTION = Colour("#fff4d1", "#3a3114")
QUESTION_LINE = Colour("#9a7200", "#d9b64c")
SERVICE = Colour("#e4eefd", "#16283f")
SERVICE_LINE = Colour("#2a64b0", "#79a8e8")
DATA = Colour("#e3f4ea", "#15301f")
DATA_LINE = Colour("#2d7a55", "#7cc79f")
ACTOR = Colour("#f4e9fb", "#2e2039")
ACTOR_LINE = Colour("#7b47a9", "#c7a0ea")
NOTE = Colour("#fdfdfb", "#191816")
NOTE_LINE = Colour("#8a8880", "#a5a29b")
BILLED = Colour("#ffdcae", "#5a3a0e")
BILLED_LINE = Colour("#b0610a", "#f0a955")
FREE = Colour("#eceef1", "#2c2d30")
FREE_LINE = Colour("#8c95a2", "#8b93a0")
EVENT = Colour("#b3271e", "#ff9d92")
RULE = Colour("#d5d2c9", "#45423c")
TIP = Colour("#2c2b28", "#f3f1ec")

COLOURS = tuple(value for value in list(globals().values()) if isinstance(value, Colour))
