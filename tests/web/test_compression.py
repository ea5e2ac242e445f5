"""Streamlit's files, compressed once."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from benkyokai.web.compression import CompressedFiles, CompressedStatic
from tests.web.asgi import answering, get

SCRIPT = b"console.log('hello');" * 500


@pytest.fixture
def files(tmp_path: Path) -> CompressedFiles:
    """A folder with a script and a picture, and a secret beside it."""
    source = tmp_path / "source"
    (source / "static" / "js").mkdir(parents=True)
    (source / "static" / "js" / "a.js").write_bytes(SCRIPT)
    (source / "static" / "a.png").write_bytes(b"png")
    (tmp_path / "secret.js").write_text("secret")
    return CompressedFiles(source, tmp_path / "kept")


def app(files: CompressedFiles) -> CompressedStatic:
    """The middleware before an app that says where it was asked."""
    return CompressedStatic(answering(200, "text/plain", b"plain"), files)


def test_a_script_comes_compressed_and_stays_cached(files: CompressedFiles) -> None:
    """The bytes on the wire are fewer and decompress to the file."""
    got = get(app(files), "/static/js/a.js")
    assert got.headers["content-encoding"] == "gzip"
    assert got.headers["content-type"].startswith("text/javascript")
    assert "immutable" in got.headers["cache-control"]
    assert gzip.decompress(got.body) == SCRIPT
    assert len(got.body) < len(SCRIPT) / 20


def test_a_file_is_compressed_once(files: CompressedFiles) -> None:
    """The second request finds the copy of the first."""
    first = files.copy_of("static/js/a.js")
    assert first is not None
    made = first.stat().st_mtime_ns
    get(app(files), "/static/js/a.js")
    files.compress_all()
    assert first.stat().st_mtime_ns == made


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/a.js", {"accept_encoding": "identity"}),
        ("/static/js/a.js", {"range": "bytes=0-9"}),
        ("/static/a.png", {}),
        ("/static/js/none.js", {}),
        ("/learn", {}),
        ("/static/../../secret.js", {}),
        ("/static//secret.js", {}),
    ],
)
def test_everything_else_is_left_to_streamlit(files: CompressedFiles, path: str, headers: dict[str, str]) -> None:
    """Pictures, ranges, missing files, and paths that lead out of the folder are not ours."""
    assert get(app(files), path, **headers).body == b"plain"
