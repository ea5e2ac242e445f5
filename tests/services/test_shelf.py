"""The shelf: files that change are read again, a broken one leaves the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

from benkyokai.services.instance import ROOT
from benkyokai.services.shelf import Shelf


def copied(folder: Path) -> Path:
    """The shipped files in a folder of the test's own."""
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def test_a_saved_mistake_leaves_one_quiz_out_and_mending_brings_it_back(tmp_path: Path) -> None:
    """Nothing is read while nothing changes; a mistake is told and the rest stays."""
    root = copied(tmp_path)
    shelf = Shelf(root)
    assert not shelf.refresh()
    path = root / "quizzes" / "knowledge.yaml"
    right = path.read_text()
    path.write_text(right.replace("kind: single", "kind: singel", 1))
    assert shelf.refresh()
    assert "knowledge" not in shelf.reading.library.quizzes
    assert "choosing-a-service" in shelf.reading.library.quizzes
    assert "01-ml-services" in shelf.reading.library.courses
    assert any("singel" in problem.into("en") for problem in shelf.reading.problems)
    path.write_text(right)
    assert shelf.refresh()
    assert shelf.reading.problems == ()
