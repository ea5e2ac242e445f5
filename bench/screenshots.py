"""Takes a picture of every page: laptop and phone, light and dark, Japanese and English."""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from bench.evening_screenshots import take_evening
from bench.live_screenshots import take_live
from tests.browser.reader import SCREENS, Reader, browser, reader
from tests.browser.running_server import ROOT, RunningServer
from tests.browser.scenario import LABELS, answer, ask_the_client, choose

FOLDER = ROOT / "screenshots"
PAGES = {
    "home": "/",
    "lesson": "/learn?lesson=sagemaker-parts",
    "lesson-ladder": "/learn?lesson=choosing",
    "lesson-timeline": "/learn?lesson=studio",
    "lesson-device": "/learn?lesson=using-a-part",
    "survey": "/learn?lesson=survey-and-next",
    "services": "/services",
    "service": "/services?service=kendra",
    "quizzes": "/quiz",
    "practice": "/practice",
    "sessions": "/sessions",
    "knowledge": "/quiz?quiz=knowledge",
}
PICTURES = ROOT / "docs" / "pictures"
README = {
    "home": ("laptop", "ja", False, "/"),
    "lesson-dark": ("laptop", "ja", True, "/learn?lesson=sagemaker-parts"),
    "services": ("laptop", "en", False, "/services"),
}
ADDRESS = "http://192.168.1.20:8501"
"""What phones are told to open in the pictures, whatever machine takes them."""

WHOLE = 14_000
"""The tallest picture, in pixels."""


def take(one: Reader, name: str, screen: str) -> None:
    """A picture of the whole page, not only of what fits the screen."""
    one.page.wait_for_timeout(700)
    size = SCREENS[screen]["viewport"]
    height = one.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    one.page.set_viewport_size({"width": size["width"], "height": min(max(height, size["height"]), WHOLE)})
    one.page.wait_for_timeout(500)
    one.page.screenshot(path=FOLDER / f"{name}.png")
    one.page.set_viewport_size(size)


def take_all(chromium: Browser, url: str, screen: str, language: str, dark: bool) -> None:
    """Every page as one reader sees it, the four scenarios in their stages, and the results at the end."""
    one = reader(chromium, url, screen, language, dark)
    tail = f"{screen}-{language}-{'dark' if dark else 'light'}"
    for name, path in PAGES.items():
        one.open(path)
        take(one, f"{name}-{tail}", screen)
    for number, question in enumerate(("factory-inspection", "object-detection")):
        one.open(f"/quiz?quiz=choosing-a-service&question={question}")
        take(one, f"{question}-1-ask-{tail}", screen)
        if number == 0:
            ask_the_client(one, language)
            choose(one, 1)
            take(one, f"{question}-2-choose-{tail}", screen)
            one.press(LABELS[language].answer, exact=True)
        else:
            answer(one, language)
        take(one, f"{question}-3-feedback-{tail}", screen)
    one.open("/results")
    take(one, f"results-{tail}", screen)
    one.open("/")
    take(one, f"home-returning-{tail}", screen)
    one.page.context.close()


def take_for_readme(chromium: Browser, url: str) -> None:
    """The pictures that the README shows: what a screen shows at once, and both paths of an answer."""
    for name, (screen, language, dark, path) in README.items():
        one = reader(chromium, url, screen, language, dark)
        one.open(path)
        one.page.wait_for_timeout(1500)
        one.page.screenshot(path=PICTURES / f"{name}.png")
        one.page.context.close()
    for name, screen, language, first, last in (
        ("feedback", "laptop", "en", "Switch the assumption and watch", "Read the diagram as text"),
        ("phone", "phone", "ja", "考え方の図：2つの道筋", "図を文章で読む"),
    ):
        one = reader(chromium, url, screen, language)
        one.open("/quiz?quiz=choosing-a-service&question=factory-inspection")
        ask_the_client(one, language)
        choose(one, 1)
        one.press(LABELS[language].answer, exact=True)
        one.page.set_viewport_size({"width": SCREENS[screen]["viewport"]["width"], "height": 4000})
        one.page.wait_for_timeout(1500)
        top, bottom = (one.page.get_by_text(text).first.bounding_box() for text in (first, last))
        left, width = (170, 940) if screen == "laptop" else (0, 390)
        assert top
        assert bottom
        clip = {"x": left, "y": top["y"] - 16, "width": width, "height": bottom["y"] - top["y"] + 40}
        one.page.screenshot(path=PICTURES / f"{name}.png", clip=clip)  # type: ignore[arg-type]  # four floats
        one.page.context.close()


def main(sections: list[str]) -> None:
    """Fills the folder screenshots/, and docs/pictures/ anew: `study`, `live`, `evening`, or without a word all."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        RunningServer(Path(folder), public_url=ADDRESS) as server,
        browser() as chromium,
    ):
        if not sections or "study" in sections:
            for screen, language, dark in product(("laptop", "phone"), ("ja", "en"), (False, True)):
                take_all(chromium, server.url, screen, language, dark)
            take_for_readme(chromium, server.url)
        if not sections or "live" in sections:
            print("\n".join(take_live(chromium, server.url, FOLDER / "live")))
        if not sections or "evening" in sections:
            take_evening(chromium, server.url, FOLDER / "evening")
    print(f"{len(list(FOLDER.rglob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main(sys.argv[1:])
