"""Which attempt a card belongs to: an exam's that has not begun, an earlier one, another person's, one that is over."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import begin, hand_in, look_at_quiz, take_up
from benkyokai.store.tables import attempt
from benkyokai.web.live.study import Study
from benkyokai.words.wording import Wording
from tests.browser.running_server import RunningServer
from tests.conftest import opened
from tests.every_kind import DRAWN, write_every_kind
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_light_routes import full_app

Play = Callable[[Coroutine[Any, Any, None]], None]
LATE = timedelta(hours=2)


def test_no_question_of_an_exam_is_told_before_it_begins(server: RunningServer, play: Play) -> None:
    """Whoever reads the questions before the clock runs has more time than others."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            status, told = await one.get("card?step=exam%23one")
            assert (status, told["why"]) == (409, "not_open")
            assert "Which is right?" not in one.everything
            instance, visitor = full_app(server, one)
            begin(instance, visitor, instance.library.quizzes["exam"])
            assert (await one.get("card?step=exam%23one"))[1]["form"]["exam"]

    play(run())


def test_an_earlier_attempt_is_looked_through_as_it_is(server: RunningServer, play: Play) -> None:
    """Another assumption in an attempt of before shows that attempt's answer, and not the form of the new one."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("card?step=study%23case")
            while "form" in view:
                _, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
                view = told["view"]
            instance, visitor = full_app(server, one)
            quiz = instance.library.quizzes["study"]
            assert hand_in(instance, look_at_quiz(instance, visitor, quiz)) is None
            begin(instance, visitor, quiz)
            assert (await one.get("card?step=study%23case"))[1]["form"]
            other = next(part["k"] for part in view["switch"]["parts"] if not part["mine"])
            _, through = await one.get(f"card?step=study%23case&round=1&assumption={other}")
            assert through["switch"]["at"] == other
            assert through["result"]["parts"] == view["result"]["parts"]
            assert "form" not in through

    play(run())


def test_an_earlier_attempt_at_an_exam_stays_shut_while_it_is_sat(server: RunningServer, play: Play) -> None:
    """Its feedback is the key of the exam that is being sat."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            instance, visitor = full_app(server, one)
            quiz = instance.library.quizzes["exam"]
            begin(instance, visitor, quiz)
            assert hand_in(instance, look_at_quiz(instance, visitor, quiz)) is None
            begin(instance, visitor, quiz)
            _, view = await one.get("card?step=exam%23one&round=1")
            assert view["form"]["exam"]
            assert view["round"] == 2

    play(run())


def test_an_earlier_answer_is_ticked_by_oneself(server: RunningServer, play: Play) -> None:
    """In the attempt that the page shows, though another has begun since."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("card?step=study%23text")
            _, told = await one.post("answer", answer_to(view["form"], first_response(view["form"])))
            rubric = told["view"]["rubric"]
            instance, visitor = full_app(server, one)
            quiz = instance.library.quizzes["study"]
            assert hand_in(instance, look_at_quiz(instance, visitor, quiz)) is None
            begin(instance, visitor, quiz)
            keys = [point["k"] for point in rubric["points"]]
            slot = {name: rubric[name] for name in ("step", "round", "whose")}
            assert (await one.post("rubric", {**slot, "ticked": keys}))[0] == 200
            _, again = await one.get("card?step=study%23text&round=1")
            assert again["rubric"]["ticked"] == keys
            assert look_at_quiz(instance, visitor, quiz).given == {}

    play(run())


def test_what_another_person_s_page_posts_is_stored_under_nobody(server: RunningServer, play: Play) -> None:
    """Of two people at one browser each has an attempt 1; a page that one left open answers for nobody else."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            _, view = await one.get("state?quiz=study&question=number")
            body = {**answer_to(view["form"], "90"), "whose": view["form"]["whose"]}
            for path in ("answer", "draft"):
                status, told = await one.post(f"{path}?page=1", {**body, "whose": "0123456789"})
                assert (status, told["why"]) == (409, "attempt_ended")
                assert told["view"]["form"]["whose"] == view["form"]["whose"]
                assert "draft" not in told["view"]["form"]
            assert (await one.post("answer", body))[0] == 200

    play(run())


def test_a_draft_after_the_time_is_told_so(server: RunningServer, play: Play) -> None:
    """And not that another screen had answered; it changes nothing."""

    async def run() -> None:
        async with Alone(server.url, "/light", "en") as one:
            instance, visitor = full_app(server, one)
            quiz = instance.library.quizzes["exam"]
            begun = begin(instance, visitor, quiz)
            _, view = await one.get("card?step=exam%23one")
            with instance.engine.begin() as connection:
                over = update(attempt).where(attempt.c.id == begun.id).values(deadline=instance.now() - LATE)
                connection.execute(over)
            status, told = await one.post("draft", answer_to(view["form"], first_response(view["form"])))
            assert (status, told["why"]) == (409, "time_is_up")
            assert look_at_quiz(instance, visitor, quiz).given == {}

    play(run())


def test_a_lesson_asks_what_was_not_drawn(tmp_path: Path) -> None:
    """A question that stands in a lesson can be answered there, drawn or not; others of the quiz cannot."""
    files = write_every_kind(tmp_path / "files")
    (files / "quizzes" / "drawn.yaml").write_text(DRAWN, encoding="utf-8")
    instance = Instance(opened(f"sqlite:///{tmp_path / 'test.db'}"), ContentStore(files), "secret")
    quiz, visitor = instance.library.quizzes["drawn"], Visitor("device")
    attempt_state = take_up(instance, visitor, quiz)
    left, *_ = (one for one in quiz.questions if one.id not in attempt_state.order)
    study = Study(instance, visitor, Wording(instance.library, "en"))
    assert not study.is_asked(attempt_state, left)
    lesson = next((files / "content").glob("*/en/*.md"))
    lesson.write_text(f"{lesson.read_text(encoding='utf-8')}\n```quiz drawn#{left.id}\n```\n", encoding="utf-8")
    again = Instance(instance.engine, ContentStore(files), "secret")
    assert Study(again, visitor, Wording(again.library, "en")).is_asked(attempt_state, left)
