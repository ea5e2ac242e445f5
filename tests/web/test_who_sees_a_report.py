"""What reaches a participant of a released report, byte by byte, under each rule about names; and who gets nothing."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from benkyokai.services.figures.report_session import release
from benkyokai.services.live.keep_door import remove
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from tests.conftest import opened
from tests.played_session import NAMES, SECRET_REASON, SHOWN_REASON, Played, play, with_clock
from tests.web.test_reports import FILES, ask

EVERYBODYS = ("session", "pace", "distributions", "shifts", "reasons", "diagram_paths", "heat_map", "floor_questions")
FACILITATORS = ("survey_texts", "participants", "answers")
TABLES = [f"/{name}.csv" for name in (*EVERYBODYS, "survey", *FACILITATORS)]
WORDS_OF_OTHERS = (SECRET_REASON, "わたしの感想", "隠した質問")
FEW = 4


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """The running instance."""
    folder: Path = tmp_path_factory.mktemp("who")
    engine = opened(f"sqlite:///{folder / 'test.db'}")
    found, _ = with_clock(Instance(engine, ContentStore(ROOT), "secret", host_key="key"))
    use_instance(found)
    yield found
    use_instance(None)
    engine.dispose()


@pytest.fixture(scope="module", params=["none", "host", "all"])
def evening(request: pytest.FixtureRequest, instance: Instance) -> Played:
    """A released evening of thirteen under each rule about names; one more was removed."""
    return released(instance, request.param, 14, gone=13)


@pytest.fixture(scope="module", params=["none", "host", "all"])
def small(request: pytest.FixtureRequest, instance: Instance) -> Played:
    """The same of four."""
    return released(instance, request.param, FEW + 1, gone=FEW)


def released(instance: Instance, rule: str, people: int, gone: int) -> Played:
    """An evening, one of whose people was removed."""
    one = play(*with_clock(instance), people=people, names=rule)
    remove(one.room, one.people[gone], for_good=False)
    assert release(instance, one.session.code, on=True) is None
    return one


def rule_of(one: Played) -> str:
    """Who sees names in it."""
    return str(one.session.settings["names"])


def plain_bytes(one: Played, file: str, device: str = "device-0", facilitates: bool = False) -> bytes:
    """A file as its reader sees it; of archives everything that is in them."""
    answer = ask(one, file, "" if facilitates else device, facilitates=facilitates)
    if answer.status == 404:
        return b""
    assert answer.status == 200, file
    if file not in (".xlsx", ".zip"):
        return answer.body
    with ZipFile(io.BytesIO(answer.body)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("file", [*FILES, *TABLES])
def test_a_participants_bytes_hold_no_name_against_the_rule(evening: Played, file: str) -> None:
    """Names only where everybody saw them, and never of who was removed; nobody's words that were not shown."""
    found = plain_bytes(evening, file)
    seen = [name for name in NAMES[:12] if name.encode() in found]
    assert seen == [] or rule_of(evening) == "all"
    for secret in WORDS_OF_OTHERS:
        assert secret.encode() not in found


@pytest.mark.parametrize("file", [".xlsx", ".zip", ".json", "/print?lang=ja", "/print?lang=en"])
def test_what_everybody_saw_is_there(evening: Played, file: str) -> None:
    """The reason that was shown; names under the rule that shows them, to the facilitator unless nobody has one."""
    rule = rule_of(evening)
    found = plain_bytes(evening, file)
    assert SHOWN_REASON[1:].encode() in found
    assert (NAMES[0].encode() in found) is (rule == "all")
    assert NAMES[5].encode() not in found, "nothing of theirs was shown, and what they scored is theirs"
    assert (NAMES[5].encode() in plain_bytes(evening, file, facilitates=True)) is (rule != "none")


@pytest.mark.parametrize("file", FILES)
def test_who_was_removed_or_never_came_gets_nothing(evening: Played, file: str) -> None:
    """A sentence and 403; the removed person is not even counted."""
    for device in ("device-13", "stranger", ""):
        answer = ask(evening, file, device)
        assert (answer.status, len(answer.body) < 400) == (403, True)
    assert json.loads(plain_bytes(evening, ".json"))["session"][0]["joined"] == 13


def test_of_four_people_no_figure_is_there(small: Played) -> None:
    """Every column of figures is empty, n is said, and the heat map is left out, even where everybody saw names."""
    tables = json.loads(plain_bytes(small, ".json"))
    hidden = {
        "questions": ("facility_first", "facility_second", "seconds_first", "facility_before", "normalised_gain"),
        "distributions": ("n", "hands"),
        "shifts": ("n",),
        "diagram_paths": ("edge", "n"),
        "survey": ("n",),
    }
    for name, columns in hidden.items():
        assert tables[name], name
        for row in tables[name]:
            assert [row[column] for column in columns] == [None] * len(columns), (name, row)
            assert row["suppressed"] is (row.get("of", row.get("n_first")) != 0)
    assert all(row["n_first"] == FEW for row in tables["questions"])
    assert tables["heat_map"] == []
    assert all(row["moved"] is None for row in tables["reasons"])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_of_four_people_the_printed_page_has_no_bar(small: Played, language: str) -> None:
    """But one sentence for each question names what is not shown. The facilitator's page has bars, without a share:
    of four that would mislead."""
    said, whole = (
        plain_bytes(small, f"/print?lang={language}", facilitates=one).rpartition(b"</style>")[2]
        for one in (False, True)
    )
    (pace,) = re.findall(rb"<div class=.bars[^>]*>", said)
    assert pace == b'<div class="bars beside">'
    assert whole.count(b'<div class="bars') > 10
    assert b"%)" not in whole
    sentence = {"ja": "5人未満のため表示しません：", "en": "Not shown, with fewer than 5 people: "}[language].encode()
    assert said.count(sentence) == len(json.loads(plain_bytes(small, ".json"))["questions"]) > 0
    assert sentence not in whole


def test_taken_back_it_is_gone(instance: Instance) -> None:
    """From every address, for everybody but the facilitator."""
    one = released(instance, "all", 6, gone=5)
    assert release(instance, one.session.code, on=False) is None
    for file in (*FILES, *TABLES):
        assert ask(one, file, "device-0").status == 403
        assert ask(one, file, facilitates=True).status == 200
