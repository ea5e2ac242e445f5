"""From the click on "answer" to the feedback's text: the app against a bare Streamlit page, alternating."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from bench.asgi_server import asgi_server
from bench.figures import Figures, figures
from tests.browser.reader import Reader, browser, reader
from tests.browser.running_server import RunningServer
from tests.browser.scenario import QUESTIONS, choose

CLICKS = 50
"""On each side."""

# Starts the clock, clicks, and stops it when the text has been put into the page and painted.
TIMED_CLICK = """([button, text]) => new Promise(resolve => {
  const found = () => document.body.textContent.includes(text);
  let begun = 0;
  const observer = new MutationObserver(() => {
    if (found()) { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now() - begun)); }
  });
  observer.observe(document.body, {subtree: true, childList: true, characterData: true});
  begun = performance.now();
  button.click();
})"""


def timed_click(page: Page, name: str, text: str, number: int = 0) -> float:
    """Milliseconds from the click on a button to the text on the screen."""
    button = page.get_by_role("button", name=name, exact=True).nth(number).element_handle()
    milliseconds: float = page.evaluate(TIMED_CLICK, [button, text])
    return milliseconds


def answer_bare(one: Reader, click: int) -> float:
    """Chooses an option of the next question and times the answer."""
    number, nth = click % 4, click // 4 + 1
    one.page.locator("[data-testid=stRadio]").nth(number).locator("label:has(input)").nth(click % 4).click()
    one.settle()
    taken = timed_click(one.page, "Answer", f"Feedback {number}-{nth}", number)
    one.settle()
    return taken


def prepare(one: Reader, click: int) -> None:
    """Opens the next scenario question and fills in everything but the last click."""
    question = QUESTIONS[click % 4]
    if click % 4 == 0 and click:
        one.open(f"/quiz?quiz=choosing-a-service&question={QUESTIONS[-1]}")
        one.press("See the result")
        one.press("Start again")
    one.open(f"/quiz?quiz=choosing-a-service&question={question}")
    one.press("Go on without asking")
    choose(one, 1)


def answer_ours(one: Reader, click: int) -> float:
    """Times the answer to the next scenario question."""
    prepare(one, click)
    taken = timed_click(one.page, "Answer", "Here is the reasoning")
    one.settle()
    return taken


def measure(folder: Path) -> tuple[Figures, Figures]:
    """Milliseconds of the app and of the bare page, click by click in turns."""
    with RunningServer(folder) as server, asgi_server("bench.bare_app:app", folder) as bare_url, browser() as chromium:
        ours, bare = reader(chromium, server.url, "laptop", "en"), reader(chromium, bare_url, "laptop", "en")
        bare.open("/")
        taken: dict[str, list[float]] = {"ours": [], "bare": []}
        for click in range(CLICKS):
            taken["ours"].append(answer_ours(ours, click))
            taken["bare"].append(answer_bare(bare, click))
    return figures(taken["ours"]), figures(taken["bare"])
