"""What a part is called beside its box."""

from __future__ import annotations

from typing import Any

from benkyokai.core.answer_fields.field import Field
from benkyokai.core.text import Text
from benkyokai.ui.prose import status_badge
from benkyokai.ui.question_context import QuestionContext


def part_label(context: QuestionContext, text: Text, service_id: str = "") -> str:
    """A part's text, with the status of its service where that is not simply open."""
    service = context.visit.instance.library.services.get(service_id)
    badge = status_badge(service, context.visit.language) if service else ""
    return f"{context.markdown(text)} {badge}".rstrip()


def labels_of(context: QuestionContext, field: Field) -> dict[str, str]:
    """The parts of a field, in the order in which they are asked, with what they are called."""
    parts = _parts_of(context, field)
    return {part.id: part_label(context, part.text, getattr(part, "service", "")) for part in parts}


def captions_of(context: QuestionContext, field: Field) -> list[str] | None:
    """A line on each part that is a service; None where none is."""
    services = context.visit.instance.library.services
    found = [services.get(getattr(part, "service", "")) for part in _parts_of(context, field)]
    return [context.visit.read(one.line) if one else "" for one in found] if any(found) else None


def _parts_of(context: QuestionContext, field: Field) -> list[Any]:
    parts = {part.id: part for part in field.parts}
    return [parts[one] for one in context.attempt_state.order_of(context.question, field)]
