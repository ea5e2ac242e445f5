"""Show my progress: how the attempts went, where I stand by tag and by part, how well I know what I know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from benkyokai.core.answer_fields.field import ASK
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.practice import CERTAIN
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz
from benkyokai.core.text import NO_TEXT, Text
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.show_results import Attempts, Result


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """An attempt on the line of its quiz: when it was last changed, which one it was, its mark of the maximum in per
    cent."""

    quiz: Quiz
    attempt_id: str
    number: int
    at: datetime
    percent: float


@dataclass(frozen=True, slots=True)
class Share:
    """A group of answers (a tag's, a part's): how many, and their mean fraction in per cent."""

    id: str
    title: Text
    n: int
    percent: float


@dataclass(frozen=True, slots=True)
class CertaintyFigures:
    """The answers given with one certainty: how many, of which fully right, of which worth nothing."""

    certainty: int
    n: int
    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class SurelyWrong:
    """A question that one was certain of and wrong about: in which attempt, when, and whether one has it right now."""

    quiz: Quiz
    question: Question
    attempt_id: str
    at: datetime
    right_since: bool


@dataclass(frozen=True, slots=True)
class LearnerProgress:
    """Everything that the results page draws, derived from one reading of a person's attempts."""

    points: tuple[ProgressPoint, ...]
    tags: tuple[Share, ...]
    parts: tuple[Share, ...]
    sureness: tuple[CertaintyFigures, ...]
    surely_wrong: tuple[SurelyWrong, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    quiz: Quiz
    question: Question
    attempt_id: str
    at: datetime
    fraction: float
    certainty: int | None


def progress_of(mine: Attempts, results: Iterable[Result]) -> LearnerProgress:
    """The progress that these attempts show; `results` are those to count, such as all but the surveys'."""
    counted = list(results)
    newest = _newest_of_each_quiz(counted)
    given = sorted(
        (one for attempt_state in mine.attempt_states for one in _answers(attempt_state)), key=lambda one: one.at
    )
    return LearnerProgress(
        tuple(_points(counted)),
        tuple(_by_tag(newest)),
        tuple(_by_part(newest)),
        tuple(_sureness(given)),
        tuple(_surely_wrong(given)),
    )


def _points(results: Iterable[Result]) -> Iterator[ProgressPoint]:
    """The oldest first; an attempt that goes on is no point yet."""
    for result in sorted(results, key=_changed_at):
        attempt_state, attempt = result.attempt_state, result.attempt_state.attempt
        if attempt is not None and result.mark.maximum and (attempt_state.ended or not attempt_state.open_questions):
            percent = 100 * result.mark.mark / result.mark.maximum
            yield ProgressPoint(attempt_state.quiz, attempt.id, attempt.number, attempt.changed_at, percent)


def _changed_at(result: Result) -> datetime:
    assert result.attempt_state.attempt is not None  # a result is of an attempt
    return result.attempt_state.attempt.changed_at


def _newest_of_each_quiz(results: Iterable[Result]) -> list[Result]:
    newest: dict[str, Result] = {}
    for result in sorted(results, key=_changed_at, reverse=True):
        newest.setdefault(result.attempt_state.quiz.id, result)
    return list(newest.values())


def _by_tag(results: Iterable[Result]) -> Iterator[Share]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for result in results:
        for question in result.attempt_state.questions:
            fraction = result.mark.questions[question.id].fraction
            if question.counts and result.attempt_state.answered(question.id):
                for tag in question.tags:
                    found[tag].append(fraction or 0.0)
    return (Share(tag, NO_TEXT, len(some), 100 * sum(some) / len(some)) for tag, some in found.items())


def _by_part(results: Iterable[Result]) -> Iterator[Share]:
    """The parts of scenarios: what was asked, and each axis under its title."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    titles: dict[str, Text] = {}
    for result in results:
        for question in result.attempt_state.questions:
            parts = result.mark.questions[question.id].parts
            if question.reasoning is not None and result.attempt_state.answered(question.id):
                titles = {one.about: one.title for one in question.answer_stage.fields} | titles
                for part, fraction in parts.items():
                    found[part].append(fraction)
    order = sorted(found, key=lambda part: part != ASK)
    return (
        Share(part, titles.get(part, NO_TEXT), len(found[part]), 100 * sum(found[part]) / len(found[part]))
        for part in order
    )


def _answers(attempt_state: AttemptState) -> Iterator[_Answer]:
    """The answers of an attempt that were marked, the whole attempt's time for each."""
    attempt = attempt_state.attempt
    if attempt is None or not attempt_state.given:
        return
    marks = attempt_state.mark().questions
    for question in attempt_state.questions:
        fraction = marks[question.id].fraction
        if question.counts and fraction is not None and attempt_state.response(question) is not None:
            sure = attempt_state.certainty(question)
            yield _Answer(attempt_state.quiz, question, attempt.id, attempt.changed_at, fraction, sure)


def _sureness(given: Iterable[_Answer]) -> Iterator[CertaintyFigures]:
    """One row for each certainty that was ever stated."""
    some = list(given)
    for certainty in CERTAINTIES:
        fractions = [one.fraction for one in some if one.certainty == certainty]
        if fractions:
            right, wrong = (sum(fraction == worth for fraction in fractions) for worth in (1, 0))
            yield CertaintyFigures(certainty, len(fractions), right, wrong)


def _surely_wrong(given: Iterable[_Answer]) -> list[SurelyWrong]:
    """Each question once, the latest first. `given` in the order of time."""
    wrong: dict[QuestionRef, SurelyWrong] = {}
    right: dict[QuestionRef, datetime] = {}
    for one in given:
        key = one.quiz.ref(one.question.id)
        if one.fraction == 1:
            right[key] = one.at
        if one.fraction == 0 and one.certainty == CERTAIN:
            wrong.pop(key, None)
            wrong[key] = SurelyWrong(one.quiz, one.question, one.attempt_id, one.at, right_since=False)
    found = [
        SurelyWrong(one.quiz, one.question, one.attempt_id, one.at, right_since=right.get(key, one.at) > one.at)
        for key, one in wrong.items()
    ]
    return found[::-1]
