"""The projector from the back row: in every step of the shipped run sheet its text is large enough, nothing is cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from bench.participants import answer_all, crowd
from benkyokai.core.text import LANGUAGES
from tests.browser.back_row import WALLS, faults
from tests.browser.live import Host, answer, lead, phone, projector_of, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.languages import SOAK

PEOPLE = 12


@pytest.mark.parametrize("sizes", [1, pytest.param(len(WALLS), marks=SOAK)])
@pytest.mark.parametrize("both", [False, True], ids=["each language", "both at once"])
def test_the_back_row_can_read_every_step(chromium: Browser, server: RunningServer, both: bool, sizes: int) -> None:
    """From the waiting room to the end by the large button, at every size. All of them have the same shape, so one is
    enough, another one in each language and from step to step; the soak has all of them everywhere."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services", "names": "all"})
    walls = [projector_of(host, chromium, language) for language in LANGUAGES[: 1 if both else 2]]
    if both:
        chosen = {"language": "both"}
        assert host.context.request.post(f"{server.url}/live/{host.code}/screen-language", data=chosen).ok
        until(walls[0], "!!BENKYOKAI.latest.other")
    people = crowd(server.url, host.code, PEOPLE)
    until(host.page, "n => BENKYOKAI.latest.joined === n", PEOPLE)
    found: dict[str, list[str]] = {}

    def look(state: str) -> None:
        wait_for(walls, host)
        for turn, wall in enumerate(walls, start=2 * both):
            first = (turn + host.page.evaluate("BENKYOKAI.latest.at")) % len(WALLS)
            chosen = [*WALLS, *WALLS][first : first + sizes]
            found[f"{state}, wall {turn}"] = faults(wall, chosen)

    look("waiting room")
    while host.next != "end":
        pressed = host.press()
        state = host.page.evaluate("(({ at, now }) => [at, now.stage, now.round, now.step.section])(BENKYOKAI.latest)")
        look(f"{pressed} {state}")
        if host.state()[1] == "open":
            answer_all(people)
            until(host.page, "n => BENKYOKAI.latest.answered === n", PEOPLE)
        elif pressed == "close" and host.page.evaluate("BENKYOKAI.latest.reasons.length > 2"):
            show_reasons(host)
            for wall in walls:
                until(wall, "n => BENKYOKAI.latest.said?.length === n", 3)
            look(f"reasons {state}")
    assert {step: wrong for step, wrong in found.items() if wrong} == {}
    for page in (host.page, *walls):
        page.context.close()


def show_reasons(host: Host, count: int = 3) -> None:
    """The facilitator shows the first reasons to all."""
    for key in host.page.evaluate("n => BENKYOKAI.latest.reasons.slice(0, n).map((one) => one.k)", count):
        sent = {"key": key, "shown": True}
        assert host.context.request.post(f"{host.url}/live/{host.code}/reasons", data=sent).ok


LONG = "要件が決まらないうちに自前の環境を持つと、後から作り直しになりそうです。まず数字で確かめます。" * 11


def test_a_long_reason_is_cut_to_two_lines_before_any_goes_and_the_console_says_so(
    chromium: Browser, server: RunningServer
) -> None:
    """Three are shown, one of them of 500 characters, then the tally: before, the projector had none of them."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    projector = projector_of(host, chromium, "en")
    phones = [phone(chromium, server.url, host.code, name, "en") for name in ("One", "Two", "Three")]
    while host.next != "tally":
        host.press()
        wait_for(phones, host)
        if host.state()[1] == "open":
            for page, reason in zip(
                phones, (LONG[:500], "It can be tried within a month", "Nobody there runs models"), strict=True
            ):
                answer(page, "en", reason=reason)
            if host.state()[2] == 1 and host.state()[3] == 1:
                host.press()
                show_reasons(host)
    host.press()
    wait_for([projector], host)
    projector.set_viewport_size({"width": 1920, "height": 1080})
    quotes = projector.locator(".said blockquote")
    expect(quotes.first).to_be_visible(timeout=PATIENCE)
    tall = "one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)"
    lines = [quotes.nth(place).locator(".words").evaluate(tall) for place in range(quotes.count())]
    assert sorted(map(round, lines)) == [1, 1, 2], lines
    told = host.page.locator(".left-out")
    expect(told).to_contain_text("long reasons beyond two lines", timeout=PATIENCE)
    assert faults(projector) == []
    for page in (*phones, projector, host.page):
        page.context.close()
