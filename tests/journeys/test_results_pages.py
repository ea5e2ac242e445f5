"""The pages of results on a made-up history, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benkyokai.core.text import Language
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.table_formats import csv_of
from benkyokai.services.figures.compute_statistics import statistics_of
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.identify_facilitator import FacilitatorAccess
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.ui.item_view import FLAG
from benkyokai.words import say
from tests.a_history import ME, history
from tests.journeys.conftest import Open


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """The instance that the screens find."""
    with history(tmp_path) as found:
        use_instance(found)
        yield found
        use_instance(None)


@pytest.fixture
def facilitator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks came in with the facilitator's key."""
    monkeypatch.setattr(FacilitatorAccess, "knows", lambda *_: True)


def texts(app: AppTest) -> str:
    """Every text on the screen."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning)
    return "\n".join(element.value for kind in kinds for element in kind)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_my_results_show_how_it_goes(open_app: Open, language: Language) -> None:
    """Topics, parts, certainty, attempts and sessions, in the learner's language."""
    said = texts(open_app("results", ME, lang=language))
    for key in ("over_time", "by_topic", "by_part_of_case", "how_sure", "attempts", "my_sessions", "my_data_stored"):
        assert say(language, key) in said, key


def test_my_data_goes_after_a_word_typed_and_not_before(open_app: Open, instance: Instance) -> None:
    """A wrong word deletes nothing; the right one deletes everything and says what."""
    app = open_app("results", ME, lang="en")
    app.button(key="my-data-delete").click().run()
    assert say("en", "delete_mistyped", word="delete") in texts(app)
    assert person_of(instance, Visitor(ME)) is not None
    app.text_input(key="my-data-typed").set_value("Delete")
    app.button(key="my-data-delete").click().run()
    assert "Deleted: person: 1" in texts(app)
    assert "answers in sessions: 12" in texts(app)
    assert person_of(instance, Visitor(ME)) is None
    assert say("en", "no_results") in texts(open_app("results", ME, lang="en"))


@pytest.mark.parametrize("screen", ["items", "progress"])
def test_learners_do_not_see_the_facilitators_pages(open_app: Open, screen: str) -> None:
    """They read how a facilitator gets in, and no figure."""
    said = texts(open_app(screen, ME, lang="en"))
    assert say("en", "items.facilitator_only") in said
    assert "%" not in said


@pytest.mark.usefixtures("facilitator")
def test_the_figures_on_the_screen_are_those_of_the_export_and_of_stats(open_app: Open, instance: Instance) -> None:
    """Each facility, discrimination and n of the table, rounded as the screen rounds."""
    app = open_app("items", ME, set="knowledge", lang="en")
    table = next(one.value for one in app.markdown if one.value.startswith("| Question"))
    shown = [[cell.strip() for cell in line.split("|")[2:5]] for line in table.splitlines()[2:]]
    tables = {one.name: one for one in export_answers(instance)}
    said = statistics_of(b"".join(csv_of(tables["marks_knowledge"])).decode())
    assert isinstance(said, dict)
    names = [column.name for column in tables["items"].columns]
    exported = [dict(zip(names, row, strict=True)) for row in tables["items"].rows]
    for cells, question in zip(shown, instance.library.quizzes["knowledge"].questions, strict=True):
        row = next(one for one in exported if (one["quiz"], one["question"]) == ("knowledge", question.id))
        figures = said["questions"][question.id]
        for source in (row, figures):
            values = [source[name] for name in ("facility", "discrimination_index")]
            percents = ["–" if value is None else f"{value:.0f}%".replace("-", "−") for value in values]
            assert cells == [str(row["n"]), *percents]


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize("language", ["ja", "en"])
def test_one_question_shows_what_its_options_drew(open_app: Open, language: Language) -> None:
    """Of every kind of question, without a failure; the thirds, the versions and the finer figures."""
    for quiz, question in (
        ("knowledge", "wrong-pair"),
        ("knowledge", "part-to-billing"),
        ("knowledge", "order-of-saving"),
        ("choosing-a-service", "factory-inspection"),
    ):
        said = texts(open_app("items", ME, set=quiz, question=question, lang=language))
        for key in ("items.drew", "items.versions", "items.finer_lead"):
            assert say(language, key) in said, question


@pytest.mark.usefixtures("facilitator")
def test_what_to_look_at_stands_before_the_figures(open_app: Open) -> None:
    """On a phone the last column of a wide table is out of sight: warnings are no column, and the bar stays."""
    app = open_app("items", ME, set="knowledge", lang="en")
    said = [one.value for one in app.markdown]
    head = next(place for place, one in enumerate(said) if say("en", "items.warnings") in one)
    table = next(place for place, one in enumerate(said) if one.startswith("| Question"))
    flagged = [line for line in said[table].splitlines() if FLAG in line]
    assert head < table
    assert len(flagged) == sum(line.startswith("- ") for line in said[head + 1].splitlines()) > 0
    assert say("en", "items.warnings") not in said[table]


@pytest.mark.usefixtures("facilitator")
def test_the_latest_session_is_the_first_column(open_app: Open) -> None:
    """A phone shows one or two of them without scrolling."""
    app = open_app("progress", ME, lang="en")
    said = [one.value for one in app.markdown]
    listed = next(one for one in said if one.startswith("- **"))
    days = [line.split("**")[1] for line in listed.splitlines()]
    assert days == sorted(days, reverse=True)
    head = next(one for one in said if one.startswith("| |")).splitlines()[0]
    assert [cell.strip().replace("\u200b", "") for cell in head.split("|")[2:-1]] == days


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_group_over_its_sessions(open_app: Open, language: Language) -> None:
    """By topic, lesson and person; one person alone has no table of people."""
    app = open_app("progress", ME, lang=language)
    for by in ("tag", "lesson", "person"):
        assert say(language, f"progress.by_{by}") in texts(app)
    app.selectbox(key="progress-person").select_index(0).run()
    assert not app.exception
    assert say(language, "progress.by_person") not in [one.value for one in app.subheader]
