"""The content store: files that change are read again, a broken one leaves the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import ROOT


def copied(folder: Path) -> Path:
    """The shipped files in a folder of the test's own."""
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def test_a_saved_mistake_leaves_one_quiz_out_and_mending_brings_it_back(tmp_path: Path) -> None:
    """Nothing is read while nothing changes; a mistake is told and the rest stays."""
    root = copied(tmp_path)
    content_store = ContentStore(root)
    assert not content_store.refresh()
    path = root / "quizzes" / "knowledge.yaml"
    right = path.read_text()
    path.write_text(right.replace("kind: single", "kind: singel", 1))
    assert content_store.refresh()
    assert "knowledge" not in content_store.loaded.library.quizzes
    assert "choosing-a-service" in content_store.loaded.library.quizzes
    assert "01-ml-services" in content_store.loaded.library.courses
    assert any("singel" in problem.into("en") for problem in content_store.loaded.problems)
    path.write_text(right)
    assert content_store.refresh()
    assert content_store.loaded.problems == ()
