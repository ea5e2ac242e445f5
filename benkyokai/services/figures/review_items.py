"""Review the questions of a quiz: how hard each was, whom it told apart, what its author should look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benkyokai.core import item_health
from benkyokai.core.item_counts import Crowd, LiveCounts, Moved, add_taken
from benkyokai.core.item_health import Draws
from benkyokai.core.live.report.figures import Gain
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.services.figures.live_figures import live_counts
from benkyokai.services.figures.self_study_figures import SelfStudyFigures, Version, self_study, self_study_in_detail
from benkyokai.services.running.instance import Instance


@dataclass(frozen=True, slots=True)
class Unused:
    """The options (about, choice) that nobody took, neither alone nor live, among the answers of so many people."""

    options: tuple[tuple[str, str], ...]
    alone: int
    live: int

    @property
    def n(self) -> int:
        """How many answers there are."""
        return self.alone + self.live

    @property
    def enough(self) -> bool:
        """True where it says something that nobody took an option."""
        return item_health.enough(self.n)


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """One question in the list. `figures` None for one that has no mark; `unused` None for one without options to
    take; `outdated`: ids of services whose status changed after the key was checked."""

    question: Question
    n: int
    figures: ItemStatistics | None
    in_sessions: LiveCounts
    unused: Unused | None
    outdated: tuple[str, ...]

    @property
    def live(self) -> Crowd:
        """The first votes in live sessions."""
        return self.in_sessions.live


@dataclass(frozen=True, slots=True)
class QuizHealth:
    """All questions of a quiz, from the first attempts and from the live sessions in which they were asked."""

    quiz: Quiz
    alone: SelfStudyFigures
    items: tuple[ReviewedItem, ...]

    @property
    def figures(self) -> QuizStatistics:
        """The figures of the quiz as a whole."""
        return self.alone.quiz

    @property
    def drawn(self) -> bool:
        """True where not everybody was asked every question (`draw`)."""
        return any(n < self.figures.n for n in self.alone.asked.values())

    @property
    def unfinished(self) -> int:
        """First attempts that still go on and count nowhere."""
        return self.alone.unfinished


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """Everything about one question."""

    item: ReviewedItem
    draws: Draws
    versions: tuple[Version, ...]

    @property
    def shift(self) -> Gain:
        """Between the live votes."""
        return self.item.in_sessions.shift

    @property
    def moved(self) -> Moved:
        """For each thing chosen, how many went from what to what between the live votes."""
        return self.item.in_sessions.moved

    @property
    def late(self) -> Crowd:
        """Those who caught up."""
        return self.item.in_sessions.late


def review_quiz(instance: Instance, quiz: Quiz) -> QuizHealth:
    """Every question of a quiz, in the order of the file."""
    first, live = self_study(instance, quiz), live_counts(instance, quiz)
    return QuizHealth(quiz, first, tuple(_item(instance, first, one, live[one.id]) for one in quiz.questions))


def count_ahead(instance: Instance) -> None:
    """Counts what is not kept, so that whoever looks at it need not wait."""
    for quiz in instance.library.quizzes.values():
        review_every_item(instance, quiz)


def _item(instance: Instance, first: SelfStudyFigures, question: Question, live: LiveCounts) -> ReviewedItem:
    return ReviewedItem(
        question,
        (first.asked if question.counts else first.given)[question.id],
        first.items.get(question.id),
        live,
        _unused(first, question, live),
        item_health.outdated(question, instance.library.services),
    )


def _unused(first: SelfStudyFigures, question: Question, live: LiveCounts) -> Unused | None:
    if not item_health.has_options(question):
        return None
    taken = add_taken(first.taken[question.id], live.taken)
    return Unused(item_health.nobody_takes(question, taken), first.given[question.id], live.fitting)


def review_item(instance: Instance, health: QuizHealth, item: ReviewedItem) -> ItemDetail:
    """One question of the list, with everything that there is to see."""
    return _details(instance, health, [item])[0]


def review_every_item(instance: Instance, quiz: Quiz) -> tuple[QuizHealth, list[ItemDetail]]:
    """The same of every question, for the export."""
    health = review_quiz(instance, quiz)
    return health, _details(instance, health, health.items)


def _details(instance: Instance, health: QuizHealth, items: Iterable[ReviewedItem]) -> list[ItemDetail]:
    some = list(items)
    found = self_study_in_detail(instance, health.quiz, health.alone, [item.question for item in some])
    return [ItemDetail(item, one.draws, one.versions) for item, one in zip(some, found, strict=True)]
