"""An exam: the server's clock, answers that may change, one hand-in, also when nobody is there any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.refusal import Why
from benkyokai.core.text import Text, same
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying import answer_quiz
from benkyokai.services.studying.answer_quiz import begin, hand_in, keep_draft, look_at_quiz, set_flag, take_up
from benkyokai.services.studying.attempt_state import ANSWER
from benkyokai.services.studying.hand_in import hand_in_overdue
from benkyokai.services.studying.practise import due_today
from benkyokai.services.studying.show_results import my_results
from tests.examples import examples
from tests.services.conftest import NOW
from tests.services.quizzes import Room, exam, options_of, room
from tests.store.test_attempts import at_one_instant

ME = Visitor("me")


@pytest.fixture
def sat(tmp_path: Path) -> Iterator[Room]:
    """A room in which I have begun the exam."""
    with room(tmp_path, exam()) as made:
        begin(made.instance, ME, exam())
        yield made


def keep(made: Room, question_id: str, draft: Any) -> Why | None:
    """What I choose in the exam; why not, where it is too late."""
    question = exam().question(question_id)
    assert question is not None
    refusal = keep_draft(made.instance, ME, exam(), question, Answer(draft))
    return refusal.why if refusal else None


def test_an_exam_begins_only_when_one_says_so(tmp_path: Path) -> None:
    """Looking at it starts no clock."""
    with room(tmp_path, exam()) as made:
        assert take_up(made.instance, ME, exam()).attempt is None


def test_the_clock_is_the_servers(sat: Room) -> None:
    """A reload finds the time that is left, not the time from the start."""
    sat.wait(minutes=12)
    again = take_up(sat.instance, ME, exam())
    assert again.time_left(sat.instance.now()) == timedelta(minutes=18)


def test_a_reload_keeps_order_flags_and_answers(sat: Room) -> None:
    """Nothing of an exam lives on the screen."""
    before = take_up(sat.instance, ME, exam())
    keep(sat, "many", ["a"])
    set_flag(sat.instance, before, "one", True)
    again = take_up(sat.instance, ME, exam())
    assert again.order == before.order
    one = exam().questions[0]
    assert options_of(sat.instance, again, one) == options_of(sat.instance, before, one)
    assert again.flags == {"one"}
    assert again.drafted("many") == ["a"]
    set_flag(sat.instance, again, "one", False)
    assert take_up(sat.instance, ME, exam()).flags == frozenset()


def test_choices_may_change_until_the_end_and_the_last_one_counts(sat: Room) -> None:
    """What stands when one hands in is the answer, and nothing is told before."""
    keep(sat, "one", "b")
    keep(sat, "one", "a")
    keep(sat, "number", "７")
    attempt_state = look_at_quiz(sat.instance, ME, exam())
    assert attempt_state.exam
    assert attempt_state.open_questions
    assert attempt_state.given == {}
    assert hand_in(sat.instance, attempt_state) is None
    (result,) = my_results(sat.instance, ME)
    assert result.mark.mark == 2
    assert result.fully_right == (2, 4)
    assert [(score.tag, score.mark, score.maximum) for score in result.by_tag()] == [("first", 1, 1), ("both", 1, 2)]


OPEN = Open(id="text", prompt=same("?"), model_answer=same("!"), rubric=())
NUMBER = Numeric(id="number", prompt=same("?"), answer=720, unit=Text("時間", "hours"), content_hash="n")


@pytest.mark.parametrize(
    ("typed", "response", "mark", "unreadable"),
    [("720時間", 720, 1, False), ("0", 0, 0, False), ("1,5", "1,5", 0, True), ("1e999", "1e999", 0, True)],
)
def test_a_number_counts_or_is_kept_as_it_was_typed(
    tmp_path: Path, typed: str, response: object, mark: float, unreadable: bool
) -> None:
    """A unit is read and 0 is an answer; what cannot be read is called so, and handed in as written, worth 0."""
    quiz = exam(questions=(NUMBER,))
    with room(tmp_path, quiz) as made:
        begin(made.instance, ME, quiz)
        keep_draft(made.instance, ME, quiz, NUMBER, Answer(typed))
        before = look_at_quiz(made.instance, ME, quiz)
        assert before.answered("number")
        assert before.open_questions == ()
        assert before.unreadable("number") is unreadable
        hand_in(made.instance, before)
        after = look_at_quiz(made.instance, ME, quiz)
        assert after.given["number"][ANSWER].response == response
        assert after.response(NUMBER) == response
        assert after.mark().mark == mark


@pytest.mark.parametrize(
    ("question", "draft"),
    [(NUMBER, " \u202c"), (exam().question("many"), []), (exam().question("one"), "gone"), (OPEN, "  \n")],
)
def test_what_handing_in_drops_is_called_open(tmp_path: Path, question: Question, draft: object) -> None:
    """Blanks, nothing ticked, an option that the author took away: no overview says that there is an answer."""
    quiz = exam(questions=(question,))
    with room(tmp_path, quiz) as made:
        begin(made.instance, ME, quiz)
        keep_draft(made.instance, ME, quiz, question, Answer(draft))
        before = look_at_quiz(made.instance, ME, quiz)
        assert before.open_questions == (question.id,)
        hand_in(made.instance, before)
        assert look_at_quiz(made.instance, ME, quiz).given == {}


def test_how_many_to_choose_is_counted(sat: Room) -> None:
    """The overview can say: choose two, one so far."""
    keep(sat, "many", ["a"])
    attempt_state = look_at_quiz(sat.instance, ME, exam())
    many, one = exam().question("many"), exam().question("one")
    assert many is not None
    assert one is not None
    assert attempt_state.chosen_of(many) == (1, 2)
    assert attempt_state.chosen_of(one) is None


def test_after_the_deadline_nothing_is_taken_and_what_was_there_is_handed_in(sat: Room) -> None:
    """The time of handing in is the deadline, whenever somebody looks."""
    keep(sat, "one", "a")
    sat.wait(minutes=31)
    assert keep(sat, "one", "b") is Why.TIME_IS_UP
    attempt_state = look_at_quiz(sat.instance, ME, exam())
    assert attempt_state.ended
    assert attempt_state.attempt is not None
    assert attempt_state.attempt.submitted_at == NOW + timedelta(minutes=30)
    assert attempt_state.mark().mark == 1
    refusal = hand_in(sat.instance, attempt_state)
    assert refusal is not None
    assert refusal.why is Why.ATTEMPT_ENDED


def test_a_browser_closed_past_the_deadline_hands_in(sat: Room) -> None:
    """The server ends overdue exams by itself, once."""
    keep(sat, "one", "a")
    assert hand_in_overdue(sat.instance) == 0
    sat.wait(hours=3)
    assert hand_in_overdue(sat.instance) == 1
    assert hand_in_overdue(sat.instance) == 0
    assert [result.mark.mark for result in my_results(sat.instance, ME)] == [1]


def test_many_that_hand_in_at_once_hand_in_once(sat: Room) -> None:
    """Eight tabs at one instant: one of them does it, every answer is there once."""
    keep(sat, "one", "a")
    attempt_state = look_at_quiz(sat.instance, ME, exam())
    told = at_one_instant(lambda _n: hand_in(sat.instance, attempt_state))
    assert sum(refusal is None for refusal in told) == 1
    assert look_at_quiz(sat.instance, ME, exam()).mark().mark == 1


def test_what_is_asked_in_an_exam_is_not_practised_meanwhile(sat: Room) -> None:
    """A question's key is not one click away while its exam is being sat again."""
    keep(sat, "one", "b")
    hand_in(sat.instance, look_at_quiz(sat.instance, ME, exam()))
    sat.wait(minutes=2)
    assert [str(one.ref) for one in due_today(sat.instance, ME, NOW.tzinfo or NOW.astimezone().tzinfo)] == ["exam#one"]  # type: ignore[arg-type]
    begin(sat.instance, ME, exam())
    assert due_today(sat.instance, ME, NOW.tzinfo) == []  # type: ignore[arg-type]


