"""First vote, discussion, second vote, twin: twelve people through the services, and every figure by hand.

`jobs` is worth 1 where there is little data and 0.5 where there is much, `servers` 0 and 1. Everybody asked the client
what matters, so an answer is worth (1 + what was chosen) / 2. The twin gives "much data": there `servers` is strong.

           vote 1          vote 2           twin
p0         small jobs +    small jobs +     servers +
p1         small jobs +    small jobs +     jobs
p2         small jobs +    small jobs +     servers +
p3         small jobs +    small jobs +     -
p4         small jobs +    small servers    jobs
p5         small servers   small jobs +     servers +      moved, got it
p6         small servers   small jobs +     servers +      moved, got it
p7         small servers   small jobs +     jobs           moved, followed
p8         small servers   small jobs +     -              moved, gave no answer
p9         small servers   small servers    jobs
p10        large jobs      large servers +  servers +      moved, got it
p11        large jobs      large jobs       servers +

Strong (+): 5, 9, 6 of 12, 12, 10. Facility before: (5·1 + 5·0.5 + 2·0.75)/12 = 9/12 = 75 %; after: (9·1 + 2·0.5 +
0.75)/12 = 10.75/12 = 89.58 %; gain (89.58 − 75)/(100 − 75) = 0.583.
"""

from __future__ import annotations

import pytest

from benkyokai.core.course import StepKind
from benkyokai.core.live.report.figures import Advised, Transfer
from benkyokai.core.live.report.sharing import shared
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.figures.live_figures import live_counts
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.live.form_groups import form_groups
from benkyokai.services.live.keep_record import record_of
from benkyokai.services.live.lead_session import lead
from benkyokai.services.running.instance import Instance
from benkyokai.views.discussion_view import group_views
from benkyokai.views.host_view import console_view, screen_view
from benkyokai.views.phone_view import common_view, own_view
from benkyokai.words.report_sentences import figures_in_words
from benkyokai.words.wording import Wording
from tests.services.live.evening import STEPS, Evening

CASE = STEPS["case"]
FIRST, SECOND, TWIN = Slot(CASE, "answer"), Slot(CASE, "answer", 2), Slot(CASE, "twin", 2)
SMALL_JOBS, SMALL_SERVERS, LARGE_JOBS = ("small", "jobs"), ("small", "servers"), ("large", "jobs")
VOTE_1 = [SMALL_JOBS] * 5 + [SMALL_SERVERS] * 5 + [LARGE_JOBS] * 2
VOTE_2 = [SMALL_JOBS] * 4 + [SMALL_SERVERS] + [SMALL_JOBS] * 4 + [SMALL_SERVERS, ("large", "servers"), LARGE_JOBS]
TO_TWIN = ["servers", "jobs", "servers", "", "jobs", "servers", "servers", "jobs", "", "jobs", "servers", "servers"]
OVER = (Command.PAUSE, Command.RESUME)
"""Ends the grace of a close."""


def vote(evening: Evening, slot: Slot, chosen: list[tuple[str, str]]) -> None:
    """Everybody votes; who chose `servers` is certain of it."""
    for one, (assumption, option) in zip(evening.people, chosen, strict=True):
        response = {"assumption": assumption, "axes": {"training": option}}
        evening.give(one, slot, response, "cost", sure=3 if option == "servers" else 1)


