"""Whose pages may post and listen: our own."""

from __future__ import annotations

import pytest

from benkyokai.web.live.guard import is_ours
from tests.web.asgi import scope_of

BROKEN = (b"", b"null", b"//", b"]", b"\xff\xfe", b"http://", b"http://[", b"http://[::1", b"http://[x]:99999999")


@pytest.mark.parametrize("host", [b"study.example", b"", b"[::1", b"null"])
@pytest.mark.parametrize("origin", BROKEN)
def test_an_origin_that_names_no_host_is_not_ours(origin: bytes, host: bytes) -> None:
    """However broken it is, and whatever host was asked."""
    assert not is_ours(scope_of("POST", "/live/AAAAAA/command", [(b"origin", origin), (b"host", host)]))


def test_our_own_origin_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host that was asked, the public address, and who is no browser."""
    monkeypatch.setenv("BENKYOKAI_PUBLIC_URL", "https://study.example.com/study")
    host = (b"host", b"127.0.0.1:8501")
    for origin, ours in ((b"http://127.0.0.1:8501", True), (b"https://study.example.com", True), (b"http://x", False)):
        assert is_ours(scope_of("POST", "/", [host, (b"origin", origin)])) is ours
    assert is_ours(scope_of("POST", "/", [host]))
