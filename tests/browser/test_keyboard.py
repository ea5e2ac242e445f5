"""Every kind of question by keyboard alone, to study with and in an exam; and what an exam survives."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import func, select, update

from benkyokai.authoring.library import read_library
from benkyokai.core.text import Language
from benkyokai.store.tables import attempt
from tests.browser.evening import engine_of
from tests.browser.keyboard import fill_in, press_button
from tests.browser.reader import PATIENCE, Reader, reader
from tests.browser.running_server import RunningServer
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS
from tests.processes import wait_until

OPTIONS = ".card-of-question .choices label"
SAVED = {"ja": "回答を保存しました。", "en": "Your answer is saved."}
RIGHT = {"ja": "正解です。", "en": "Right."}
EXPLANATION = re.compile("Explanation of|つ目の解説|回答例の文|The model answer")


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_studying_every_kind_by_keyboard(chromium: Browser, every_kind: RunningServer, language: Language) -> None:
    """Choose, give, and read the feedback, without a mouse."""
    quiz = read_library(every_kind.files).library.quizzes["study"]
    one = reader(chromium, every_kind.url, "laptop", language)
    for question in quiz.questions:
        one.open(f"/quiz?quiz=study&question={question.id}")
        one.page.wait_for_timeout(600)
        fill_in(one, question, language)
        press_button(one, "回答する" if language == "ja" else "Answer")
        if question.kind in ("single", "multiple", "ordering", "matching", "numeric", "short", "cloze"):
            one.sees(RIGHT[language])
        elif question.explanation:
            one.sees(question.explanation.into(language))
        else:
            one.sees(re.compile("回答例|A model answer|回答を記録しました|Your answer is recorded"))
    one.page.context.close()


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_an_exam_by_keyboard_with_a_reload_in_the_middle(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """Begin, answer, reload: clock, flag, order and answers are there; hand in; nothing was told before."""
    ja = language == "ja"
    quiz = read_library(every_kind.files).library.quizzes["exam"]
    one = reader(chromium, every_kind.url, "laptop", language)
    one.watch_frames()
    one.open("/quiz?quiz=exam")
    one.page.wait_for_timeout(600)
    press_button(one, "試験を始める" if ja else "Begin the exam")
    one.sees(re.compile("残り時間|Time left"))
    for number, question in enumerate(quiz.questions):
        one.open(f"/quiz?quiz=exam&question={question.id}")
        one.page.wait_for_timeout(600)
        fill_in(one, question, language)
        is_kept(one, language)
        if number == 0:
            chosen = one.page.locator(OPTIONS).all_inner_texts()
            one.choose("あとで見直す" if ja else "Come back to this")
            left = seconds_left(one.page.get_by_text(re.compile("残り時間|Time left")).inner_text())
            one.page.reload()
            one.settle()
            one.sees(re.compile("残り時間|Time left"))
            expect(one.page.locator(OPTIONS)).to_have_text(chosen, timeout=PATIENCE)
            expect(one.page.locator(f"{OPTIONS} input:checked")).to_have_count(1, timeout=PATIENCE)
            expect(one.page.get_by_role("switch", checked=True)).to_have_count(1, timeout=PATIENCE)
            assert seconds_left(one.page.get_by_text(re.compile("残り時間|Time left")).inner_text()) <= left
    assert not EXPLANATION.search(heard(one))
    one.press("提出する" if ja else "Hand in", exact=True)
    one.press("確かに提出する" if ja else "Yes, hand in")
    one.sees("8問中8問が全部正解です。" if ja else "8 of 8 fully right.")
    one.open("/quiz?quiz=exam&question=one")
    one.sees(quiz.questions[0].explanation.into(language))
    assert EXPLANATION.search(heard(one))
    one.page.context.close()


def heard(one: Reader) -> str:
    """What came over the socket, the JSON of a card's view read as text."""
    told = b"".join(one.frames).decode("utf-8", errors="replace")
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), told)


def is_kept(one: Reader, language: str) -> None:
    """The card says that it is on disk, and the page around it has followed."""
    expect(one.page.locator(".card-of-question .note.saved")).to_have_text(SAVED[language], timeout=PATIENCE)
    one.settle()


def seconds_left(text: str) -> int:
    """The clock's figures as seconds."""
    minutes, seconds = re.findall(r"(\d+):(\d\d)$", text.strip())[0]
    return int(minutes) * 60 + int(seconds)


def test_a_browser_closed_past_the_deadline_hands_in(chromium: Browser, every_kind: RunningServer) -> None:
    """An answer, the browser closed, and its time is over: handed in while nobody looks, and found the next time."""
    one = reader(chromium, every_kind.url, "phone", "en")
    one.open("/quiz?quiz=exam")
    one.press("Begin the exam")
    one.page.goto(f"{every_kind.url}/quiz?quiz=exam&question=one")
    one.page.locator(OPTIONS).filter(has_text="The right one").click()
    is_kept(one, "en")
    cookies = one.page.context.cookies()
    one.page.context.close()
    its_time_is_over(every_kind)
    again = reader(chromium, every_kind.url, "phone", "en")
    again.page.context.add_cookies(cookies)  # type: ignore[arg-type]  # as they came
    again.open("/results")
    again.sees("handed in")
    again.open("/quiz?quiz=exam")
    again.sees("1 of 8 fully right.")


def its_time_is_over(server: RunningServer) -> None:
    """Every exam that is being sat ends now, and is handed in by the server."""
    engine = engine_of(server)
    sat = attempt.c.deadline.is_not(None) & attempt.c.submitted_at.is_(None)

    def all_are_in() -> bool:
        with engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(attempt).where(sat)) == 0

    assert not all_are_in()
    with engine.begin() as connection:
        connection.execute(update(attempt).where(sat).values(deadline=datetime.now(UTC)))
    assert server.process is not None
    wait_until(all_are_in, server.process, server.log)
    engine.dispose()
