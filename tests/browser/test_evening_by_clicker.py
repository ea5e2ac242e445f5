"""A short evening led by a presenter's remote alone: two languages, light and dark, small phones, large text."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from benkyokai.words import say
from tests.browser.clicker import Held, Room, comes
from tests.browser.light import command
from tests.browser.live import NOT_CLOSING, answer, lead, until, wait_for
from tests.browser.reader import PATIENCE
from tests.browser.running_server import RunningServer
from tests.browser.test_console_keys import commands_of, hold

PHONES = (
    Held("朝霧", 390, 844, "ja", "light"),
    Held("Quillon", 360, 640, "en", "light", large=True),
    Held("夕凪", 320, 568, "ja", "dark"),
)
SHEET = (1, 2, 6, 13)
"""Of the shipped run sheet: a lesson, a plain question, a scenario with two votes and a twin, the survey."""
PRESSED = [
    *["forward", *["next_section"] * 6],
    *["forward", "open", "close", "tally", "reasoning"],
    *["forward", "open", "close", "next_stage", "open", "close", "vote_again", "close", "twin", "close"],
    *["tally", "reasoning", "next_section", "forward", "open", "close"],
]
"""What the large button stands for from the waiting room to the last step."""

SECTION_BACK = ["back_section", "next_section"] * 2
"""Once in the lesson, once in the release."""


def test_an_evening_is_led_by_the_remote_alone(chromium: Browser, server: RunningServer) -> None:
    """Every press is held until it repeats, on the projector and on the console in turns; each is one command."""
    room = gathered(chromium, server)
    host, sheets = room.host, [commands_of(room.projector), commands_of(room.host.page)]
    pressed: list[str] = []
    room.look("waiting")
    while host.next != "end":
        pressed.append(press(room, "PageDown", len(pressed)))
        room.look(f"{pressed[-1]} {host.state()}")
        if host.next in ("forward", "end") and pressed[-1] == "next_section":
            a_section_back(room)
        if host.state()[1] == "open":
            leaving_is_asked(room, len(pressed))
            everybody_answers(room)
    ends(room, len(pressed))
    assert room.faults == []
    assert pressed == PRESSED
    assert sorted([*sheets[0], *sheets[1]]) == sorted([*PRESSED, *SECTION_BACK, "end"])
    for page in (*room.phones.values(), host.page):
        page.context.close()


def gathered(chromium: Browser, server: RunningServer) -> Room:
    """The facilitator's two windows and three phones."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services"})
    command(host, "arrange", list(SHEET))
    projector = host.context.new_page()
    projector.emulate_media(color_scheme="dark")
    projector.set_viewport_size({"width": 1920, "height": 1080})
    projector.goto(f"{server.url}/live/{host.code}/screen?lang=en")
    room = Room(host, projector, {held: comes(chromium, host, held) for held in PHONES})
    until(host.page, "n => BENKYOKAI.latest.joined === n", len(PHONES))
    wait_for(room.pages, host)
    return room


def press(room: Room, key: str, turn: int) -> str:
    """Holds a key on one of the facilitator's windows; what it stood for, and every page has followed."""
    host = room.host
    name = host.page.evaluate(f"BENKYOKAI.latest.{'next' if key == 'PageDown' else 'previous'}")
    version = host.page.evaluate("BENKYOKAI.latest.version")
    hold(led(room, turn), key, times=4)
    until(host.page, f"version => BENKYOKAI.latest.version > version && {NOT_CLOSING}", version)
    wait_for(room.pages, host)
    return str(name)


def led(room: Room, turn: int) -> Page:
    """The window that has the remote."""
    return room.projector if turn % 2 else room.host.page


def a_section_back(room: Room) -> None:
    """And on again."""
    section = "BENKYOKAI.latest.step.section"
    at = room.projector.evaluate(section)
    assert press(room, "PageUp", at) == "back_section"
    assert room.projector.evaluate(section) == at - 1
    room.look("a section back")
    assert press(room, "PageDown", at) == "next_section"


def leaving_is_asked(room: Room, turn: int) -> None:
    """In the language of the window; the next press stays."""
    page, language = led(room, turn), ("en" if turn % 2 else "ja")
    hold(page, "PageUp", times=4)
    expect(page.locator("dialog[open]")).to_contain_text(say(language, "console.leave_sure"), timeout=PATIENCE)
    hold(page, "PageDown", times=4)
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert room.host.state()[1] == "open"


def everybody_answers(room: Room) -> None:
    """Each something else; the console has counted all of them."""
    for place, (held, page) in enumerate(room.phones.items()):
        answer(page, held.language, choice=place)
    until(room.host.page, "n => BENKYOKAI.latest.answered === n", len(PHONES))
    room.look(f"answered {room.host.state()}")


def ends(room: Room, turn: int) -> None:
    """Asked, too; every page says that it is over."""
    page, language = led(room, turn), ("en" if turn % 2 else "ja")
    hold(page, "PageDown", times=4)
    expect(page.locator("dialog[open]")).to_contain_text(say(language, "console.end_sure"), timeout=PATIENCE)
    page.locator("dialog").get_by_role("button", name=say(language, "console.end"), exact=True).click()
    until(room.host.page, "BENKYOKAI.latest.phase === 'ended'")
    expect(room.projector.locator("h1")).to_have_text(say("en", "live.ended"), timeout=PATIENCE)
    for held, phone in room.phones.items():
        expect(phone.locator("main")).to_contain_text(say(held.language, "live.ended"), timeout=PATIENCE)
