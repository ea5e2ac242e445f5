"""What reaches the browser before its time: the bytes on the wire, not the screen."""

from __future__ import annotations

import re
from html import unescape

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.authoring.library import read_library
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import Language, Text
from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import ROOT, RunningServer
from tests.browser.scenario import LABELS, ask_the_client, choose
from tests.told_early import LONG

ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
LIBRARY = read_library(ROOT).library


def secrets_of(question: Question, language: Language) -> set[str]:
    """Every sentence of a question that gives something away, the diagram's title too; replies and hints are given to
    those who ask for them, and words that may stand anywhere say nothing."""
    apart = {*question.hints, *question.discuss, *(one.reply for one in getattr(question, "asks", ()))}
    texts: list[Text] = [text for text in question.secrets() if text not in apart]
    if question.reasoning is not None:
        texts.append(LIBRARY.diagrams[question.reasoning.diagram].title)
    # Author's Markdown may be changed on its way; a run of plain words is not.
    runs = {_plain_run(text.into(language)) for text in texts if text.into(language)}
    return {run for run in runs if len(run) >= LONG}


def _plain_run(text: str) -> str:
    """The longest part of a text without Markdown."""
    for mark in "*[]()`_\n":
        text = text.replace(mark, "\0")
    return max(text.split("\0"), key=len).strip()


def leaked(frames: list[bytes], sentences: set[str]) -> set[str]:
    """The sentences that the frames hold, as they are, or in the JSON of a component, or in its HTML."""
    received = b"".join(frames).decode("utf-8", errors="replace")
    heard = unescape(ESCAPED.sub(lambda match: chr(int(match[1], 16)), received))
    return {sentence for sentence in sentences if sentence in heard}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_of_a_scenarios_key_comes_before_the_answer(
    chromium: Browser, server: RunningServer, language: Language
) -> None:
    """Not while reading, asking or choosing; all of it afterwards, or the check could not fail."""
    question = LIBRARY.quizzes["choosing-a-service"].question("factory-inspection")
    assert isinstance(question, Scenario)
    sentences = secrets_of(question, language)
    replies = {_plain_run(item.reply.into(language)) for item in question.asks}
    one = reader(chromium, server.url, "laptop", language)
    one.watch_frames()
    one.open("/quiz?quiz=choosing-a-service&question=factory-inspection")
    assert leaked(one.frames, sentences | replies) == set()
    ask_the_client(one, language, ticks=1)
    asked = _plain_run(question.asks[0].reply.into(language))
    assert leaked(one.frames, replies) == {asked}
    choose(one, 1)
    assert leaked(one.frames, sentences) == set()
    one.press(LABELS[language].answer, exact=True)
    one.sees(LABELS[language].done)
    one.settle()
    assert len(leaked(one.frames, sentences)) > len(sentences) / 3
    assert leaked(one.frames, replies) == replies


def test_reading_every_lesson_gives_no_key_away(chromium: Browser, server: RunningServer) -> None:
    """The whole course, read without answering anything, holds no reason, no feedback, no waiting diagram."""
    one = reader(chromium, server.url, "laptop", "en")
    one.watch_frames()
    course = next(iter(LIBRARY.courses.values()))
    for lesson in course.lessons:
        one.open(f"/learn?lesson={lesson.id}")
    waiting = {_plain_run(diagram.title.en) for diagram in LIBRARY.diagrams.values() if diagram.after}
    for quiz_id in course.quizzes:
        for question in LIBRARY.quizzes[quiz_id].questions:
            assert leaked(one.frames, secrets_of(question, "en")) == set(), question.id
    assert leaked(one.frames, waiting) == set()
    assert leaked(one.frames, {_plain_run(LIBRARY.diagrams["sagemaker-parts"].title.en)})


def test_a_check_yourself_question_keeps_its_answer(chromium: Browser, server: RunningServer) -> None:
    """Inside a lesson too: feedback comes with the answer, not before."""
    question = LIBRARY.quizzes["knowledge"].question("closed-tab")
    assert question is not None
    sentences = secrets_of(question, "ja")
    one = reader(chromium, server.url, "phone", "ja")
    one.watch_frames()
    one.open("/learn?lesson=studio")
    assert leaked(one.frames, sentences) == set()
    card = one.page.locator('[data-question="knowledge#closed-tab"]')
    with one.page.expect_response(re.compile("/light/draft")):
        card.locator(".choices label").first.click()
    one.settle()
    assert leaked(one.frames, sentences) == set()
    card.get_by_role("button", name="回答する").click()
    expect(card.locator(".outcome")).to_be_visible(timeout=PATIENCE)
    one.settle()
    assert leaked(one.frames, sentences) == sentences
