"""Pictures over HTTP: those that a text shows, under names that say their contents, and nothing else."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from benkyokai.markdown.picture_size import size_of, type_of
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.web.routes import routes
from tests.conftest import opened
from tests.dialect import write_dialect
from tests.web.asgi import Got, get


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """The repository of the running instance."""
    folder = write_dialect(tmp_path / "files")
    (folder / "content/shown/pictures/unused.png").write_bytes((folder / "quizzes/dot.png").read_bytes() + b"x")
    engine = opened(f"sqlite:///{tmp_path / 'test.db'}")
    use_instance(Instance(engine, ContentStore(folder), "secret"))
    yield folder
    use_instance(None)
    engine.dispose()


def asked(name: str) -> Got:
    """What a browser gets for a picture."""
    return get(Starlette(routes=routes()), path=f"/pictures/{name}", accept="image/*", sec_fetch_dest="image")


def names(root: Path) -> dict[str, str]:
    """The name of each picture that is shown, by its ending."""
    return {name.rpartition(".")[2]: name for name in ContentStore(root).loaded.library.pictures}


def test_a_picture_comes_with_its_type_for_good(root: Path) -> None:
    """Its bytes, a type that no browser guesses again, a year in the cache, and no script of a drawing runs."""
    for ending, media_type in (("svg", "image/svg+xml"), ("png", "image/png")):
        got = asked(names(root)[ending])
        assert got.status == 200
        assert got.headers["content-type"] == media_type
        assert got.headers["x-content-type-options"] == "nosniff"
        assert got.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "sandbox" in got.headers["content-security-policy"]
        assert "default-src 'none'" in got.headers["content-security-policy"]
        assert "set-cookie" not in got.headers
        assert got.body in {path.read_bytes() for path in root.rglob(f"*.{ending}")}


@pytest.mark.parametrize(
    "name",
    [
        "unused.png",
        "shapes.svg",
        "..%2Fcourse.yaml",
        "../services.yaml",
        "0" * 32 + ".png",
        "",
        "x/y.png",
        "/etc/passwd",
        "a%2Fb",
    ],
)
@pytest.mark.usefixtures("root")
def test_nothing_else_is_reachable(name: str) -> None:
    """No file by its own name, none that no text shows, nothing above."""
    got = asked(name)
    assert (got.status, got.body, got.headers["cache-control"]) == (404, b"", "no-store")


def test_a_file_that_changed_is_not_the_picture_any_more(root: Path) -> None:
    """An address never means other bytes; nor does one of a file that is gone."""
    name = names(root)["svg"]
    path = root / "content/shown/pictures/shapes.svg"
    path.write_text("<svg></svg>")
    assert asked(name).status == 404
    path.unlink()
    assert asked(name).status == 404


JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x11\x08\x00\x10\x00\x20"
WEBP = b"RIFF\0\0\0\0WEBP"


@pytest.mark.parametrize(
    ("content", "kind", "size"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 32, 16), "image/png", (32, 16)),
        (b"GIF89a" + struct.pack("<HH", 32, 16), "image/gif", (32, 16)),
        (JPEG, "image/jpeg", (32, 16)),
        (WEBP + b"VP8X" + bytes(8) + b"\x1f\0\0\x0f\0\0", "image/webp", (32, 16)),
        (WEBP + b"VP8L" + bytes(4) + b"\x2f" + (31 | 15 << 14).to_bytes(4, "little"), "image/webp", (32, 16)),
        (WEBP + b"VP8 " + bytes(10) + struct.pack("<HH", 32, 16), "image/webp", (32, 16)),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x">', "image/svg+xml", (0, 0)),
        (b"<html><svg></svg>", "", (0, 0)),
        (b"\x89PNG\r\n\x1a\n", "image/png", (0, 0)),
        (b"\xff\xd8\xff\xe0", "image/jpeg", (0, 0)),
        (b"", "", (0, 0)),
    ],
)
def test_what_the_first_bytes_say(content: bytes, kind: str, size: tuple[int, int]) -> None:
    """The kind, whatever the name; the size where it stands in its place."""
    assert (type_of(content), size_of(content)) == (kind, size)
