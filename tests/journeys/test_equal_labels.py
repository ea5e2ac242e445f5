"""Things that read the same: what is chosen is what is stored and opened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.services.live.start_session import newest_sessions
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.services.running.join_device import add_person, people_here
from benkyokai.ui.visit import Visit
from benkyokai.words import say
from tests.equal_texts import write_equal_texts
from tests.journeys.answering import press
from tests.journeys.conftest import Open

ME = Visitor("me")


@pytest.fixture(scope="module")
def equal_texts(tmp_path_factory: pytest.TempPathFactory) -> ContentStore:
    """The shipped files and the two quizzes, read once."""
    return ContentStore(write_equal_texts(tmp_path_factory.mktemp("files")))


@pytest.fixture
def here(instance: Instance, equal_texts: ContentStore) -> Instance:
    """The instance with these quizzes."""
    made = replace(instance, content_store=equal_texts)
    use_instance(made)
    return made


@pytest.mark.parametrize("place", [0, 1])
def test_the_person_that_was_clicked_studies(open_app: Open, here: Instance, place: int) -> None:
    """Two people of one name on a device, and a name is no Markdown."""
    for name in ("*田中*", "*田中*"):
        assert add_person(here, ME, name) is None
    everybody = [one.id for one in people_here(here, ME)[0] if one.name]
    app = open_app("results", lang="ja")
    radio = next(one for one in app.radio if one.key == "people-now")
    assert radio.options[-2:] == ["\\*田中\\*", "\\*田中\\* (2)"]
    radio.set_value(everybody[place]).run()
    assert not app.exception
    assert people_here(here, ME)[1] == everybody[place]


@pytest.mark.parametrize("chosen", ["same", "same-too"])
def test_the_set_that_was_clicked_is_opened(
    open_app: Open, here: Instance, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    """Two question sets of one title: a session of the one that was chosen, and its figures."""
    monkeypatch.setattr(Visit, "facilitates", True)
    app = open_app("sessions", lang="ja")
    next(one for one in app.selectbox if one.key == "session-source").set_value(("quiz", chosen)).run()
    press(app, say("ja", "sessions.create"))
    assert [one.source for one in newest_sessions(here)] == [chosen]
    items = open_app("items", lang="ja")
    next(one for one in items.selectbox if one.key == "items-quiz").set_value(chosen).run()
    assert items.query_params["set"] == chosen
