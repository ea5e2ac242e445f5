"""content/services.yaml: the catalogue. An entry with an error is left out, the others stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.fields import Choice, Fields, open_fields
from benkyokai.authoring.yaml_nodes import AnyNode
from benkyokai.core.service import Availability, IdleBilling, Need, Service, ServiceGroup, Status, Verified
from benkyokai.core.text import NO_TEXT, Text

_REQUIRED = ("id", "name", "group", "area", "line", "status")
_OPTIONAL = ("training_data", "bills_while_idle", "successor", "source", "verified", "unverified")


@dataclass(frozen=True)
class ServicesFile:
    """`declared`: the ids of all entries, also of those left out; None where the file is absent or cannot be read."""

    diagnostics: Diagnostics
    services: Mapping[str, Service]
    declared: tuple[str, ...] | None
    areas: tuple[str, ...] = ()
    absent: bool = False


def read_services(diagnostics: Diagnostics, node: AnyNode | None) -> ServicesFile:
    """Reads the tree of the catalogue; None stands for a file that could not be read."""
    top = None if node is None else open_fields(diagnostics, node)
    if top is None:
        return ServicesFile(diagnostics, {}, None)
    top.expect(("services",))
    services: dict[str, Service] = {}
    declared, areas = [], []
    errors = diagnostics.errors
    for fields in top.records("services", _REQUIRED, _OPTIONAL):
        service = _read_service(fields)
        declared.append(fields.written("id"))
        areas.append(service.area)
        if diagnostics.errors == errors:
            services[service.id] = service
        errors = diagnostics.errors
    return ServicesFile(diagnostics, services, tuple(declared), tuple(areas))


def _read_service(fields: Fields) -> Service:
    needed, needed_note = _read_answer(fields, "training_data", "needed", Need.NOT_APPLICABLE)
    bills, bills_note = _read_answer(fields, "bills_while_idle", "answer", IdleBilling.UNVERIFIED)
    return Service(
        id=fields.id(),
        name=fields.text("name"),
        group=fields.choice("group", ServiceGroup.AI),
        area=fields.id("area"),
        line=fields.text("line"),
        training_data=needed,
        training_data_note=needed_note,
        idle_billing=bills,
        idle_billing_note=bills_note,
        status=_read_status(fields),
        successor=fields.text("successor"),
        sources=tuple(node.value for node in fields.one_or_more("source")),
        verified=fields.choice("verified", Verified.LOW),
        unverified=fields.text("unverified"),
    )


def _read_answer(fields: Fields, name: str, answer: str, default: Choice) -> tuple[Choice, Text]:
    """`name: {<answer>: …, note: …}`."""
    inside = fields.mapping(name)
    if inside is None:
        return default, NO_TEXT
    inside.expect((answer,), ("note",))
    return inside.choice(answer, default), inside.text("note")


def _read_status(fields: Fields) -> Status:
    inside = fields.mapping("status")
    if inside is None:
        return Status(Availability.OPEN, NO_TEXT, NO_TEXT, NO_TEXT, "")
    inside.expect(("is",), ("since", "renamed_from", "note", "as_of"))
    return Status(
        availability=inside.choice("is", Availability.OPEN),
        since=inside.text("since"),
        renamed_from=inside.text("renamed_from"),
        note=inside.text("note"),
        as_of=inside.date("as_of"),
    )
