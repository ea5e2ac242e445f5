"""How a reader answers a scenario question, in either language."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.reader import PATIENCE, Reader

CARD = ".card-of-question"
QUESTIONS = ("object-detection", "video-recommendations", "factory-inspection", "restaurant-sales")


@dataclass(frozen=True)
class Labels:
    """What the buttons are called."""

    ask: str
    answer: str
    next: str
    done: str
    result: str


LABELS = {
    "ja": Labels("お客様に確認する", "回答する", "次の設問へ", "考え方を表示します", "結果を見る"),
    "en": Labels("Ask the client", "Answer", "Next question", "Here is the reasoning", "See the result"),
}


def ask_the_client(one: Reader, language: str, ticks: int = 2) -> None:
    """Ticks the first questions and puts them."""
    boxes = one.page.locator(f"{CARD} .choices label").filter(has=one.page.locator("input[type=checkbox]"))
    expect(boxes.first).to_be_visible(timeout=PATIENCE)
    for number in range(ticks):
        boxes.nth(number).click()
    one.press(LABELS[language].ask, exact=True)
    expect(one.page.locator(f"{CARD} .replies")).to_be_visible(timeout=PATIENCE)


def choose(one: Reader, number: int = 0) -> None:
    """The same option everywhere, and the first deciding factor; the answer is not given yet."""
    groups = one.page.locator(f"{CARD} .choices").filter(has=one.page.locator("input[type=radio]"))
    expect(groups.first).to_be_visible(timeout=PATIENCE)
    *axes, factors = groups.all()
    for group in axes:
        group.locator("label").nth(number).click()
    factors.locator("label").first.click()


def answer(one: Reader, language: str, number: int = 0) -> None:
    """The whole question, up to the feedback."""
    ask_the_client(one, language)
    choose(one, number)
    one.press(LABELS[language].answer, exact=True)
    one.sees(LABELS[language].done)
