"""Polls in a facilitator's own words: how they are read from a text, what they count, what is refused."""

from __future__ import annotations

from time import process_time

import pytest

from benkyokai.core.answer_fields.entries import Entries
from benkyokai.core.live.plan import as_json, from_json, inserted_poll
from benkyokai.core.live.poll_text import PollMistake, Wrong, read_polls
from benkyokai.core.live.polls import OPTIONS, RATING, WORDS, WantedPoll
from benkyokai.core.live.tally import tally
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER

SEVERAL = """次回は何を話しますか
- 費用
・ セキュリティ

One word for today
？ ことば

今日の内容は分かりましたか
1-5 まったく / とても
\t
Again?
１〜５：low / high
"""


def test_a_text_of_several_polls() -> None:
    """A line for the question, what it asks for below it, an empty line between two."""
    assert read_polls(SEVERAL) == (
        [
            WantedPoll("次回は何を話しますか", OPTIONS, ("費用", "セキュリティ")),
            WantedPoll("One word for today", WORDS),
            WantedPoll("今日の内容は分かりましたか", RATING, ("まったく", "とても")),
            WantedPoll("Again?", RATING, ("low", "high")),
        ],
        [],
    )


def test_a_text_that_is_no_list_of_polls_gets_a_few_sentences() -> None:
    """Whatever somebody pasted by mistake is read at once, and what is wrong with it stays readable."""
    began = process_time()
    _, mistakes = read_polls("no poll\n\n" * 3000)
    assert [one.line for one in mistakes] == [1, 3, 5, 7, 9]
    read_polls(f"Why?\n1-5{' ' * 296}x\n\n" * 50)
    assert process_time() - began < 1


@pytest.mark.parametrize(
    ("text", "line", "wrong", "n"),
    [
        (" \n ", 1, Wrong.NOTHING, 0),
        ("\n- a\n- b", 2, Wrong.NO_QUESTION, 0),
        ("Why?", 1, Wrong.NO_FORM, 0),
        ("Why?\nReally?\n- a\n- b", 2, Wrong.TWO_LINES, 0),
        ("Why?\n- a\n- b\n1-5", 4, Wrong.TWO_FORMS, 0),
        ("Why?\n? words\n? words", 3, Wrong.TWO_FORMS, 0),
        ("Why?\n- a", 1, Wrong.OPTIONS, 1),
        ("Why?\n" + "- a\n" * 9, 1, Wrong.OPTIONS, 9),
        ("Why?\n- a b\n- Ａ  B", 1, Wrong.REPEATS, 0),
        ("Why?\n- a\n- " + "b" * 300, 3, Wrong.TOO_LONG, 300),
        ("Why?\n1-5\n\n" * 31, 1, Wrong.TOO_MANY, 30),
    ],
)
def test_a_mistake_has_its_line(text: str, line: int, wrong: Wrong, n: int) -> None:
    """What is wrong with a poll, and where."""
    assert read_polls(text)[1] == [PollMistake(line, wrong, n)]


def test_every_poll_of_a_text_is_looked_at() -> None:
    """Mistakes are collected."""
    found = read_polls("Why?\n\nFine?\n1-5\n\n- a\n- b")[1]
    assert [(one.line, one.wrong) for one in found] == [(1, Wrong.NO_FORM), (6, Wrong.NO_QUESTION)]


@pytest.mark.parametrize("poll", [*read_polls(SEVERAL)[0]])
def test_a_poll_is_stored_and_read_again(poll: WantedPoll) -> None:
    """With its form."""
    step = inserted_poll(3, poll.prompt, poll.options, 3, poll.form)
    assert from_json(as_json([step])) == (step,)


def test_a_poll_of_an_older_session_has_options() -> None:
    """There was one form once."""
    (stored,) = as_json([inserted_poll(3, "Which?", ["a", "b"], 3)])
    stored["poll"].pop("form")  # type: ignore[attr-defined]
    (step,) = from_json([stored])
    assert step.poll is not None
    assert [option.id for option in step.poll.options] == ["o1", "o2"]


