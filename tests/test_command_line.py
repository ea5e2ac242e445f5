"""The command line: what it prints, and the status it exits with."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from benkyokai.core.marking import certainty_mark
from benkyokai.services.instance import ROOT

QUIZ = "quizzes/choosing-a-service.yaml"


def run(*words: str, language: str = "en_US.UTF-8") -> subprocess.CompletedProcess[str]:
    """The command as a person types it."""
    environment = {**os.environ, "LC_ALL": language}
    return subprocess.run(
        [sys.executable, "-m", "benkyokai", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


def saved(folder: Path, name: str, content: object) -> str:
    """A file with that content, as JSON where it is no text."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def test_check_finds_nothing_in_what_ships() -> None:
    """No output, status 0, with --strict too."""
    done = run("check", "--strict")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(("language", "words"), [("en_US.UTF-8", "did you mean"), ("ja_JP.UTF-8", "ではありませんか")])
def test_check_names_place_and_remedy(tmp_path: Path, language: str, words: str) -> None:
    """A planted mistake comes with path, line, column and what to write instead, in the reader's language."""
    path = saved(tmp_path, "mine.yaml", "id: mine\ntitle: T\nqestions: []\n")
    done = run("check", path, language=language)
    assert done.returncode == 1
    assert f"{path}:3:1: error: " in done.stdout
    assert words in done.stdout
    first = json.loads(run("check", path, "--json", language=language).stdout)[0]
    assert set(first) == {"path", "line", "column", "severity", "wrong", "mend"}


def test_a_warning_fails_only_where_one_is_strict(tmp_path: Path) -> None:
    """An option without feedback is a warning: status 0, with --strict 1."""
    quiz = {
        "id": "w",
        "title": "W",
        "questions": [
            {
                "id": "q",
                "kind": "single",
                "prompt": "?",
                "explanation": "!",
                "options": [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B", "feedback": "no"}],
            }
        ],
    }
    path = saved(tmp_path, "w.yaml", quiz)
    assert run("check", path).returncode == 0
    assert ": warning: " in run("check", path).stdout
    assert run("check", path, "--strict").returncode == 1


def test_a_missing_file_is_wrong_use() -> None:
    """Status 2, and no traceback."""
    done = run("check", "nowhere.yaml")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_score_marks_a_file_of_answers(tmp_path: Path) -> None:
    """The shape of formats §7: fractions, marks, certainty marks, parts, mark and maximum."""
    axes = {"training": "training_jobs", "inference": "edge_device"}
    response = {"ask": [], "assumption": "fast-line", "axes": axes}
    answers = saved(tmp_path, "a.json", {"factory-inspection": {"response": response, "certainty": 3}})
    done = run("score", QUIZ, answers, "--json")
    assert done.returncode == 0, done.stderr
    marks = json.loads(done.stdout)
    one = marks["questions"]["factory-inspection"]
    assert one["parts"] == {"ask": 0.0, "training": 1.0, "inference": 1.0}
    assert one["fraction"] == pytest.approx(2 / 3)
    assert one["certainty_mark"] == pytest.approx(2)
    assert marks["questions"]["object-detection"]["fraction"] == 0
    assert (marks["mark"], marks["max"]) == (pytest.approx(2 / 3), 4)


@pytest.mark.parametrize(
    "answers",
    [
        {"nowhere": {"response": "a"}},
        {"factory-inspection": {"response": {"ask": ["takt", "takt"]}}},
        {"factory-inspection": {"response": {"axes": {"training": "moon"}}}},
        {"factory-inspection": {"response": {"assumption": "sunny"}}},
        {"factory-inspection": {"response": {}, "certainty": 4}},
        ["a"],
        "no json",
    ],
)
def test_score_refuses_what_it_cannot_mark(tmp_path: Path, answers: object) -> None:
    """Unknown and repeated ids, wrong certainties and no JSON: status 1, a sentence, no traceback."""
    done = run("score", QUIZ, saved(tmp_path, "a.json", answers), "--json")
    assert done.returncode == 1
    assert ": error: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("fraction", "certainty", "mark"),
    [(0, 1, 0), (0, 2, -4), (0, 3, -12), (1, 1, 2), (1, 3, 6), (0.5, 2, 2), (1, None, None), (None, 2, None)],
)
def test_certainty_is_worth_what_formats_says(
    fraction: float | None, certainty: int | None, mark: float | None
) -> None:
    """Two points each: 0, −2, −6 times the points where wrong, else fraction times certainty."""
    assert certainty_mark(fraction, 2, certainty) == mark


def test_a_taken_port_gets_a_clear_sentence() -> None:
    """Which port, and what to type instead; status 2."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
    assert f"make run PORT={port + 1}" in done.stderr
