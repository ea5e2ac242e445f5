"""Counts once, and keeps what was counted with a fingerprint of everything that it was counted from.

A figure whose fingerprint is another one than when it was kept is counted anew: an answer came or went, a question was
edited, the rules themselves changed. docs/decisions/0012-figures-are-kept.md says why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import orjson
from sqlalchemy import Engine

from benkyokai.core.quiz import Quiz
from benkyokai.store import figure_cache
from benkyokai.store.figure_cache import CachedFigures

COUNTING_VERSION = 2
"""Raised with every change of what a figure is: what was kept under another one is counted anew. A golden test fails
where figures change and this number does not."""

Count = Callable[[list[str]], Mapping[str, object]]
"""From parts to their figures, as JSON can hold them."""


def fingerprint(*traces: object) -> str:
    """Another one for other traces."""
    return hashlib.sha256("\x1e".join(map(str, traces)).encode()).hexdigest()


def fingerprint_of_rules(quiz: Quiz) -> str:
    """Another one where a question of the quiz, or the way of counting, is another one."""
    questions = ((one.id, one.kind, one.content_hash, one.points) for one in quiz.questions)
    return fingerprint(COUNTING_VERSION, *questions)


def figures_of(engine: Engine, quiz: Quiz, prints: Mapping[str, str], count: Count) -> dict[str, Any]:
    """The figures of each part that `prints` gives the fingerprint of; `count` is asked for those that are not kept."""
    kept = figure_cache.kept(engine, quiz.id, prints)
    missing = [part for part, one in prints.items() if part not in kept or kept[part].fingerprint != one]
    if missing:
        new = {
            part: CachedFigures(prints[part], orjson.dumps(found).decode()) for part, found in count(missing).items()
        }
        figure_cache.keep(engine, quiz.id, new)
        kept |= new
    return {part: orjson.loads(kept[part].figures) for part in prints}
