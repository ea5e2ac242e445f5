"""What flows and timelines have in common: an id, a title, lanes, and the question that opens them."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Target
from benkyokai.authoring.fields import Fields
from benkyokai.core.diagram import Lane
from benkyokai.core.text import Text, same


def read_title(top: Fields, id_: str) -> Text:
    """The title, or the id where there is none."""
    return top.text("title") or same(id_)


def read_lanes(top: Fields, empty: bool) -> tuple[Lane, ...]:
    """The lanes; `empty`: there may be none."""
    return tuple(Lane(each.id(), each.text("label")) for each in top.records("lanes", ("id", "label"), (), empty))


def read_after(top: Fields) -> str:
    """The question (`quiz#question`) that opens the diagram, or an empty string."""
    return top.reference("after", Target.QUESTION)


def read_known(fields: Fields, name: str, noun: str, known: list[str]) -> str:
    """A single value that must be one of the known ids of this file, or an empty string."""
    word = fields.word(name)
    if word and word not in known:
        fields.diagnostics.error(fields.at(name), messages.unknown(noun, word, known))
    return word
