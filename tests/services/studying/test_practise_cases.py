"""A case comes back under another assumption: the card is the question and what was assumed (formats §8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.practice import Review, replay
from benkyokai.core.question_kinds.scenario import Assumption, Scenario
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import alone
from benkyokai.core.text import same
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.remark_answers import remark
from benkyokai.services.studying import practise
from benkyokai.services.studying.answer_quiz import give_answer
from benkyokai.store import cards
from tests.core.cases import scenario
from tests.examples import examples
from tests.services.quizzes import Room, room, study

AXES = {"training": ["labels", "jobs", "ec2"], "inference": ["labels", "cloud", "edge"]}
REF = QuestionRef("study", "factory")


def case() -> Scenario:
    """With four plausible assumptions and one that is not."""
    one = scenario()
    more = tuple(Assumption(name, same(name)) for name in ("wet", "night"))
    cells = {
        (name, axis, option): one.key["slow", axis, option]
        for name in ("wet", "night")
        for axis in AXES
        for option in AXES[axis]
    }
    return replace(one, assumptions=(*one.assumptions, *more), key={**one.key, **cells}, content_hash="case")


CASE = case()
QUIZ = study(CASE)
PLAUSIBLE = ("slow", "fast", "wet", "night")
MOVES = st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from([1, 60, 60 * 24 * 3, 60 * 24 * 40]))


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """One room for all examples, each of which is somebody else."""
    folder: Path = tmp_path_factory.mktemp("cases")
    with room(folder, QUIZ) as made:
        yield made


def chosen(training: int, inference: int) -> dict[str, str]:
    """What somebody chooses on the axes."""
    return {"training": AXES["training"][training], "inference": AXES["inference"][inference]}


def first_answer(made: Room, me: Visitor, assumption: str) -> None:
    """The case as the quiz asks it."""
    assert give_answer(made.instance, me, QUIZ, CASE, Answer(["takt"]), CASE.stages[0].id) is None
    response = {"assumption": assumption, "axes": chosen(1, 2)}
    assert give_answer(made.instance, me, QUIZ, CASE, Answer(response, factor="cost")) is None


def answer_practice(made: Room, me: Visitor, axes: dict[str, str]) -> str:
    """The case as it comes back, answered; under which assumption that was."""
    found = practise.find_practice(made.instance, me, REF)
    assert found is not None
    practise.start(made.instance, me, found.quiz, found.question)
    quiz = alone(found.quiz, found.question)
    assert give_answer(made.instance, me, quiz, found.question, Answer({"axes": axes})) is None
    return found.ref.assumption


@examples(25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([*PLAUSIBLE, "magic"]), st.lists(MOVES, max_size=9))
def test_never_the_last_assumption_always_the_least_seen_and_dates_of_its_own(
    here: Room, first: str, moves: list[tuple[int, int, int]]
) -> None:
    """Whatever was answered when: the next assumption is plausible, is not the last one, and was seen no more often
    than any other that could come; each card's dates are those that FSRS gives for the answers under its assumption."""
    me, history = Visitor(uuid4().hex), [first]
    first_answer(here, me, first)
    reviews = {
        first: [
            Review(
                CASE.mark({"ask": ["takt"], "assumption": first, "axes": chosen(1, 2)}).fraction or 0,
                None,
                here.times[0],
            )
        ]
    }
    for training, inference, minutes in moves:
        here.wait(minutes=minutes)
        under = answer_practice(here, me, chosen(training, inference))
        others = [one for one in PLAUSIBLE if one != history[-1]]
        seen = Counter(history)
        assert under in others
        assert (seen[under], PLAUSIBLE.index(under)) == min((seen[one], PLAUSIBLE.index(one)) for one in others)
        fraction = CASE.under(under).mark({"axes": chosen(training, inference)}).fraction
        reviews.setdefault(under, []).append(Review(fraction or 0, None, here.times[0]))
        history.append(under)
    person = person_of(here.instance, me)
    assert person is not None
    kept = dict(cards.of_question(here.instance.engine, person, REF))
    assert kept == {REF.under(one): replay(REF.under(one), given) for one, given in reviews.items()}


def test_a_case_is_due_once_when_its_newest_card_is(here: Room) -> None:
    """An older card of it, overdue for long, brings it no second time."""
    me = Visitor("due once")
    first_answer(here, me, "slow")
    here.wait(days=1)
    (due,) = practise.due_today(here.instance, me, UTC)
    assert (due.ref, due.question.given.en) == (REF.under("fast"), "The line does not wait")
    assert answer_practice(here, me, {"training": "jobs", "inference": "edge"}) == "fast"
    left = practise.next_due(here.instance, me, REF)
    assert left is not None
    here.wait(days=1 + left.days)
    assert [one.ref.assumption for one in practise.due_today(here.instance, me, UTC)] == ["wet"]


def test_what_was_begun_goes_on_and_what_is_given_stays(here: Room) -> None:
    """A reload in the middle asks the same; a page that names the assumption gets that one; nonsense is nothing."""
    me = Visitor("begun")
    first_answer(here, me, "slow")
    found = practise.find_practice(here.instance, me, REF)
    assert found is not None
    begun = practise.start(here.instance, me, found.quiz, found.question)
    again = practise.find_practice(here.instance, me, REF)
    assert again is not None
    assert practise.start(here.instance, me, again.quiz, again.question).attempt == begun.attempt
    named = practise.find_practice(here.instance, me, REF.under("night"))
    assert named is not None
    assert named.question.given.en == "night"
    nonsense = practise.find_practice(here.instance, me, REF.under("nonsense"))
    assert nonsense is not None
    assert nonsense.ref == found.ref
    assert practise.find_practice(here.instance, Visitor("nobody"), REF) is None


def test_a_corrected_key_moves_the_cards_of_its_assumptions(tmp_path: Path) -> None:
    """Marks of practised cases are derived anew too, and each card from the answers under its assumption."""
    with room(tmp_path, QUIZ) as made:
        me = Visitor("me")
        first_answer(made, me, "slow")
        made.wait(days=2)
        at = made.times[0]
        assert answer_practice(made, me, {"training": "ec2", "inference": "edge"}) == "fast"
        key = {**CASE.key, ("fast", "training", "ec2"): replace(CASE.key["fast", "training", "ec2"], credit=1.0)}
        made.put(study(replace(CASE, key=key, content_hash="corrected")))
        assert remark(made.instance) == []
        person = person_of(made.instance, me)
        assert person is not None
        kept = dict(cards.of_question(made.instance.engine, person, REF))
        assert set(kept) == {REF.under("slow"), REF.under("fast")}
        assert kept[REF.under("fast")] == replay(REF.under("fast"), [Review(1.0, None, at)])
        assert kept[REF.under("slow")].reviewed_at == at - timedelta(days=2)
