"""The report's screen: from the list of sessions to the release, to what a participant reads; its plots' numbers."""

from __future__ import annotations

import re
from html import unescape

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from benkyokai.core.live.report.figures import Report
from benkyokai.services.figures.report_session import release, report_to_read
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.store.tables import floor_question, live_answer
from tests.journeys.conftest import Open, texts_of
from tests.played_session import NAMES, SECRET_REASON, Played, play, with_clock


@pytest.fixture
def played(instance: Instance) -> Played:
    """An evening that ended, in the instance that the screens find."""
    moved, clock = with_clock(instance)
    one = play(moved, clock)
    use_instance(moved)
    return one


@pytest.fixture
def facilitator(monkeypatch: pytest.MonkeyPatch, instance: Instance) -> None:
    """Whoever opens a screen came in with the key."""
    monkeypatch.setattr("benkyokai.ui.visit.Visit.facilitates", True)


def text_of(app: AppTest) -> str:
    """Everything that the screen says."""
    said = [*app.markdown, *app.caption, *app.info, *app.header, *app.subheader, *app.title]
    return unescape("\n".join([*(str(one.value) for one in said), *texts_of(app)]))


def bars(html: str) -> list[list[tuple[float, ...]]]:
    """What stands beside the bars of each plot, and their lengths: a pair for each vote of each row."""
    found = []
    for plot in html.split('<div class="bars')[1:]:
        pairs = re.findall(r'--share:([\d.]+)"></i><b>(\d+)', plot.split("</figure>")[0])
        found.append([(float(share), int(n)) for share, n in pairs])
    return found


@pytest.mark.usefixtures("facilitator")
def test_the_facilitator_releases_and_takes_back(played: Played, open_app: Open) -> None:
    """One button; each state says who can read it."""
    app = open_app("report", session=played.session.code, lang="en")
    assert "The facilitator alone can read this report" in text_of(app)
    app.button("report-release").click().run()
    assert "Participants can read this report" in text_of(app)
    app.button("report-release").click().run()
    assert "The facilitator alone can read this report" in text_of(app)


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize("end", ["\n\n", "\r\r", "\r\n\r\n", "\u2028\u2028", "\x0b\x0c", "\x85\x85"])
def test_nobodys_words_end_the_html(played: Played, open_app: Open, end: str) -> None:
    """Whatever stands between two lines, what follows is text: no picture is fetched, no link leads away."""
    text = f"hello{end}![](http://127.0.0.1:9/x.png) [click](http://127.0.0.1:9/a) **b** :material/lock:"
    with played.instance.engine.begin() as connection:
        assert connection.execute(update(floor_question).values(text=text)).rowcount
        connection.execute(update(live_answer).where(live_answer.c.reason.is_not(None)).values(reason=text))
    app = open_app("report", session=played.session.code)
    parts = [one for one in texts_of(app) if one.startswith('<div class="report">')]
    assert any("hello" in one for one in parts)
    assert not any("<img" in one or "<a " in one or "<b>b" in one for one in parts)
    assert not any("127.0.0.1" in one.value for one in app.markdown)


@pytest.mark.usefixtures("facilitator")
def test_every_bar_of_the_page_is_a_number_of_the_report(played: Played, open_app: Open) -> None:
    """The plots of each question hold exactly the counts of its distributions, in their order."""
    report = report_to_read(played.instance, played.session.code, None, facilitates=True)
    assert isinstance(report, Report)
    app = open_app("report", session=played.session.code, lang="en")
    for number, question in enumerate(report.questions, start=1):
        app.segmented_control(f"report-question-{report.code}").select(number).run()
        assert not app.exception
        (section,) = [one for one in texts_of(app) if f"<h2>Question {number}<" in one]
        groups = [*([question.asked] if question.asked else []), *question.distributions]
        groups += [part for one in question.assumptions for part in one.distributions]
        expected = [
            [(round(n / max(one.of), 3), n) for bar in one.bars for n in bar.counts] for one in groups if one.bars
        ]
        assert bars(section) == expected


def test_a_participant_finds_the_released_report_among_their_results(played: Played, open_app: Open) -> None:
    """Before the release a sentence; afterwards a link, the headlines, no names, no texts."""
    code = played.session.code
    assert "not released yet" in text_of(open_app("report", "device-2", session=code, lang="en"))
    assert "Open the report" not in links_of(open_app("results", "device-2", lang="en"))
    release(played.instance, code, on=True)
    assert "Open the report" in links_of(open_app("results", "device-2", lang="en"))
    text = text_of(open_app("report", "device-2", session=code, lang="en"))
    assert "5 of 14 moved to" in text
    assert "Figures of fewer than five people are not shown" in text
    assert SECRET_REASON not in text
    assert not [name for name in NAMES[:13] if name in text]
    assert "no report for you" in text_of(open_app("report", "stranger", session=code, lang="en"))


def links_of(app: AppTest) -> list[str]:
    """What the links of a page say."""
    return [link.proto.label for link in app.get("page_link")]


def test_without_a_code_the_page_says_where_to_begin(played: Played, open_app: Open) -> None:
    """No session named: where reports are listed."""
    assert "Open a report from the list" in text_of(open_app("report", lang="en"))


@pytest.mark.usefixtures("facilitator")
def test_the_list_of_sessions_leads_to_the_report(played: Played, open_app: Open) -> None:
    """A link at each session."""
    assert "Open the report" in links_of(open_app("sessions", lang="en"))
