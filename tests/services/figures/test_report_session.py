"""A session's report from a real database: who may read it, what it costs, and that all its figures agree."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine, event

from benkyokai.core.live.report.figures import Report
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.statistics import compute_statistics, normalised_gain
from benkyokai.services.export.table_formats import csv_of, json_of, xlsx_of
from benkyokai.services.figures.report_session import release, report_to_read
from benkyokai.services.live.keep_door import remove
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance
from benkyokai.store import live
from benkyokai.store.tables import hand_count, late_answer
from tests.conftest import opened
from tests.played_session import BEGIN, NAMES, SECRET_REASON, SHOWN_REASON, Played, play, with_clock

OTHER = "a device of nobody"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """The shipped course on a database of its own."""
    engine = opened(f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'test.db'}")
    yield with_clock(Instance(engine, ContentStore(ROOT), "secret"))[0]
    engine.dispose()


@pytest.fixture(scope="module")
def played(shipped: Instance) -> Played:
    """An evening of fourteen, whose names the facilitator alone sees."""
    return play(*with_clock(shipped))


def read(played: Played, device: str | None = None) -> Report | Refusal:
    """The report for the facilitator, or for a device."""
    return report_to_read(played.instance, played.session.code, device, facilitates=device is None)


def whole(played: Played) -> Report:
    """The facilitator's report."""
    report = read(played)
    assert isinstance(report, Report)
    return report


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """The SQL statements of a block."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_a_report_takes_the_same_few_statements_however_many_took_part(shipped: Instance, played: Played) -> None:
    """Eleven for the facilitator, one more for a participant; three people or fourteen."""
    small = play(*with_clock(shipped), people=3)
    release(shipped, played.session.code, on=True)
    counts = []
    for one, device in ((small, None), (played, None), (played, "device-0")):
        with statements(shipped.engine) as seen:
            assert isinstance(read(one, device), Report)
        counts.append(len([sql for sql in seen if sql.startswith(("SELECT", "WITH"))]))
    release(shipped, played.session.code, on=False)
    assert counts == [11, 11, 12]


def test_who_may_read_it_before_and_after_the_release(played: Played) -> None:
    """Before, the facilitator alone; then who took part; never a stranger, who does not hear that there is a report."""
    code = played.session.code
    assert read(played, "device-3") == Refusal(Why.NOT_RELEASED)
    assert read(played, OTHER) == Refusal(Why.NO_REPORT)
    assert release(played.instance, code, on=True) is None
    report = read(played, "device-3")
    assert isinstance(report, Report)
    assert report.shared
    assert read(played, OTHER) == report_to_read(played.instance, "NOSUCH", OTHER, False) == Refusal(Why.NO_REPORT)
    assert report_to_read(played.instance, code, None, False) == Refusal(Why.NO_REPORT), "no cookie, no report"
    assert release(played.instance, code, on=False) is None
    assert read(played, "device-3") == Refusal(Why.NOT_RELEASED)


def test_a_session_that_goes_on_is_not_released(shipped: Instance) -> None:
    """Its report would give the answers away; the facilitator may look at it."""
    running = play(*with_clock(shipped), people=3, end=False)
    assert release(shipped, running.session.code, on=True) == Refusal(Why.SESSION_GOES_ON)
    assert isinstance(read(running), Report)
    assert read(running, "device-0") == Refusal(Why.NOT_RELEASED)
    assert release(shipped, "NOSUCH", on=True) == Refusal(Why.NO_REPORT)


def everything(report: Report) -> str:
    """Every table of a report as text."""
    return b"".join(json_of(tables_of(report))).decode()


@pytest.mark.parametrize(("rule", "people", "figures"), [("host", 14, True), ("all", 4, False)])
def test_no_name_and_no_small_figure_leaks(shipped: Instance, rule: str, people: int, figures: bool) -> None:
    """What participants take away holds no name that they may not see, no hidden reason, no figure of four people."""
    one = play(*with_clock(shipped), people=people, names=rule)
    release(shipped, one.session.code, on=True)
    mine = read(one, "device-1")
    assert isinstance(mine, Report)
    text = everything(mine)
    assert SECRET_REASON not in text
    assert SHOWN_REASON in text
    assert "わたしの感想" not in text
    assert "隠した質問" not in text
    rows = json.loads(text)
    if rule == "host":
        assert not [name for name in NAMES if name in text]
    assert rows["heat_map"] == []
    assert all((row["n"] is not None) is figures for row in rows["distributions"] if not row["assumption"])
    assert not any(row["n"] for row in rows["distributions"] if row["assumption"]), "11 and 3: each tells of the other"
    assert all(row["n_first"] == people for row in rows["questions"])


def test_names_are_there_where_everybody_saw_them(shipped: Instance) -> None:
    """The rule of the session holds after it, too; who scored what nobody was told that all would see."""
    one = play(*with_clock(shipped), names="all")
    release(shipped, one.session.code, on=True)
    mine = read(one, "device-1")
    assert isinstance(mine, Report)
    rows = json.loads(everything(mine))
    assert rows["heat_map"] == []
    assert rows["reasons"][0]["name"] == NAMES[0]


def test_who_was_removed_counts_nowhere(shipped: Instance) -> None:
    """Neither their answers nor their name nor their question."""
    one = play(*with_clock(shipped), people=6)
    remove(one.room, one.people[0], for_good=True)
    report = whole(one)
    assert report.attendance.joined == 5
    assert {vote.n for question in report.questions for vote in question.votes} == {5}
    assert NAMES[0] not in everything(report)
    assert "費用は？" not in everything(report)
    release(shipped, one.session.code, on=True)
    assert read(one, "device-0") == Refusal(Why.NO_REPORT), "who was kept out stays out"
    remove(one.room, one.people[1], for_good=False)
    assert read(one, "device-1") == Refusal(Why.NO_REPORT), "so does who might have come back and did not"
    assert whole(one).attendance.joined == 4
    person = {"session_id": one.session.id, "person_id": one.people[1].person_id, "step": 0, "stage": "answer"}
    late = {"response": "a", "content_hash": "h", "answered_at": BEGIN}
    with shipped.engine.begin() as connection:
        connection.execute(late_answer.insert().values(**person, **late))
    assert read(one, "device-1") == Refusal(Why.NO_REPORT), "catching up is no way back in"


def test_who_joins_while_the_report_is_read_is_in_the_next_one(
    shipped: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their answers are read after the list of people."""
    one, people = play(*with_clock(shipped), people=6), live.participants_of
    monkeypatch.setattr(live, "participants_of", lambda *where: people(*where)[:-1])
    assert whole(one).attendance.joined == 5
    monkeypatch.undo()
    assert whole(one).attendance.joined == 6


