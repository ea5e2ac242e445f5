"""An evening is prepared and kept in time: fitted, rearranged, rehearsed, counted down, with a poll on the spot."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.live import Host, answer, heard, lead, phone, projector_of, until, wait_for
from tests.browser.reader import LOCALES, PATIENCE, SCREENS, Reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.languages import ENGLISH_SOAKS

WORDS = {
    "ja": {"rehearse": "リハーサルをする", "console": "進行画面を開く", "length": "45分"},
    "en": {"rehearse": "Rehearse", "console": "Open the console", "length": "45 min"},
}


def order(page: Page) -> list[int]:
    """The numbers of the steps on the console, in their order."""
    found: list[int] = page.evaluate("BENKYOKAI.latest.steps.map((step) => step.n)")
    return found


def press_row(page: Page, row: str) -> None:
    """Presses a button of the run sheet by keyboard, and waits until the session has moved."""
    version = page.evaluate("BENKYOKAI.latest.version")
    button = page.locator(f"[data-row='{row}']")
    button.focus()
    page.keyboard.press("Enter")
    if row != "mode":
        until(page, "version => BENKYOKAI.latest.version > version", version)


def command(host: Host, name: str, target: int) -> None:
    """A command with a number that no button has."""
    body = {"command": name, "target": target, "version": host.page.evaluate("BENKYOKAI.latest.version")}
    answered = host.context.request.post(f"{host.url}/live/{host.code}/command", data=body)
    assert answered.ok, answered.text()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_a_rehearsal_from_the_sessions_page(chromium: Browser, server: RunningServer, language: str) -> None:
    """Choose a length, rehearse: simulated people join and answer, and no list has it afterwards."""
    words = WORDS[language]
    context = chromium.new_context(**SCREENS["laptop"], locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{server.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    one = Reader(page, server.url)
    one.open("/sessions")
    one.choose(words["length"])
    one.press(words["rehearse"])
    link = page.get_by_role("link", name=words["console"]).first
    console = context.new_page()
    console.goto(f"{server.url}/{link.get_attribute('href')}")
    until(console, "BENKYOKAI.latest && BENKYOKAI.latest.joined === 8")
    assert console.evaluate("BENKYOKAI.latest.rehearsal")
    assert console.evaluate("BENKYOKAI.latest.steps.reduce((sum, step) => sum + step.minutes, 0)") <= 45
    assert console.evaluate("BENKYOKAI.latest.left_out.length") > 0
    host = Host(console, context, server.url, console.evaluate("BENKYOKAI.latest.joining.code"))
    while host.next != "open":
        host.press()
    host.press()
    until(console, "BENKYOKAI.latest.answered === 8")
    one.open("/sessions")
    one.sees_not(host.code)
    context.close()


def test_the_run_sheet_is_changed_by_keyboard(chromium: Browser, server: RunningServer) -> None:
    """Up, down, out and in again; a step that has begun stays; a reload shows what was changed."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services"})
    page = host.page
    before = order(page)
    press_row(page, "mode")
    press_row(page, "0down")
    assert order(page) == [before[1], before[0], *before[2:]]
    press_row(page, "3out")
    assert 3 not in order(page)
    press_row(page, "3in")
    assert order(page)[-1] == 3
    page.reload()
    until(page, "!!BENKYOKAI.latest")
    assert order(page)[-1] == 3
    host.press()
    assert page.evaluate("BENKYOKAI.latest.at") == before[1]
    press_row(page, "mode")
    expect(page.locator(f"[data-row='{before[1]}out']")).to_be_disabled()
    host.context.close()


