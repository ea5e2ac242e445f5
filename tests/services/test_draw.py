"""A quiz that draws its questions: what an attempt is asked, is marked out of, and counts for in the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest
from sqlalchemy import select

from benkyokai.authoring.library import read_library
from benkyokai.core.answer import Answer
from benkyokai.core.library import Library
from benkyokai.core.live.plan import plan_of_quiz
from benkyokai.core.marking import mark_quiz
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Draw, Mode, Quiz
from benkyokai.core.text import same
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.figures.review_items import review_every_item
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying.answer_quiz import begin, give_answer, hand_in, keep_draft, look_at_quiz, take_up
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.practise import find_practice, missed
from benkyokai.services.studying.show_progress import progress_of
from benkyokai.services.studying.show_results import my_attempts, my_results
from benkyokai.store.tables import answer as stored
from tests.every_kind import write_every_kind
from tests.services.quizzes import Room, room, single, study

ME = Visitor("me")
POOL = tuple(single(id_, tags=("first",) if id_ < "d" else ("second",)) for id_ in "abcdefgh")
QUIZ = study(*POOL, draw=(Draw(3),))


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Room]:
    """A room with a quiz that draws three of eight questions."""
    with room(tmp_path, QUIZ) as made:
        yield made


def in_file(here: Room) -> Quiz:
    """The quiz as its file is now."""
    return here.instance.library.quizzes["study"]


def answer(here: Room, question_id: str, response: str = "a", who: Visitor = ME) -> None:
    """An answer that is taken; `a` is right."""
    question = in_file(here).question(question_id)
    assert question is not None
    assert give_answer(here.instance, who, in_file(here), question, Answer(response)) is None


def stand(here: Room, who: Visitor = ME) -> AttemptState:
    """Where somebody stands."""
    return look_at_quiz(here.instance, who, in_file(here))


def test_an_attempt_asks_so_many_and_is_marked_out_of_them(here: Room) -> None:
    """The same after a reload; the next attempt and the next person are asked others."""
    order = take_up(here.instance, ME, QUIZ).order
    assert len(order) == 3
    answer(here, order[0])
    answer(here, order[1], "b")
    attempt_state = stand(here)
    assert (attempt_state.order, attempt_state.open_questions, attempt_state.n_questions) == (order, order[2:], 3)
    assert (attempt_state.mark().mark, attempt_state.mark().maximum) == (1, 3)
    assert hand_in(here.instance, attempt_state) is None
    (result,) = my_results(here.instance, ME)
    assert (result.mark.mark, result.mark.maximum, result.answered, result.fully_right) == (1, 3, 2, (1, 3))
    assert sum(one.questions for one in result.by_tag()) == 3
    (point,) = progress_of(my_attempts(here.instance, ME), [result]).points
    assert point.percent == pytest.approx(100 / 3)
    drawn = {order}
    for n in range(9):
        drawn.add(take_up(here.instance, Visitor(f"device-{n}"), QUIZ).order)
    begin(here.instance, ME, QUIZ)
    drawn.add(stand(here).order)
    assert len(drawn) > 4


def test_of_each_tag_in_the_order_of_the_attempt(here: Room) -> None:
    """With `shuffle` what is drawn comes in an order of its own."""
    here.put(study(*POOL, draw=(Draw(2, "first"), Draw(2, "second")), shuffle=True))
    orders = [take_up(here.instance, Visitor(f"device-{n}"), in_file(here)).order for n in range(9)]
    assert all(sum(id_ < "d" for id_ in order) == 2 == len(order) / 2 for order in orders)
    assert any(list(order) != sorted(order) for order in orders)


def test_before_it_begins_one_is_told_how_many(here: Room) -> None:
    """And nothing is drawn."""
    assert (stand(here).n_questions, stand(here).attempt) == (3, None)


def test_an_attempt_from_before_draw_goes_on_with_everything(here: Room) -> None:
    """And stays what it was once it has ended; the next one is drawn."""
    here.put(study(*POOL))
    for question in POOL[:5]:
        answer(here, question.id)
    here.put(QUIZ)
    assert len(stand(here).order) == 8
    answer(here, "h")
    assert hand_in(here.instance, stand(here)) is None
    assert [(one.mark.mark, one.mark.maximum) for one in my_results(here.instance, ME)] == [(6, 8)]
    begin(here.instance, ME, QUIZ)
    assert len(stand(here).order) == 3


@pytest.mark.parametrize("draw", [(), (Draw(5),), (Draw(1, "second"),)])
def test_what_was_drawn_stays_whatever_the_author_draws_next(here: Room, draw: tuple[Draw, ...]) -> None:
    """While an attempt goes on, and for one that has ended."""
    order = take_up(here.instance, ME, QUIZ).order
    answer(here, order[0])
    here.put(study(single("new"), *POOL, draw=draw))
    assert stand(here).order == order
    hand_in(here.instance, stand(here))
    assert [(one.mark.mark, one.mark.maximum) for one in my_results(here.instance, ME)] == [(1, 3)]


def test_a_question_that_leaves_the_file_leaves_the_attempt(here: Room) -> None:
    """If all of them do, what is there now is asked."""
    order = take_up(here.instance, ME, QUIZ).order
    here.put(study(*(one for one in POOL if one.id != order[0]), draw=(Draw(3),)))
    assert (stand(here).order, stand(here).here) == (order[1:], order[1])
    here.put(study(single("new")))
    assert stand(here).order == ("new",)


def test_what_was_answered_in_a_lesson_belongs_to_the_attempt(here: Room) -> None:
    """A lesson may embed a question that was not drawn; its answer is not lost."""
    order = take_up(here.instance, ME, QUIZ).order
    other = next(one.id for one in POOL if one.id not in order)
    answer(here, other)
    assert stand(here).order == tuple(sorted((*order, other)))
    assert (stand(here).mark().mark, stand(here).mark().maximum) == (1, 4)


def test_an_exam_is_handed_in_with_what_was_drawn(here: Room) -> None:
    """Open questions are those of the draw; only what was asked is practised afterwards."""
    here.put(study(*POOL, draw=(Draw(3),), mode=Mode.EXAM, minutes=30))
    exam = in_file(here)
    begin(here.instance, ME, exam)
    right, wrong, left = stand(here).order
    for question_id, response in ((right, "a"), (wrong, "b")):
        question = exam.question(question_id)
        assert question is not None
        assert keep_draft(here.instance, ME, exam, question, Answer(response)) is None
    assert stand(here).open_questions == (left,)
    here.wait(minutes=31)
    assert stand(here).ended
    (result,) = my_results(here.instance, ME)
    assert (result.mark.mark, result.mark.maximum, result.answered) == (1, 3, 2)
    assert [one.question.id for one in missed(here.instance, ME)] == [wrong]
    known = {one.id for one in POOL if find_practice(here.instance, ME, QuestionRef("study", one.id))}
    assert known == {right, wrong}


def several(here: Room) -> dict[str, list[bool]]:
    """Six people finish: the first of their questions is right, the second wrong, the third left open. By question,
    whether each who was asked it had it right."""
    asked: dict[str, list[bool]] = {one.id: [] for one in POOL}
    for n in range(6):
        who = Visitor(f"device-{n}")
        first, second, third = take_up(here.instance, who, in_file(here)).order
        answer(here, first, "a", who)
        answer(here, second, "b", who)
        assert hand_in(here.instance, stand(here, who)) is None
        for place, question_id in enumerate((first, second, third)):
            asked[question_id].append(place == 0)
    return asked


def test_who_was_not_asked_counts_nowhere(here: Room) -> None:
    """n and facility are of those who were asked; what rests on totals of different questions is not there."""
    asked = several(here)
    health, details = review_every_item(here.instance, in_file(here))
    assert health.drawn
    for one in details:
        n, figures = len(asked[one.item.question.id]), one.item.figures
        assert (one.item.n, one.draws.n, one.draws.third) == (n, n, 0)
        assert figures is not None
        assert figures.facility == (100 * sum(asked[one.item.question.id]) / n if n else None)
        assert set(astuple(figures)[2:]) == {None}
    assert (health.figures.n, health.figures.mean, health.figures.cic, health.figures.kr20) == (6, 1, None, None)
    assert "marks_study" not in [table.name for table in export_answers(here.instance)]


def test_it_counts_as_finished_when_what_was_drawn_is_answered(here: Room) -> None:
    """Not only when it is handed in; until then it is under way."""
    order = take_up(here.instance, ME, QUIZ).order
    for n, question_id in enumerate(order):
        health, _ = review_every_item(here.instance, QUIZ)
        assert (health.figures.n, health.unfinished) == (0, int(n > 0))
        here.wait(seconds=1)
        answer(here, question_id)
    health, _ = review_every_item(here.instance, QUIZ)
    assert (health.figures.n, health.unfinished) == (1, 0)


def test_where_all_were_asked_everything_nothing_is_missing(here: Room) -> None:
    """A quiz whose draw came after its answers has its figures as before."""
    here.put(study(*POOL[:3]))
    several(here)
    before = [astuple(one.figures) for one in review_every_item(here.instance, in_file(here))[0].items if one.figures]
    here.put(study(*POOL[:3], draw=(Draw(2),)))
    health, _ = review_every_item(here.instance, in_file(here))
    assert [astuple(one.figures) for one in health.items if one.figures] == before
    assert not health.drawn
    assert "marks_study" in [table.name for table in export_answers(here.instance)]


def test_drawn_opinions_leave_the_totals_alone(here: Room) -> None:
    """Where everybody is asked every question that counts, only the opinion's n is smaller."""
    opinions = tuple(
        Opinion(id=f"view-{n}", prompt=same("?"), options=(Option("a", same("A")),), tags=("view",)) for n in range(4)
    )
    here.put(study(*POOL[:3], *opinions, draw=(Draw(3, "first"), Draw(1, "view"))))
    for n in range(6):
        who = Visitor(f"device-{n}")
        for question in take_up(here.instance, who, in_file(here)).questions:
            answer(here, question.id, "a" if question.id >= chr(ord("a") + n % 3) else "b", who)
    health, details = review_every_item(here.instance, in_file(here))
    assert [one.item.n for one in details[:3]] == [6, 6, 6]
    assert sum(one.draws.n for one in details[3:]) == 6
    assert None not in (health.figures.cic, health.items[0].figures and health.items[0].figures.discrimination_index)
    assert "marks_study" in [table.name for table in export_answers(here.instance)]


