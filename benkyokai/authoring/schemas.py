"""JSON Schemas of the files that authors write, for editors that complete and check while one types.

An editor sees one file at a time: what lies between files (does this service exist?) only `check` can tell.
"""

from __future__ import annotations

from benkyokai.authoring.common_fields import REQUIRED
from benkyokai.authoring.fields import ID
from benkyokai.authoring.question_kinds import READERS, Reader
from benkyokai.authoring.quiz_file import MARKED
from benkyokai.authoring.schema_parts import (
    BECAUSE,
    DAY,
    FLAG,
    ID_SCHEMA,
    NUMBER,
    TEXT,
    TEXT_DEFINITION,
    Schema,
    id_of,
    list_of,
    number_of,
    one_of,
    record,
    said,
)
from benkyokai.core.diagram import NodeKind
from benkyokai.core.quiz import Mode
from benkyokai.core.service import Availability, IdleBilling, Need, ServiceGroup, Verified

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, Schema]:
    """The schema of each sort of file by its name: quiz, course, services, diagram."""
    return {"quiz": _quiz(), "course": _course(), "services": _services(), "diagram": _diagram()}


def _file(title: str, body: Schema, **definitions: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **body, "$defs": {"text": TEXT_DEFINITION, **definitions}}


def _quiz() -> Schema:
    kinds = {kind: _question(kind, reader) for kind, reader in READERS.items()}
    body = record(
        ("id", "title", "questions"),
        id=id_of("Unique among all quizzes; part of every link to it."),
        title=said(TEXT, "What the quiz is called."),
        line=said(TEXT, "One sentence on what it is about."),
        course=id_of("The course that it belongs to."),
        mode=one_of(Mode, "study: feedback after each question. exam: a clock, and feedback at the end."),
        minutes=number_of("Exam only: how long it lasts.", exclusiveMinimum=0),
        certainty=said(FLAG, "Ask with every answer how sure one is."),
        shuffle=said(FLAG, "Shuffle questions and options, differently for everybody."),
        draw=_draw(),
        marking=record((), "The rule of questions that name none.", **MARKED),
        questions=list_of({"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in kinds]}, "At least one.", 1),
    )
    return _file("A quiz", body, **kinds)


QUESTION_REF: Schema = {
    "type": "string",
    "pattern": f"^{ID.pattern}#{ID.pattern}$",
    "description": "quiz#question",
}


def _draw() -> Schema:
    n: Schema = {"type": "integer", "minimum": 1}
    tagged = list_of(record(("tag", "n"), tag={"type": "string"}, n=n), "", 1)
    return said({"oneOf": [n, tagged]}, "How many questions each attempt is asked, of all or of each tag.")


def _question(kind: str, reader: Reader) -> Schema:
    common = {
        "id": id_of("Unique in its quiz."),
        "kind": {"const": kind},
        "prompt": said(TEXT, "What is asked."),
        "tags": list_of({"type": "string"}, "Topics, for the score by topic and the filter of missed questions."),
        "points": number_of("What a full answer is worth; 1 where absent.", minimum=0),
        "hints": list_of(TEXT, "Shown one by one, when asked for."),
        "explanation": said(TEXT, "How to reason here; shown after the answer."),
        "factors": list_of(
            record(("id", "text"), id=ID_SCHEMA, text=TEXT, because=BECAUSE, decides=list_of(ID_SCHEMA, "", 1)),
            "Deciding factors, the chips of the reasons.",
        ),
        "as_of": said(DAY, "The day on which the key was last checked."),
        "shuffle": said(FLAG, "Shuffle its options, whatever the quiz says."),
        "twin": said(
            {"oneOf": [QUESTION_REF, record(("assumption",), assumption=ID_SCHEMA)]},
            "Asked in a room after the second vote: quiz#question, or this case under an assumption.",
        ),
    }
    return record((*REQUIRED, *reader.REQUIRED), reader.SAYS, **common, **reader.SCHEMA)


def _course() -> Schema:
    common: dict[str, Schema] = {
        "minutes": number_of("How long it takes.", exclusiveMinimum=0),
        "optional": said(FLAG, "May be skipped."),
        "notes": said(TEXT, "For the facilitator; never sent to participants."),
    }
    steps = [
        record(("lesson",), lesson=ID_SCHEMA, **common),
        record(("question",), question=QUESTION_REF, rounds={"type": "integer", "minimum": 1, "maximum": 2}, **common),
        record(("discussion",), discussion=TEXT, **common),
        record(("survey",), survey=ID_SCHEMA, **common),
    ]
    lessons = list_of(ID_SCHEMA, "In order; each is ja/<id>.md and en/<id>.md.", 1)
    chapter = record(("title", "lessons"), title=TEXT, lessons=lessons)
    body = record(
        ("id", "title"),
        id=id_of("Unique among all courses."),
        title=said(TEXT, "What the course is called."),
        line=said(TEXT, "One sentence on what it is about."),
        lessons=lessons,
        chapters=list_of(chapter, "The lessons in chapters, in place of `lessons`.", 1),
        quizzes=list_of(ID_SCHEMA, "The quizzes of the course."),
        survey=id_of("A quiz of opinion and open questions."),
        run_sheet=list_of({"oneOf": steps}, "The steps of a live session."),
    )
    either = [{"required": ["lessons"]}, {"required": ["chapters"]}]
    return _file("A course", {**body, "oneOf": either})


def _services() -> Schema:
    status = record(
        ("is",),
        "Whether one can begin with it today.",
        **{"is": one_of(Availability, "open, closed_to_new, or ended")},
        since=TEXT,
        renamed_from=TEXT,
        note=TEXT,
        as_of=DAY,
    )
    training = record(("needed",), needed={"enum": [*map(str, Need), True, False]}, note=TEXT)
    idle = record(("answer",), answer={"enum": [*map(str, IdleBilling), True, False]}, note=TEXT)
    service = record(
        ("id", "name", "group", "area", "line", "status"),
        id=id_of("Lessons, options and diagrams refer to it."),
        name=said(TEXT, "The official name."),
        group=one_of(ServiceGroup, "AI service, in between, ML service, supporting."),
        area=id_of("The field, such as language or vision."),
        line=said(TEXT, "What it does, in one line."),
        training_data=training,
        bills_while_idle=idle,
        status=status,
        successor=said(TEXT, "What to take instead."),
        source={"oneOf": [{"type": "string"}, list_of({"type": "string"})], "description": "Where it says so."},
        verified=one_of(Verified, "How well it was checked."),
        unverified=said(TEXT, "What could not be checked."),
    )
    return _file("The catalogue of services", record(("services",), services=list_of(service)))


def _diagram() -> Schema:
    some = {"oneOf": [{"type": "string"}, list_of({"type": "string"}, "", 1)]}
    lane = record(("id", "label"), id=ID_SCHEMA, label=TEXT)
    after = {"type": "string", "description": "quiz#question that opens the diagram once it is answered."}
    node = record(
        ("id", "kind"),
        id=ID_SCHEMA,
        kind=one_of(NodeKind, "What it stands for."),
        lane=ID_SCHEMA,
        label=said(TEXT, "`|` ends a line."),
        detail=said(TEXT, "Shown on hover."),
        service=id_of("Of the catalogue; its name and status are shown."),
        start=said(some, "The axis that begins here, or several."),
        option=said(some, "axis.option that this node stands for, or several."),
    )
    edge = record(("from", "to"), **{"from": ID_SCHEMA}, to=ID_SCHEMA, label=TEXT, when=said(some, "An assumption."))
    flow = record(
        ("id", "kind", "nodes"),
        id=ID_SCHEMA,
        kind={"const": "flow"},
        title=TEXT,
        lanes=list_of(lane),
        nodes=list_of(node, "", 1),
        edges=list_of(edge),
        after=after,
    )
    moment = record(("at", "label"), at=NUMBER, label=TEXT)
    span = {"from": NUMBER, "to": NUMBER}
    timeline = record(
        ("id", "kind", "lanes", "bars"),
        id=ID_SCHEMA,
        kind={"const": "timeline"},
        title=TEXT,
        unit=TEXT,
        lanes=list_of(lane, "", 1),
        bars=list_of(
            record(("lane", "from", "to", "label"), lane=ID_SCHEMA, **span, label=TEXT, bills=FLAG, detail=TEXT),
            "",
            1,
        ),
        events=list_of(record(("at", "label"), at=NUMBER, label=TEXT, lane=ID_SCHEMA)),
        axis=record(("from", "to"), **span, ticks=list_of({"oneOf": [NUMBER, moment]})),
        after=after,
    )
    return _file("A diagram", {"oneOf": [flow, timeline]})
