"""What a part is called beside its box."""

from __future__ import annotations

from typing import Any

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.text import Text
from benkyokai.ui.prose import status_badge
from benkyokai.ui.question_place import QuestionPlace


def part_label(place: QuestionPlace, text: Text, service_id: str = "") -> str:
    """A part's text, with the status of its service where that is not simply open."""
    service = place.visit.instance.library.services.get(service_id)
    badge = status_badge(service, place.visit.language) if service else ""
    return f"{place.markdown(text)} {badge}".rstrip()


def labels_of(place: QuestionPlace, field: Field) -> dict[str, str]:
    """The parts of a field, in the order in which they are asked, with what they are called."""
    parts: dict[str, Any] = {part.id: part for part in field.parts}
    order = place.standing.order_of(place.question, field)
    return {one: part_label(place, parts[one].text, getattr(parts[one], "service", "")) for one in order}


def captions_of(place: QuestionPlace, field: Field) -> list[str] | None:
    """A line on each part that is a service; None where none is."""
    services = place.visit.instance.library.services
    parts: dict[str, Any] = {part.id: part for part in field.parts}
    found = [services.get(getattr(parts[one], "service", "")) for one in place.standing.order_of(place.question, field)]
    return [place.visit.read(one.line) if one else "" for one in found] if any(found) else None
