"""Groups for breakout rooms: everybody once, no group too small or too large, as mixed as can be."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.live.groups import ENOUGH, SIZES, Member, make_groups

CHOICE = st.tuples(st.sampled_from("AB"), st.sampled_from("xyz")) | st.just(())
MEMBERS = st.lists(st.tuples(st.booleans(), CHOICE), max_size=40).map(
    lambda rows: [Member(f"p{n}", remote, choice) for n, (remote, choice) in enumerate(rows)]
)
SIZE = st.sampled_from(SIZES)


def variety(groups: list[tuple[str, ...]], people: list[Member], depth: int) -> int:
    """How many different choices the groups have, summed; of `depth` 1 the assumptions alone count."""
    choice = {one.id: one.choice[:depth] for one in people}
    return sum(len({choice[one] for one in group}) for group in groups)


def pools(people: list[Member]) -> list[set[str]]:
    """The ids of those who are grouped among themselves."""
    near, far = ({one.id for one in people if one.remote is away} for away in (False, True))
    return [near, far] if min(len(near), len(far)) >= ENOUGH else [near | far]


@given(MEMBERS, SIZE, st.text(max_size=5))
def test_everybody_is_in_exactly_one_group_of_a_good_size(people: list[Member], size: int, seed: str) -> None:
    """Three or four; five people are three and two, fewer than three are one group."""
    groups = make_groups(people, size, seed)
    assert sorted(one for group in groups for one in group) == sorted(one.id for one in people)
    for pool in pools(people):
        sizes = sorted(len(group) for group in groups if set(group) <= pool)
        assert sum(sizes) == len(pool)
        assert sizes == {0: [], 1: [1], 2: [2], 5: [2, 3]}.get(len(pool), sizes)
        assert len(pool) in (0, 1, 2, 5) or set(sizes) <= {3, 4}
    assert groups == make_groups(list(people), size, seed)


@given(MEMBERS, SIZE, st.text(max_size=5))
def test_the_room_and_the_remote_talk_apart_where_both_are_enough(people: list[Member], size: int, seed: str) -> None:
    """At least three of both: no group has both."""
    assert all(any(set(group) <= pool for pool in pools(people)) for group in make_groups(people, size, seed))


@given(MEMBERS, SIZE, st.integers(0, 99))
def test_no_other_groups_of_these_sizes_are_more_mixed(people: list[Member], size: int, seed: int) -> None:
    """As many different choices, and assumptions, as can be had at all, so never fewer than by chance."""
    near = [Member(one.id, False, one.choice) for one in people]
    groups = list(make_groups(near, size, str(seed)))
    shuffled = [one.id for one in near]
    Random(seed).shuffle(shuffled)
    by_chance, begin = [], 0
    for group in groups:
        by_chance.append(tuple(shuffled[begin : begin + len(group)]))
        begin += len(group)
    for depth in (1, 2):
        most = sum(min(n, len(groups)) for n in Counter(one.choice[:depth] for one in near).values())
        assert variety(groups, near, depth) == most >= variety(by_chance, near, depth)


def test_eight_people_make_two_or_three_groups() -> None:
    """Two fours; nine are three threes by either wish, and twelve are four threes or three fours."""
    sizes = {
        (n, size): sorted(len(group) for group in make_groups([Member(str(one)) for one in range(n)], size, "s"))
        for n in (6, 7, 8, 9, 11, 12)
        for size in SIZES
    }
    assert sizes[8, 3] == sizes[8, 4] == [4, 4]
    assert sizes[9, 3] == sizes[9, 4] == [3, 3, 3]
    assert sizes[12, 3] == [3, 3, 3, 3]
    assert sizes[12, 4] == [4, 4, 4]
    assert sizes[7, 3] == [3, 4]
    assert sizes[6, 4] == [3, 3]


def test_another_seed_makes_other_groups() -> None:
    """Also where no two chose the same."""
    people = [Member(str(n), choice=(str(n),)) for n in range(12)]
    assert len({make_groups(people, 3, str(seed)) for seed in range(10)}) > 5
