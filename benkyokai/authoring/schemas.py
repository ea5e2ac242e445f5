"""JSON Schemas of the files that authors write, for editors that complete and check while one types.

An editor sees one file at a time: what lies between files (does this service exist?) only `check` can tell.
"""

from __future__ import annotations

from typing import Any

from benkyokai.authoring.fields import ID
from benkyokai.core.diagram import NodeKind
from benkyokai.core.question_kinds.multiple import Rule as MultipleRule
from benkyokai.core.question_kinds.numeric import Tolerance
from benkyokai.core.question_kinds.ordering import Rule as OrderingRule
from benkyokai.core.quiz import Mode
from benkyokai.core.service import Availability, Group, IdleBilling, Need, Verified

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID_SCHEMA: Schema = {"type": "string", "pattern": f"^{ID.pattern}$"}
TEXT: Schema = {"$ref": "#/$defs/text"}
TEXT_DEFINITION: Schema = {
    "description": "A text: {ja: …, en: …}, or a plain string that serves both languages.",
    "oneOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "properties": {"ja": {"type": ["string", "number"]}, "en": {"type": ["string", "number"]}},
            "minProperties": 1,
            "additionalProperties": False,
        },
    ],
}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def schemas() -> dict[str, Schema]:
    """The schema of each sort of file by its name: quiz, course, services, diagram."""
    return {"quiz": _quiz(), "course": _course(), "services": _services(), "diagram": _diagram()}