def test_a_poll_on_the_spot_closes_by_its_countdown(chromium: Browser, server: RunningServer) -> None:
    """Written on the console, no Markdown, answered on the phone, closed by the server's clock; a pause holds it up."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services"})
    projector = projector_of(host, chromium, "ja")
    one = phone(chromium, server.url, host.code, "田中")
    host.press()
    page = host.page
    page.locator("details.insert summary").click()
    page.locator("details.insert input").fill("1. *次回*は何を<b>話したい</b>ですか")
    page.locator("details.insert textarea").fill("__init__.py")
    page.locator("details.insert button[type=submit]").click()
    expect(page.locator("details.insert .notice")).to_be_visible(timeout=PATIENCE)
    page.locator("details.insert textarea").fill("__init__.py\na*b*c")
    page.locator("details.insert button[type=submit]").click()
    until(page, "BENKYOKAI.latest.steps.some((step) => step.prompt.includes('話したい'))")
    while host.next != "open":
        host.press()
    host.press()
    wait_for([one, projector], host)
    expect(one.locator(".prompt")).to_have_text("1. *次回*は何を<b>話したい</b>ですか", timeout=PATIENCE)
    expect(one.locator("main form .plainlist, main form label")).to_contain_text(["__init__.py", "a*b*c"])
    answer(one, "ja", 1)
    page.locator("[data-act=countdown30]").click()
    expect(projector.locator(".countdown")).to_be_visible(timeout=PATIENCE)
    expect(one.locator(".countdown")).to_be_visible(timeout=PATIENCE)
    page.locator("[data-act=pause]").click()
    expect(page.locator(".paused")).to_be_visible(timeout=PATIENCE)
    page.locator("[data-act=resume]").click()
    until(page, "BENKYOKAI.latest.clock.paused_at === null")  # a press from an older state is not sent
    page.locator("[data-act=stop_countdown]").click()
    until(page, "BENKYOKAI.latest.clock.closes_at === null")
    command(host, "countdown", 1)
    until(page, "BENKYOKAI.latest.now.door === 'closed'")
    rows = page.evaluate("BENKYOKAI.latest.seen.groups[0].rows")
    assert [(row["t"], row["n"]) for row in rows] == [("__init__.py", 0), ("a*b*c", 1)]
    one.context.close()
    projector.context.close()
    host.context.close()


def test_a_lesson_is_read_together_and_notes_stay_with_the_facilitator(
    chromium: Browser, server: RunningServer
) -> None:
    """Phone and projector show the same section; the notes are on the console alone."""
    host = lead(chromium, server.url, "ja", {"course": "01-ml-services"})
    projector = projector_of(host, chromium, "ja")
    one = phone(chromium, server.url, host.code, "田中")
    host.press()
    notes = host.page.locator(".notes p").first.text_content()
    assert notes
    for _ in range(4):
        wait_for([one, projector], host)
        shown = [
            each.evaluate("[BENKYOKAI.latest.step || BENKYOKAI.latest.common.step].map((s) => [s.t, s.section])[0]")
            for each in (projector, one)
        ]
        assert shown[0] == shown[1]
        assert one.locator("main .prose").first.text_content() == projector.locator("main .prose").first.text_content()
        for other in (one, projector):
            assert notes not in heard(other)
        assert host.press() == "next_section"
    one.context.close()
    projector.context.close()
    host.context.close()


def test_what_is_unfolded_on_the_console_stays_so(chromium: Browser, server: RunningServer) -> None:
    """Somebody comes in, the answers open, and the facilitator's place on the page is where it was."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    page = host.page
    watch, more, people = (page.locator(one).first for one in (".entrance details", "details.more", ".people"))
    watch.locator("summary").click()
    phones = [phone(chromium, server.url, host.code, "Sato", "en")]
    host.press()
    expect(watch).not_to_be_visible()  # folded with the section, which now stands at the side
    page.locator(".entrance > summary").click()
    expect(watch).to_have_attribute("open", "", timeout=PATIENCE)
    more.locator("summary").click()
    page.evaluate("document.querySelector('.people').style.maxHeight = '1rem'")
    people.evaluate("list => list.scrollTo(0, 5)")
    assert people.evaluate("list => list.scrollTop") == 5
    phones.append(phone(chromium, server.url, host.code, "Mori", "en"))
    until(page, "BENKYOKAI.latest.joined === 2")
    expect(more).to_have_attribute("open", "")
    expect(watch).to_have_attribute("open", "")
    assert people.evaluate("list => list.scrollTop") == 5
    before = page.locator("button.primary").bounding_box()
    host.press()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    after = page.locator("button.primary").bounding_box()
    assert before
    assert after
    assert before["x"] == after["x"], "the large button stays where it is"
    assert 0 <= after["y"] < 100, "and in sight"
    for context in (*(one.context for one in phones), host.context):
        context.close()


