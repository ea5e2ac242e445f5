"""What becomes of a few words and of a rating: record, report, tables, hand-outs, catching up, one's own answers."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant
from benkyokai.core.live.plan import inserted_poll
from benkyokai.core.live.polls import RATING, WORDS
from benkyokai.core.live.record import record_table
from benkyokai.core.live.report.sharing import shared
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.report.page import report_page
from benkyokai.services.export.table_formats import csv_of, json_of
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.live.catch_up import CatchUp
from benkyokai.services.live.keep_record import called, record_of
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.live.shown_words import key_of_word, show_words
from benkyokai.services.live.simulated_people import made_up_answer
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.live.take_part import join, store_answers
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.views.catch_up_view import catch_up_view
from benkyokai.views.handout_view import handouts_view
from benkyokai.views.own_result_view import own_result_view
from benkyokai.words.wording import Wording
from tests.played_session import Played, with_clock
from tests.views.conftest import JOINING

GIVEN = {
    WORDS: [["費用", "*speed*"], ["ＡＷＳ", "費用 "], ["aws"], ["secret wish"], ["費用"], ["<b>x</b>"]],
    RATING: ["5", "4", "4", "2", "1", "5"],
}


@pytest.fixture(scope="module")
def polled(instance: Instance) -> Played:
    """An ended session with both polls, put in together, answered by six people; of the words two are shown."""
    instance, clock = with_clock(instance)
    session = start_from_quiz(instance, "study")
    assert session is not None
    people = [join(instance, session, f"poll-{n}", f"名前{n}", "room") for n in range(6)]
    played = Played(instance, clock, session, [one for one in people if isinstance(one, Participant)])
    first = len(played.room.plan)
    polls = [inserted_poll(first + n, f"{form}?", [], 3, form) for n, form in enumerate((WORDS, RATING))]
    inserted = lead(instance, session, session.version, Command.INSERT, steps=polls)
    assert isinstance(inserted, LiveSession)
    played.session = inserted
    for step, form in enumerate((WORDS, RATING), start=first):
        there = lead(instance, played.session, played.session.version, Command.GO, step)
        assert isinstance(there, LiveSession)
        played.session = there
        played.do(Command.OPEN)
        answer(played, step, GIVEN[form])
        played.do(Command.CLOSE)
        if form == WORDS:
            slot = Slot(step, "answer")
            for word in ("費用", "aws"):
                show_words(played.room, slot, key_of_word(played.room, slot, word), shown=True)
    played.do(Command.TALLY)
    played.do(Command.END)
    return played


def answer(played: Played, step: int, given: list[Any]) -> None:
    """Everybody answers."""
    rows = [
        LiveAnswer(
            response,
            session_id=played.session.id,
            step=step,
            stage="answer",
            round=1,
            participant_id=one.id,
            answer_id=f"{step}-{one.id}",
            sequence=1,
            content_hash="",
            answered_at=played.clock(),
        )
        for one, response in zip(played.people, given, strict=True)
    ]
    assert all(store_answers(played.room, rows))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_both(polled: Played, language: Language) -> None:
    """For the facilitator every word as it is, and the mean; for everybody no word that somebody typed."""
    report = report_of(polled.instance, polled.session)
    paper = report_page(report, polled.instance.library, language)
    for words in ("費用", "secret wish", "*speed*", "&lt;b&gt;x&lt;/b&gt;", "3.5"):
        assert words in paper
    tables = json.loads(b"".join(json_of(tables_of(report))))
    counts = {row["option_en"]: row["n"] for row in tables["distributions"]}
    assert (counts["費用"], counts["secret wish"], counts["5"]) == (3, 1, 2)
    assert {row["response"] for row in tables["answers"]} >= {'["費用", "*speed*"]', '"5"'}
    paper = report_page(shared(report, named=False), polled.instance.library, language)
    assert "secret wish" not in paper
    assert "3.5" in paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_and_the_hand_outs(polled: Played, language: Language) -> None:
    """The record has what each wrote; a hand-out the words that were shown."""
    room, wording = polled.room, Wording(polled.instance.library, language)
    record = b"".join(csv_of(record_table(record_of(room), called(room), wording.plain))).decode()
    assert "費用 / *speed*" in record
    assert "secret wish" in record
    texts = handouts_view(room, SharedReasons(), ParticipantQuestions(), wording, JOINING)
    assert "費用" in texts["closing"]
    assert "secret wish" not in texts["closing"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_afterwards(polled: Played, language: Language) -> None:
    """Who catches up answers first, then reads the words that were shown; one's own words are in one's own result."""
    room, wording, one = polled.room, Wording(polled.instance.library, language), polled.people[3]
    there = CatchUp(room, Visitor("poll-3"), participant=one)
    words, rating = own_result_view(there, one, wording, ())
    assert words["votes"][0]["said"] == ["secret wish"]
    assert rating["votes"][0]["said"] == ["2"]
    view = catch_up_view(there, SharedReasons(), wording, words["n"], 1)
    assert [(row["t"], row["n"]) for row in view["room"]["first"][0]["rows"]] == [("費用", 3), ("AWS", 2)]
    form = catch_up_view(CatchUp(room, Visitor("somebody")), SharedReasons(), wording, words["n"], 1)
    assert form["form"]["fields"][0]["type"] == "entries"
    assert "費用" not in json.dumps(form, ensure_ascii=False)


def test_simulated_people_answer_both(polled: Played) -> None:
    """With what is not refused."""
    for number in range(40):
        for planned in polled.room.plan[-2:]:
            question = planned.poll
            assert question is not None
            assert question.refuse(made_up_answer(question, "answer", Random(number)).response) is None
