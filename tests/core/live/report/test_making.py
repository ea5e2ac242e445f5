"""The figures of a report, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.core.live.report.figures import Attendance, Movers
from benkyokai.core.live.report.making import make_report
from benkyokai.core.live.report.material import GivenCommand
from benkyokai.core.live.report.openings import find_openings
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.text import same
from tests.core.live.report.small_evening import ASKED, OPENED, REOPENED, evening


def test_attendance_counts_people_not_answers() -> None:
    """Fourteen joined, seven here and seven there; everybody answered, two caught up."""
    assert make_report(evening()).attendance == Attendance(14, 7, 7, 14, 2)


def test_pace_is_planned_minutes_against_spent() -> None:
    """Seconds of the state as minutes, in the order in which the steps came."""
    pace = make_report(evening()).pace
    assert [(one.place, one.planned, one.spent) for one in pace] == [(1, 3, 1.0), (2, 5, 8.0), (3, 2, 1.0)]


def test_a_step_that_was_left_out_stands_last() -> None:
    """It has no place, and its planned minutes are still said."""
    made = evening()
    pace = make_report(replace(made, state=replace(made.state, order=(1, 2)))).pace
    assert [(one.step, one.place) for one in pace] == [(1, 1), (2, 2), (0, 0)]


def test_both_votes_stand_side_by_side() -> None:
    """Counts of each vote, hands beside them, the right one marked."""
    (question,) = make_report(evening()).questions
    (chosen, factor) = question.distributions[0], question.votes
    assert chosen.of == (14, 14)
    assert [(bar.id, bar.counts, bar.hands, bar.right) for bar in chosen.bars] == [
        ("edge", (1, 12), (3, 0), True),
        ("cloud", (13, 2), (0, 0), False),
    ]
    assert [vote.n for vote in factor] == [14, 14]
    assert question.caught_up == 2


def test_facility_and_gain_follow_the_published_formulas() -> None:
    """1 of 14, then 12 of 14 got the two points: 7.1% and 85.7%; Hake's gain is (85.7 - 7.1) / (100 - 7.1)."""
    (question,) = make_report(evening()).questions
    before, after = 100 / 14, 1200 / 14
    assert [vote.facility for vote in question.votes] == pytest.approx([before, after])
    assert question.gain is not None
    assert question.gain.n == 14
    assert question.gain.gain == pytest.approx((after - before) / (100 - before))


def test_no_gain_where_everybody_knew_it_before() -> None:
    """At a facility of 100 before there is nothing to gain: no figure, and no division by zero."""
    made = evening()
    asked = made.asked[0]
    first = asked.replies[Slot(ASKED, "answer", 2)]
    right = {who: one for who, one in first.items() if one.response == "edge"}
    same_twice = {Slot(ASKED, "answer", 1): right, Slot(ASKED, "answer", 2): right}
    report = make_report(replace(made, asked=(replace(asked, replies=same_twice),)))
    gain = report.questions[0].gain
    assert gain is not None
    assert (gain.before, gain.after, gain.gain) == (100, 100, None)


def test_the_shift_says_who_went_where_and_why() -> None:
    """Eleven of fourteen to the edge device, eight of them for its latency."""
    (shift,) = make_report(evening()).questions[0].shifts
    pairs = {(one.before, one.after): one.n for one in shift.pairs}
    assert pairs == {("cloud", "edge"): 11, ("cloud", "cloud"): 2, ("edge", "edge"): 1}
    assert (shift.of, shift.moved) == (14, 11)
    assert shift.movers == Movers(same("Edge device"), 11, same("latency"), 8)


def test_who_voted_once_is_in_no_shift_and_no_gain() -> None:
    """The second vote of one is missing: thirteen voted twice."""
    made = evening()
    asked = made.asked[0]
    replies = dict(asked.replies)
    second = dict(replies[Slot(ASKED, "answer", 2)])
    del second["p00"]
    replies[Slot(ASKED, "answer", 2)] = second
    question = make_report(replace(made, asked=(replace(asked, replies=replies),))).questions[0]
    assert question.gain is not None
    assert (question.gain.n, question.shifts[0].of, question.votes[0].n) == (13, 13, 14)