@pytest.mark.parametrize(
    ("poll", "why"),
    [
        (WantedPoll("", WORDS), Why.POLL_INCOMPLETE),
        (WantedPoll("?", OPTIONS, ("a",)), Why.POLL_INCOMPLETE),
        (WantedPoll("?", OPTIONS, tuple("abcdefghi")), Why.POLL_INCOMPLETE),
        (WantedPoll("?", WORDS, ("a",)), Why.POLL_INCOMPLETE),
        (WantedPoll("?", RATING, ("a", "b", "c")), Why.POLL_INCOMPLETE),
        (WantedPoll("?" * 301, WORDS), Why.TEXT_TOO_LONG),
        (WantedPoll("?", "survey"), Why.NOT_UNDERSTOOD),
    ],
)
def test_a_poll_that_nobody_can_be_asked(poll: WantedPoll, why: Why) -> None:
    """Is refused."""
    refusal = poll.refuse()
    assert refusal is not None
    assert refusal.why is why


@pytest.mark.parametrize(
    "poll", [(OPTIONS, "ab"), (OPTIONS, "abcdefgh"), (WORDS, ""), (RATING, ""), (RATING, "a"), (RATING, "ab")]
)
def test_a_poll_that_can_be_asked(poll: tuple[str, str]) -> None:
    """With as few options, and as many, as a form may have."""
    form, options = poll
    assert WantedPoll("?" * 300, form, tuple(options)).refuse() is None


def test_a_rating_has_a_mean() -> None:
    """Bars from 1 to 5, the ends with what they mean."""
    poll = WantedPoll("Clear?", RATING, ("not at all", "very")).poll(1)
    (field,) = poll.answer_stage.fields
    (group,) = tally(poll, ANSWER, ["5", "4", "4", "1"])
    assert group.rows == (("1", 1), ("2", 0), ("3", 0), ("4", 2), ("5", 1))
    assert field.mean(group.rows) == 3.5
    assert field.mean(()) is None
    assert [part.text.en for part in field.parts] == ["1 not at all", "2", "3", "4", "5 very"]


def test_what_nobody_sees_makes_no_word() -> None:
    """Control characters and fillers: alone they are no row, in a word they make no second one."""
    poll = WantedPoll("?", WORDS).poll(1)
    (group,) = tally(poll, ANSWER, [["\u0001", "a\u0001b", "cost"], ["\u3164", "a b", "\u2800cost"]])
    assert group.rows == (("a b", 2), ("cost", 2))


def test_words_are_grouped_the_most_wanted_first() -> None:
    """Width, case, blanks and what does not show make no difference; each is called as most wrote it; who writes one
    twice has written it once."""
    answers = [["ＡＷＳ", "cost"], ["AWS ", "a  b"], ["aws", "AWS"], ["Cost\u200b"], ["A B"], ["aws"]]
    poll = WantedPoll("?", WORDS).poll(1)
    (group,) = tally(poll, ANSWER, answers)
    assert group.rows == (("AWS", 4), ("cost", 2), ("a b", 2))
    assert group.of == 6


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        (["a"], None),
        (["a", "b", "c"], None),
        (["a" * 40], None),
        (["a" * 41], Refusal(Why.TEXT_TOO_LONG, "40")),
        (["\ufdfa" * 3], Refusal(Why.TEXT_TOO_LONG, "40")),
        (["a", "b", "c", "d"], Refusal(Why.NOTHING_CHOSEN)),
        ([], Refusal(Why.NOTHING_CHOSEN)),
        ("a", Refusal(Why.NOTHING_CHOSEN)),
        ([1], Refusal(Why.NOTHING_CHOSEN)),
        ({"a": 1}, Refusal(Why.NOTHING_CHOSEN)),
    ],
)
def test_which_words_are_taken(value: object, refusal: Refusal | None) -> None:
    """One to three texts of at most forty characters."""
    assert Entries().refuse(value) == refusal


@pytest.mark.parametrize("value", [[""], [" ", "\u200b"], ["\u0001", "\u3164", "\u2800"], None, "a"])
def test_blanks_are_no_answer(value: object) -> None:
    """An answer without a word is not whole."""
    assert Entries().refuse_incomplete(value) == Refusal(Why.NOTHING_CHOSEN)
