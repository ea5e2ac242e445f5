"""`scenario`: what to ask the client, what to assume, what to choose on each axis, and the key to it all."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.common_fields import Common
from benkyokai.authoring.diagnostics import Target
from benkyokai.authoring.fields import Fields, Ids, open_fields
from benkyokai.authoring.scenario_key import read_key
from benkyokai.authoring.schema_parts import FLAG, ID_SCHEMA, TEXT, Schema, id_of, list_of, number_of, record, said
from benkyokai.authoring.yaml_nodes import AnyNode, ScalarNode
from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.question_kinds.scenario import Assumption, Axis, AxisOption, ClientQuestion, Incompatible, Scenario
from benkyokai.core.text import same

REQUIRED: tuple[str, ...] = ("ask", "assumptions", "axes", "key")

SAYS = "Ask the client, state an assumption, choose on every axis, name the deciding factor."

_RESERVED_AXES = (ASK, "when", "assumption", "because")
"""`because` too: it says why a combination is impossible, in the place of an axis."""

_RESERVED_ASSUMPTIONS = ("any",)


def read(fields: Fields, common: Common) -> Scenario:
    """Every cell of the key is there exactly once; a diagram's paths are checked when all files are read."""
    asks = tuple(_read_ask(each) for each in fields.records("ask", ("id", "text"), ("matters", "because", "reply")))
    assumptions = tuple(
        _read_assumption(each)
        for each in fields.records("assumptions", ("id", "text"), ("plausible", "because"), empty=False)
    )
    axes = tuple(_read_axis(each) for each in fields.records("axes", ("id", "options"), ("title",), empty=False))
    return Scenario(
        **common,
        asks=asks,
        assumptions=assumptions,
        axes=axes,
        key=read_key(fields, assumptions, axes),
        ask_limit=fields.whole("ask_limit"),
        incompatible=_read_incompatible(fields, axes),
        weights=_read_weights(fields, asks, axes),
        discuss=fields.texts("discuss"),
        diagram=fields.reference("diagram", Target.FLOW),
    )


def _read_ask(fields: Fields) -> ClientQuestion:
    return ClientQuestion(
        id=fields.id(),
        text=fields.text("text"),
        matters=fields.flag("matters"),
        because=fields.text("because"),
        reply=fields.text("reply"),
    )


def _refuse_reserved(fields: Fields, noun: str, reserved: tuple[str, ...]) -> None:
    if fields.written("id") in reserved:
        message = messages.RESERVED_ID(id=fields.written("id"), noun=messages.NOUNS[noun])
        fields.diagnostics.error(fields.at("id"), message)


def _read_assumption(fields: Fields) -> Assumption:
    _refuse_reserved(fields, "assumption", _RESERVED_ASSUMPTIONS)
    found = Assumption(fields.id(), fields.text("text"), fields.flag("plausible", True), fields.text("because"))
    if not found.plausible and not fields.value("because"):
        fields.diagnostics.error(fields.node, messages.IMPLAUSIBLE_WITHOUT_BECAUSE(id=found.id))
    return found


def _read_axis(fields: Fields) -> Axis:
    _refuse_reserved(fields, "axis", _RESERVED_AXES)
    ids = Ids(fields.diagnostics)
    options = tuple(_read_axis_option(fields, node, ids) for node in fields.items("options", empty=False))
    id_ = fields.id()
    return Axis(id_, fields.text("title") or same(id_), tuple(option for option in options if option is not None))


def _read_axis_option(fields: Fields, node: AnyNode, ids: Ids) -> AxisOption | None:
    """A service id, or `{id, text}`."""
    if isinstance(node, ScalarNode) and node.value:
        ids.add(node.value, node)
        fields.diagnostics.refer(Target.SERVICE, node.value, node)
        return AxisOption(node.value, fields.diagnostics.name_of(node.value), node.value)
    own = open_fields(fields.diagnostics, node)
    if own is None:
        return None
    own.expect(("id", "text"), ("feedback",))
    ids.add(own.written("id"), own.at("id"))
    return AxisOption(own.id(), own.text("text"))


def _read_incompatible(fields: Fields, axes: tuple[Axis, ...]) -> tuple[Incompatible, ...]:
    known = {axis.id: [option.id for option in axis.options] for axis in axes}
    return tuple(_read_pair(pair, known) for pair in fields.records("incompatible", (), (*known, "because")))


def _read_pair(pair: Fields, known: dict[str, list[str]]) -> Incompatible:
    choices = {axis: pair.known(axis, "option", options) for axis, options in known.items() if pair.value(axis)}
    unknown = [name for name in pair.names if name not in (*known, "because")]
    if len(choices) < 2 and not unknown:
        pair.diagnostics.error(pair.node, messages.PAIR_OF_ONE())
    return Incompatible(choices, pair.text("because"))


def _read_weights(fields: Fields, asks: tuple[ClientQuestion, ...], axes: tuple[Axis, ...]) -> dict[str, float]:
    """By part: `ask` and the axes; those that are not named weigh 1."""
    inside = fields.mapping("weights")
    if inside is None:
        return {}
    parts = [ASK, *(axis.id for axis in axes)]
    inside.expect((), parts)
    errors = fields.diagnostics.errors
    read = {part: inside.number(part, least=0) for part in parts}
    marked = parts if any(item.matters for item in asks) else parts[1:]
    if fields.diagnostics.errors == errors and not any(read[part] is None or read[part] for part in marked):
        fields.diagnostics.error(inside.node, messages.WEIGHTS_ALL_ZERO())
    return {part: weight for part, weight in read.items() if weight is not None}


def _schema() -> dict[str, Schema]:
    cell = record(
        ("credit", "because"), credit=number_of("What the choice is worth.", minimum=0, maximum=1), because=TEXT
    )
    ask = record(
        ("id", "text"),
        id=ID_SCHEMA,
        text=TEXT,
        matters=said(FLAG, "True where the reply decides something."),
        because=said(TEXT, "Why it matters, or why not."),
        reply=said(TEXT, "What the client replies."),
    )
    assumption = record(("id", "text"), id=ID_SCHEMA, text=TEXT, plausible=FLAG, because=TEXT)
    option = {"oneOf": [ID_SCHEMA, record(("id", "text"), id=ID_SCHEMA, text=TEXT, feedback=TEXT)]}
    axis = record(
        ("id", "options"), id=ID_SCHEMA, title=TEXT, options=list_of(option, "A service's id, or {id, text}.", 1)
    )
    row: Schema = {
        "type": "object",
        "required": ["when"],
        "properties": {"when": {"oneOf": [ID_SCHEMA, list_of(ID_SCHEMA, "", 1)]}},
        "additionalProperties": {"type": "object", "additionalProperties": cell},
    }
    pair: Schema = {"type": "object", "properties": {"because": TEXT}, "additionalProperties": ID_SCHEMA}
    return {
        "ask_limit": {"type": "integer", "minimum": 1, "description": "How many questions to the client."},
        "ask": list_of(ask, "Questions to the client."),
        "assumptions": list_of(assumption, "Exactly one is stated.", 1),
        "axes": list_of(axis, "What is chosen, apart from each other.", 1),
        "key": list_of(row, "A credit and a reason for every assumption, axis and option.", 1),
        "incompatible": list_of(pair, "Choices that cannot go together."),
        "weights": {
            "type": "object",
            "additionalProperties": number_of("", minimum=0),
            "description": "Of `ask` and the axes.",
        },
        "discuss": list_of(TEXT, "Prompts for the room."),
        "diagram": id_of("The reasoning diagram."),
    }


SCHEMA = _schema()
