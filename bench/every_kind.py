"""Courses' worth of files with questions of every kind, and the best answer to each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from benkyokai.core.question import Question
from tests.every_kind import QUESTIONS

KINDS: list[dict[str, Any]] = yaml.load("questions:" + QUESTIONS, yaml.CSafeLoader)["questions"]


def write_many(root: Path, quizzes: int, questions: int) -> None:
    """Writes so many quizzes of so many questions, the kinds in turns, each a course's worth."""
    (root / "quizzes").mkdir(parents=True, exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    for number in range(quizzes):
        asked = [{**KINDS[k % len(KINDS)], "id": f"q{k}"} for k in range(questions)]
        quiz = {"id": f"quiz-{number}", "title": {"ja": "多い", "en": "Many"}, "questions": asked}
        text = json.dumps(quiz, ensure_ascii=False).replace(": true", ": true")
        path = root / "quizzes" / f"quiz-{number}.yaml"
        path.write_text(yaml.safe_dump(json.loads(text), allow_unicode=True, sort_keys=False), encoding="utf-8")


def answers_to(question: Question) -> Any:
    """A response to a question of tests/every_kind.py that is right."""
    return {
        "single": "b",
        "multiple": ["a", "c"],
        "ordering": ["a", "b", "c"],
        "matching": {"s1": "x", "s2": "y"},
        "numeric": 90,
        "scenario": {"ask": ["size"], "assumption": "small", "axes": {"training": "jobs"}},
        "open": {"text": "words", "rubric": ["r1"]},
        "opinion": "good",
    }[question.kind]