def _said(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def _id(description: str) -> Schema:
    return _said(ID_SCHEMA, description)


def _one_of(members: Any, description: str) -> Schema:
    return {"enum": [str(member) for member in members], "description": description}


def _number(description: str, **bounds: float) -> Schema:
    return {"type": "number", "description": description, **bounds}


def _list(items: Schema, description: str = "", least: int = 0) -> Schema:
    found: Schema = {"type": "array", "items": items}
    if description:
        found["description"] = description
    return {**found, "minItems": least} if least else found


def _fields(required: tuple[str, ...], description: str = "", /, **properties: Schema) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        found["required"] = list(required)
    return {**found, "description": description} if description else found


def _file(title: str, body: Schema, **definitions: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **body, "$defs": {"text": TEXT_DEFINITION, **definitions}}


def _quiz() -> Schema:
    kinds = _kinds()
    body = _fields(
        ("id", "title", "questions"),
        id=_id("Unique among all quizzes; part of every link to it."),
        title=_said(TEXT, "What the quiz is called."),
        line=_said(TEXT, "One sentence on what it is about."),
        course=_id("The course that it belongs to."),
        mode=_one_of(Mode, "study: feedback after each question. exam: a clock, and feedback at the end."),
        minutes=_number("Exam only: how long it lasts.", exclusiveMinimum=0),
        certainty=_said(FLAG, "Ask with every answer how sure one is."),
        shuffle=_said(FLAG, "Shuffle questions and options, differently for everybody."),
        questions=_list({"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in kinds]}, "At least one.", 1),
    )
    return _file("A quiz", body, **kinds)


def _question(kind: str, description: str, required: tuple[str, ...], /, **properties: Schema) -> Schema:
    common = {
        "id": _id("Unique in its quiz."),
        "kind": {"const": kind},
        "prompt": _said(TEXT, "What is asked."),
        "tags": _list({"type": "string"}, "Topics, for the score by topic and the filter of missed questions."),
        "points": _number("What a full answer is worth; 1 where absent.", minimum=0),
        "hints": _list(TEXT, "Shown one by one, when asked for."),
        "explanation": _said(TEXT, "How to reason here; shown after the answer."),
        "factors": _list(
            _fields(("id", "text"), id=ID_SCHEMA, text=TEXT), "Deciding factors, the chips of the reasons."
        ),
        "as_of": _said(DAY, "The day on which the key was last checked."),
    }
    return _fields(("id", "kind", "prompt", *required), description, **common, **properties)


def _option(**more: Schema) -> Schema:
    feedback = _said(TEXT, "Why it is right or wrong; shown after the answer.")
    return _fields(("id", "text"), id=ID_SCHEMA, text=TEXT, **more, feedback=feedback)


def _kinds() -> dict[str, Schema]:
    right = _said(FLAG, "True where this option is right.")
    item = _option()
    return {
        "single": _question(
            "single",
            "Choose one option.",
            ("options",),
            options=_list(_option(correct=right, credit=_number("What it is worth.", minimum=0, maximum=1)), "", 1),
        ),
        "multiple": _question(
            "multiple",
            "Choose every option that is right.",
            ("options",),
            marking=_one_of(MultipleRule, "How it is marked; net-correct where absent."),
            options=_list(_option(correct=right, credit=_number("For weights.", minimum=-1, maximum=1)), "", 1),
        ),
        "ordering": _question(
            "ordering",
            "Put items in order.",
            ("items",),
            marking=_one_of(OrderingRule, "How it is marked; tau where absent. Not beside `after`."),
            items=_list(item, "In the right order.", 2),
            after={
                "type": "object",
                "description": "Which items have to come before an item, where several orders are right.",
                "propertyNames": ID_SCHEMA,
                "additionalProperties": {"oneOf": [ID_SCHEMA, _list(ID_SCHEMA, "", 1)]},
            },
        ),
        "matching": _question(
            "matching",
            "Find the choice that belongs to each stem.",
            ("stems", "choices"),
            stems=_list(
                _fields(("id", "text", "match"), id=ID_SCHEMA, text=TEXT, match=_id("A choice."), feedback=TEXT), "", 1
            ),
            choices=_list(item, "May be more than are needed; one may serve twice.", 1),
        ),
        "numeric": _question(
            "numeric",
            "Answer with a number.",
            ("answer",),
            answer=_number("The right number."),
            tolerance=_number("How far from it still counts; 0 where absent.", minimum=0),
            tolerance_kind=_one_of(
                Tolerance, "absolute: ± t. relative: ± t·answer. geometric: from a/(1+t) to a·(1+t)."
            ),
            unit=_said(TEXT, "Shown beside the field."),
        ),
        "scenario": _scenario(),
        "open": _question(
            "open",
            "Write freely, then compare with a model answer.",
            ("rubric",),
            model_answer=_said(TEXT, "Shown after the answer."),
            rubric=_list(_fields(("id", "text"), id=ID_SCHEMA, text=TEXT), "Points that the learner ticks."),
        ),
        "opinion": _question("opinion", "Say what one thinks.", ("options",), options=_list(_option(), "", 1)),
    }


def _scenario() -> Schema:
    cell = _fields(
        ("credit", "because"), credit=_number("What the choice is worth.", minimum=0, maximum=1), because=TEXT
    )
    ask = _fields(
        ("id", "text"),
        id=ID_SCHEMA,
        text=TEXT,
        matters=_said(FLAG, "True where the reply decides something."),
        because=_said(TEXT, "Why it matters, or why not."),
        reply=_said(TEXT, "What the client replies."),
    )
    assumption = _fields(("id", "text"), id=ID_SCHEMA, text=TEXT, plausible=FLAG, because=TEXT)
    option = {"oneOf": [ID_SCHEMA, _fields(("id", "text"), id=ID_SCHEMA, text=TEXT, feedback=TEXT)]}
    axis = _fields(
        ("id", "options"), id=ID_SCHEMA, title=TEXT, options=_list(option, "A service's id, or {id, text}.", 1)
    )
    row: Schema = {
        "type": "object",
        "required": ["when"],
        "properties": {"when": {"oneOf": [ID_SCHEMA, _list(ID_SCHEMA, "", 1)]}},
        "additionalProperties": {"type": "object", "additionalProperties": cell},
    }
    pair: Schema = {"type": "object", "properties": {"because": TEXT}, "additionalProperties": ID_SCHEMA}
    return _question(
        "scenario",
        "Ask the client, state an assumption, choose on every axis, name the deciding factor.",
        ("ask", "assumptions", "axes", "key"),
        ask_limit={"type": "integer", "minimum": 1, "description": "How many questions to the client."},
        ask=_list(ask, "Questions to the client."),
        assumptions=_list(assumption, "Exactly one is stated.", 1),
        axes=_list(axis, "What is chosen, apart from each other.", 1),
        key=_list(row, "A credit and a reason for every assumption, axis and option.", 1),
        incompatible=_list(pair, "Choices that cannot go together."),
        weights={
            "type": "object",
            "additionalProperties": _number("", minimum=0),
            "description": "Of `ask` and the axes.",
        },
        discuss=_list(TEXT, "Prompts for the room."),
        diagram=_id("The reasoning diagram."),
    )


def _course() -> Schema:
    common: dict[str, Schema] = {
        "minutes": _number("How long it takes.", exclusiveMinimum=0),
        "optional": _said(FLAG, "May be skipped."),
        "notes": _said(TEXT, "For the facilitator; never sent to participants."),
    }
    question = {"type": "string", "pattern": f"^{ID.pattern}#{ID.pattern}$", "description": "quiz#question"}
    steps = [
        _fields(("lesson",), lesson=ID_SCHEMA, **common),
        _fields(("question",), question=question, rounds={"type": "integer", "minimum": 1, "maximum": 2}, **common),
        _fields(("discussion",), discussion=TEXT, **common),
        _fields(("survey",), survey=ID_SCHEMA, **common),
    ]
    body = _fields(
        ("id", "title", "lessons"),
        id=_id("Unique among all courses."),
        title=_said(TEXT, "What the course is called."),
        line=_said(TEXT, "One sentence on what it is about."),
        lessons=_list(ID_SCHEMA, "In order; each is ja/<id>.md and en/<id>.md.", 1),
        quizzes=_list(ID_SCHEMA, "The quizzes of the course."),
        survey=_id("A quiz of opinion and open questions."),
        run_sheet=_list({"oneOf": steps}, "The steps of a live session."),
    )
    return _file("A course", body)


def _services() -> Schema:
    status = _fields(
        ("is",),
        "Whether one can begin with it today.",
        **{"is": _one_of(Availability, "open, closed_to_new, or ended")},
        since=TEXT,
        renamed_from=TEXT,
        note=TEXT,
        as_of=DAY,
    )
    training = _fields(("needed",), needed=_one_of(Need, "Does one bring training data?"), note=TEXT)
    idle = _fields(("answer",), answer={"enum": [*map(str, IdleBilling), True, False]}, note=TEXT)
    training["properties"]["needed"] = {"enum": [*map(str, Need), True, False]}
    service = _fields(
        ("id", "name", "group", "area", "line", "status"),
        id=_id("Lessons, options and diagrams refer to it."),
        name=_said(TEXT, "The official name."),
        group=_one_of(Group, "AI service, in between, ML service, supporting."),
        area=_id("The field, such as language or vision."),
        line=_said(TEXT, "What it does, in one line."),
        training_data=training,
        bills_while_idle=idle,
        status=status,
        successor=_said(TEXT, "What to take instead."),
        source={"oneOf": [{"type": "string"}, _list({"type": "string"})], "description": "Where it says so."},
        verified=_one_of(Verified, "How well it was checked."),
        unverified=_said(TEXT, "What could not be checked."),
    )
    return _file("The catalogue of services", _fields(("services",), services=_list(service)))


def _diagram() -> Schema:
    some = {"oneOf": [{"type": "string"}, _list({"type": "string"}, "", 1)]}
    lane = _fields(("id", "label"), id=ID_SCHEMA, label=TEXT)
    after = {"type": "string", "description": "quiz#question that opens the diagram once it is answered."}
    node = _fields(
        ("id", "kind"),
        id=ID_SCHEMA,
        kind=_one_of(NodeKind, "What it stands for."),
        lane=ID_SCHEMA,
        label=_said(TEXT, "`|` ends a line."),
        detail=_said(TEXT, "Shown on hover."),
        service=_id("Of the catalogue; its name and status are shown."),
        start=_said(some, "The axis that begins here, or several."),
        option=_said(some, "axis.option that this node stands for, or several."),
    )
    edge = _fields(("from", "to"), **{"from": ID_SCHEMA}, to=ID_SCHEMA, label=TEXT, when=_said(some, "An assumption."))
    flow = _fields(
        ("id", "kind", "nodes"),
        id=ID_SCHEMA,
        kind={"const": "flow"},
        title=TEXT,
        lanes=_list(lane),
        nodes=_list(node, "", 1),
        edges=_list(edge),
        after=after,
    )
    moment = _fields(("at", "label"), at=NUMBER, label=TEXT)
    span = {"from": NUMBER, "to": NUMBER}
    timeline = _fields(
        ("id", "kind", "lanes", "bars"),
        id=ID_SCHEMA,
        kind={"const": "timeline"},
        title=TEXT,
        unit=TEXT,
        lanes=_list(lane, "", 1),
        bars=_list(
            _fields(("lane", "from", "to", "label"), lane=ID_SCHEMA, **span, label=TEXT, bills=FLAG, detail=TEXT),
            "",
            1,
        ),
        events=_list(_fields(("at", "label"), at=NUMBER, label=TEXT, lane=ID_SCHEMA)),
        axis=_fields(("from", "to"), **span, ticks=_list({"oneOf": [NUMBER, moment]})),
        after=after,
    )
    return _file("A diagram", {"oneOf": [flow, timeline]})
