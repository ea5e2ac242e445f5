"""The projector view in somebody else's page: in a frame of another site, without a cookie."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from benkyokai.words import say
from tests.browser.live import Host, lead, until
from tests.browser.reader import PATIENCE, SCREENS
from tests.browser.running_server import RunningServer, free_port

SLIDES = "http://slides.example"
QUIZ = {"quiz": "knowledge"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose projector the slides may show."""
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("BENKYOKAI_FRAME_HOSTS", f"{SLIDES} https://call.example")
            server = stack.enter_context(RunningServer(folder, port, public_url=f"http://127.0.0.1:{port}"))
        yield server.url
        assert "Traceback" not in server.log.read_text()


def offered(host: Host) -> str:
    """The address that the console has to copy."""
    box = host.page.locator("details").filter(has_text=say("en", "console.embed")).last
    box.locator("summary").click()
    expect(box).to_contain_text(SLIDES, timeout=PATIENCE)
    return box.locator("textarea").input_value()


def framed(chromium: Browser, site: str, inner: str, sockets: bool = True) -> Page:
    """A page of another site that shows an address in a frame."""
    context = chromium.new_context(**SCREENS["laptop"], locale="en-US")
    context.set_default_timeout(PATIENCE)
    if not sockets:
        context.add_init_script("window.WebSocket = class { constructor() { throw new Error('not here'); } };")
    page = context.new_page()
    html = f'<!doctype html><title>Slides</title><iframe src="{inner}" width="960" height="540"></iframe>'
    page.route(f"{site}/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{site}/")
    return page


@pytest.mark.parametrize("sockets", [True, False])
def test_the_projector_follows_in_somebody_elses_page(chromium: Browser, address: str, sockets: bool) -> None:
    """By its token alone, by socket and by poll; it watches and does nothing, and no cookie is there."""
    host = lead(chromium, address, "en", QUIZ)
    slides = framed(chromium, SLIDES, offered(host), sockets)
    inner = slides.frame_locator("iframe")
    expect(inner.locator(".bigcode")).to_be_visible(timeout=PATIENCE)
    for _ in range(2):
        host.press()
    until(slides.frames[1], "BENKYOKAI.latest.door === 'open'")  # type: ignore[arg-type]
    inner.locator("body").press("PageDown")
    inner.locator("body").press("ArrowRight")
    assert slides.context.cookies() == []
    state = slides.frames[1].evaluate("JSON.stringify(BENKYOKAI.latest)")
    assert "token" not in state
    assert host.state()[1] == "open"
    slides.context.close()
    host.context.close()


def test_no_other_page_shows_it_and_it_shows_nothing_else(chromium: Browser, address: str) -> None:
    """Another site gets nothing, and the slides get none of our other pages."""
    host = lead(chromium, address, "en", QUIZ)
    watch = f"{address}{host.page.locator('a.watch').get_attribute('href', timeout=PATIENCE)}"
    embedded = offered(host)
    inner = (
        ("http://elsewhere.example", embedded),
        (SLIDES, watch),
        (SLIDES, f"{address}/"),
        (SLIDES, f"{address}/light"),
    )
    for site, shown in inner:
        page = framed(chromium, site, shown)
        page.wait_for_timeout(300)
        assert page.frames[1].url.startswith("chrome-error:"), shown
        page.context.close()
    host.context.close()


def test_the_policy_is_that_of_the_setting(chromium: Browser, address: str) -> None:
    """Exactly the hosts of the setting on the one address, none on every other; its token opens nothing but it, and no
    other token opens it."""
    host = lead(chromium, address, "en", QUIZ)
    get, code = host.context.request.get, host.code
    embedded = offered(host)
    token = embedded.split("token=")[1]
    watch = host.page.evaluate("BENKYOKAI.latest.watch.split('token=')[1]")

    def ancestors(path: str) -> str:
        return get(f"{address}{path}").headers["content-security-policy"].split("frame-ancestors ")[1]

    assert ancestors(f"/live/{code}/embed?token={token}") == f"{SLIDES} https://call.example"
    for path in (f"/live/{code}/screen?token={token}", f"/live/{code}", f"/live/{code}/remote", "/live", "/light"):
        assert ancestors(path) == "'none'", path
    assert ancestors("/") == "'self'"
    with chromium.new_context() as stranger:
        ask = stranger.request.get
        for wrong in (f"?token={watch}", "", "?token=", "?token=%E3%81%82"):
            assert ask(f"{address}/live/{code}/embed{wrong}").status == 403, wrong
        assert ask(f"{address}/live/{code}/state?as=screen&token={token}").status == 200
        for role in ("console", "remote"):
            assert ask(f"{address}/live/{code}/state?as={role}&token={token}").status == 403
        assert ask(f"{address}/live/{code}/console?token={token}").status == 403
    host.context.close()


def test_without_the_setting_the_console_names_it(chromium: Browser, server: RunningServer) -> None:
    """And nobody may show it in a frame."""
    host = lead(chromium, server.url, "ja", QUIZ)
    expect(host.page.locator("main")).to_contain_text("BENKYOKAI_FRAME_HOSTS", timeout=PATIENCE)
    path = host.page.evaluate("BENKYOKAI.latest.embed")
    policy = host.context.request.get(f"{server.url}{path}").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'none'")
    host.context.close()
