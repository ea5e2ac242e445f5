"""The hash of a question changes with its meaning and with nothing else."""

from __future__ import annotations

import re

from benkyokai.authoring.common_fields import content_hash
from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.yaml_nodes import compose


def hash_of(text: str) -> str:
    """The hash of a YAML text."""
    node = compose(text, Diagnostics("file"))
    assert node is not None
    return content_hash(node)


def test_form() -> None:
    """Sixteen hexadecimal digits, the same on every machine."""
    assert hash_of("id: a") == "8489a5deb454a360"
    assert re.fullmatch("[0-9a-f]{16}", hash_of("a: {ja: 題, en: null, n: [1, 0.5, true]}"))


def test_spelling_does_not_count() -> None:
    """Order, quotes, comments, aliases and JSON make no difference."""
    one = hash_of("id: q1\ntext: &t What?\nsame: *t\npoints: 1\n")
    assert one == hash_of("# remark\npoints: 1\ntext: 'What?'\nid: q1\nsame: What?\n")
    assert one == hash_of('{"id": "q1", "points": 1, "same": "What?", "text": "What?"}')


def test_meaning_counts() -> None:
    """Another word, another type, another order of options: another hash."""
    texts = ["a: [1, 2]", "a: [2, 1]", 'a: ["1", 2]', "a: [1, 2, ~]", "b: [1, 2]", "a: [true, 2]"]
    assert len({hash_of(text) for text in texts}) == len(texts)
