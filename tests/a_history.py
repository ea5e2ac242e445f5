"""Instances with a made-up history on the shipped course."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import event

from bench.made_history import Size, make_history
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT, Instance
from tests.conftest import opened

SMALL, LARGER = Size(1_000, 20, 1), Size(6_000, 120, 5)
ME = "device-00003"


@cache
def shipped() -> ContentStore:
    """The shipped files, read once."""
    return ContentStore(ROOT)


@contextmanager
def history(folder: Path, size: Size = SMALL) -> Iterator[Instance]:
    """An instance with so much history, and nothing read of it yet."""
    engine = opened(f"sqlite:///{folder / f'{size.answers}.db'}")
    instance = Instance(engine, shipped(), "secret")
    make_history(instance, size)
    yield instance
    engine.dispose()


@contextmanager
def counted(instance: Instance) -> Iterator[list[str]]:
    """The statements that are executed meanwhile."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(instance.engine, "before_cursor_execute", note)
    yield statements
    event.remove(instance.engine, "before_cursor_execute", note)
