"""The pages' scripts say what the table of sentences has, and the table has nothing that nobody says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from benkyokai.core.course import StepKind
from benkyokai.core.live.advice import NextStep
from benkyokai.core.live.session import Command, Door
from benkyokai.services.live.room import NAMES
from benkyokai.store.lost_file import Loss
from benkyokai.web.live.pace import SIGNALS
from benkyokai.web.live.page import ASSETS, BUNDLES, STYLES, Page, said_on
from benkyokai.web.live.presence import LEAVES_OUT
from benkyokai.words.after import AFTERWARDS
from benkyokai.words.console import CONSOLE
from benkyokai.words.live import PROJECTOR, SHARED
from benkyokai.words.phone import PHONE

KEY = re.compile(r"""["'](?P<key>(?:live|phone|console|screen|after|light)(?:\.\w+)+)["']""")
IMPORTED = re.compile(r"""^(?:import|}).*"\./(?P<name>[\w-]+\.js)";$""", re.M)
COMPOSED = {
    *(f"live.{one.value}" for one in [*Door, *StepKind]),
    *(f"console.{command.value}" for command in Command),
    *(f"console.{deed}" for deed in ("rename", "remove", "ban")),
    *(f"console.file_{loss.value}" for loss in Loss),
    *(f"console.left.{one}" for one in LEAVES_OUT),
    *(f"console.groups_by_{what}" for what in ("assumption", "choice")),
    *(f"console.insert_{what}" for what in ("poll", "words", "rating", "text")),
    *(f"console.{text}" for text in ("invitation", "result", "closing")),
    *(f"console.door_{stands}" for stands in ("open", "full", "closed")),
    *(f"console.advice.{one}" for one in [*NextStep, "right", "strong"] if one is not NextStep.ASSUMPTION),
}
"""Keys that a script of console or projector puts together."""

ON_PHONES = {
    *(f"phone.names_{names}" for names in NAMES),
    *(f"phone.{place}" for place in ("room", "remote")),
    *(f"phone.pace_{signal}" for signal in SIGNALS),
}


def said_in(paths: list[Path]) -> set[str]:
    """The keys that stand written out in the files."""
    return {match["key"] for path in paths for match in KEY.finditer(path.read_text())}


def modules_of(page: Page) -> set[Path]:
    """The page's own script and whatever it imports, and what that imports."""
    found: set[Path] = set()
    left = [ASSETS / f"{page}.js"]
    while left:
        path = left.pop()
        if path not in found:
            found.add(path)
            left += [path.parent / match["name"] for match in IMPORTED.finditer(path.read_text())]
    return found


@pytest.mark.parametrize("page", get_args(Page))
def test_a_page_has_every_sentence_that_it_says(page: Page) -> None:
    """No screen fails for a key that is missing in its page. What no page uses of a module is not in its bundle."""
    said = said_in([BUNDLES / f"{page}.js"])
    assert len(said) > 10
    assert len(modules_of(page)) > 10
    assert said <= set(said_on(page, "ja")), said - set(said_on(page, "ja"))


@pytest.mark.parametrize("page", get_args(Page))
def test_what_a_box_tells_has_a_look_on_every_page(page: Page) -> None:
    """Where there are diagrams there is a note beside the box, not below everything."""
    style = "".join((ASSETS / name).read_text() for name in STYLES[page])
    assert (ASSETS / "diagram.js" in modules_of(page)) <= (".told {" in style)


def test_every_script_belongs_to_a_page() -> None:
    """None is left over that no page imports."""
    assert {path for page in get_args(Page) for path in modules_of(page)} == set(ASSETS.glob("*.js"))


def test_composed_keys_exist() -> None:
    """Each door and each command that a console offers has its words."""
    assert set(SHARED | CONSOLE) >= COMPOSED
    assert set(PHONE) >= ON_PHONES


def test_no_sentence_of_the_live_session_is_left_over() -> None:
    """What nobody says is not carried to every phone."""
    live, views = ASSETS.parent, ASSETS.parents[2] / "views"
    scripts = [path for page in get_args(Page) for path in modules_of(page)]
    said = said_in([*views.rglob("*.py"), *live.rglob("*.py"), *scripts])
    left = set(SHARED | PHONE | CONSOLE | PROJECTOR | AFTERWARDS) - said - COMPOSED - ON_PHONES
    assert not left
