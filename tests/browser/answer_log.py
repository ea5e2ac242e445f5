"""What each person of an evening did, as plain data: prepared before, noted when it is given, compared at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from benkyokai.authoring.library import read_library
from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import Language
from benkyokai.words.wording import Wording
from tests.browser.listening import plain_run
from tests.browser.running_server import ROOT

LIBRARY = read_library(ROOT).library


@dataclass(frozen=True)
class LoggedAnswer:
    """One answer in ids. `moved_by`: the number of the person whose reason it was."""

    response: Any
    factor: str | None = None
    reason: str = ""
    certainty: int | None = None
    moved_by: int | None = None


AnswerLog = dict[tuple[int, Slot], LoggedAnswer]
"""What was given, by the person's number and the slot."""


def question_at(target: str) -> Question:
    """The question that `quiz#question` names."""
    found = LIBRARY.question(target)
    assert found is not None, target
    return found[1]


def prepared(question: Question, slot: Slot, person: int) -> LoggedAnswer:
    """What a person answers: everybody something else, with a reason that nobody else writes."""
    said = f"R{person}-{question.id}-{slot.round}：{'なぜなら' * (1 + person)}" if person != 2 or slot.round > 1 else ""
    sure = (1 + (person + slot.round) % 3) if said else None
    if isinstance(question, Scenario):
        return _of_scenario(question, slot, person, said, sure)
    if isinstance(question, Open):
        return LoggedAnswer({"text": f"T{person}-{question.id}：わたしの考え"})
    ids = [option.id for option in getattr(question, "options", ())]
    if question.kind == "multiple":
        chosen = {ids[(person + n) % len(ids)] for n in range(1 + person % 2)}
        return LoggedAnswer([one for one in ids if one in chosen], reason=said, certainty=sure)
    return LoggedAnswer(ids[person % len(ids)])


def _of_scenario(question: Scenario, slot: Slot, person: int, said: str, sure: int | None) -> LoggedAnswer:
    if slot.stage == ASK:
        count = 1 + person % question.ask_limit
        chosen = {question.asks[(person + n) % len(question.asks)].id for n in range(count)}
        return LoggedAnswer([item.id for item in question.asks if item.id in chosen])
    if slot.round == 1:
        return LoggedAnswer(*_choice(question, person), reason=said, certainty=sure)
    first = prepared(question, Slot(slot.step, slot.stage), person)
    match person:
        case 0:  # keeps everything, and says so
            return replace(first, reason=said)
        case 1 | 3:  # goes over to the first one's choice, whose reason it was
            return LoggedAnswer(*_choice(question, 0), reason=said, certainty=3, moved_by=0)
        case _:  # the same assumption, another choice
            response, factor = _choice(question, person + 1)
            return LoggedAnswer({**response, "assumption": first.response["assumption"]}, factor, said, 1)


def _choice(question: Scenario, person: int) -> tuple[dict[str, Any], str]:
    axes = {axis.id: axis.options[(person + n) % len(axis.options)].id for n, axis in enumerate(question.axes)}
    assumption = question.assumptions[person // 2 % len(question.assumptions)].id
    return {"assumption": assumption, "axes": axes}, question.factors[person % len(question.factors)].id


def another_thought(question: Question, slot: Slot, given: LoggedAnswer) -> LoggedAnswer:
    """What somebody gives first, and changes before the close: nothing of it may stay."""
    other = prepared(question, replace(slot, round=1), 5)
    reason = "" if slot.stage == ASK else f"R9-{question.id}-{slot.round}：まちがえた"
    return replace(given, response=other.response, factor=other.factor, reason=reason, moved_by=None)


@dataclass(frozen=True)
class Words:
    """The ledger's ids in the words of a screen."""

    language: Language

    def of(self, parts: Any, one: str | None) -> str:
        """The text of the part that has this id."""
        return next((self.plain(part.text) for part in parts if part.id == one), "")

    def plain(self, text: Any) -> str:
        """A text without Markdown."""
        return Wording(LIBRARY, self.language).plain(text)

    def choice(self, question: Question, given: LoggedAnswer) -> list[str]:
        """What was chosen, without assumption and factor."""
        if isinstance(question, Scenario):
            if isinstance(given.response, list):
                return [self.of(question.asks, one) for one in given.response]
            return [self.of(axis.options, given.response["axes"][axis.id]) for axis in question.axes]
        chosen = given.response if isinstance(given.response, list) else [given.response]
        return [self.of(getattr(question, "options", ()), one) for one in chosen]

    def said(self, question: Question, given: LoggedAnswer) -> list[str]:
        """Assumption, choice and factor, as they stand beside a reason."""
        if not isinstance(question, Scenario) or isinstance(given.response, list):
            return self.choice(question, given)
        assumption = self.of(question.assumptions, given.response["assumption"])
        return [assumption, *self.choice(question, given), self.of(question.factors, given.factor)]

    def cells(self, question: Question, given: LoggedAnswer | None) -> list[str]:
        """The six cells of the record: assumption, choice, factor, reason, certainty, what sent it: here a person."""
        if given is None:
            return [""] * 6
        scenario = isinstance(question, Scenario)
        assumption = self.of(getattr(question, "assumptions", ()), given.response["assumption"]) if scenario else ""
        factor = self.of(question.factors, given.factor)
        sure = str(given.certainty or "")
        choice = (" / " if scenario else " + ").join(self.choice(question, given))
        return [assumption, choice, factor, given.reason, sure, ""]


def secrets_of(question: Question) -> frozenset[str]:
    """What nobody may read before the release, in both languages. What another question says, too, may have been heard
    there."""
    everything = _secrets()
    others = (found for one, found in everything.items() if one != question.content_hash)
    return everything[question.content_hash].difference(*others)


@cache
def _secrets() -> dict[str, frozenset[str]]:
    questions = (question for quiz in LIBRARY.quizzes.values() for question in quiz.questions)
    return {question.content_hash: _secrets_in(question) for question in questions}


def _secrets_in(question: Question) -> frozenset[str]:
    """All that the question does not show, but for the client's replies, which whoever asks gets at once, and what the
    room is given to talk about."""
    replies = question.replies([one for field in question.stages[0].fields for one in field.ids])
    apart = {*question.discuss, *(one.reply for one in replies)}
    texts = [text for text in question.secrets() if text not in apart]
    texts += [LIBRARY.diagrams[question.reasoning.diagram].title] if question.reasoning else []
    runs = {plain_run(each) for text in texts for each in (text.ja, text.en)}
    return frozenset(run for run in runs if len(run) > 8)
