"""The marks of a whole quiz."""

from __future__ import annotations

from benkyokai.core.marking import mark_quiz
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import Quiz, shuffled
from benkyokai.core.text import same


def quiz() -> Quiz:
    """Two questions of 1 and 3 points, and an opinion."""
    options = (Option("a", same("A"), correct=True, credit=1), Option("b", same("B"), credit=0.5))
    return Quiz(
        id="z",
        title=same("Z"),
        questions=(
            Single(id="one", prompt=same("?"), options=options),
            Single(id="three", prompt=same("?"), options=options, points=3),
            Opinion(id="view", prompt=same("?"), options=options),
        ),
    )


def test_a_mark_is_fraction_times_points_and_an_open_question_counts_0() -> None:
    """1·1 + 0.5·3 of 4; without the second answer 1 of 4; the opinion never counts."""
    marked = mark_quiz(quiz(), {"one": "a", "three": "b", "view": "a"})
    assert (marked.mark, marked.maximum) == (2.5, 4)
    assert marked.questions["view"].fraction is None
    marked = mark_quiz(quiz(), {"one": "a"})
    assert (marked.mark, marked.maximum) == (1, 4)
    assert marked.questions["three"].fraction == 0


def test_a_shuffle_depends_on_nothing_but_its_seed() -> None:
    """The same seed gives the same order, whatever order the ids come in; another seed gives another."""
    ids = tuple("abcdefgh")
    assert shuffled(ids, "s1") == shuffled(tuple(reversed(ids)), "s1")
    assert sorted(shuffled(ids, "s1")) == sorted(ids)
    assert len({shuffled(ids, f"s{n}") for n in range(20)}) > 15
