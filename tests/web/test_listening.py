"""What keeps a server from listening is said as it is."""

from __future__ import annotations

import errno
import os
import socket

import pytest

from benkyokai.web import listening
from benkyokai.web.listening import why_not_listen


def failing(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nothing can be bound, for this reason."""

    def bind(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(listening, "_bind", bind)


def test_a_free_port() -> None:
    """Where nothing is in the way, nothing is said: by number, by name, on every address."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = why_not_listen("127.0.0.1", port)
    assert said is not None
    assert f"{port}" in said.ja
    assert f"Port {port} is taken by another program." in said.en
    assert why_not_listen("127.0.0.1", port) is None
    assert why_not_listen("localhost", port) is None
    assert why_not_listen("0.0.0.0", port) is None


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_a_port_that_needs_rights(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below 1024 the rights are named; above, as Windows keeps some for itself, what the system says."""
    failing(number, monkeypatch)
    low, high = why_not_listen("127.0.0.1", 80), why_not_listen("127.0.0.1", 8501)
    assert low is not None
    assert high is not None
    assert "管理者の権限" in low.ja
    assert low.en.startswith("You may not use port 80: those below 1024 need an administrator's rights.")
    assert high.en == f"Cannot listen on 127.0.0.1, port 8501: {os.strerror(number)}"


def test_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is told in the system's words."""
    failing(errno.EAFNOSUPPORT, monkeypatch)
    said = why_not_listen("::1", 8501)
    assert said is not None
    assert os.strerror(errno.EAFNOSUPPORT) in said.ja
    assert os.strerror(errno.EAFNOSUPPORT) in said.en
