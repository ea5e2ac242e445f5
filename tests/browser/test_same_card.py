"""A question of every kind is the same to a screen reader on a Streamlit page and on the light page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benkyokai.core.text import Language
from benkyokai.words import say
from tests.browser.axe import violations
from tests.browser.live import fill
from tests.browser.reader import LOCALES, PATIENCE, SCREENS
from tests.browser.running_server import RunningServer
from tests.browser.scenario import CARD
from tests.languages import ENGLISH_SOAKS

KINDS = ("one", "many", "order", "match", "number", "case", "text", "view", "word", "gaps")


def tree(card: Locator, language: Language) -> list[str]:
    """What a screen reader is told of it, line by line; without what stands outside the card on one of the pages: its
    heading, and the way to a second try."""
    lines = [line.strip() for line in card.aria_snapshot().splitlines()]
    elsewhere = ("[level=1]", say(language, "try_again"))
    return [one for one in lines if one not in ("- paragraph", "- paragraph:") and not any(x in one for x in elsewhere)]


def shown(page: Page, address: str) -> Locator:
    """The card at an address, once it stands there."""
    page.goto(address)
    card = page.locator(CARD).first
    expect(card).to_be_visible(timeout=PATIENCE)
    return card


def give(card: Locator) -> None:
    """Answers every stage."""
    form = card.locator("form.question")
    while form.count():
        shown = form.first.element_handle()
        fill(form.first, 0, "")
        form.first.locator("button[type=submit]").click()
        card.page.wait_for_function("(form) => !form.isConnected", arg=shown)
    expect(card.locator(".outcome")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_streamlit_and_the_light_page_say_the_same(
    chromium: Browser, every_kind: RunningServer, language: Language
) -> None:
    """Every kind, before and after the answer, by the same person; and axe finds nothing."""
    context = chromium.new_context(**SCREENS["laptop"], locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    full, light = context.new_page(), context.new_page()
    for kind in KINDS:
        place = f"quiz=study&question={kind}&lang={language}"
        one = shown(full, f"{every_kind.url}/quiz?{place}")
        other = shown(light, f"{every_kind.url}/light?{place}")
        assert tree(one, language) == tree(other, language), kind
        give(other)
        one, other = shown(full, f"{every_kind.url}/quiz?{place}"), shown(light, f"{every_kind.url}/light?{place}")
        for card in (one, other):
            expect(card.locator(".outcome")).to_be_visible(timeout=PATIENCE)
        assert tree(one, language) == tree(other, language), kind
        assert violations(light) == [], kind
