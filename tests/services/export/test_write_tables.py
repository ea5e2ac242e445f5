"""Files that are written are whole, or what they were before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benkyokai.core.table import Cell, Column, Table
from benkyokai.services.export.write_tables import write_tables

COLUMNS = (Column("name", "text"),)
NAMES = [("csv", "keep"), ("csv", "keep.zip"), ("xlsx", "keep.xlsx"), ("json", "keep.json")]


def breaking_off() -> Iterator[tuple[Cell, ...]]:
    """Rows as they come from a database that goes away."""
    yield ("ann",)
    raise OSError("gone")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("kind", "name"), NAMES)
def test_a_file_that_cannot_be_finished_stays_as_it_was(tmp_path: Path, kind: str, name: str) -> None:
    """What was there stays, and nothing half written stands beside it."""
    write_tables([Table("people", COLUMNS, [("ben",)])], kind, tmp_path / name)
    before = contents(tmp_path)
    with pytest.raises(OSError, match="gone"):
        write_tables([Table("people", COLUMNS, breaking_off())], kind, tmp_path / name)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(("kind", "name"), NAMES)
def test_a_file_is_replaced_by_the_newer_one(tmp_path: Path, kind: str, name: str) -> None:
    """Its rights and the link that leads to it stay."""
    (first,) = write_tables([Table("people", COLUMNS, [("ben",)])], kind, tmp_path / name)
    first.chmod(0o640)
    real = first.rename(tmp_path / "real")
    first.symlink_to(real)
    before = real.read_bytes()
    assert write_tables([Table("people", COLUMNS, [("ann",)])], kind, tmp_path / name) == [first]
    assert first.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_bytes() != before
