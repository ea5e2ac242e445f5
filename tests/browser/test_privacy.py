"""What is deleted is gone, and what one takes away is what is stored: through the pages, in a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, expect
from sqlalchemy import Engine, Table, func, or_, select

from benkyokai.core.answer import Answer
from benkyokai.services.figures.report_session import release
from benkyokai.services.figures.review_items import review_every_item
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import COOKIE, Visitor, person_of, sign_device
from benkyokai.services.running.instance import ROOT, Instance
from benkyokai.services.studying.answer_quiz import begin, give_answer
from benkyokai.services.studying.my_data import my_data
from benkyokai.store import figure_cache
from benkyokai.store.tables import live_session, metadata, participant
from tests.browser.reader import LOCALES, PATIENCE, SCREENS, Reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.conftest import opened
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS
from tests.played_session import play, with_clock

SECRET = "a secret of the tests"
ME = "device-0"


@dataclass
class Past:
    """A server on a database with two sessions that ended, of which the first is to go, and an answer given alone."""

    server: RunningServer
    engine: Engine
    instance: Instance
    codes: tuple[str, str]


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Past]:
    """The released evenings of six."""
    engine = opened(f"sqlite:///{tmp_path / 'test.db'}")
    instance, clock = with_clock(Instance(engine, ContentStore(ROOT), SECRET))
    codes = [play(instance, clock, people=6).session.code for _ in range(2)]
    for code in codes:
        assert release(instance, code, on=True) is None
    quiz = instance.library.quizzes["knowledge"]
    begin(instance, Visitor(ME), quiz)
    question = quiz.question("wrong-pair")
    assert question is not None
    assert give_answer(instance, Visitor(ME), quiz, question, Answer.of_whole(question, question.options[0].id)) is None  # type: ignore[attr-defined]
    with RunningServer(tmp_path) as running:
        yield Past(running, engine, instance, (codes[0], codes[1]))
    engine.dispose()


def participants_browser(chromium: Browser, past: Past, language: str, screen: str = "phone") -> Reader:
    """The browser of the first participant of both sessions."""
    context = chromium.new_context(**SCREENS[screen], locale=LOCALES[language])
    context.set_default_timeout(PATIENCE)
    context.add_cookies([{"name": COOKIE, "value": sign_device(SECRET, ME), "url": past.server.url}])
    return Reader(context.new_page(), past.server.url)


def names_of(engine: Engine, code: str) -> set[str]:
    """By which values rows of a session can be told: its id, its code, and the ids of who is in it."""
    with engine.connect() as connection:
        session = connection.scalar(select(live_session.c.id).where(live_session.c.code == code))
        assert session is not None
        people = connection.scalars(select(participant.c.id).where(participant.c.session_id == session)).all()
        return {session, code, *people}


def rows_with(engine: Engine, table: Table, values: set[str]) -> int:
    """How many rows of a table hold one of these in any column of text."""
    columns = [column for column in table.c if column.type.python_type is str]
    if not columns:
        return 0
    with engine.connect() as connection:
        query = select(func.count()).select_from(table).where(or_(*(column.in_(values) for column in columns)))
        return connection.scalar(query) or 0


def rows_of_others(engine: Engine, others: set[str]) -> dict[str, int]:
    """By table; what was counted is dropped with every deletion, and counted again."""
    tables = [table for table in metadata.sorted_tables if table.name != "kept_figures"]
    return {table.name: rows_with(engine, table, others) for table in tables}


def every_figure(instance: Instance) -> list[object]:
    """What is said of every question, with what is kept."""
    return [review_every_item(instance, quiz) for quiz in instance.library.quizzes.values()]


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_a_session_deleted_by_two_presses_is_gone_from_the_database(
    chromium: Browser, past: Past, language: str
) -> None:
    """From every table; its addresses say so kindly; the other session and what was answered alone are as before."""
    gone, stays = past.codes
    words = {
        "ja": ("削除する", "読める記録はありません", "このコードの勉強会はありません"),
        "en": ("Delete", "no report", "no study session with this code"),
    }[language]
    names, others = names_of(past.engine, gone), names_of(past.engine, stays)
    before = rows_of_others(past.engine, others)
    held = {table.name for table in metadata.sorted_tables if rows_with(past.engine, table, names)}
    assert {"live_session", "participant", "live_answer", "live_event", "reason_sign", "floor_question"} <= held

    host = Reader(chromium.new_context(**SCREENS["laptop"], locale=LOCALES[language]).new_page(), past.server.url)
    host.page.goto(f"{past.server.url}/host?key={HOST_KEY.replace(' ', '%20')}", wait_until="commit")
    host.open("/sessions")
    card = host.page.locator(f".st-key-session-{gone}")
    card.get_by_role("button", name=words[0]).click()
    assert len(names_of(past.engine, gone)) == len(names), "one press deletes nothing"
    host.page.locator(f".st-key-delete-{gone}").get_by_role("button").click()
    expect(card).to_have_count(0, timeout=PATIENCE)
    expect(host.page.locator(f".st-key-session-{stays}")).to_be_visible(timeout=PATIENCE)

    assert {table.name: rows_with(past.engine, table, names) for table in metadata.sorted_tables} == {
        table.name: 0 for table in metadata.sorted_tables
    }
    assert rows_of_others(past.engine, others) == before
    what_pages_say = every_figure(past.instance)
    figure_cache.drop_all(past.engine)
    assert what_pages_say == every_figure(past.instance), "the app may have counted again; the deleted session is out"

    me = participants_browser(chromium, past, language)
    me.open(f"/report?session={gone}")
    me.sees(words[1])
    me.page.goto(f"{past.server.url}/live/{gone}")
    me.sees(words[2])
    assert me.page.request.get(f"{past.server.url}/report/{gone}.xlsx").status == 403
    me.open("/results")
    me.sees_not(gone)
    me.sees({"ja": "知識を確かめる", "en": "Check what you know"}[language])
    me.page.context.close()
    host.page.context.close()


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_my_data_comes_as_a_file_at_a_click(chromium: Browser, past: Past, language: str, tmp_path: Path) -> None:
    """JSON and a workbook, each with every row that is stored of me, and of nobody else."""
    me = participants_browser(chromium, past, language, "laptop")
    me.open("/results")
    me.page.get_by_text({"ja": "自分のデータ", "en": "My data"}[language]).first.click()
    stored = {table.name: len(list(table.rows)) for table in my_data(past.instance, Visitor(ME))}
    assert {"answers", "sessions", "live_answers", "floor_questions"} <= set(stored)
    paths = {}
    for kind in ("json", "xlsx"):
        with me.page.expect_download(timeout=PATIENCE) as download:
            me.page.locator(f".st-key-my-data-{kind}").get_by_role("button").click()
        paths[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(paths[kind])
    tables = json.loads(paths["json"].read_text(encoding="utf-8"))
    assert {name: len(rows) for name, rows in tables.items()} == stored
    book = load_workbook(paths["xlsx"])
    assert {sheet.title: sheet.max_row - 1 for sheet in book} == stored
    assert [row["id"] for row in tables["person"]] == [person_of(past.instance, Visitor(ME))]
    me.page.context.close()