def test_reasons_are_heard_when_the_facilitator_shows_them(chromium: Browser, server: RunningServer) -> None:
    """Hidden at first, even on the wire; shown without names; voted for; named as what moved somebody."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    projector = projector_of(host, chromium, "en")
    one, two = (
        phone(chromium, server.url, host.code, "Sato", "en"),
        phone(chromium, server.url, host.code, "Mori", "en"),
    )
    while host.press() != "next_stage":
        pass
    host.press()
    answer(one, "en", 0, "The <i>line</i> cannot wait")
    answer(two, "en", 1, "Nobody there runs models")
    assert host.press() == "close"
    wait_for([one, two, projector], host)
    assert "Nobody there" not in heard(one)
    assert "cannot wait" not in heard(projector)
    quotes = host.page.locator("main blockquote")
    expect(quotes).to_have_count(2, timeout=PATIENCE)
    quotes.filter(has_text="cannot wait").get_by_role("button", name="Show to all").click()
    expect(two.locator(".said blockquote")).to_contain_text("The <i>line</i> cannot wait", timeout=PATIENCE)
    assert "Sato" not in heard(two)
    assert "Sato" not in heard(projector)
    assert "Nobody there" not in heard(one)
    expect(one.locator(".said")).to_contain_text("Your own", timeout=PATIENCE)
    two.get_by_role("button", name="Convincing").click()
    expect(quotes.filter(has_text="cannot wait")).to_contain_text("1 found it convincing", timeout=PATIENCE)
    expect(two.get_by_role("button", name="Convincing")).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    two.reload()
    expect(two.get_by_role("button", name="Convincing")).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    while host.press() != "vote_again":
        pass
    wait_for([one, two], host)
    two.locator("form fieldset").last.locator("input[type=radio]").first.check()
    answer_same(two)
    assert host.press() == "close"
    expect(quotes.filter(has_text="cannot wait")).to_contain_text("moved 1", timeout=PATIENCE)
    quotes.filter(has_text="cannot wait").get_by_role("button", name="Hide").click()
    expect(two.locator(".said")).to_have_count(0, timeout=PATIENCE)
    for context in (one.context, two.context, projector.context, host.context):
        context.close()


def answer_same(page: Page) -> None:
    """Sends the second vote as the first stands there."""
    page.locator("form.question button.primary").click()
    expect(page.locator("form.question .note")).to_contain_text("Your answer is stored", timeout=PATIENCE)


@pytest.mark.parametrize(
    ("names", "rule"),
    [("none", "You take part anonymously"), ("host", "The facilitator alone sees"), ("all", "with the display name")],
)
def test_everybody_is_told_who_sees_names_before_they_join(
    chromium: Browser, server: RunningServer, names: str, rule: str
) -> None:
    """The rule stands on the page for joining; it holds on the wire."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service", "names": names})
    pages = [chromium.new_context(**SCREENS["phone"], locale=LOCALES["en"]).new_page() for _ in range(2)]
    for page, name in zip(pages, ("Sato", "Mori"), strict=True):
        page.goto(f"{server.url}/live/{host.code}")
        expect(page.get_by_text(rule)).to_be_visible(timeout=PATIENCE)
        assert page.get_by_label("Display name").count() == (0 if names == "none" else 1)
        if names != "none":
            page.get_by_label("Display name").fill(name)
        page.get_by_role("button", name="Join", exact=True).click()
        until(page, "BENKYOKAI.latest && BENKYOKAI.latest.own")
    one, two = pages
    until(host.page, "BENKYOKAI.latest.joined === 2")
    expected = ["Participant 1", "Participant 2"] if names == "none" else ["Sato", "Mori"]
    assert host.page.evaluate("BENKYOKAI.latest.people.map((one) => one.name)") == expected
    while host.press() != "next_stage":
        pass
    host.press()
    answer(one, "en", 0, "My reason")
    host.press()
    host.page.locator("main blockquote").get_by_role("button", name="Show to all").click()
    expect(two.locator(".said")).to_contain_text("My reason", timeout=PATIENCE)
    assert ("Sato" in heard(two)) == (names == "all")
    for context in (one.context, two.context, host.context):
        context.close()