def test_answers_to_an_older_question_count_nowhere() -> None:
    """What does not fit the question any more is in no distribution and no facility, but the person was there."""
    made = evening()
    asked = made.asked[0]
    replies = dict(asked.replies)
    first = dict(replies[Slot(ASKED, "answer", 1)])
    first["p00"] = replace(first["p00"], response="gone", whole=None)
    replies[Slot(ASKED, "answer", 1)] = first
    report = make_report(replace(made, asked=(replace(asked, replies=replies), made.asked[1])))
    assert report.questions[0].votes[0].n == 13
    assert report.attendance.answered == 14


def test_seconds_count_from_the_opening_without_the_pause() -> None:
    """The median of 10 to 22 and 60 seconds; in the second vote 60 seconds less a pause of 30."""
    (question,) = make_report(evening()).questions
    assert [vote.seconds for vote in question.votes] == [16.5, 30.0]


def test_seconds_are_unknown_before_an_opening() -> None:
    """An answer without an opening has no time; a command that does not fit ends the replay, not the report."""
    made = evening()
    openings = find_openings([one.shape for one in made.plan], (0, 1, 2), made.happenings)
    assert openings.opened == {Slot(1, "answer", 1): (OPENED,), Slot(1, "answer", 2): (REOPENED,)}
    assert openings.seconds_to(Slot(1, "answer", 1), 99.0) is None
    cut = find_openings([one.shape for one in made.plan], (0, 1, 2), made.happenings[3:])
    assert cut.opened == {}


def test_a_countdown_that_ends_closes_the_door_in_the_replay_too() -> None:
    """No command says so: what opens it again is an opening, and what follows it follows a vote that has closed."""
    made, vote = evening(), Slot(1, "answer", 1)
    commands = (
        *made.happenings[:3],
        GivenCommand(Command.COUNTDOWN, 20, OPENED),
        GivenCommand(Command.OPEN, None, 150.0),
        GivenCommand(Command.COUNTDOWN, 20, 150.0),
        GivenCommand(Command.VOTE_AGAIN, None, REOPENED),
    )
    openings = find_openings([one.shape for one in made.plan], (0, 1, 2), commands)
    assert openings.opened[vote] == (OPENED, 150.0)
    assert openings.after == {vote: Command.VOTE_AGAIN}


def test_a_reason_has_its_votes_and_whom_it_moved() -> None:
    """Shown by the facilitator, convincing to four, it moved two; no name where not everybody sees names."""
    (quote,) = make_report(evening()).questions[0].quotes
    assert (quote.text, quote.vote, quote.votes, quote.moved, quote.by) == ("It answers at once", 1, 4, 2, "")
    assert quote.spoke_for == (same("Edge device"),)
    assert make_report(evening(for_all=True)).questions[0].quotes[0].by == "Name p13"


def test_the_heat_map_holds_each_participants_last_vote() -> None:
    """Names for the facilitator, none where the session is anonymous."""
    heat = make_report(evening()).heat
    assert heat is not None
    assert heat.people[:2] == ("Name p00", "Name p01")
    assert [row[0] for row in heat.fractions] == [1.0] * 11 + [0.0] * 2 + [1.0]
    unnamed = make_report(replace(evening(), named=False))
    assert unnamed.heat is not None
    assert set(unnamed.heat.people) == {""}
    assert {one.name for one in unnamed.people} == {""}


def test_the_survey_is_apart_from_the_questions() -> None:
    """Texts without names, in an order that tells nothing."""
    (survey,) = make_report(evening()).survey
    assert survey.n == 6
    assert survey.texts[:2] == ("secret p00", "secret p01")
