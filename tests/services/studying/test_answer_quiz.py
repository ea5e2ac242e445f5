"""Answering a quiz: stages in their order, answers that stand, and a place to come back to."""

from __future__ import annotations

from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying import answer_quiz as quizzes
from benkyokai.services.studying.show_results import my_results
from tests.core.cases import answer
from tests.services.quizzes import options_of

ME, SOMEBODY = Visitor("my-device"), Visitor("another-device")


def find(instance: Instance, reference: str) -> tuple[Quiz, Any]:
    """The quiz and question of a reference."""
    found = instance.library.question(reference)
    assert found is not None
    return found


def why(refusal: Refusal | None) -> Why | None:
    """The reason of a refusal, None where there is none."""
    return refusal.why if refusal else None


def choice() -> dict[str, Any]:
    """What is given in a scenario's second stage."""
    response = dict(answer("fast", "jobs", "edge"))
    del response["ask"]
    return response


def test_the_client_is_asked_before_the_choice_and_once(instance: Instance) -> None:
    """No choice before the questions; then the questions stand, and the whole answer is both stages."""
    quiz, question = find(instance, "cases#factory")
    assert isinstance(question, Scenario)
    give = lambda: quizzes.give_answer(instance, ME, quiz, question, Answer.of_whole(question, choice()))  # noqa: E731 said three times
    assert why(give()) is Why.NOT_ASKED_YET
    many = Answer(["takt", "net", "data"])
    assert why(quizzes.give_answer(instance, ME, quiz, question, many, "ask")) is Why.TOO_MANY_ASKED
    assert quizzes.give_answer(instance, ME, quiz, question, Answer(["takt"]), "ask") is None
    assert why(quizzes.give_answer(instance, ME, quiz, question, Answer(["net"]), "ask")) is Why.ALREADY_ANSWERED
    assert give() is None
    assert why(give()) is Why.ALREADY_ANSWERED
    attempt_state = quizzes.look_at_quiz(instance, ME, quiz)
    assert attempt_state.response(question) == {**choice(), "ask": ["takt"]}
    assert attempt_state.mark().questions["factory"].parts == {"ask": 0.5, "training": 1.0, "inference": 1.0}


def test_an_incomplete_answer_is_refused_and_nothing_is_stored(instance: Instance) -> None:
    """What is refused leaves no row."""
    quiz, question = find(instance, "cases#factory")
    quizzes.give_answer(instance, ME, quiz, question, Answer([]), "ask")
    half = Answer({"assumption": "fast"})
    assert why(quizzes.give_answer(instance, ME, quiz, question, half)) is Why.AXIS_EMPTY
    assert not quizzes.look_at_quiz(instance, ME, quiz).answered("factory")


def test_a_draft_waits_until_the_answer_is_given(instance: Instance) -> None:
    """A draft begins the attempt, is found again, and goes with the answer."""
    quiz, question = find(instance, "small#one")
    quizzes.keep_draft(instance, ME, quiz, question, Answer("b"))
    assert quizzes.look_at_quiz(instance, ME, quiz).drafts == {"one": Answer("b")}
    assert quizzes.give_answer(instance, ME, quiz, question, Answer("a")) is None
    assert quizzes.look_at_quiz(instance, ME, quiz).drafts == {}


def test_an_open_answer_is_compared_after_it_is_given(instance: Instance) -> None:
    """The rubric opens with the answer, and may be ticked and unticked."""
    quiz, question = find(instance, "small#why")
    assert isinstance(question, Open)
    assert (
        why(quizzes.say_afterwards(instance, quizzes.look_at_quiz(instance, ME, quiz), question, ["r"]))
        is Why.NOTHING_CHOSEN
    )
    assert why(quizzes.give_answer(instance, ME, quiz, question, Answer({"text": "  "}))) is Why.NOTHING_CHOSEN
    assert quizzes.give_answer(instance, ME, quiz, question, Answer({"text": "Because."})) is None
    for ticked, fraction in ((["r"], 1.0), ([], 0.0)):
        assert quizzes.say_afterwards(instance, quizzes.look_at_quiz(instance, ME, quiz), question, ticked) is None
        attempt_state = quizzes.look_at_quiz(instance, ME, quiz)
        assert attempt_state.mark().questions["why"].fraction == fraction
        assert attempt_state.mark().maximum == 1


def test_one_comes_back_to_the_question_in_front(instance: Instance) -> None:
    """The place is remembered; without one it is the first question that has no answer."""
    quiz, _ = find(instance, "small#one")
    attempt_state = quizzes.take_up(instance, ME, quiz)
    assert attempt_state.here == attempt_state.order[0]
    quizzes.go_to(instance, ME, attempt_state, "why")
    assert quizzes.look_at_quiz(instance, ME, quiz).here == "why"


def test_the_order_of_an_attempt_stays(instance: Instance) -> None:
    """Questions and options keep the order of their attempt, however often one looks."""
    quiz, _ = find(instance, "small#one")
    orders = {quizzes.take_up(instance, ME, quiz).order for _ in range(5)}
    assert len(orders) == 1
    one = quiz.questions[0]
    options = {options_of(instance, quizzes.take_up(instance, ME, quiz), one) for _ in range(5)}
    assert len(options) == 1


def test_what_was_handed_in_is_over_until_one_begins_again(instance: Instance) -> None:
    """No answers after handing in; a new attempt is empty and the old one is still there."""
    quiz, question = find(instance, "small#one")
    quizzes.give_answer(instance, ME, quiz, question, Answer("b"))
    assert quizzes.hand_in(instance, quizzes.look_at_quiz(instance, ME, quiz)) is None
    other = find(instance, "small#why")[1]
    assert why(quizzes.give_answer(instance, ME, quiz, other, Answer({"text": "x"}))) is Why.ATTEMPT_ENDED
    again = quizzes.begin(instance, ME, quiz)
    assert again.number == 2
    assert not quizzes.look_at_quiz(instance, ME, quiz).answered("one")
    assert [
        (r.attempt_state.attempt.number, r.mark.mark) for r in my_results(instance, ME) if r.attempt_state.attempt
    ] == [(1, 0)]


def test_an_answer_that_no_longer_fits_counts_as_open(instance: Instance) -> None:
    """An option that was taken away since is no answer any more, and breaks nothing."""
    quiz, question = find(instance, "small#one")
    quizzes.give_answer(instance, ME, quiz, question, Answer("b"))
    attempt_state = quizzes.look_at_quiz(instance, ME, quiz)
    shorter: Question = type(question)(id="one", prompt=question.prompt, options=question.options[:1])
    assert attempt_state.response(shorter) is None


def test_nobody_sees_what_another_answered(instance: Instance) -> None:
    """Another device has no attempts, no person, and cannot open mine by its id."""
    quiz, question = find(instance, "small#one")
    quizzes.give_answer(instance, ME, quiz, question, Answer("a"))
    mine = quizzes.look_at_quiz(instance, ME, quiz).attempt
    assert mine is not None
    assert quizzes.look_at_attempt(instance, ME, mine.id) is not None
    assert quizzes.look_at_attempt(instance, SOMEBODY, mine.id) is None
    assert my_results(instance, SOMEBODY) == []
    assert person_of(instance, SOMEBODY) is None


def test_looking_stores_nothing(instance: Instance) -> None:
    """Who only looks at results or at a quiz is no person yet."""
    quiz, _ = find(instance, "small#one")
    quizzes.look_at_quiz(instance, ME, quiz)
    my_results(instance, ME)
    assert person_of(instance, ME) is None
