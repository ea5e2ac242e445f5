"""Whatever stands in a file: a library or problems, never an exception, and the same each time."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.authoring.diagnostics import Problem
from benkyokai.authoring.library import LoadedLibrary, read_library
from tests.authoring.written import REPOSITORY, said, write
from tests.examples import examples

SHIPPED = Path(__file__).parents[2]
FILES = list(REPOSITORY)

SIGNS = ": - [ ] { } , # & * ! | > ' \" % @ ` ? ~ --- ... << = \\ \t \x00 é 題 𠮟"
WORDS = """
id kind title questions options key when any axes ask nodes edges bars lanes lessons run_sheet services scenario single
flow timeline training labels known null true yes 1 -1 .inf 1e999 0x10 &a *a !!str ja en quiz#factory
"""
LAYOUT = [" ", "\n", "\n  ", "\n- ", ": ", "```", "~~~\n", "```diagram factory\n", "> [!NOTE]\n", "](service:", "---\n"]

TOKENS = st.lists(st.sampled_from([*SIGNS.split(" "), *WORDS.split(), *LAYOUT]), max_size=30).map("".join)
TEXTS = st.one_of(TOKENS, st.text(max_size=80)).map(lambda text: text.encode("utf-8", "replace"))
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 10), st.floats(), st.text(max_size=8), st.sampled_from(WORDS.split())
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def read(files: dict[str, bytes]) -> LoadedLibrary:
    """Reads these files twice; both times it must be the same."""
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), files)
        first = read_library(root)
        assert_lines(first.problems)
        assert repr(read_library(root)) == repr(first)
        return first


def assert_lines(problems: tuple[Problem, ...]) -> None:
    """Every problem is one line with a place."""
    for line in [*said(problems, "en"), *said(problems, "ja")]:
        assert line.splitlines() == [line]
    assert all(problem.location.line >= 1 and problem.location.column >= 1 for problem in problems)


SMALL = {path: text.encode() for path, text in REPOSITORY.items()}


@pytest.mark.parametrize("path", FILES)
@examples(15)
@given(content=TEXTS | st.binary(max_size=80))
def test_any_content(path: str, content: bytes) -> None:
    """Any bytes as any of the files, the rest of the repository around it."""
    read(SMALL | {path: content})


@examples(30)
@given(body=TEXTS)
def test_any_lesson(body: bytes) -> None:
    """Any text below the front matter of a lesson."""
    read(SMALL | {"content/course/ja/one.md": b"---\ntitle: T\nminutes: 1\n---\n" + body})


def spots(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every node of a tree of plain data."""
    yield path
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from spots(value, (*path, key))


def mutated(tree: Any, path: tuple[Any, ...], how: str, value: Any) -> Any:
    """The tree with the node at `path` deleted, replaced, doubled or renamed."""
    if not path:
        return value
    tree = json.loads(json.dumps(tree, default=str))
    node = tree
    for key in path[:-1]:
        node = node[key]
    key = path[-1]
    if how == "delete":
        del node[key]
    elif how == "replace":
        node[key] = value
    elif isinstance(node, list):
        node.insert(key, node[key])
    else:
        node[f"{key}s" if how == "rename" else str(value)[:5]] = node.pop(key)
    return tree


def yaml_files() -> list[tuple[str, bytes]]:
    """The YAML files of the small repository, and those that are shipped."""
    shipped = [*SHIPPED.glob("quizzes/*.yaml"), *SHIPPED.glob("content/*.yaml"), *SHIPPED.glob("content/**/*.yaml")]
    found = {path.relative_to(SHIPPED).as_posix(): path.read_bytes() for path in shipped}
    return sorted({**found, **{path: text for path, text in SMALL.items() if path.endswith(".yaml")}}.items())


TREES = {path: yaml.load(text, yaml.CSafeLoader) for path, text in yaml_files()}


@pytest.mark.parametrize("path", TREES)
@examples(8)
@given(data=st.data())
def test_any_change(path: str, data: st.DataObject) -> None:
    """A valid file with one node deleted, renamed, doubled or replaced by anything."""
    tree = TREES[path]
    spot = data.draw(st.sampled_from(list(spots(tree))))
    how = data.draw(st.sampled_from(["delete", "replace", "double", "rename"]))
    changed = mutated(tree, spot, how, data.draw(VALUES))
    around = SMALL if path in SMALL else {}
    read(around | {path: json.dumps(changed, default=str).encode()})
