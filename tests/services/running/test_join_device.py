"""One learner on two devices, two learners on one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.refusal import Why
from benkyokai.services.running import join_device
from benkyokai.services.running.guess_limit import SPARE
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import MOST_WRONG_CODES
from benkyokai.services.studying.answer_quiz import give_answer, look_at_quiz
from benkyokai.services.studying.show_results import my_results
from tests.services.quizzes import Room, room, single, study
from tests.store.test_attempts import at_one_instant

LAPTOP, PHONE = Visitor("laptop"), Visitor("phone")
QUIZ = study(single("one"), single("two"))


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Room]:
    """A room in which the laptop has answered."""
    with room(tmp_path, QUIZ) as made:
        give_answer(made.instance, LAPTOP, QUIZ, QUIZ.questions[0], Answer("a"))
        yield made


@pytest.mark.parametrize(
    "way", [" {0}-{1} ", "{0}　{1}", "{0}–{1}", "{0}ー{1}", "http://192.0.2.7:8501/study?join={0}{1}&lang=ja"]
)
@pytest.mark.parametrize("full_width", [False, True])
def test_a_code_joins_a_second_device(here: Room, way: str, full_width: bool) -> None:
    """The phone goes on where the laptop was, however the code is typed, and with the whole link too."""
    code = join_device.make_code(here.instance, LAPTOP).code
    written = code.translate({n: n + 0xFEE0 for n in range(0x21, 0x7F)}) if full_width else code
    typed = way.format(written[:4].lower(), written[4:])
    assert join_device.join(here.instance, PHONE, typed) is None
    assert person_of(here.instance, PHONE) == person_of(here.instance, LAPTOP)
    assert look_at_quiz(here.instance, PHONE, QUIZ).answered("one")


def test_a_code_works_once_and_for_ten_minutes(here: Room) -> None:
    """Used, old or made up: it joins nobody."""
    made = join_device.make_code(here.instance, LAPTOP)
    assert join_device.join(here.instance, PHONE, made.code) is None
    late = join_device.make_code(here.instance, LAPTOP)
    here.wait(minutes=10)
    for code in (made.code, late.code, "AAAAAAAA", ""):
        refusal = join_device.join(here.instance, Visitor("third"), code)
        assert refusal is not None
        assert refusal.why is Why.NO_SUCH_CODE
    assert person_of(here.instance, Visitor("third")) != person_of(here.instance, LAPTOP)


def test_of_eight_that_use_a_code_at_once_one_joins(here: Room) -> None:
    """A code is for one device."""
    code = join_device.make_code(here.instance, LAPTOP).code
    told = at_one_instant(lambda n: join_device.join(here.instance, Visitor(f"phone-{n}"), code))
    assert sum(refusal is None for refusal in told) == 1


def tried(here: Room, code: str) -> Why | None:
    """Why a code does not join the phone; None where it does."""
    refusal = join_device.join(here.instance, PHONE, code)
    return refusal.why if refusal else None


def test_the_right_code_joins_after_two_hundred_wrong_ones(here: Room) -> None:
    """Those who come with wrong codes hear that they are many."""
    code = join_device.make_code(here.instance, LAPTOP).code
    wrong = [tried(here, f"WRONG{number}") for number in range(MOST_WRONG_CODES + 5)]
    assert wrong == [Why.NO_SUCH_CODE] * MOST_WRONG_CODES + [Why.TOO_MANY_TRIES] * 5
    assert tried(here, code) is None


def test_codes_cannot_be_tried_out(here: Room) -> None:
    """Beyond what is at hand no code is looked at, not even a right one, until the time has come."""
    code = join_device.make_code(here.instance, LAPTOP).code
    for number in range(MOST_WRONG_CODES + SPARE):
        tried(here, f"WRONG{number}")
    assert tried(here, code) is Why.TOO_MANY_TRIES
    here.wait(minutes=1)
    assert tried(here, code) is None


def test_what_the_phone_had_goes_along(here: Room) -> None:
    """Both histories are one afterwards; nothing is lost."""
    give_answer(here.instance, PHONE, QUIZ, QUIZ.questions[1], Answer("b"))
    code = join_device.make_code(here.instance, LAPTOP).code
    join_device.join(here.instance, PHONE, code)
    results = my_results(here.instance, LAPTOP)
    assert sorted(result.attempt_state.attempt.number for result in results) == [1, 2]  # type: ignore[union-attr]
    assert sum(result.answered for result in results) == 2


def test_two_people_on_one_device(here: Room) -> None:
    """Each has a history of their own, and switching finds it again."""
    assert join_device.name_me(here.instance, LAPTOP, " 田中 ") is None
    assert join_device.add_person(here.instance, LAPTOP, "Sato") is None
    assert my_results(here.instance, LAPTOP) == []
    people, now = join_device.people_here(here.instance, LAPTOP)
    assert [person.name for person in people] == ["田中", "Sato"]
    assert now == people[1].id
    join_device.switch_person(here.instance, LAPTOP, people[0].id)
    assert len(my_results(here.instance, LAPTOP)) == 1


def test_nobody_switches_to_somebody_elsewhere(here: Room) -> None:
    """A device shows only its own people."""
    mine = person_of(here.instance, LAPTOP)
    join_device.add_person(here.instance, PHONE, "Phone")
    join_device.switch_person(here.instance, PHONE, mine or "")
    assert person_of(here.instance, PHONE) != mine


@pytest.mark.parametrize("name", ["", "  ", "x" * 25])
def test_a_name_has_one_to_24_characters(here: Room, name: str) -> None:
    """No name and too long a name are refused."""
    for refusal in (
        join_device.name_me(here.instance, LAPTOP, name),
        join_device.add_person(here.instance, LAPTOP, name),
    ):
        assert refusal is not None
        assert refusal.why is Why.NO_NAME
