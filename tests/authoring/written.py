"""A small repository without a problem, and what the reader says about files written for a test."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

from benkyokai.authoring.diagnostics import Problem
from benkyokai.authoring.library import LoadedLibrary, read_library
from benkyokai.core.question import Question
from benkyokai.core.text import Language

SERVICES = """
services:
  - id: s3
    name: Amazon S3
    group: supporting
    area: storage
    line: {ja: ファイルを保存する, en: Keeps files}
    training_data: {needed: not_applicable}
    bills_while_idle: {answer: yes, note: {ja: 容量に応じて, en: by size}}
    status: {is: open, as_of: 2026-11-23}
    source: [the documentation]
    verified: high
  - id: ec2
    name: Amazon EC2
    group: supporting
    area: compute
    line: {ja: サーバー, en: Servers}
    status: {is: open, since: "2006"}
"""

COURSE = """
id: course
title: {ja: コース, en: A course}
line: {ja: 説明, en: What it is about}
lessons: [one]
quizzes: [quiz]
survey: survey
run_sheet:
  - {lesson: one, minutes: 3, notes: {ja: メモ, en: A note}}
  - {question: "quiz#factory", minutes: 8.5, rounds: 2}
  - {discussion: {ja: 話し合う, en: Talk it over}, minutes: 5}
  - {survey: survey, optional: true}
"""

LESSON = """---
title: One
minutes: 2
---

Files live in [S3](service:s3).

> [!NOTE]
> Since **2006**.

```diagram factory
```

```quiz quiz#factory
```

```services group=supporting area=storage status=open
```

```survey survey
```
"""

FLOW = """
id: factory
kind: flow
title: Where?
lanes: [{id: training, label: Training}, {id: inference, label: Inference}]
after: quiz#factory
nodes:
  - {id: known, kind: question, lane: training, label: Known?, detail: Does a model know it?, start: training}
  - {id: labels, kind: service, lane: training, label: Labels, option: training.labels}
  - {id: ec2, kind: service, lane: training, service: ec2, option: training.ec2}
  - {id: wait, kind: question, lane: inference, label: Can it wait?, start: [inference]}
  - {id: cloud, kind: service, lane: inference, label: Cloud, option: [inference.cloud]}
  - {id: edge, kind: service, lane: inference, label: Edge, option: inference.edge}
  - {id: remark, kind: note, label: A remark}
edges:
  - {from: known, to: labels, label: "yes"}
  - {from: known, to: ec2, label: "no"}
  - {from: wait, to: cloud, when: slow}
  - {from: wait, to: edge, when: [fast]}
"""

TIMELINE = """
id: billing
kind: timeline
title: {ja: 課金, en: Billing}
unit: {ja: 時間, en: hours}
lanes: [{id: notebook, label: Notebook}]
bars: [{lane: notebook, from: 0, to: 9, label: Running, bills: true, detail: It runs.}]
events: [{at: 1, label: Closed tab, lane: notebook}, {at: 2, label: Lunch}]
axis: {from: 0, to: 9, ticks: [{at: 0, label: "9:00"}, 4.5]}
"""

FACTORY = """
  - id: factory
    kind: scenario
    tags: [choosing]
    points: 2
    prompt: {ja: どこで？, en: Where?}
    explanation: Because.
    hints: [Ask first.]
    as_of: 2026-11-23
    ask_limit: 2
    ask:
      - {id: takt, text: How fast?, matters: true, because: It decides., reply: Fast.}
      - {id: brand, text: Which brand?, because: It does not., reply: Any.}
    assumptions:
      - {id: slow, text: The line waits.}
      - {id: fast, text: The line does not wait., plausible: true}
      - {id: magic, text: It just works., plausible: false, because: Nothing just works.}
    axes:
      - {id: training, title: Training, options: [{id: labels, text: Labels}, ec2]}
      - {id: inference, title: Inference, options: [{id: cloud, text: Cloud}, {id: edge, text: Edge}]}
    key:
      - when: any
        training: {labels: {credit: 1, because: Fine.}, ec2: {credit: 0.5, because: More work.}}
        inference: {cloud: {credit: 0, because: Too far.}, edge: {credit: 0.5, because: More work.}}
      - when: slow
        inference: {cloud: {credit: 1, because: It waits.}}
      - when: [fast]
        inference: {edge: {credit: 1, because: It is near.}}
    incompatible: [{training: labels, inference: edge, because: No export.}]
    weights: {ask: 1, training: 1, inference: 2}
    factors: [{id: cost, text: Cost}]
    discuss: [What would change your mind?]
    diagram: factory
"""

QUIZ = f"""
id: quiz
course: course
title: {{ja: 設問, en: Questions}}
line: A line
mode: study
certainty: false
shuffle: true
questions:{FACTORY}
  - id: single
    kind: single
    prompt: Which?
    explanation: Because.
    options:
      - {{id: a, text: A, correct: true, feedback: Right.}}
      - {{id: b, text: B, credit: 0.5, feedback: Half.}}
  - id: multiple
    kind: multiple
    marking: weights
    prompt: Which?
    explanation: Because.
    options:
      - {{id: a, text: A, correct: true, credit: 1, feedback: Right.}}
      - {{id: b, text: B, credit: -0.5, feedback: Wrong.}}
"""

SURVEY = """
id: survey
title: {ja: アンケート, en: Survey}
questions:
  - {id: pace, kind: opinion, prompt: How was the pace?, options: [{id: fast, text: Fast}, {id: slow, text: Slow}]}
  - {id: wish, kind: open, prompt: What next?, model_answer: Anything., rubric: [{id: one, text: One thing}]}
"""

REPOSITORY = {
    "content/services.yaml": SERVICES,
    "content/course/course.yaml": COURSE,
    "content/course/ja/one.md": LESSON,
    "content/course/en/one.md": LESSON,
    "content/course/diagrams/factory.yaml": FLOW,
    "content/course/diagrams/billing.yaml": TIMELINE,
    "quizzes/quiz.yaml": QUIZ,
    "quizzes/survey.yaml": SURVEY,
}
"""Every field of every format at least once."""


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes files below `root`, and gives it back."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def changed(path: str, before: str, after: str) -> dict[str, str]:
    """The small repository with one passage of one file replaced."""
    assert before in REPOSITORY[path], f"{before!r} is not in {path}"
    return REPOSITORY | {path: REPOSITORY[path].replace(before, after)}


def said(problems: Iterable[Problem], language: Language = "en") -> list[str]:
    """The problems as the author reads them."""
    return [problem.into(language) for problem in problems]


def read(root: Path, files: Mapping[str, str | bytes]) -> LoadedLibrary:
    """Writes files and reads the library they make."""
    return read_library(write(root, files))


def quiz_of(questions: str, head: str = "") -> str:
    """A quiz file that holds these questions, which are written without indentation."""
    return f"id: quiz\ntitle: A quiz\n{head}questions:\n{textwrap.indent(textwrap.dedent(questions).strip(), '  ')}\n"


def problems_of_quiz(root: Path, questions: str, head: str = "") -> list[str]:
    """What is said about such a quiz, without its path."""
    problems = read(root, {"quizzes/quiz.yaml": quiz_of(questions, head)}).problems
    return [line.removeprefix("quizzes/quiz.yaml:") for line in said(problems)]


def question_of(root: Path, question: str) -> Question:
    """The one question of a quiz without errors."""
    reading = read(root, {"quizzes/quiz.yaml": quiz_of(question)})
    (found,) = reading.library.quizzes["quiz"].questions
    return found
