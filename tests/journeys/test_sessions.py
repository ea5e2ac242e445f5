"""The page of the study sessions: how long they are kept, and deleting one with two presses."""

from __future__ import annotations

import pytest

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
