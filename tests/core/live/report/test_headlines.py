"""The page for a reader in a hurry: sentences whose numbers are the report's."""

from __future__ import annotations

from benkyokai.core.live.report.making import make_report
from benkyokai.core.live.report.sharing import shared
from benkyokai.words.report_sentences import headlines_in_words
from tests.core.live.report.small_evening import evening


def sentences(people: int = 14, movers: int = 11, named: int = 8) -> list[str]:
    """The headlines in English."""
    return headlines_in_words("en", make_report(evening(people, movers, named)))


def test_the_headlines_say_what_happened() -> None:
    """Who came, how long it took, who moved where and why, what was asked."""
    assert sentences() == [
        "Joined: 14 (7 in the room, 7 remote). Answered: 14.",
        "Caught up afterwards: 2.",
        "It took 10 minutes; 10 were planned.",
        "The longest overrun was “Where?”, by 3 min.",
        "Question 1, “Where?”: 11 of 14 moved to “Edge device” after the discussion; 8 of them named “latency”.",
        "Questions from the floor: 2. Most wanted (9): “Hidden?”",
    ]


def test_nobody_moved_is_said_too() -> None:
    """A discussion that changed no choice."""
    assert "Question 1, “Where?”: All 14 who voted twice kept their choices." in sentences(movers=0, named=0)


def test_small_groups_make_no_headline() -> None:
    """Four people say nothing about a room, to nobody."""
    assert not [one for one in sentences(people=4, movers=2, named=1) if "Question 1" in one]


def test_why_so_few_moved_is_not_said() -> None:
    """Three of fourteen changed: that fourteen may hear, but not what one of the three named."""
    (told,) = [one for one in sentences(movers=3, named=1) if "Question 1" in one]
    assert told == "Question 1, “Where?”: 3 of 14 moved to “Edge device” after the discussion."


def test_what_is_hidden_is_not_told_in_the_headlines() -> None:
    """The shared report's headlines know no more than the shared report."""
    told = headlines_in_words("en", shared(make_report(evening()), named=False))
    assert told[-1] == "Questions from the floor: 1. Most wanted (3): “Open?”"


def test_both_languages_say_the_same_numbers() -> None:
    """Japanese sentences hold every number of the English ones."""
    (said,) = [one for one in headlines_in_words("ja", make_report(evening())) if "設問1" in one]
    assert said.startswith("設問1「Where?」：話し合いのあと、14人のうち11人が「Edge device」へ変えました。")
    assert said.endswith("そのうち8人が決め手に「latency」を挙げました。")
