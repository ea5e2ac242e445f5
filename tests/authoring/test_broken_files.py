"""What the author reads about broken files, word for word, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.text import LANGUAGES, Language
from tests.authoring.written import said

FOLDER = Path(__file__).parents[1] / "broken_files"
CASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_exactly_these_problems(case: str, language: Language) -> None:
    """Every broken file is answered with exactly the expected lines, in the order of path, line and column."""
    expected = (FOLDER / case / f"expected.{language}.txt").read_text(encoding="utf-8").splitlines()
    assert said(read_library(FOLDER / case).problems, language) == expected


def test_there_are_many() -> None:
    """At least twenty-five ways to break a file are kept."""
    assert len(CASES) >= 25