CLICKS = st.lists(
    st.one_of(
        st.tuples(st.just("one"), st.sampled_from(["a", "b"])),
        st.tuples(st.just("many"), st.lists(st.sampled_from("abcd"), unique=True)),
        st.tuples(st.just("order"), st.permutations(["a", "b", "c"])),
        st.tuples(st.just("number"), st.sampled_from(["7", "x", "", "１２"])),
        st.tuples(st.just("flag"), st.sampled_from(["one", "many"])),
        st.tuples(st.just("wait"), st.integers(0, 20)),
        st.tuples(st.just("hand in"), st.none()),
        st.tuples(st.just("begin"), st.none()),
    ),
    max_size=15,
)


@examples(30)
@given(CLICKS)
def test_any_order_of_clicks_ends_in_one_handed_in_attempt(clicks: list[tuple[str, Any]]) -> None:
    """Whatever is clicked in whatever order: at the end each attempt begun is handed in once, within its time."""
    with TemporaryDirectory() as folder, room(Path(folder), exam()) as made:
        begin(made.instance, ME, exam())
        for what, value in clicks:
            attempt_state = look_at_quiz(made.instance, ME, exam())
            if what == "wait":
                made.wait(minutes=value)
            elif what == "hand in":
                hand_in(made.instance, attempt_state)
            elif what == "flag":
                set_flag(made.instance, attempt_state, value, True)
            elif what != "begin":
                keep(made, what, value)
        made.wait(hours=2)
        hand_in_overdue(made.instance)
        results = my_results(made.instance, ME)
        assert len(results) == 1
        attempt = results[0].attempt_state.attempt
        assert attempt is not None
        assert attempt.submitted_at is not None
        assert attempt.deadline is not None
        assert attempt.submitted_at <= attempt.deadline
        assert 0 <= results[0].mark.mark <= results[0].mark.maximum == 4


def test_certainty_goes_with_the_choice(tmp_path: Path) -> None:
    """How sure one was is handed in with the answer, and counts by the published rule."""
    quiz = exam(certainty=True)
    with room(tmp_path, quiz) as made:
        begin(made.instance, ME, quiz)
        question = quiz.question("one")
        assert question is not None
        answer_quiz.keep_draft(made.instance, ME, quiz, question, Answer("b", certainty=3))
        hand_in(made.instance, look_at_quiz(made.instance, ME, quiz))
        attempt_state = look_at_quiz(made.instance, ME, quiz)
        assert attempt_state.certainty(quiz.questions[0]) == 3
        assert attempt_state.certainty_total() == -6
