"""The app as AppTest runs it: the shipped course, an empty database, a person known by a device."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import sign_device
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from tests.conftest import opened

MAIN = ROOT / "benkyokai" / "ui" / "main.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def content_store() -> ContentStore:
    """The shipped files, read once."""
    return ContentStore(ROOT)


@pytest.fixture
def instance(tmp_path: Path, content_store: ContentStore) -> Iterator[Instance]:
    """The instance that the screens find."""
    engine = opened(f"sqlite:///{tmp_path / 'test.db'}")
    made = Instance(engine, content_store, "secret")
    use_instance(made)
    yield made
    use_instance(None)
    engine.dispose()


@pytest.fixture
def open_app(instance: Instance, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a screen as a device, at an address; a new call is a new tab or a refresh."""

    def open_at(screen: str = "", device: str = "me", **query: str) -> AppTest:
        cookie = sign_device(instance.secret, device)
        monkeypatch.setattr("benkyokai.ui.visit.device_cookie", lambda: cookie)
        app = AppTest.from_file(str(MAIN), default_timeout=30)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if screen:
            app.switch_page(f"screens/{screen}.py")
            for name, value in query.items():
                app.query_params[name] = value
            app.run()
        assert not app.exception
        return app

    return open_at


def texts_of(app: AppTest) -> list[str]:
    """The HTML of every author's text on the screen, in order."""
    found: list[str] = []
    waiting: list[Any] = [app._tree]
    while waiting:
        one = waiting.pop(0)
        waiting = [*getattr(one, "children", {}).values(), *waiting]
        if one.type == "bidi_component" and one.proto.component_name == "benkyokai.text":
            found.append(json.loads(one.proto.json))
    return found
