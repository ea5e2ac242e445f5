"""Two question sets of one title, whose questions have parts that read the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from benkyokai.services.running.instance import ROOT

QUIZ = """
id: {id}
title: 同じ題名
questions:
  - id: one
    kind: single
    prompt: どちらですか
    options: [{{id: a, text: 同じ文, correct: true}}, {{id: b, text: 同じ文}}]
  - id: pairs
    kind: matching
    prompt: 組み合わせてください
    stems: [{{id: s1, text: すべて, match: all}}]
    choices: [{{id: all, text: "s3:Get*"}}, {{id: single, text: "s3:Get"}}]
  - id: case
    kind: scenario
    prompt: どこで学習しますか
    ask: []
    assumptions: [{{id: small, text: 同じ前提}}, {{id: large, text: 同じ前提}}]
    axes: [{{id: training, options: [{{id: jobs, text: 同じ案}}, {{id: servers, text: 同じ案}}]}}]
    key: [{{when: any, training: {{jobs: {{credit: 1, because: x}}, servers: {{credit: 1, because: x}}}}}}]
    factors: [{{id: cost, text: 同じ決め手}}, {{id: speed, text: 同じ決め手}}]
"""


def write_equal_texts(folder: Path) -> Path:
    """A repository of the shipped files with the quizzes `same` and `same-too` added; returns its root."""
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    for quiz_id in ("same", "same-too"):
        (folder / "quizzes" / f"{quiz_id}.yaml").write_text(QUIZ.format(id=quiz_id), encoding="utf-8")
    return folder
