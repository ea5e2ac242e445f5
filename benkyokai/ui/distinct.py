"""Labels that tell things apart: Streamlit knows by its label alone what was clicked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

T = TypeVar("T")


def distinct(labels: Mapping[T, str]) -> Callable[[T], str]:
    """The `format_func` of a widget: the label of each thing. Of equal labels the second gets “(2)”, the third “(3)”,
    for everybody to see and to hear; none becomes what another one is called."""
    taken, met = set(labels.values()), Counter[str]()
    told: dict[T, str] = {}
    for thing, label in labels.items():
        name, met[label] = label, met[label] + 1
        while met[label] > 1 and (name := _numbered(label, met[label])) in taken:
            met[label] += 1
        told[thing] = name
        taken.add(name)
    return told.__getitem__


def _numbered(label: str, number: int) -> str:
    return f"{label}\n\n({number})" if "\n" in label else f"{label} ({number})"
