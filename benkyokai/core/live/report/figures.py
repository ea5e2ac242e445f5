"""The figures of a report. One is None where it is not defined; `hidden` says that too few people stand behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benkyokai.core.statistics import normalised_gain
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many joined, from where, how many of them answered anything, and how many caught up afterwards. Where
    teams answered, these are teams, but for who caught up, and `size` is how many people were in them."""

    joined: int
    room: int
    remote: int
    answered: int
    caught_up: int
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """A step of the run sheet: minutes planned and spent. `place` counts from 1; 0: it was left out."""

    step: int
    place: int
    kind: str
    title: Text
    planned: float
    spent: float


@dataclass(frozen=True, slots=True)
class DistributionBar:
    """An option: how many chose it in each vote, and how many hands were counted for it; None where that is hidden."""

    id: str
    text: Text
    counts: tuple[int, ...]
    hands: tuple[int | None, ...]
    right: bool = False


@dataclass(frozen=True, slots=True)
class Distribution:
    """What was chosen of one thing (`about`: as in a tally), with `of` people in each vote; `written`: people wrote it,
    and nobody but the facilitator reads it here; `means`: of a scale, one for each vote."""

    about: str
    title: Text
    of: tuple[int, ...]
    bars: tuple[DistributionBar, ...]
    hidden: bool = False
    written: bool = False
    means: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderAssumption:
    """How those who stated an assumption chose, `of` people in each vote."""

    assumption: str
    text: Text
    of: tuple[int, ...]
    distributions: tuple[Distribution, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A reason that everybody could read: what it spoke for, who found it convincing, whom it moved."""

    text: str
    vote: int
    spoke_for: tuple[Text, ...]
    votes: int
    moved: int | None
    by: str


@dataclass(frozen=True, slots=True)
class Pair:
    """How many went from one option to another, or stayed."""

    before: str
    after: str
    before_text: Text
    after_text: Text
    n: int


@dataclass(frozen=True, slots=True)
class Movers:
    """Where the most who changed went, and the deciding factor that most of them named."""

    to: Text
    n: int
    factor: Text = NO_TEXT
    named: int = 0


@dataclass(frozen=True, slots=True)
class VoteShift:
    """What changed between the votes, among the `of` who voted twice; `moved` of them changed."""

    about: str
    title: Text
    pairs: tuple[Pair, ...]
    of: int
    moved: int | None
    movers: Movers | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: how many answered, the facility in per cent, the median of the seconds from the opening."""

    n: int
    facility: float | None
    seconds: float | None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Gain:
    """Facility in per cent before and after among the `n` who voted twice."""

    n: int
    before: float | None
    after: float | None
    hidden: bool = False

    @property
    def gain(self) -> float | None:
        """Hake's normalised gain, not clamped: (after − before) / (100 − before)."""
        return None if self.before is None or self.after is None else normalised_gain(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Transfer:
    """Of the `moved`, who went over to a strong answer between the votes, so many `answered` the twin and `got` it:
    they understood, the others followed. `n` answered the twin at all, `strong` of them with a strong answer."""

    moved: int
    answered: int | None
    got: int | None
    n: int
    strong: int | None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SurelyWrong:
    """An option that `n` of the `of` who answered chose, certain of it, though it is worth less than half to them."""

    about: str
    title: Text
    option: str
    text: Text
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Advised:
    """What the console proposed when a vote had closed, `strong` of `of` answers being strong, and the command that
    came next. `followed`: None where what was done does not tell."""

    vote: int
    step: str
    strong: int
    of: int
    done: str
    followed: bool | None


@dataclass(frozen=True)
class RoomPath:
    """The room on the reasoning diagram: how many of `n` took which edge, by the edge's position, in the last vote.
    `assumption`, and `text`: what the most stated."""

    diagram: str
    assumption: str
    text: Text
    counts: Mapping[int, int]
    n: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """One question of the run sheet. `reasons`: how many wrote one; `one_choice`: an option is chosen, nothing else."""

    step: int
    reference: str
    kind: str
    prompt: Text
    votes: tuple[Vote, ...]
    asked: Distribution | None
    distributions: tuple[Distribution, ...]
    assumptions: tuple[UnderAssumption, ...]
    reasons: int
    quotes: tuple[Quote, ...]
    shifts: tuple[VoteShift, ...]
    gain: Gain | None
    room: RoomPath | None
    caught_up: int
    one_choice: bool = False
    transfer: Transfer | None = None
    surely_wrong: tuple[SurelyWrong, ...] = ()
    advised: tuple[Advised, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """A question of a survey; `texts` are what people wrote, for the facilitator alone."""

    reference: str
    prompt: Text
    n: int
    distributions: tuple[Distribution, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Fractions by participant and question, of each participant's last vote; None where they gave no answer.
    `numbers` are the participants' in the session, `people` their names, empty where there are none; `sizes`:
    how many each team is, empty where everybody answered for themselves."""

    numbers: tuple[int, ...]
    people: tuple[str, ...]
    questions: tuple[str, ...]
    prompts: tuple[Text, ...]
    fractions: tuple[tuple[float | None, ...], ...]
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipantQuestionLine:
    """A participant's question, how many would like to know too, and who asked, where that may be said."""

    text: str
    votes: int
    state: str
    by: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who took part, for the facilitator alone. `number` is theirs in the session, and stands for them
    in the other tables. `size`: how many a team is."""

    number: int
    name: str
    place: str
    joined_at: float
    answers: int
    size: int = 1


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One stored answer, for the facilitator alone. `response` is plain JSON as text."""

    number: int
    step: int
    reference: str
    stage: str
    vote: int
    response: str
    factor: str
    reason: str
    certainty: int | None
    fraction: float | None
    at: float


@dataclass(frozen=True)
class Report:
    """A session's report. `shared`: without what only the facilitator may see."""

    code: str
    title: Text
    began_at: float | None
    attendance: Attendance
    pace: tuple[Pace, ...]
    questions: tuple[QuestionReport, ...]
    heat: HeatMap | None
    participant_questions: tuple[ParticipantQuestionLine, ...]
    survey: tuple[SurveyQuestion, ...]
    people: tuple[PersonLine, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    shared: bool = False

    @property
    def teams(self) -> bool:
        """Whether teams answered together: then every figure counts a team once."""
        return self.attendance.size is not None
