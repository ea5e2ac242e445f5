"""The status of services in words, where a diagram names them."""

from __future__ import annotations

from benkyokai.core.diagram import Flow
from benkyokai.core.library import Library
from benkyokai.core.service import Availability
from benkyokai.core.text import Language
from benkyokai.words import say


def status_in_words(library: Library, service_id: str, language: Language) -> str:
    """The status of a service that a new customer cannot start with; empty for every other."""
    service = library.services.get(service_id)
    if service is None or service.status.availability is Availability.OPEN:
        return ""
    return say(language, f"status.{service.status.availability}")


def node_badges(library: Library, flow: Flow, language: Language) -> dict[str, str]:
    """The status in words of every node's service that is not open, by node id."""
    found = {node.id: status_in_words(library, node.service, language) for node in flow.nodes}
    return {node_id: status for node_id, status in found.items() if status}
