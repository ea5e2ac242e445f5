"""From the click on "answer" to the feedback's text: the app against a bare Streamlit page, alternating."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from benkyokai.web.live.simulate import Spread, spread_of
from tests.browser.reader import Reader, browser, reader
from tests.browser.running_server import RunningServer
from tests.browser.scenario import QUESTIONS, choose

CLICKS = 50
"""On each side."""

# Starts the clock, clicks, and stops it when the text has been put into the page, or into a card on it, and painted.
TIMED_CLICK = """([button, text]) => new Promise(resolve => {
  const cards = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')].map(one => one.shadowRoot);
  const found = () => [document.body, ...cards].some(one => one.textContent.includes(text));
  let begun = 0;
  const observer = new MutationObserver(() => {
    if (found()) { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now() - begun)); }
  });
  const what = {subtree: true, childList: true, characterData: true};
  for (const one of [document.body, ...cards]) observer.observe(one, what);
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


def answer_ours(one: Reader, click: int) -> float:
    """Opens the next scenario question, fills in everything but the last click, and times the answer."""
    question = QUESTIONS[click % 4]
    if click % 4 == 0 and click:
        one.open(f"/quiz?quiz=choosing-a-service&question={QUESTIONS[-1]}")
        one.press("See the result")
        one.press("Start again")
    one.open(f"/quiz?quiz=choosing-a-service&question={question}")
    one.press("Go on without asking")
    choose(one, 1)
    taken = timed_click(one.page, "Answer", "Here is the reasoning")
    one.settle()
    return taken


def measure(folder: Path) -> tuple[Spread, Spread]:
    """Milliseconds of the app and of the bare page, click by click in turns."""
    with (
        RunningServer(folder) as server,
        RunningServer(folder, app="bench.servers:bare") as plain,
        browser() as chromium,
    ):
        ours, bare = (reader(chromium, one.url, "laptop", "en") for one in (server, plain))
        bare.open("/")
        taken = [(answer_ours(ours, click), answer_bare(bare, click)) for click in range(CLICKS)]
    app, page = map(spread_of, zip(*taken, strict=True))
    return app, page


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    ours, bare = measure(folder)
    return f"""
{CLICKS} clicks on each side, in turns, in one run, in Chromium on the same machine: a scenario question of
the app (the answer is committed with synchronous=FULL before the feedback) against four questions on a bare
Streamlit page (`bench/bare_main.py`) under the same server and settings. Milliseconds.

| | p50 | p95 | p99 |
|---|---|---|---|
| Benkyokai | {ours.p50:.0f} | {ours.p95:.0f} | {ours.p99:.0f} |
| bare page | {bare.p50:.0f} | {bare.p95:.0f} | {bare.p99:.0f} |

p50 of the app / p50 of the bare page: **{ours.p50 / bare.p50:.2f}**
"""
