"""Which questions an attempt is asked: so many of all, or of each tag, by its seed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import Draw, Quiz, alone, drawn
from benkyokai.core.text import same

SEEDS = tuple(map(str, range(60)))
TAGS = "xyz"


def quiz(tags: dict[str, str], *draw: Draw) -> Quiz:
    """A quiz of such questions; each letter is a tag."""
    questions = tuple(Single(id=id_, prompt=same("?"), options=(), tags=tuple(some)) for id_, some in tags.items())
    return Quiz(id="q", title=same("Q"), questions=questions, draw=draw)


def test_so_many_of_all_come_in_the_order_of_the_file() -> None:
    """Three of ten, others for another seed, and each question about as often as any other."""
    ten = quiz(dict.fromkeys("abcdefghij", ""), Draw(3))
    found = [drawn(ten, str(seed)) for seed in range(600)]
    assert {len(ids) for ids in found} == {3}
    assert all(list(ids) == sorted(ids) for ids in found)
    assert all(140 < n < 220 for n in Counter(chain.from_iterable(found)).values())


def test_without_draw_everything_is_asked() -> None:
    """Whatever the seed."""
    assert {drawn(quiz({"b": "x", "a": ""}), seed) for seed in SEEDS} == {("b", "a")}


def test_so_many_of_each_tag_and_none_of_another() -> None:
    """What has no tag that is named never comes."""
    found = [
        drawn(quiz({"a": "x", "b": "x", "c": "y", "d": "z", "e": ""}, Draw(1, "x"), Draw(1, "y")), s) for s in SEEDS
    ]
    assert set(found) == {("a", "c"), ("b", "c")}


def test_a_question_with_two_tags_counts_for_the_one_that_needs_it() -> None:
    """Only `both` has the second tag, and the first can do without it."""
    found = {drawn(quiz({"both": "xy", "a": "x", "b": "x"}, Draw(2, "x"), Draw(1, "y")), seed) for seed in SEEDS}
    assert found == {("both", "a", "b")}


def test_a_question_by_itself_is_asked() -> None:
    """Practice draws nothing."""
    ten = quiz(dict.fromkeys("abcdefghij", ""), Draw(3))
    assert (ten.asks, replace(ten, draw=()).asks) == (3, 10)
    assert drawn(alone(ten, ten.questions[4]), "seed") == ("e",)


@given(
    st.lists(st.sets(st.sampled_from(TAGS)).map("".join), min_size=1, max_size=9),
    st.dictionaries(st.sampled_from(TAGS), st.integers(1, 4), min_size=1),
    st.text(max_size=3),
)
def test_what_is_drawn(tags: list[str], wanted: dict[str, int], seed: str) -> None:
    """The same for the same seed, each question once, of the pool and with a tag that is named; and as many as there
    can be: by König, the least of what some tags want and the others have together. Then each tag has its number."""
    asked = quiz({f"q{n}": some for n, some in enumerate(tags)}, *(Draw(n, tag) for tag, n in wanted.items()))
    before, found = replace(asked), drawn(asked, seed)
    assert found == drawn(asked, seed)
    assert asked == before
    assert len(set(found)) == len(found)
    by_id = {one.id: set(one.tags) & set(wanted) for one in asked.questions}
    assert all(by_id[id_] for id_ in found)
    some_of_them = chain.from_iterable(combinations(wanted, n) for n in range(len(wanted) + 1))
    most = min(
        sum(n for tag, n in wanted.items() if tag not in some) + sum(bool(set(some) & mine) for mine in by_id.values())
        for some in some_of_them
    )
    assert len(found) == most
    if most == sum(wanted.values()):
        assert all(sum(tag in by_id[id_] for id_ in found) >= n for tag, n in wanted.items())
