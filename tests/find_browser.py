"""Finds the browser that the tests drive, or installs Debian's where it may; else says what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.debian import install

WITHOUT_WINDOWS = "chromium-headless-shell"
"""Chromium without what draws its own windows: the browser tests take a fifth less time."""

NAMES = (WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FONT = "fonts-noto-cjk"


def find_browser() -> str | None:
    """The path of an installed Chromium or Chrome, else of Playwright's own download, else None."""
    named = os.environ.get("BENKYOKAI_TEST_BROWSER")
    if named:
        return named if Path(named).is_file() else None
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def has_japanese_font() -> bool:
    """True where the machine can draw Japanese; without fontconfig we take it that it can."""
    if shutil.which("fc-list") is None:
        return True
    listed = subprocess.run(["fc-list", ":lang=ja"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


def main() -> None:
    """Exit status 1 and one clear sentence where no browser can be had."""
    if "--install" in sys.argv:
        for package in (WITHOUT_WINDOWS, "chromium"):
            if find_browser() is None or not has_japanese_font():
                install(package, FONT)
    found = find_browser()
    if found is None:
        sys.exit(
            "The tests need a browser and found none. Install Chromium or Chrome (Debian: apt install chromium "
            "fonts-noto-cjk), or run `.venv/bin/playwright install chromium`, or name one in BENKYOKAI_TEST_BROWSER."
        )
    if not has_japanese_font():
        sys.exit("The tests look at Japanese pages and found no Japanese font. Debian: apt install fonts-noto-cjk")
    print(f"Browser: {found}")


if __name__ == "__main__":
    main()
