"""The command line, as the tests use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from benkyokai.__main__ import main
from benkyokai.services.running.instance import ROOT
from tests.every_kind import QUESTIONS


def run(*words: str, language: str = "en_US.UTF-8") -> subprocess.CompletedProcess[str]:
    """The command, in this process: a second of starting Python saved each time. An exception of ours is raised."""
    with chdir(ROOT):
        done = CliRunner(env={"LC_ALL": language}).invoke(main, words)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def typed(*words: str, language: str = "en_US.UTF-8") -> subprocess.CompletedProcess[str]:
    """The command as a person types it."""
    return subprocess.run(
        [sys.executable, "-m", "benkyokai", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": language},
        check=False,
    )


def saved(folder: Path, name: str, content: object) -> str:
    """A file with that content, as JSON where it is no text."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def every_kind(folder: Path) -> str:
    """A quiz with a question of every kind."""
    return saved(folder, "quiz.yaml", "id: every\ntitle: {ja: すべて, en: All}\nquestions:" + QUESTIONS)
