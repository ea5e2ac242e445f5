"""YAML becomes a tree with places, and nothing in it is guessed."""

from __future__ import annotations

import json

import pytest

from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.yaml_nodes import (
    DEEPEST,
    AnyNode,
    ListNode,
    MapNode,
    ScalarNode,
    boolean_in,
    compose,
    is_null,
    number_in,
)
from tests.authoring.written import said


def tree(text: str) -> AnyNode:
    """The tree of a text without mistakes."""
    diagnostics = Diagnostics("file")
    node = compose(text, diagnostics)
    assert said(diagnostics.problems) == []
    assert node is not None
    return node


def mistakes(text: str) -> list[str]:
    """What is said about a text."""
    diagnostics = Diagnostics("file")
    compose(text, diagnostics)
    return said(diagnostics.problems)


def value(text: str) -> ScalarNode:
    """The scalar after `x: `."""
    node = tree(f"x: {text}\n")
    assert isinstance(node, MapNode)
    found = node.get("x")
    assert isinstance(found, ScalarNode)
    return found


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "n", "1:30", "2026-11-23", "0x10", "010", "1_000", "NO"]
)
def test_traps_are_text(word: str) -> None:
    """What YAML 1.1 takes for a boolean, a number of seconds, a date or an octal number is a text here."""
    assert value(word).value == word
    assert boolean_in(value(word)) is None
    assert number_in(value(word)) is None


@pytest.mark.parametrize(
    ("word", "number"),
    [("1", 1), ("-2", -2), ("0.5", 0.5), (".5", 0.5), ("5.", 5), ("1e-20", 1e-20), ("1E3", 1000), ("+7", 7), ("0", 0)],
)
def test_numbers(word: str, number: float) -> None:
    """Numbers are read as JSON and people write them, 1e-20 among them."""
    assert number_in(value(word)) == number


def test_quoted_is_text() -> None:
    """Quotes make a text of anything."""
    assert number_in(value('"5"')) is None
    assert boolean_in(value('"true"')) is None
    assert not is_null(value('""'))


def test_only_true_and_false_are_booleans() -> None:
    """`true` and `false` are booleans; an empty value, `~` and `null` are nothing."""
    assert boolean_in(value("true")) is True
    assert boolean_in(value("false")) is False
    assert all(is_null(value(word)) for word in ("", "~", "null"))


def test_places() -> None:
    """Every node knows its line and column, both from 1, in characters."""
    node = tree("題名: 値\nlist:\n  - あ: {b: c}\n")
    assert isinstance(node, MapNode)
    assert [(key.line, key.column) for key, _ in node.entries] == [(1, 1), (2, 1)]
    assert node.entries[0][1].column == 5
    assert isinstance(node.get("list"), ListNode)


def test_json_is_yaml() -> None:
    """A JSON file reads the same, with tabs, escaped slashes and characters beyond U+FFFF."""
    text = json.dumps({"a": ["𠮟る", "b/c", 1e-20, True, None]}, indent="\t").replace("b/c", "b\\/c")
    node = tree(text)
    assert isinstance(node, MapNode)
    items = node.get("a")
    assert isinstance(items, ListNode)
    assert [item.value for item in items.items if isinstance(item, ScalarNode)][:2] == ["𠮟る", "b/c"]


def test_backslash_before_an_escape_stays() -> None:
    """An escaped backslash in front of `u` does not make an escape."""
    node = tree('{"a": "\\\\ud842\\\\udf9f"}')
    assert isinstance(node, MapNode)
    found = node.get("a")
    assert isinstance(found, ScalarNode)
    assert found.value == "\\ud842\\udf9f"


def test_aliases_repeat() -> None:
    """An anchor can be repeated by an alias."""
    node = tree("a: &one {x: 1}\nb: *one\n")
    assert isinstance(node, MapNode)
    assert node.get("a") is node.get("b")


def test_alias_of_itself() -> None:
    """A list that contains itself is refused, not walked for ever."""
    assert mistakes("a: &a [*a]\n") == ["file:1:8: error: “*a” contains itself: write its content out"]


@pytest.mark.parametrize("text", ["*bold* text", "**bold** text", "&amp; more", "> greater", "@home", "%", "`code`"])
def test_text_that_begins_with_a_sign(text: str) -> None:
    """A text that YAML takes for something else is explained where it begins."""
    (line,) = mistakes(f"a: {text}\n")
    assert line == f"file:1:4: error: a text without quotes cannot begin with “{text[0]}”: put the whole text in quotes"


def test_unknown_alias() -> None:
    """An asterisk in front of a single word is explained too."""
    (line,) = mistakes("a: *bold\n")
    assert line.startswith("file:1:4: error: “*bold” repeats “&bold”, which does not exist: ")


def test_many_aliases_in_a_list() -> None:
    """Aliases that repeat more than a hundred thousand values are refused before anybody walks them."""
    bomb = "a: &a [" + "x, " * 999 + "x]\nb: [" + "*a, " * 200 + "*a]\n"
    assert mistakes(bomb) == ["file:2:401: error: aliases repeat more than 100000 values: repeat less"]


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a: " * 100_000, "- " * 20_000 + "x"])
def test_depth_does_not_matter(deep: str) -> None:
    """Any depth is answered with a problem, never with a RecursionError."""
    (line,) = mistakes(deep)
    assert f"more than {DEEPEST} levels of nesting" in line


def test_escaped_control_character() -> None:
    """A control character that an escape makes is refused like a written one."""
    assert mistakes('a: "\\0"\n') == ["file:1:4: error: control character U+0000: delete it"]


def test_key_that_is_a_list() -> None:
    """A key is a text."""
    assert mistakes("? [a]\n: b\n") == ["file:1:3: error: the name of a field is not a text: write “name: value”"]
