"""The page a browser gets first."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from benkyokai.web.first_page import FirstPage, component_scripts
from tests.web.asgi import answering, get


def streamlits_page() -> bytes:
    """The page that the installed Streamlit serves."""
    found = importlib.util.find_spec("streamlit")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "static" / "index.html").read_bytes()


@pytest.mark.parametrize(
    ("accepted", "query", "language"),
    [
        ("ja,en;q=0.8", "", "ja"),
        ("en-US,en;q=0.9,ja;q=0.8", "", "en"),
        ("fr-FR, ja;q=0.3", "", "ja"),
        ("fr", "", "en"),
        ("", "", "en"),
        ("en", "lesson=goals&lang=ja", "ja"),
        ("ja;q=nonsense, en", "", "en"),
    ],
)
def test_the_page_speaks_the_readers_language(accepted: str, query: str, language: str) -> None:
    """The html element's lang follows the address, else the browser."""
    got = get(FirstPage(answering(200, "text/html", streamlits_page())), query=query, accept_language=accepted)
    assert f'<html lang="{language}">'.encode() in got.body
    assert got.headers["content-language"] == language
    assert int(got.headers["content-length"]) == len(got.body)
    assert "etag" not in got.headers


def test_the_page_bears_our_name_and_loads_no_font_that_we_do_not_use() -> None:
    """Streamlit's title and font are out, its scripts stay."""
    body = get(FirstPage(answering(200, "text/html", streamlits_page()))).body
    assert b"<title>Benkyokai</title>" in body
    assert b"SourceSans" not in body
    assert b"static/js/index" in body


def test_a_page_with_cards_fetches_early_what_mounts_them() -> None:
    """Streamlit's script for a component, with what it imports, each once, and our own; other pages do without."""
    app = FirstPage(answering(200, "text/html", streamlits_page()))
    body = get(app, path="/learn").body.decode()
    assert all(body.count(f"static/js/{name}") == 1 for name in component_scripts())
    assert any(name.startswith("BidiComponent.") for name in component_scripts())
    assert "light/card.js?lang=en" in body
    assert "BidiComponent" not in get(app, path="/results").body.decode()


@pytest.mark.parametrize(
    ("query", "href"),
    [
        ("lesson=01-ml-services/goals", "light?lesson=01-ml-services/goals&amp;lang=en"),
        ("", "light?lang=en"),
        ("lesson=%22%3E%3Cscript%3E", "light?lang=en"),
    ],
)
def test_a_slow_line_is_offered_the_light_page(query: str, href: str) -> None:
    """Before the first script has come; what an address says is put in only where it can name a lesson."""
    app = FirstPage(answering(200, "text/html", streamlits_page()))
    assert '<div id="root"><style>' in (body := get(app, path="/learn", query=query).body.decode())
    assert f'<a href="{href}">Light page for slow connections</a>' in body
    assert '<div id="root"></div>' in get(app, path="/quiz", query=query).body.decode()


def test_the_font_that_we_do_not_use_is_not_sent() -> None:
    """Streamlit asks for it before it knows our theme; its icons it gets."""
    app = FirstPage(answering(200, "font/woff2", b"letters"))
    assert get(app, path="/static/media/SourceSansVF-Upright.woff2").status == 404
    assert get(app, path="/static/media/MaterialSymbols.woff2").body == b"letters"


def test_what_is_no_page_passes_untouched() -> None:
    """Scripts and answers to scripts keep every byte."""
    app = FirstPage(answering(200, "application/json", b'{"a": 1}'))
    assert get(app).body == b'{"a": 1}'
    assert get(app).headers["etag"] == '"tag"'
