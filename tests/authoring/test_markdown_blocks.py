"""Fences and alerts count at the top level of a lesson, and nowhere else."""

from __future__ import annotations

import pytest

from benkyokai.authoring.markdown_blocks import Alert, Fence, Note, find_blocks


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n  ```diagram a\n  ```\n\n```diagram b\n```",
        "1. item\n```diagram b\n```",
        "````md\n```diagram a\n```\n````\n\n```diagram b\n```",
        "> ```diagram a\n> ```\n\n```diagram b\n```",
        "- ```python\n  x\n  ```\n\n```diagram b\n```",
        "~~~\n```diagram a\n~~~\n```diagram b\n```",
    ],
)
def test_only_the_top_level_counts(text: str) -> None:
    """Inside a list, a longer fence or a quote nothing is embedded; what follows is."""
    fences = [one.info for one in find_blocks(text).found if isinstance(one, Fence)]
    assert [info for info in fences if info.startswith("diagram")] == ["diagram b"]


def test_where_a_fence_stands() -> None:
    """Its lines with the two fences, and how far it is indented; one that is never closed goes on to the end."""
    text = "text\n  ```diagram a\n  ```\n~~~ quiz a#b\nx"
    assert find_blocks(text).found == (Fence(1, 3, "diagram a", 2), Fence(3, 5, "quiz a#b", 0))


def test_where_an_alert_stands() -> None:
    """Its lines, with a lazy one that continues it and without the blank ones behind; no quote and no list is one."""
    text = "> [!NOTE]\n> one\nlazy\n\n\n>[!tip]\n\n> quote\n\n- > [!NOTE]"
    assert find_blocks(text).found == (Alert(0, 3, "NOTE"), Alert(5, 6, "tip"))


def test_where_headings_and_footnotes_stand() -> None:
    """Headings of the second level, and footnotes with all their paragraphs; not those inside something."""
    text = "## A\n\nB\n---\n\n[^1]: First\n\n    Second\n\n\n> ## C\n\n```\n## D\n```\n### E"
    found = find_blocks(text)
    assert found.headings == {0, 2}
    assert found.found[0] == Note(5, 8, "1")
