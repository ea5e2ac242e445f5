"""One entry of the service catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.text import Text


class ServiceGroup(StrEnum):
    """Where a service stands in this course's picture."""

    AI = "ai"
    IN_BETWEEN = "in_between"
    ML = "ml"
    SUPPORTING = "supporting"


class Availability(StrEnum):
    """Can a new customer start with it?"""

    OPEN = "open"
    CLOSED_TO_NEW = "closed_to_new"
    ENDED = "ended"


class Need(StrEnum):
    """Does the customer bring training data?"""

    YES = "yes"
    NO = "no"
    OPTIONAL = "optional"
    NOT_APPLICABLE = "not_applicable"


class IdleBilling(StrEnum):
    """Does it cost money while nobody uses it?"""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    UNVERIFIED = "unverified"
    NOT_APPLICABLE = "not_applicable"


class Verified(StrEnum):
    """How sure the catalogue is of an entry."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Status:
    """`since` is a date (ISO) or a text where the day is not known; `as_of` is an ISO date or empty."""

    availability: Availability
    since: Text
    renamed_from: Text
    note: Text
    as_of: str


@dataclass(frozen=True, slots=True)
class Service:
    """Lessons, options and diagram nodes refer to it by `id`, so that a status is written once."""

    id: str
    name: Text
    group: ServiceGroup
    area: str
    line: Text
    training_data: Need
    training_data_note: Text
    idle_billing: IdleBilling
    idle_billing_note: Text
    status: Status
    successor: Text
    sources: tuple[str, ...]
    verified: Verified
    unverified: Text
