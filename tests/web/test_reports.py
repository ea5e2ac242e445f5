"""The files of a report over HTTP: who gets them, what they hold, and a page that needs nothing else."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette

from benkyokai.core.live.report.figures import Report
from benkyokai.core.live.report.tables import tables_of
from benkyokai.services.figures.report_session import release, report_to_read
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import COOKIE, sign_device
from benkyokai.services.running.identify_facilitator import COOKIE as HOST_COOKIE
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from benkyokai.web.routes import routes
from tests.conftest import opened
from tests.played_session import NAMES, SECRET_REASON, Played, play, with_clock
from tests.web.asgi import Got, get

FILES = (".xlsx", ".zip", ".json", "/questions.csv", "/print?lang=ja", "/print?lang=en")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """An evening that ended, in the running instance."""
    folder: Path = tmp_path_factory.mktemp("reports")
    engine = opened(f"sqlite:///{folder / 'test.db'}")
    instance, clock = with_clock(Instance(engine, ContentStore(ROOT), "secret", host_key="key"))
    one = play(instance, clock)
    use_instance(instance)
    yield one
    use_instance(None)
    engine.dispose()


def ask(played: Played, file: str, device: str = "", facilitates: bool = False, **headers: str) -> Got:
    """What a browser with a device's cookie, or the facilitator's, gets for a file of the report."""
    cookies = {COOKIE: sign_device("secret", device)} if device else {}
    cookies |= {HOST_COOKIE: played.instance.facilitator_access.open("key", "test") or ""} if facilitates else {}
    headers["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    path, _, query = file.partition("?")
    return get(Starlette(routes=routes()), path=f"/report/{played.session.code}{path}", query=query, **headers)


@pytest.mark.parametrize("file", FILES)
def test_nobody_but_the_facilitator_gets_a_file_before_the_release(played: Played, file: str) -> None:
    """A sentence and 403, for participants and strangers; after the release for strangers alone."""
    release(played.instance, played.session.code, on=False)
    assert ask(played, file, facilitates=True).status == 200
    for device in ("", "device-0", "stranger"):
        answer = ask(played, file, device)
        assert answer.status == 403
        assert len(answer.body) < 400
    release(played.instance, played.session.code, on=True)
    assert ask(played, file, "device-0").status == 200
    assert ask(played, file, "stranger").status == 403
    assert ask(played, file).status == 403


def test_a_refusal_is_said_in_the_readers_language(played: Played) -> None:
    """Japanese or English, as the browser asks."""
    assert "読める記録はありません" in ask(played, ".json", "stranger", accept_language="ja").body.decode()
    assert "no report" in ask(played, ".json", "stranger", accept_language="en").body.decode()


def test_files_hold_the_tables_of_the_report(played: Played) -> None:
    """The facilitator's workbook, ZIP, JSON and single CSV are the report's tables; nothing is kept in a cache."""
    report = report_to_read(played.instance, played.session.code, None, facilitates=True)
    assert isinstance(report, Report)
    names = [table.name for table in tables_of(report)]

    def got(file: str) -> Got:
        return ask(played, file, facilitates=True)

    book = got(".xlsx")
    assert book.headers["content-disposition"] == f'attachment; filename="report-{played.session.code}.xlsx"'
    assert book.headers["cache-control"] == "no-store"
    assert load_workbook(io.BytesIO(book.body)).sheetnames == names
    assert ZipFile(io.BytesIO(got(".zip").body)).namelist() == [f"{name}.csv" for name in names]
    assert list(json.loads(got(".json").body)) == names
    assert got("/questions.csv").body.decode().startswith("\ufeffstep,question,kind,")
    assert got("/nothing.csv").status == 404
    assert got(".exe").status == 404


@pytest.mark.parametrize("file", FILES)
def test_no_file_of_a_participant_holds_a_name_or_what_was_not_shown(played: Played, file: str) -> None:
    """The rule of this session is that the facilitator alone sees names."""
    release(played.instance, played.session.code, on=True)
    content = ask(played, file, "device-0").body
    if file in (".xlsx", ".zip"):
        with ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (*NAMES[:13], SECRET_REASON, "わたしの感想", "隠した質問"):
        assert secret.encode() not in content, secret


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_to_print_needs_nothing_else_and_runs_nothing(played: Played, language: str) -> None:
    """No script, no address of anything; drawings are SVG; colours of paper whatever the device prefers."""
    answer = ask(played, f"/print?lang={language}", facilitates=True)
    page = answer.body.decode()
    assert "<script" not in page
    assert not re.search(r'(src|href)="(?!data:)', page)
    assert page.count("<figure>") > 30
    assert page.count("<svg") > 6
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert f'<html lang="{language}">' in page
    assert "@page" in page
    assert "color-scheme: light" in page


def test_the_page_to_print_says_times_by_the_readers_clock(played: Played) -> None:
    """In the zone that its address names; in UTC where that is none."""
    session = json.loads(ask(played, ".json", facilitates=True).body)["session"][0]
    tokyo = datetime.fromisoformat(session["began_at"]).astimezone(ZoneInfo("Asia/Tokyo"))
    page = ask(played, "/print?lang=ja&zone=Asia/Tokyo", facilitates=True).body.decode()
    assert f"{tokyo:%Y-%m-%d %H:%M} JST" in page
    for nowhere in ("Mars/Olympus", "../../etc/passwd", "<b>", "A/" * 300):
        page = ask(played, f"/print?lang=ja&zone={quote(nowhere)}", facilitates=True).body.decode()
        assert f"{tokyo.astimezone(UTC):%Y-%m-%d %H:%M} UTC" in page
