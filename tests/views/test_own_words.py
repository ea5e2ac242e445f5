"""A facilitator's and a participant's own words are no Markdown, wherever they are shown (formats §9)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any

import pytest

from benkyokai.core.answer_fields.field import CHOSEN
from benkyokai.core.library import Library
from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.plan import inserted_poll
from benkyokai.core.live.record import record_table
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.live.session import Command
from benkyokai.core.live.tally import text_of
from benkyokai.core.text import LANGUAGES, Language, PlainText, bilingual, same
from benkyokai.report.page import report_page
from benkyokai.services.export.table_formats import csv_of, json_of
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.live.catch_up import CatchUp
from benkyokai.services.live.keep_record import called, record_of
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import join
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.views.catch_up_view import catch_up_overview, catch_up_view
from benkyokai.views.discussion_view import record_view
from benkyokai.views.handout_view import handouts_view
from benkyokai.views.host_view import console_view, screen_view
from benkyokai.views.own_result_view import own_result_view
from benkyokai.views.phone_view import common_view
from benkyokai.views.question_view import PresentedQuestion, asked_in
from benkyokai.views.result_view import result_view
from benkyokai.words.report_sentences import plain_line
from benkyokai.words.wording import Wording
from tests.played_session import Played, with_clock
from tests.views.conftest import JOINING

PROMPT = "1. Which file? *a* `b` <b>c</b> ~~d~~ $e$ [f](https://g.example) :smile: &amp;"
OPTIONS = ["__init__.py", "a*b*c", "`*.parquet`", "# <i>x</i> [y](service:z)"]
NAME = "a*b*c _d_"
LAST = 99
"""The poll stands at the end of the run sheet; a number beyond it leads there."""


@pytest.fixture(scope="module")
def polled(instance: Instance) -> Played:
    """A session with a poll on the spot that three people have answered; its tally is shown."""
    instance, clock = with_clock(instance)
    session = start_from_quiz(instance, "study", SessionOptions(names="all"))
    assert session is not None
    people = []
    for n in range(3):
        one = join(instance, session, f"own-{n}", f"{NAME}{n}", "room")
        assert isinstance(one, Participant)
        people.append(one)
    played = Played(instance, clock, session, people)
    poll = inserted_poll(len(played.room.plan), PROMPT, OPTIONS, 3)
    inserted = lead(instance, session, session.version, Command.INSERT, steps=[poll])
    assert isinstance(inserted, LiveSession)
    played.session = inserted
    there = lead(instance, inserted, inserted.version, Command.GO, len(played.room.plan) - 1)
    assert isinstance(there, LiveSession)
    played.session = there
    played.do(Command.OPEN)
    played.answer()
    played.do(Command.CLOSE)
    played.do(Command.TALLY)
    return played


def shown(html: str) -> str:
    """What a reader sees of HTML that holds nothing but lines of text."""
    assert not re.search(r"<(?!/?p>|br>)", html), html
    return unescape(re.sub(r"</?p>|<br>", "", html))


def named(rows: list[dict[str, Any]]) -> set[str]:
    """The names in the rows of a tally, which a page shows as text."""
    return {row["t"] for row in rows}


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_phone_projector_and_console(polled: Played, language: Language) -> None:
    """In the question, where it is HTML, and in tally, hands, run sheet and record, where it is text."""
    room, wording = polled.room, Wording(polled.instance.library, language)
    common = common_view(room, wording)
    assert common == {name: screen_view(room, wording, (), JOINING)[name] for name in common}
    (form,) = common["forms"]
    assert shown(form["prompt"]) == PROMPT
    assert [shown(part["t"]) for part in form["fields"][0]["parts"]] == OPTIONS
    assert named(common["tally"][0]["rows"]) == set(OPTIONS)
    console = console_view(room, wording, (), JOINING)
    assert console["steps"][-1]["prompt"] == PROMPT
    assert named(console["seen"]["groups"][0]["rows"]) == set(OPTIONS)
    assert named(console["hands"]["groups"][0]["rows"]) == set(OPTIONS)
    lines = record_view(room, wording)["lines"]
    assert [(line["who"], line["before"]["said"]) for line in lines] == [(f"{NAME}{n}", [OPTIONS[n]]) for n in range(3)]
    result = result_view(asked_here(room, wording), "o2")
    assert [shown(row["t"]) for row in result["rows"]] == OPTIONS


def asked_here(room: Room, wording: Wording) -> PresentedQuestion:
    """The poll."""
    assert room.here is not None
    asked = asked_in(room, wording, room.here, "answer")
    assert asked is not None
    return asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_what_is_taken_away(polled: Played, language: Language) -> None:
    """The record as CSV, the hand-outs for a chat, the report on paper and its tables."""
    room, wording = polled.room, Wording(polled.instance.library, language)
    rows = list(csv.DictReader(io.StringIO(b"".join(record_csv(room, wording)).decode("utf-8-sig"))))
    assert [(row["question"], row["choice_before"]) for row in rows] == [(PROMPT, option) for option in OPTIONS[:3]]
    texts = handouts_view(room, SharedReasons(), ParticipantQuestions(), wording, JOINING)
    for words in (PROMPT, *OPTIONS[:3]):
        assert words in texts["result"]
    assert PROMPT in texts["closing"]
    report = report_of(polled.instance, polled.session)
    paper = report_page(report, polled.instance.library, language)
    for words in (PROMPT, *OPTIONS[:3]):
        assert escape(words) in paper
    tables = json.loads(b"".join(json_of(tables_of(report))))
    assert tables["questions"][0]["prompt_ja"] == tables["questions"][0]["prompt_en"] == PROMPT
    assert {row["option_en"] for row in tables["distributions"]} == set(OPTIONS)


def record_csv(room: Room, wording: Wording) -> Iterator[bytes]:
    """The record as the console gives it away."""
    return csv_of(record_table(record_of(room), called(room), wording.plain))


@pytest.mark.parametrize("language", LANGUAGES)
def test_afterwards(polled: Played, language: Language) -> None:
    """On the way through the session at one's own pace, and on one's own page."""
    wording, one = Wording(polled.instance.library, language), polled.people[1]
    catch_up = CatchUp(polled.room, Visitor("own-1"), participant=one)
    line = catch_up_overview(catch_up, wording)["steps"][-1]["t"]
    assert PROMPT.startswith(line.rstrip("…"))
    view = catch_up_view(catch_up, SharedReasons(), wording, LAST, 1)
    assert shown(view["prompt"]) == PROMPT
    assert named(view["room"]["first"][0]["rows"]) == set(OPTIONS)
    assert own_result_view(catch_up, one, wording, ())[0]["votes"][0]["said"] == [OPTIONS[1]]
    somebody = CatchUp(polled.room, Visitor("somebody"))
    form = catch_up_view(somebody, SharedReasons(), wording, LAST, 1)["form"]
    assert shown(form["prompt"]) == PROMPT
    assert [shown(part["t"]) for part in form["fields"][0]["parts"]] == OPTIONS


@pytest.mark.parametrize("words", [*OPTIONS, PROMPT, "one\ntwo", "$x$", "~~a~~", "| a |\n|---|\n| b |"])
def test_every_way_to_show_a_plain_text(words: str) -> None:
    """As HTML, as a line and as text; put together from plain texts, or typed in place of a choice, it stays so."""
    wording, plain = Wording(Library(), "en"), PlainText(words, words)
    flat = words.replace("\n", "")  # a line break there is <br>
    assert shown(wording.html(plain)) == shown(wording.line(plain)) == flat
    assert wording.plain(plain) == words
    assert plain_line(plain, "en") == words.split("\n", maxsplit=1)[0]
    assert bilingual(lambda name: f"{name(plain)} + {name(plain)}") == PlainText(*[f"{words} + {words}"] * 2)
    assert isinstance(bilingual(lambda name: words), PlainText)
    assert not isinstance(bilingual(lambda name: f"{name(plain)} {name(same('*a*'))}"), PlainText)


def test_what_people_typed_in_place_of_a_choice(instance: Instance) -> None:
    """A short answer is counted as it was typed, in the report as on the console."""
    question = next(one for one in instance.library.questions.values() if one.kind == "short")
    assert plain_line(text_of(question, CHOSEN, "a*b*c `d`"), "en") == "a*b*c `d`"
