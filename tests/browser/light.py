"""Somebody on the light page, after a session or alone: with a finger, or with the keyboard and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Browser, Page, expect

from bench.participants import answer_all, crowd
from tests.browser.live import NOT_CLOSING, PHONE, Host, fill, until
from tests.browser.reader import LOCALES, PATIENCE

NEXT = {"ja": "次へ", "en": "Next"}
BEGIN = {"ja": "最初の項目から始める", "en": "Begin with the first step"}
OVERVIEW = {"ja": "一覧へ", "en": "Overview"}
MINE = {"ja": "自分の結果", "en": "Your result"}
KEPT = {"ja": "まだ送れていません", "en": "Not sent yet"}
DOWN = {"ja": "下へ", "en": "Down"}
NEXT_QUESTION = {"ja": "次の設問へ", "en": "Next question"}

MOST = 80
"""Presses of Tab after which a thing counts as out of reach."""

FOCUS = """() => {
  const at = document.activeElement;
  const box = at.closest('fieldset');
  return {
    tag: at.tagName, type: at.type || '', text: at.innerText || '', checked: !!at.checked, primary: at.className,
    chosen: !!box && !!box.querySelector(':checked')
  };
}"""


def where_it_is_noon() -> str:
    """A time zone in which what comes back in ten minutes comes back today, whenever the tests run. The names of these
    zones have the sign that one would not expect."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


def opened(chromium: Browser, url: str, language: str, dark: bool = False) -> Page:
    """A phone that has joined nothing, at an address."""
    theme: Any = "dark" if dark else "light"
    context = chromium.new_context(
        **PHONE, locale=LOCALES[language], color_scheme=theme, timezone_id=where_it_is_noon()
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(url)
    expect(page.locator("main h1:not(.unseen)")).to_be_visible(timeout=PATIENCE)
    return page


def command(host: Host, name: str, target: Any = None) -> None:
    """A command of the facilitator's that is not the big button."""
    body = {"command": name, "version": host.page.evaluate("BENKYOKAI.latest.version"), "target": target}
    done = host.context.request.post(f"{host.url}/live/{host.code}/command", data=body)
    assert done.status == 200, done.text()
    until(host.page, f"version => BENKYOKAI.latest.version >= version && {NOT_CLOSING}", done.json()["version"])


def play_to_the_end(host: Host) -> None:
    """Two people answer everything, without a page of theirs; the reasons are shown; then the session is over."""
    people = crowd(host.url, host.code, 2)
    while host.next != "end":
        pressed = host.press()
        if host.state()[1] == "open":
            answer_all(people)
        if pressed == "close":
            host.context.request.post(f"{host.url}/live/{host.code}/reasons", data={"key": None, "shown": True})
    command(host, "end")


def give(page: Page, choice: int = 0, reason: str = "わたしの理由") -> None:
    """Answers the form on the page, and waits until the page has turned to what comes next."""
    form = page.locator("form.question")
    expect(form).to_be_visible(timeout=PATIENCE)
    fill(form, choice, reason)
    page.evaluate("document.querySelector('form.question').dataset.seen = 'yes'")
    form.locator("button.primary").click()
    expect(page.locator("form.question[data-seen]")).to_have_count(0, timeout=PATIENCE)


def focused(page: Page) -> dict[str, Any]:
    """What has the focus."""
    found: dict[str, Any] = page.evaluate(FOCUS)
    return found


def fill_by_keyboard(page: Page) -> None:
    """Tab to each part of the form, Space or letters there, an item moved down, Enter on the form's button."""
    expect(page.locator("form.question")).to_be_visible(timeout=PATIENCE)
    moved = False
    for _ in range(MOST):
        page.keyboard.press("Tab")
        at = focused(page)
        if at["type"] in ("radio", "checkbox") and not at["chosen"]:
            page.keyboard.press("Space")
        elif at["tag"] == "SELECT":
            page.keyboard.press("ArrowDown")
        elif at["tag"] == "TEXTAREA" or at["type"] == "text":
            page.keyboard.type("90")
        elif at["text"] in DOWN.values() and not moved:
            moved = True
            page.keyboard.press("Enter")
            assert focused(page)["tag"] == "BUTTON", "the focus goes along with what was moved"
        elif at["type"] == "submit":
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab does not reach the button; the focus is on {focused(page)}")


def give_by_keyboard(page: Page) -> None:
    """Answers for good: the page turns to what comes next."""
    expect(page.locator("form.question")).to_be_visible(timeout=PATIENCE)
    page.evaluate("document.querySelector('form.question').dataset.seen = 'yes'")
    fill_by_keyboard(page)
    expect(page.locator("form.question[data-seen]")).to_have_count(0, timeout=PATIENCE)


def reach(page: Page, tag: str, text: str = "", kind: str = "") -> None:
    """Presses Tab until something of that tag, and of that text or type, has the focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        at = focused(page)
        if at["tag"] == tag and at["text"].startswith(text) and at["type"].startswith(kind):
            return
    raise AssertionError(f"Tab does not reach {tag} {text}; the focus is on {focused(page)}")


def follow_by_keyboard(page: Page, text: str, tag: str = "A") -> None:
    """Reaches a link, or a button, by Tab and follows it by Enter; the page turns."""
    page.evaluate("document.querySelector('main h1').dataset.seen = 'yes'")
    reach(page, tag, text)
    page.keyboard.press("Enter")
    expect(page.locator("main h1[data-seen]")).to_have_count(0, timeout=PATIENCE)
