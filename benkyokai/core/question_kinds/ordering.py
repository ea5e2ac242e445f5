"""`ordering`: put the items in order; one order is right, or several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import combinations
from typing import ClassVar

from benkyokai.core.answer_fields.order import Order
from benkyokai.core.feedback import Feedback, Percent, Row, Section, Sentence, Value
from benkyokai.core.option import Item
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, bilingual


class Rule(StrEnum):
    """The marking rules of formats §5, the default first."""

    TAU = "tau"
    PAIRS = "pairs"
    LONGEST_RUN = "longest-run"
    PLACE = "place"
    POSITION = "position"
    ALL_OR_NOTHING = "all-or-nothing"


@dataclass(frozen=True, kw_only=True)
class Ordering(Question):
    """The response is a list of item ids. `items` stand in the right order; `extra` do not belong, and with them any
    item may be left out.

    `after`, where there is one, says instead which items have to come before an item: then several orders are right,
    and `marking` does not count.
    """

    kind: ClassVar[str] = "ordering"
    items: tuple[Item, ...]
    marking: Rule = Rule.TAU
    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extra: tuple[Item, ...] = ()

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the items in the order of the file."""
        return tuple(item.id for item in self.items)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        right = frozenset() if self.after else frozenset((" ".join(self.ids),))
        parts = (*self.items, *self.extra)
        return (Stage(fields=(Order(parts=parts, optional=bool(self.extra), right=right),)),)

    def mark(self, response: Response) -> Marked:
        """The rule of formats §5 that the question names; an item that is missing is in no right pair and no place."""
        assert isinstance(response, list | tuple)  # refuse() saw to it
        own = self.belonging(response)
        if self.after:
            return Marked(max(0.0, (len(self.items) - self.distance(own)) / len(self.items)))
        return Marked(max(0.0, self.fraction_of_order(own) - (len(response) - len(own)) / len(self.items)))

    def fraction_of_order(self, own: Sequence[str]) -> float:
        """What the rule says of the items that belong, in the order given."""
        return _fraction(self.marking, [self.ids.index(item) for item in own], len(self.items), bool(self.extra))

    def belonging(self, response: Iterable[object]) -> list[str]:
        """The items of a response that belong, in the order given."""
        ids = self.ids
        return [str(one) for one in response if one in ids]

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """A right order, each item with the place that it was given."""
        chosen = [str(one) for one in response] if isinstance(response, list | tuple) else []
        fraction, given = self.mark(chosen).fraction or 0.0, self.belonging(chosen)
        right = given if fraction == 1 else self.one_right_order()
        by_id = {item.id: item for item in self.items}
        rows = tuple(_row(by_id[one], place, given) for place, one in enumerate(right, start=1))
        spare = tuple(
            Row(id=item.id, text=item.text, mine=item.id in chosen, because=item.feedback) for item in self.extra
        )
        own = self.answer_stage.fields[0]
        word = "partly_score" if fraction else "other_order"
        return Feedback(
            sections=(
                Section(rows=rows, numbered=True, name="one_right_order" if self.after else "right_order"),
                *((Section(rows=spare, name="does_not_belong"),) if spare else ()),
            ),
            verdict=None if fraction == 1 else Sentence(word, {"score": Percent(fraction)}),
            rule=self._rule(given),
            notes=self._notes(chosen, fraction),
            given=NO_TEXT if fraction == 1 else bilingual(lambda name: own.told(own.key(chosen), name)),
        )

    def _notes(self, chosen: Sequence[str], fraction: float) -> tuple[Sentence, ...]:
        """What the items that do not belong took off."""
        used = len(chosen) - len(self.belonging(chosen))
        return (Sentence("extra_used", {"used": used, "n": len(self.items), "score": fraction}),) if used else ()

    def _rule(self, given: Sequence[str]) -> Sentence:
        n = len(self.items)
        if self.after:
            d = self.distance(given)
            return Sentence("rule.ordering.after", {"d": d, "n": n, "score": max(0.0, (n - d) / n)})
        pairs, good = n * (n - 1) // 2, _concordant([self.ids.index(item) for item in given])
        placed = sum(one == other for one, other in zip(given, self.ids, strict=False))
        values: dict[str, Value] = {"good": good, "bad": pairs - good, "pairs": pairs, "n": n, "placed": placed}
        return Sentence(f"rule.ordering.{self.marking}", {**values, "score": self.fraction_of_order(given)})

    def distance(self, response: Sequence[str]) -> int:
        """Insertions plus deletions to the nearest order that `after` allows (two neighbours swapped: 2)."""
        kept = len(response) - _most_to_delete(list(response), self.before())
        return len(response) + len(self.items) - 2 * kept

    def one_right_order(self) -> list[str]:
        """One of the right orders: that of the file, as far as `after` allows."""
        before, order = self.before(), list[str]()
        while len(order) < len(self.ids) and self.after:
            order.append(next(i for i in self.ids if i not in order and before[i] <= set(order)))
        return order or list(self.ids)

    def before(self) -> Mapping[str, frozenset[str]]:
        """For each item every one that has to come before it, by `after` and what follows from it."""
        known = {item: set(self.after.get(item, ())) for item in self.ids}
        for middle in self.ids:  # Warshall's transitive closure
            for item in self.ids:
                if middle in known[item]:
                    known[item] |= known[middle]
        return {item: frozenset(known[item]) for item in self.ids}


