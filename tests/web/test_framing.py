"""Which pages may show ours in a frame."""

from __future__ import annotations

import pytest

from benkyokai.web.framing import Framing, embed_token, frame_hosts
from tests.web.asgi import answering, get


@pytest.mark.parametrize(
    ("setting", "hosts"),
    [
        ("", ()),
        ("https://slides.example.com", ("https://slides.example.com",)),
        ("slides.example.com:8443,  http://*.example.org", ("slides.example.com:8443", "http://*.example.org")),
        ("'self' * https: https://a.example; script-src *", ("script-src",)),
        ("https://a.example/ https://b.example//", ("https://a.example",)),
        ("https://a.example/path\nhttps://b.example", ("https://b.example",)),
    ],
)
def test_the_setting_names_hosts(monkeypatch: pytest.MonkeyPatch, setting: str, hosts: tuple[str, ...]) -> None:
    """What is no host adds nothing to a policy."""
    monkeypatch.setenv("BENKYOKAI_FRAME_HOSTS", setting)
    assert frame_hosts() == hosts


def test_a_page_is_for_our_own_pages() -> None:
    """HTML that says nothing itself; everything else goes through as it is."""
    assert get(Framing(answering(200, "text/html; charset=utf-8", b"page"))).headers["content-security-policy"] == (
        "frame-ancestors 'self'"
    )
    assert "content-security-policy" not in get(Framing(answering(200, "text/css", b""))).headers


def test_a_session_has_a_token_of_its_own() -> None:
    """Another session, another server: another token."""
    assert len({embed_token(secret, session) for secret in "ab" for session in "cd"}) == 4
