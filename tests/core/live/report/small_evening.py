"""A small evening whose figures can be worked out by hand."""

from __future__ import annotations

from benkyokai.core.course import Step, StepKind
from benkyokai.core.item import Item
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.report.material import Asked, Evening, FromFloor, Happening, Person, Reply, Said
from benkyokai.core.live.session import Command, Progress, Shape, Slot, State
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same

OPTIONS = (Option("edge", same("Edge device"), correct=True, credit=1), Option("cloud", same("Cloud")))
FACTORS = (Item("latency", same("latency")), Item("price", same("price")))
QUESTION = Single(id="q", prompt=same("Where?"), points=2, options=OPTIONS, factors=FACTORS)
SURVEY = Open(id="s", prompt=same("How was it?"), model_answer=same(""), rubric=())

OPENED, REOPENED, PAUSED, RESUMED = 100.0, 300.0, 310.0, 340.0
LESSON, ASKED, SURVEYED = 0, 1, 2


def reply(choice: str, at: float, factor: str | None = None, moved_by: str | None = None, reason: str = "") -> Reply:
    """An answer to the one question."""
    return Reply(choice, factor, reason, at=at, moved_by=moved_by, whole=choice)


def evening(people: int = 14, movers: int = 11, named: int = 8, for_all: bool = False) -> Evening:
    """Everybody chose the cloud but one; then `movers` went to the edge device, `named` of them for its latency."""
    who = [f"p{number:02}" for number in range(people)]
    first = {one: reply("cloud", OPENED + 10 + number) for number, one in enumerate(who)}
    first[who[-1]] = reply("edge", OPENED + 60, reason="It answers at once")
    second = {}
    for number, one in enumerate(who[:-1]):
        factor = "latency" if number < named else "price"
        moved = number < movers
        by = who[-1] if number < 2 else None
        second[one] = reply("edge" if moved else "cloud", REOPENED + 60, factor if moved else None, by)
    second[who[-1]] = reply("edge", REOPENED + 60)
    texts = {one: Reply({"text": f"secret {one}"}, at=700.0, whole={"text": f"secret {one}"}) for one in who[:6]}
    return Evening(
        code="ABC234",
        title=same("Title"),
        plan=(
            PlannedStep(Step(StepKind.LESSON, "l", minutes=3), Shape()),
            PlannedStep(Step(StepKind.QUESTION, "quiz#q", minutes=5, rounds=2), Shape(("answer",), 2)),
            PlannedStep(Step(StepKind.SURVEY, "survey", minutes=2), Shape(("survey#s",), survey=True)),
        ),
        state=State(2, True, (Progress(spent=60.0), Progress(spent=480.0), Progress(spent=60.0)), (0, 1, 2)),
        moment=900.0,
        titles={0: same("Lesson"), 1: same("Where?"), 2: same("Survey")},
        first_order=(0, 1, 2),
        happenings=(
            Happening(Command.FORWARD, None, 0.0),
            Happening(Command.FORWARD, None, 60.0),
            Happening(Command.OPEN, None, OPENED),
            Happening(Command.CLOSE, None, 200.0),
            Happening(Command.TALLY, None, 210.0),
            Happening(Command.VOTE_AGAIN, None, REOPENED),
            Happening(Command.PAUSE, None, PAUSED),
            Happening(Command.RESUME, None, RESUMED),
            Happening(Command.CLOSE, None, 500.0),
        ),
        people=tuple(
            Person(one, number + 1, f"Name {one}", "remote" if number % 2 else "room", 1.0)
            for number, one in enumerate(who)
        ),
        asked=(
            Asked(
                ASKED,
                "answer",
                "quiz#q",
                QUESTION,
                False,
                {Slot(ASKED, "answer", 1): first, Slot(ASKED, "answer", 2): second},
                said=(Said(who[-1], 1, 4),),
                hands={(Slot(ASKED, "answer", 1), "chosen", "edge"): 3},
                late=2,
            ),
            Asked(SURVEYED, "survey#s", "survey#s", SURVEY, True, {Slot(SURVEYED, "survey#s", 1): texts}),
        ),
        floor=(FromFloor("Open?", "open", 3, who[0]), FromFloor("Hidden?", "hidden", 9, who[1])),
        late=2,
        named_for_all=for_all,
    )