def _row(item: Item, place: int, given: Sequence[str]) -> Row:
    own = given.index(item.id) + 1 if item.id in given else None
    placed = None if own == place else own
    return Row(id=item.id, text=item.text, good=own == place, because=item.feedback, placed=placed)


def _fraction(rule: Rule, given: list[int], n: int, missing_count: bool) -> float:
    """`missing_count`: an item that is missing is discordant with all others."""
    pairs = n * (n - 1) / 2
    concordant = _concordant(given)
    match rule:
        case Rule.TAU:
            discordant = (pairs if missing_count else len(given) * (len(given) - 1) // 2) - concordant
            return max(0.0, (concordant - discordant) / pairs)
        case Rule.PAIRS:
            return concordant / pairs
        case Rule.LONGEST_RUN:
            longest = _longest_increasing(given)
            return longest / n if longest > 1 else 0.0
        case Rule.PLACE:
            return sum(place == item for place, item in enumerate(given)) / n
        case Rule.POSITION:
            return sum(max(0, n - 1 - abs(place - item)) for place, item in enumerate(given)) / (n * (n - 1))
        case Rule.ALL_OR_NOTHING:
            return float(given == list(range(n)))


def _concordant(given: list[int]) -> int:
    """How many pairs stand in the right order."""
    return sum(one < other for one, other in combinations(given, 2))


def _longest_increasing(given: list[int]) -> int:
    """The length of the longest increasing subsequence, by patience sorting."""
    tops: list[int] = []
    for item in given:
        pile = bisect_left(tops, item)
        tops[pile : pile + 1] = [item]
    return len(tops)


def _most_to_delete(order: list[str], before: Mapping[str, frozenset[str]]) -> int:
    """How many items have to go until no item stands before one that has to precede it.

    "Stands wrongly before" is a partial order, so what may stay is its largest antichain: all items less a maximum
    matching between those that stand wrongly before and those that stand wrongly behind (Dilworth 1950).
    """
    wrongly_behind = [
        [later for later in range(place + 1, len(order)) if order[later] in before[item]]
        for place, item in enumerate(order)
    ]
    partner: dict[int, int] = {}
    return sum(_find_partner(place, wrongly_behind, partner, set()) for place in range(len(order)))


def _find_partner(place: int, reach: list[list[int]], partner: dict[int, int], seen: set[int]) -> bool:
    """One step of a maximum bipartite matching (Kuhn's augmenting paths)."""
    for later in reach[place]:
        if later not in seen:
            seen.add(later)
            if later not in partner or _find_partner(partner[later], reach, partner, seen):
                partner[later] = place
                return True
    return False
