"""What is emphasised on a reasoning diagram: the acceptable paths, the learner's, where they part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Highlights:
    """Edges by position in the flow, nodes by id. `partings` holds the words in the box where paths part,
    `counts` how many participants took an edge."""

    acceptable: frozenset[int] = frozenset()
    chosen: frozenset[int] = frozenset()
    dashed: frozenset[int] = frozenset()
    acceptable_nodes: frozenset[str] = frozenset()
    chosen_nodes: frozenset[str] = frozenset()
    partings: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[int, str] = field(default_factory=dict)


NO_HIGHLIGHTS = Highlights()
