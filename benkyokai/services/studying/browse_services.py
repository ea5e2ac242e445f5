"""Browse the service catalogue: filter by group, area and status, find by name."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.library import Library
from benkyokai.core.service import Service


@dataclass(frozen=True, slots=True)
class Filter:
    """An empty field lets everything through."""

    group: str = ""
    area: str = ""
    status: str = ""
    words: str = ""

    def lets_through(self, service: Service) -> bool:
        """True where the service fits every field that is filled."""
        return (
            self.group in ("", service.group)
            and self.area in ("", service.area)
            and self.status in ("", service.status.availability)
            and all(word in _searchable(service) for word in self.words.casefold().split())
        )


def _searchable(service: Service) -> str:
    texts = (service.name, service.line, service.status.renamed_from)
    return " ".join([service.id, *(f"{text.ja} {text.en}" for text in texts)]).casefold()


def find_services(library: Library, wanted: Filter) -> list[Service]:
    """The services that fit, in the catalogue's order."""
    return [service for service in library.services.values() if wanted.lets_through(service)]


def areas_of(library: Library) -> list[str]:
    """Every area, in the catalogue's order."""
    return list(dict.fromkeys(service.area for service in library.services.values()))