def test_a_participant_is_renamed_removed_and_kept_out(chromium: Browser, server: RunningServer) -> None:
    """Who is removed may come back under another name, who is banned may not; their answers count no more."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    one = phone(chromium, server.url, host.code, "Trouble", "en")
    page = host.page

    def deed(name: str, what: str) -> None:
        page.get_by_role("button", name=name, exact=True).click()
        page.get_by_role("button", name=what, exact=True).click()

    host.press()
    host.press()
    answer(one, "en")
    until(page, "BENKYOKAI.latest.answered === 1")
    page.once("dialog", lambda dialog: dialog.accept("Sato"))
    deed("Trouble", "Rename")
    expect(one.locator("header .who")).to_contain_text("Sato", timeout=PATIENCE)
    page.once("dialog", lambda dialog: dialog.accept())
    deed("Sato", "Remove")
    expect(one.get_by_label("Display name")).to_be_visible(timeout=PATIENCE)
    until(page, "BENKYOKAI.latest.joined === 0 && BENKYOKAI.latest.answered === 0")
    one.get_by_label("Display name").fill("Sato again")
    one.get_by_role("button", name="Join", exact=True).click()
    expect(one.locator("header .who")).to_contain_text("Sato again", timeout=PATIENCE)
    until(page, "BENKYOKAI.latest.joined === 1 && BENKYOKAI.latest.answered === 1")
    page.once("dialog", lambda dialog: dialog.accept())
    deed("Sato again", "Remove for good")
    expect(one.get_by_label("Display name")).to_be_visible(timeout=PATIENCE)
    one.get_by_label("Display name").fill("Back")
    one.get_by_role("button", name="Join", exact=True).click()
    expect(one.get_by_text("You cannot join from this device")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("BENKYOKAI.latest.joined") == 0
    one.context.close()
    host.context.close()


def test_participant_questions(chromium: Browser, server: RunningServer) -> None:
    """Asked on a phone, shown by the facilitator, wanted by others, answered, taken away; nobody reads them before."""
    host = lead(chromium, server.url, "en", {"quiz": "choosing-a-service"})
    one, two = (
        phone(chromium, server.url, host.code, "Sato", "en"),
        phone(chromium, server.url, host.code, "Mori", "en"),
    )
    for page in (one, two):
        page.locator("details.floor summary").click()
    one.get_by_label("Ask a question").fill("=What does <b>Greengrass</b> cost?")
    one.get_by_role("button", name="Send the question").click()
    expect(one.locator(".floor")).to_contain_text("waiting for the facilitator", timeout=PATIENCE)
    board = host.page.locator("aside .floor")
    expect(board.locator("blockquote")).to_contain_text("Sato", timeout=PATIENCE)
    assert "Greengrass" not in heard(two)
    board.get_by_role("button", name="Show to all").click()
    expect(two.locator(".floor")).to_contain_text("=What does <b>Greengrass</b> cost?", timeout=PATIENCE)
    assert "Sato" not in heard(two)
    two.get_by_label("Ask a question").fill("typed, not sent")
    two.get_by_role("button", name="I'd like to know too").click()
    expect(board).to_contain_text("1 would like to know too", timeout=PATIENCE)
    expect(one.locator(".floor")).to_contain_text("1 would like to know too", timeout=PATIENCE)
    host.press()
    wait_for([two], host)
    expect(two.get_by_label("Ask a question")).to_have_value("typed, not sent")
    board.get_by_role("button", name="Mark as answered").click()
    expect(two.locator(".floor")).to_contain_text("Answered", timeout=PATIENCE)
    host.page.reload()
    expect(board).to_contain_text("Greengrass", timeout=PATIENCE)
    taken = host.context.request.get(f"{server.url}/report/{host.code}/floor_questions.csv")
    assert "'=What does <b>Greengrass</b> cost?,1,answered,Sato" in taken.text()
    assert one.context.request.get(f"{server.url}/report/{host.code}/floor_questions.csv").status == 403
    for context in (one.context, two.context, host.context):
        context.close()