def until_the_twin(instance: Instance) -> Evening:
    """Twelve people who have voted twice."""
    evening = Evening.begin(instance, 12)
    evening.do(Command.GO, target=CASE)
    evening.do(Command.OPEN)
    for one in evening.people:
        evening.give(one, Slot(CASE, "ask"), ["size"])
    evening.do(Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    vote(evening, FIRST, VOTE_1)
    evening.do(Command.CLOSE, Command.VOTE_AGAIN)
    vote(evening, SECOND, VOTE_2)
    evening.do(Command.CLOSE)
    return evening


def play(instance: Instance) -> Evening:
    """The same to the release."""
    evening = until_the_twin(instance)
    evening.do(Command.TWIN)
    for one, option in zip(evening.people, TO_TWIN, strict=True):
        if option:
            evening.give(one, TWIN, {"axes": {"training": option}})
    evening.do(Command.CLOSE, Command.TALLY, Command.REASONING)
    return evening


def test_gain_and_transfer_are_those_worked_out_by_hand(instance: Instance) -> None:
    """In the report and its tables; what was advised, and that it was followed; fewer than five give no percentage."""
    evening = play(instance)
    report = report_of(instance, evening.session)
    (found,) = [one for one in report.questions if one.kind == "scenario"]
    assert found.gain is not None
    assert (found.gain.n, found.gain.before, found.gain.after) == (12, 75, pytest.approx(100 * 10.75 / 12))
    assert found.gain.gain == pytest.approx((100 * 10.75 / 12 - 75) / 25)
    assert found.transfer == Transfer(moved=5, answered=4, got=3, n=10, strong=6)
    assert found.advised == (
        Advised(1, "discuss", 5, 12, "vote_again", True),
        Advised(2, "go_on", 9, 12, "reasoning", True),
    )
    said = dict(figures_in_words("en", found))["The twin"]
    assert said.startswith("Of 5 who moved to a strong answer, 4 answered the twin, and 3 got it")
    assert "%" not in said
    rows = {table.name: list(table.rows) for table in tables_of(report)}
    assert [row[-5:] for row in rows["questions"] if row[1] == found.reference] == [(5, 4, 3, 10, 6)]
    assert sum(1 for row in rows["answers"] if row[3] == "twin") == 10
    everybodys = shared(report, named=True)
    (hidden,) = [one.transfer for one in everybodys.questions if one.kind == "scenario"]
    assert hidden is not None
    assert (hidden.hidden, hidden.got) == (True, None), "four who answered are too few to tell everybody of"
    assert not any(one.advised or one.surely_wrong for one in everybodys.questions)


def test_the_record_has_the_twin_and_nothing_else_counts_it(instance: Instance) -> None:
    """Twelve lines with both votes; the question's own figures know two votes of twelve."""
    quiz = instance.library.quizzes["study"]
    earlier = live_counts(instance, quiz)["case"]
    evening = play(instance)
    lines = record_of(evening.room, (CASE,))
    assert len(lines) == 12
    chosen = [line.to_twin.response["axes"]["training"] if line.to_twin else "" for line in lines]
    assert chosen == TO_TWIN
    counts = live_counts(instance, quiz)["case"]
    assert [getattr(counts, name).n - getattr(earlier, name).n for name in ("live", "before", "after")] == [12, 12, 12]
    assert counts.after.worth - earlier.after.worth == pytest.approx(10.75)
    assert len(evening.room.wholes(CASE, 2)) == 12


def test_nothing_of_the_twin_comes_before_its_time(instance: Instance) -> None:
    """Its form holds no key; no tally of either vote, nor of the twin, is told to the room before the release."""
    evening = until_the_twin(instance)
    wording = Wording(instance.library, "en")
    room = evening.room
    assert screen_view(room, wording, (), {})["next"] == "twin"
    assert "twin" not in str(common_view(room, wording).get("forms"))
    form_groups(room, 3, room.participants)
    assert evening.people[0].id in group_views(room)
    evening.session = room.session
    evening.do(Command.TWIN)
    assert not group_views(evening.room)
    evening.give(evening.people[0], TWIN, {"axes": {"training": "servers"}})
    room = evening.room
    told = common_view(room, wording)
    assert told["twin"]
    assert told["closes_at"] - room.instance.now().timestamp() == pytest.approx(60, abs=5)
    (form,) = told["forms"]
    assert (form["stage"], form["round"], form["factors"], form["reason"], form["certainty"]) == (
        *("twin", 2, [], False, False),
    )
    assert form["given"] == "There is much data"
    evening.do(Command.CLOSE, *OVER)
    room = evening.room
    own = own_view(room, wording, room.people[0])
    for view in (common_view(room, wording), screen_view(room, wording, (), {}), own):
        assert not {"tally", "shift", "result", "reasoning", "twin_result", "discuss"} & view.keys()
        assert "Reason four" not in str(view)
    seen = console_view(room, wording, (), {})["seen"]
    rows = {row["t"]: row["n"] for row in seen["groups"][0]["rows"]}
    assert rows == {"Jobs": 0, "Servers": 1}, "the facilitator sees it after the close"
    evening.do(Command.TALLY)
    assert common_view(evening.room, wording)["tally"][0]["of"] == 12, "the second vote's"
    assert console_view(evening.room, wording, (), {})["seen"]["twin"][0]["of"] == 1
    evening.do(Command.REASONING)
    mine = own_view(evening.room, wording, evening.people[0])
    assert mine["twin_result"]["verdict"]
    assert mine["result"]
    assert "twin_result" not in own_view(evening.room, wording, evening.people[1])


def test_a_twin_can_be_skipped_and_is_asked_once(instance: Instance) -> None:
    """Not before the second vote, not where there is none; the tally or the release goes past it."""
    evening = Evening.begin(instance, 1)

    def refused() -> Why:
        found = lead(instance, evening.session, evening.session.version, Command.TWIN)
        assert isinstance(found, Refusal)
        return found.why

    evening.do(Command.GO, Command.OPEN, Command.CLOSE, target=STEPS["one"])
    assert refused() is Why.NO_TWIN
    evening = until_the_twin(instance)
    evening.do(Command.TALLY)
    assert screen_view(evening.room, Wording(instance.library, "en"), (), {})["next"] == "reasoning"
    evening.do(Command.TWIN)
    assert "tally" not in common_view(evening.room, Wording(instance.library, "en"))
    evening.do(Command.CLOSE)
    assert refused() is Why.TWIN_ASKED


def test_certain_and_weak_is_told_to_the_facilitator_alone(instance: Instance) -> None:
    """Five were certain of `servers` where there is little data; nobody else hears of it."""
    evening = Evening.begin(instance, 12)
    evening.do(Command.GO, target=CASE)
    evening.do(Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    vote(evening, FIRST, VOTE_1)
    evening.do(Command.CLOSE, *OVER)
    wording = Wording(instance.library, "en")
    (_assumption, training) = console_view(evening.room, wording, (), {})["seen"]["certainty"]["choices"]
    assert {row["t"]: row["wrong"] for row in training["rows"]} == {"Jobs": 0, "Servers": 5}
    for view in (common_view(evening.room, wording), screen_view(evening.room, wording, (), {})):
        assert "wrong" not in str(view)
    evening.do(Command.REASONING, Command.END)
    said = console_view(evening.room, wording, (), {})["openers"]
    assert said == ["Where would you train? “Servers”: 5 of 12 chose it, certain of it, and it is weak."]
    (found,) = [one for one in report_of(instance, evening.session).questions if one.kind == "scenario"]
    assert [(one.option, one.n, one.of) for one in found.surely_wrong] == [("servers", 5, 12)]


def test_the_shipped_scenarios_with_a_second_vote_have_a_twin(instance: Instance) -> None:
    """Under an assumption that makes something strong on every axis."""
    course = instance.library.courses["01-ml-services"]
    steps = [one for one in course.run_sheet if one.kind is StepKind.QUESTION and one.rounds > 1]
    assert len(steps) >= 2
    for step in steps:
        found = instance.library.question(step.target)
        assert found is not None
        twin = instance.library.twin_of(found[1])
        assert twin is not None
        assert twin.reasoning is not None
        assert all(twin.reasoning.acceptable(found[1].twin_under, one.about) for one in twin.reasoning.choices)