def test_live_and_by_the_command_line_all_questions_are_there() -> None:
    """A session shows everybody the same, and a marks file says of no attempt what was drawn."""
    assert [one.step.target for one in plan_of_quiz(QUIZ, Library())] == [f"study#{one.id}" for one in POOL]
    assert mark_quiz(QUIZ, {}).maximum == 8


def test_where_everything_drawn_has_left_the_file_all_of_it_is_asked(here: Room) -> None:
    """Also after the first answer: the maximum stays that of the whole file, on the page and in the figures."""
    take_up(here.instance, ME, in_file(here))
    here.put(study(*(single(one) for one in "vwxyz"), draw=(Draw(2),)))
    assert stand(here).order == tuple("vwxyz")
    answer(here, "v")
    assert stand(here).order == tuple("vwxyz")
    assert stand(here).mark().maximum == 5
    health, _ = review_every_item(here.instance, in_file(here))
    assert (health.figures.n, health.unfinished) == (0, 1)


def test_an_exam_of_which_everything_has_left_the_file_is_marked_out_of_all_of_it(here: Room) -> None:
    """One draft of five open questions is not the whole of it."""
    here.put(study(*POOL, draw=(Draw(2),), mode=Mode.EXAM, minutes=30))
    begin(here.instance, ME, in_file(here))
    here.put(study(*(single(one) for one in "vwxyz"), draw=(Draw(2),), mode=Mode.EXAM, minutes=30))
    exam = in_file(here)
    assert keep_draft(here.instance, ME, exam, exam.questions[0], Answer("a")) is None
    hand_in(here.instance, stand(here))
    (result,) = my_results(here.instance, ME)
    assert (result.mark.mark, result.mark.maximum) == (1, 5)


def test_what_was_only_begun_in_a_lesson_is_open_on_the_page_and_in_the_figures(here: Room, tmp_path: Path) -> None:
    """Who has put questions to the client of a case that was not drawn has that case before them."""
    write_every_kind(tmp_path / "every")
    case = read_library(tmp_path / "every").library.quizzes["study"].question("case")
    assert case is not None
    quiz = study(single("a", tags=("t",)), single("b", tags=("t",)), case, draw=(Draw(1, "t"),))
    here.put(quiz)
    (one,) = take_up(here.instance, ME, quiz).order
    answer(here, one)
    asked = list(case.stage("ask").fields[0].ids[:1])
    assert give_answer(here.instance, ME, quiz, case, Answer(asked, certainty=3), "ask") is None
    assert stand(here).open_questions == (case.id,)
    health, _ = review_every_item(here.instance, quiz)
    assert (health.figures.n, health.unfinished) == (0, 1)
    with here.instance.engine.connect() as connection:
        rows = connection.execute(select(stored.c.certainty).where(stored.c.stage == "ask")).all()
    assert rows == [(None,)], "how sure one is belongs to the last stage"
