"""The page of the study sessions: how long they are kept, and deleting one with two presses."""

from __future__ import annotations

import pytest

from benkyokai.services.live.keep_template import all_templates, keep_template
from benkyokai.services.live.start_session import newest_sessions
from benkyokai.services.running.instance import Instance
from benkyokai.ui.visit import Visit
from tests.journeys.conftest import Open


@pytest.fixture
def facilitating(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every visit has the facilitator's key."""
    monkeypatch.setattr(Visit, "facilitates", True)


@pytest.mark.usefixtures("facilitating")
def test_a_session_is_kept_as_chosen_and_deleted_with_two_presses(open_app: Open, instance: Instance) -> None:
    """Ninety days unless chosen otherwise; deleting says what would be lost, and leaves the other session alone."""
    app = open_app("sessions", lang="en")
    keep = next(one for one in app.selectbox if one.key == "session-keep")
    assert keep.value == 90
    next(one for one in app.button if one.label == "Make a session").click().run()
    keep = next(one for one in app.selectbox if one.key == "session-keep")
    keep.set_value(7).run()
    next(one for one in app.button if one.label == "Make a session").click().run()
    sessions = newest_sessions(instance)
    assert [one.value for one in app.success] == [f"The session is ready. Its code: {sessions[0].code}."]
    assert sorted(one.settings["keep_days"] for one in sessions) == [7, 90]
    assert sum("deleted on" in one.value for one in app.markdown) == 2
    gone, stays = sessions
    assert any(gone.code in one.value and "cannot be undone" in one.value for one in app.markdown)
    next(one for one in app.button if one.key == f"delete-{gone.code}").click().run()
    assert not app.exception
    assert [gone.code in one.value and "deleted" in one.value for one in app.success] == [True]
    assert [one.id for one in newest_sessions(instance)] == [stays.id]


@pytest.mark.usefixtures("facilitating")
def test_a_session_is_duplicated_and_made_from_a_template(open_app: Open, instance: Instance) -> None:
    """Duplicate makes another one of the same; a template is one of what a session runs on, and is deleted here. Its
    name is no Markdown."""
    app = open_app("sessions", lang="en")
    next(one for one in app.button if one.label == "Make a session").click().run()
    (first,) = newest_sessions(instance)
    next(one for one in app.button if one.key == f"duplicate-{first.code}").click().run()
    assert len(newest_sessions(instance)) == 2
    assert keep_template(instance, first, "*my* evening") is None
    app.run()
    source = next(one for one in app.selectbox if one.key == "session-source")
    assert any(one.startswith("Template: *my* evening") for one in source.options)
    source.set_value(("template", "*my* evening")).run()
    next(one for one in app.button if one.label == "Make a session").click().run()
    assert [one.plan for one in newest_sessions(instance)] == [first.plan] * 3
    assert [one.value for one in app.text] == ["*my* evening"]
    next(one for one in app.button if one.key == "delete-template-0").click().run()
    assert not app.exception
    assert all_templates(instance) == []
    assert len(newest_sessions(instance)) == 3
