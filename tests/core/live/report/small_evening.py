"""A small evening whose figures can be worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime

from benkyokai.core.course import Step, StepKind
from benkyokai.core.live.live_session import Participant, ParticipantQuestion
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.report.material import AskedQuestion, GivenCommand, ParticipantAnswer, SessionData, ShownReason
from benkyokai.core.live.session import Command, Shape, Slot, State, StepProgress
from benkyokai.core.option import Item, Option
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same

OPTIONS = (Option("edge", same("Edge device"), correct=True, credit=1), Option("cloud", same("Cloud")))
FACTORS = (Item("latency", same("latency")), Item("price", same("price")))
QUESTION = Single(id="q", prompt=same("Where?"), points=2, options=OPTIONS, factors=FACTORS)
SURVEY = Open(id="s", prompt=same("How was it?"), model_answer=same(""), rubric=())

OPENED, REOPENED, PAUSED, RESUMED = 100.0, 300.0, 310.0, 340.0
JOINED = datetime.fromtimestamp(1, UTC)
LESSON, ASKED, SURVEYED = 0, 1, 2


def reply(
    choice: str, at: float, factor: str | None = None, moved_by: str | None = None, reason: str = ""
) -> ParticipantAnswer:
    """An answer to the one question."""
    return ParticipantAnswer(choice, factor, reason, at=at, moved_by=moved_by, whole=choice)


def evening(people: int = 14, movers: int = 11, named: int = 8, for_all: bool = False) -> SessionData:
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
    texts = {
        one: ParticipantAnswer({"text": f"secret {one}"}, at=700.0, whole={"text": f"secret {one}"}) for one in who[:6]
    }
    return SessionData(
        code="ABC234",
        title=same("Title"),
        plan=(
            PlannedStep(Step(StepKind.LESSON, "l", minutes=3), Shape()),
            PlannedStep(Step(StepKind.QUESTION, "quiz#q", minutes=5, rounds=2), Shape(("answer",), 2)),
            PlannedStep(Step(StepKind.SURVEY, "survey", minutes=2), Shape(("survey#s",), survey=True)),
        ),
        state=State(
            2, True, (StepProgress(spent=60.0), StepProgress(spent=480.0), StepProgress(spent=60.0)), (0, 1, 2)
        ),
        moment=900.0,
        titles={0: same("Lesson"), 1: same("Where?"), 2: same("Survey")},
        first_order=(0, 1, 2),
        happenings=(
            GivenCommand(Command.FORWARD, None, 0.0),
            GivenCommand(Command.FORWARD, None, 60.0),
            GivenCommand(Command.OPEN, None, OPENED),
            GivenCommand(Command.CLOSE, None, 200.0),
            GivenCommand(Command.TALLY, None, 210.0),
            GivenCommand(Command.VOTE_AGAIN, None, REOPENED),
            GivenCommand(Command.PAUSE, None, PAUSED),
            GivenCommand(Command.RESUME, None, RESUMED),
            GivenCommand(Command.CLOSE, None, 500.0),
        ),
        people=tuple(
            Participant(one, "s", "", "", f"Name {one}", "remote" if number % 2 else "room", JOINED, number=number + 1)
            for number, one in enumerate(who)
        ),
        asked=(
            AskedQuestion(
                ASKED,
                "answer",
                "quiz#q",
                QUESTION,
                False,
                {Slot(ASKED, "answer", 1): first, Slot(ASKED, "answer", 2): second},
                said=(ShownReason(who[-1], 1, 4),),
                hands={(Slot(ASKED, "answer", 1), "chosen", "edge"): 3},
                late=2,
            ),
            AskedQuestion(SURVEYED, "survey#s", "survey#s", SURVEY, True, {Slot(SURVEYED, "survey#s", 1): texts}),
        ),
        participant_questions=(
            (ParticipantQuestion("a", "s", who[0], "Open?", False, "open", JOINED), 3),
            (ParticipantQuestion("b", "s", who[1], "Hidden?", False, "hidden", JOINED), 9),
        ),
        late=2,
        named_for_all=for_all,
    )
