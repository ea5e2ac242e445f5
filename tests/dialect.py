"""A repository whose course and quiz hold everything that a text may hold, for every screen to show."""

from __future__ import annotations

import shutil
from pathlib import Path

FILES = Path(__file__).parent / "dialect_files"
LESSON = FILES / "content" / "shown" / "{language}" / "dialect.md"
QUIZ = FILES / "quizzes" / "shown.yaml"


def write_dialect(folder: Path) -> Path:
    """Copies the repository to a folder of one's own; returns its root."""
    shutil.copytree(FILES, folder, dirs_exist_ok=True)
    return folder