def test_no_answer_of_a_survey_has_an_owner(played: Played) -> None:
    """Not in the facilitator's tables either; how many answered is counted without it."""
    rows = json.loads(everything(whole(played)))
    assert rows["survey_texts"]
    assert "わたしの感想" not in json.dumps([rows["answers"], rows["participants"]], ensure_ascii=False)
    assert {row["stage"] for row in rows["answers"]} == {"ask", "answer"}
    answers = [row["participant"] for row in rows["answers"]]
    assert {row["participant"]: row["answers"] for row in rows["participants"]} == {
        number: answers.count(number) for number in answers
    }


def test_hands_and_late_answers_stand_beside_the_votes(shipped: Instance) -> None:
    """Hands at their option; who caught up is counted apart, and may read the report."""
    one = play(*with_clock(shipped), people=5)
    other = play(*with_clock(shipped), people=6)
    (question, *_) = whole(one).questions
    option = question.distributions[0].bars[0]
    with shipped.engine.begin() as connection:
        place = {"session_id": one.session.id, "step": question.step, "stage": "answer"}
        hands = {"round": 1, "about": "chosen", "choice": option.id, "n": 7}
        connection.execute(hand_count.insert().values(**place, **hands))
        late = {"person_id": other.people[5].person_id, "response": [option.id], "content_hash": "h"}
        connection.execute(late_answer.insert().values(**place, **late, answered_at=BEGIN))
    (question, *_) = whole(one).questions
    assert question.distributions[0].bars[0].hands == (7,)
    assert (question.caught_up, question.votes[0].n) == (1, 5)
    assert whole(one).attendance.caught_up == 1
    release(shipped, one.session.code, on=True)
    assert isinstance(read(one, "device-5"), Report), "the person of this device caught up"


def test_the_workbook_json_csv_and_the_statistics_say_the_same(played: Played) -> None:
    """Facility and gain computed anew from the single answers by core/statistics equal those in every export."""
    report = whole(played)
    book = load_workbook(io.BytesIO(b"".join(xlsx_of(tables_of(report)))))
    rows = json.loads(everything(report))
    for table in tables_of(report):
        sheet = [[cell.value for cell in row] for row in book[table.name].iter_rows()]
        names = [column.name for column in table.columns]
        assert sheet[0] == names
        assert len(sheet) - 1 == len(rows[table.name]) == len(list(table.rows))
        lines = b"".join(csv_of(table)).decode("utf-8-sig").split("\r\n")
        assert lines[0] == ",".join(names)
        for line, row in zip(sheet[1:], rows[table.name], strict=True):
            for column, cell in zip(table.columns, line, strict=True):
                if column.kind in ("integer", "number", "boolean"):
                    assert cell == row[column.name], column.name
    for row in rows["questions"]:
        check_against_statistics(row, rows["answers"])


def check_against_statistics(row: dict[str, Any], answers: list[dict[str, Any]]) -> None:
    """A question's row against its single answers."""
    votes: dict[int, dict[int, float]] = {1: {}, 2: {}}
    for one in answers:
        if one["question"] == row["question"] and one["stage"] == "answer" and one["fraction"] is not None:
            votes[one["vote"]][one["participant"]] = one["fraction"]
    for vote, name in ((1, "facility_first"), (2, "facility_second")):
        table = [[fraction] for fraction in votes[vote].values()]
        expected = compute_statistics([1], table).items[0].facility if table else None
        assert row[name] == (None if expected is None else pytest.approx(expected))
    if row["n_second"]:
        both = sorted(set(votes[1]) & set(votes[2]))
        pre, post = (compute_statistics([1], [[votes[n][who]] for who in both]).items[0].facility for n in (1, 2))
        assert pre is not None
        assert post is not None
        assert (row["n_both"], row["normalised_gain"]) == (len(both), pytest.approx(normalised_gain(pre, post)))


def test_a_text_that_looks_like_a_formula_is_none(played: Played) -> None:
    """The reason begins with = and comes out with an apostrophe."""
    book = load_workbook(io.BytesIO(b"".join(xlsx_of(tables_of(whole(played))))))
    assert book["reasons"]["D2"].value == f"'{SHOWN_REASON}"


def test_a_report_does_not_need_the_files_of_its_questions(played: Played, tmp_path: Path) -> None:
    """Where a course was taken away, attendance and pace are left, and nothing breaks."""
    (tmp_path / "content").mkdir()
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "content" / "services.yaml").write_text("services: []\n")
    empty = Instance(played.instance.engine, ContentStore(tmp_path), "secret", now=played.clock)
    report = report_to_read(empty, played.session.code, None, facilitates=True)
    assert isinstance(report, Report)
    assert report.questions == ()
    assert report.attendance.joined == 14
