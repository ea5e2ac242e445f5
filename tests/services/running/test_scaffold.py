"""A new quiz or course is right from the first line, and never written over another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benkyokai.authoring.check import check_paths
from benkyokai.core.text import Text
from benkyokai.services.running.instance import ROOT
from benkyokai.services.running.scaffold import start_course, start_quiz, write_schemas


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of the shipped files."""
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_what_is_started_has_no_problem(root: Path) -> None:
    """Neither an error nor a warning, in the quiz, the course or the rest."""
    assert isinstance(start_quiz(root, "mine"), list)
    assert isinstance(start_course(root, "02-next"), list)
    assert (root / "content" / "02-next" / "ja" / "first.md").exists()
    assert [problem.into("en") for problem in check_paths(root)] == []


def test_nothing_is_written_over(root: Path) -> None:
    """A second one of the same name is refused, and the first is as it was."""
    start_quiz(root, "mine")
    path = root / "quizzes" / "mine.yaml"
    path.write_text("id: mine")
    refused = start_quiz(root, "mine")
    assert isinstance(refused, Text)
    assert "there already" in refused.en
    assert path.read_text() == "id: mine"


@pytest.mark.parametrize("id_", ["", "../outside", "a b", "日本", "-x"])
def test_an_id_stays_in_its_folder(root: Path, id_: str) -> None:
    """What is no id, or leads elsewhere, writes nothing."""
    before = sorted(root.rglob("*"))
    assert isinstance(start_quiz(root, id_), Text)
    assert isinstance(start_course(root, id_), Text)
    assert sorted(root.rglob("*")) == before


def test_schemas_are_written(tmp_path: Path) -> None:
    """One file for each sort."""
    names = {path.name for path in write_schemas(tmp_path / "schemas")}
    assert names == {f"{sort}.schema.json" for sort in ("quiz", "course", "services", "diagram")}
