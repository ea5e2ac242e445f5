"""Labels of a widget: no two alike, whatever they are made of."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.services.running.instance import ROOT
from benkyokai.ui.distinct import distinct


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["A", "B"], ["A", "B"]),
        (["A", "A", "A"], ["A", "A (2)", "A (3)"]),
        (["A", "A", "A (2)"], ["A", "A (3)", "A (2)"]),
        (["```\nx\n```", "```\nx\n```"], ["```\nx\n```", "```\nx\n```\n\n(2)"]),
        (["", ""], ["", " (2)"]),
    ],
)
def test_the_second_of_two_is_numbered(labels: list[str], told: list[str]) -> None:
    """The first keeps its name, and nobody gets the name of another; code stays closed."""
    label = distinct(dict(enumerate(labels)))
    assert [label(place) for place in range(len(labels))] == told


@given(st.lists(st.sampled_from(["A", "A (2)", "A (3)", "A (2) (2)", ""]), max_size=9))
def test_no_two_are_alike(labels: list[str]) -> None:
    """Also where they look like numbered ones already."""
    label = distinct(dict(enumerate(labels)))
    assert len({label(place) for place in range(len(labels))}) == len(labels)


def test_every_widget_has_distinct_labels() -> None:
    """A `format_func` is `distinct(…)`, or says sentences of our own that differ by their number or key alone."""
    for path in (ROOT / "benkyokai" / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        made = {
            ast.unparse(one.targets[0])
            for one in ast.walk(tree)
            if isinstance(one, ast.Assign) and _is_distinct(one.value)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "format_func":
                own = isinstance(node.value, ast.Lambda) and OURS & set(ast.unparse(node.value.body).split("("))
                fixed = ast.unparse(node.value) == "LANGUAGE_NAMES.__getitem__"
                assert own or fixed or _is_distinct(node.value) or ast.unparse(node.value) in made, (path, node.lineno)


OURS = {"visit.say", "context.visit.say", "keep_in_words"}


def _is_distinct(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "distinct"
