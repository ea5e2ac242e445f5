"""An instance for live sessions: the shipped files, and the quiz of every kind."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benkyokai.core.live.session import GRACE
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from tests.conftest import BOTH, NewAddress, opened
from tests.every_kind import write_every_kind
from tests.services.conftest import NOW


def after_grace(instance: Instance) -> Instance:
    """The same when a door that has begun to close is closed."""
    later = instance.now() + timedelta(seconds=GRACE + 1)
    return replace(instance, now=lambda: later)


@pytest.fixture(scope="module", params=BOTH)
def instance(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, new_address: NewAddress
) -> Iterator[Instance]:
    """The shipped files and the quiz of every kind, on a database of its own, of either kind."""
    folder: Path = tmp_path_factory.mktemp("files")
    write_every_kind(folder)
    engine = opened(new_address(request.param, folder))
    numbers = itertools.count(1)
    yield Instance(engine, ContentStore(folder), "secret", now=lambda: NOW, new_id=lambda: f"id-{next(numbers)}")
    engine.dispose()
