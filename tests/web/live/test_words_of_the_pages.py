"""The pages' scripts say what the table of sentences has, and the table has nothing that nobody says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benkyokai.core.course import StepKind
from benkyokai.core.live.session import Command, Door
from benkyokai.store.lost_file import Loss
from benkyokai.web.live.page import ASSETS, FROM_THE_SCREENS, SCRIPTS, SENTENCES, Page
from benkyokai.words.after import AFTERWARDS
from benkyokai.words.console import CONSOLE
from benkyokai.words.live import PROJECTOR, SHARED
from benkyokai.words.phone import PHONE

KEY = re.compile(r"""["'](?P<key>(?:live|phone|console|screen|after|light)\.\w+)["']""")
COMPOSED = {
    *(f"live.{one.value}" for one in [*Door, *StepKind]),
    *(f"console.{command.value}" for command in Command),
    *(f"console.{deed}" for deed in ("rename", "remove", "ban")),
    *(f"console.file_{loss.value}" for loss in Loss),
}
"""Keys that a script puts together from a state's own words."""


def said_in(paths: list[Path]) -> set[str]:
    """The keys that stand written out in the files."""
    return {match["key"] for path in paths for match in KEY.finditer(path.read_text())}


@pytest.mark.parametrize("page", sorted(SCRIPTS))
def test_a_page_has_every_sentence_that_it_says(page: Page) -> None:
    """No screen fails for a key that is missing in its page."""
    said = said_in([ASSETS / name for name in SCRIPTS[page]])
    assert len(said) > 10
    assert said <= set(SENTENCES[page]), said - set(SENTENCES[page])
    assert set(FROM_THE_SCREENS).isdisjoint(SENTENCES[page])


def test_composed_keys_exist() -> None:
    """Each door and each command that a console offers has its words."""
    assert set(SHARED | CONSOLE) >= COMPOSED


def test_no_sentence_of_the_live_session_is_left_over() -> None:
    """What nobody says is not carried to every phone."""
    live, views = ASSETS.parent, ASSETS.parents[2] / "views"
    said = said_in([*views.rglob("*.py"), *live.rglob("*.py"), *live.rglob("*.js")])
    left = set(SHARED | PHONE | CONSOLE | PROJECTOR | AFTERWARDS) - said - COMPOSED
    assert not left
