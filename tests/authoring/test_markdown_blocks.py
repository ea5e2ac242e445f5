"""Fences and alerts are found where a whole CommonMark parser finds them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from benkyokai.authoring.markdown_blocks import Fence, find_blocks
from tests.examples import examples

_LINES = """
|text|これは文章|- item|* item|1. one|  - nested|  continued|    code|# head|---|***|===|lazy text
```|```diagram a|```python|~~~|~~~quiz a#b|  ```diagram b|   ```|    ```|````|````md|- ```diagram c
> quote|> [!NOTE]|>[!tip]|> - x|> ```|> ```x|>|<!-- c|-->|<!-- one -->|<div>|</div>|<details>|<b>x</b> y|<img src=x>
<pre>|</pre>|`code`|+ plus
""".replace("\n", "|").split("|")

_PARSER = MarkdownIt("commonmark").enable("table")
_PARSER.core.ruler.enableOnly(["normalize", "block"])

Found = list[tuple[int, str]]


def by_parser(lines: list[str]) -> Found:
    """The first line and info of every fence at the top level, and the first line and last of every alert."""
    found: Found = []
    for token in _PARSER.parse("\n".join(lines)):
        if token.level or token.map is None:
            continue
        first, last = token.map
        if token.type == "fence":
            found.append((first, token.info.strip()))
        elif token.type == "blockquote_open" and re.match(r" {0,3}> ?\[!\w+\] *$", lines[first]):
            found.append((first, f"alert to {_without_blank_lines(lines, last)}"))
    return found


def _without_blank_lines(lines: list[str], last: int) -> int:
    return last if lines[last - 1].strip() else _without_blank_lines(lines, last - 1)


def by_us(lines: list[str]) -> Found:
    """The same, as lessons are read."""
    return [
        (one.first, one.info if isinstance(one, Fence) else f"alert to {one.last}") for one in find_blocks(lines).found
    ]


@examples(200)
@given(st.lists(st.sampled_from(_LINES), max_size=12))
def test_same_as_a_parser(lines: list[str]) -> None:
    """Whatever the lines, both find the same."""
    assert by_us(lines) == by_parser(lines)


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n  ```diagram a\n  ```\n\n```diagram b\n```",
        "1. item\n```diagram b\n```",
        "````md\n```diagram a\n```\n````\n\n```diagram b\n```",
        "> ```diagram a\n> ```\n\n```diagram b\n```",
        "<!--\n```diagram a\n```\n-->\n\n```diagram b\n```",
        "- ```python\n  x\n  ```\n\n```diagram b\n```",
        "~~~\n```diagram a\n~~~\n```diagram b\n```",
    ],
)
def test_only_the_top_level_counts(text: str) -> None:
    """Inside a list, a longer fence, a quote or a comment nothing is embedded; what follows is."""
    fences = [one.info for one in find_blocks(text.split("\n")).found if isinstance(one, Fence)]
    assert [info for info in fences if info.startswith("diagram")] == ["diagram b"]
