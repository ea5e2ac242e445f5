"""Bytes become a text, or a place where they are none."""

from __future__ import annotations

from pathlib import Path

from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.file_reader import decode, read_text_file
from tests.authoring.written import said


def test_line_breaks_and_byte_order_mark() -> None:
    """Windows' line breaks and byte order mark make no difference."""
    assert decode("\ufeffa\r\nb\rc\n".encode(), Diagnostics("file")) == "a\nb\nc\n"


def test_place_of_a_wrong_byte() -> None:
    """The place counts characters, not bytes."""
    diagnostics = Diagnostics("file")
    assert decode("一行目\n題".encode() + b"\xff", diagnostics) is None
    assert said(diagnostics.problems) == ["file:2:2: error: a byte here is not UTF-8: save the file as UTF-8"]


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a problem, not an exception."""
    diagnostics = Diagnostics("file")
    assert read_text_file(tmp_path / "nothing.yaml", diagnostics) is None
    assert read_text_file(tmp_path, diagnostics) is None
    assert (
        said(diagnostics.problems)
        == ["file:1:1: error: the file cannot be read: see whether it exists and may be read"] * 2
    )
