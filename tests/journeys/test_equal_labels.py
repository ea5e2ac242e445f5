"""Things that read the same: what is chosen is what is stored and opened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.services.live.start_session import newest_sessions
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.services.running.join_device import add_person, people_here
from benkyokai.services.studying.answer_quiz import look_at_quiz
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


@pytest.mark.parametrize("chosen", ["a", "b"])
def test_the_option_that_was_clicked_is_stored(open_app: Open, here: Instance, chosen: str) -> None:
    """Two options of one text: each is itself, and the second says that it is the second."""
    app = open_app("quiz", quiz="same", question="one", lang="ja")
    assert app.radio[0].options == ["同じ文", "同じ文 (2)"]
    app.radio[0].set_value(chosen).run()
    press(app, "回答する")
    given = look_at_quiz(here, ME, here.library.quizzes["same"]).given["one"]
    assert {stage: one.response for stage, one in given.items()} == {"answer": chosen}


@pytest.mark.parametrize("chosen", ["all", "single"])
def test_the_choice_that_was_clicked_is_stored(open_app: Open, here: Instance, chosen: str) -> None:
    """Whatever the list makes of their signs."""
    app = open_app("quiz", quiz="same", question="pairs", lang="ja")
    assert len(set(app.selectbox[0].options)) == 2
    app.selectbox[0].set_value(chosen).run()
    press(app, "回答する")
    given = look_at_quiz(here, ME, here.library.quizzes["same"]).given["pairs"]
    assert {stage: one.response for stage, one in given.items()} == {"answer": {"s1": chosen}}


@pytest.mark.parametrize(("assumption", "option", "factor"), [("small", "jobs", "cost"), ("large", "servers", "speed")])
def test_what_was_clicked_in_a_scenario_is_stored(
    open_app: Open, here: Instance, assumption: str, option: str, factor: str
) -> None:
    """Assumptions, options and deciding factors."""
    app = open_app("quiz", quiz="same", question="case", lang="ja")
    app.radio[0].set_value(assumption)
    app.radio[1].set_value(option)
    app.pills[0].set_value(factor)
    app.run()
    press(app, "回答する")
    given = look_at_quiz(here, ME, here.library.quizzes["same"]).given["case"]["answer"].response
    assert (given["assumption"], given["axes"], given["factor"]) == (assumption, {"training": option}, factor)


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
