"""How a reader answers a scenario question, in either language."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.reader import PATIENCE, Reader

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
    boxes = one.page.locator("[data-testid=stCheckbox] label")
    expect(boxes.first).to_be_visible(timeout=PATIENCE)
    for number in range(ticks):
        boxes.nth(number).click()
        one.settle()
    one.press(LABELS[language].ask, exact=True)


def choose(one: Reader, number: int = 0) -> None:
    """The same option everywhere, and the first deciding factor; the answer is not given yet."""
    groups = one.page.locator("[data-testid=stRadio]")
    expect(groups.first).to_be_visible(timeout=PATIENCE)
    for group in groups.all():
        group.locator("label:has(input)").nth(number).click()
        one.settle()
    one.page.locator("[data-testid=stButtonGroup] button").filter(visible=True).last.click()
    one.settle()


def answer(one: Reader, language: str, number: int = 0) -> None:
    """The whole question, up to the feedback."""
    ask_the_client(one, language)
    choose(one, number)
    one.press(LABELS[language].answer, exact=True)
    one.sees(LABELS[language].done)
