"""The shipped files and a course with mistakes: one warning that tells a key, one question that takes its quiz away."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from benkyokai.authoring.diagnostics import Problem
from benkyokai.core.text import LANGUAGES
from benkyokai.services.running.instance import ROOT

LESSON = """---
title: A lesson with holes
minutes: 1
---

Before the holes.

```quiz gone#sound
```

```diagram reason
```

```diagram later
```

After the holes.
"""

SOUND = """
  - id: sound
    kind: single
    prompt: Which?
    options: [{id: a, text: Alpha, correct: true}, {id: b, text: Beta}]
    explanation: Because.
"""

RUN_SHEET = """run_sheet:
  - {lesson: holes, minutes: 1}
  - {question: gone#sound, minutes: 1}
  - {question: quiz#factory, minutes: 1}
"""

LATER = """id: later
kind: flow
title: What the answer shows
after: gone#sound
nodes: [{id: one, kind: service, label: One}, {id: two, kind: service, label: Two}]
edges: [{from: one, to: two}]
"""


def write_mistaken(folder: Path) -> Path:
    """A repository whose quiz `quiz` has a diagram with a warning, and whose quiz `gone` is left out with the two
    diagrams that show its answers; the lesson `holes` embeds them. Returns its root."""
    course = folder / "content" / "course"
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
        shutil.copytree(ROOT / "tests" / "broken_files" / "flow-two-paths" / name, folder / name, dirs_exist_ok=True)
    (course / "course.yaml").write_text("id: course\ntitle: A course with mistakes\nlessons: [holes]\n" + RUN_SHEET)
    for language in LANGUAGES:
        (course / language / "one.md").unlink()
        (course / language / "holes.md").write_text(LESSON)
    quiz = (folder / "quizzes" / "quiz.yaml").read_text()
    gone = re.sub("id: quiz", "id: gone", quiz).replace("diagram: factory", "diagram: reason") + SOUND
    (folder / "quizzes" / "gone.yaml").write_text(f"{gone}  - {{id: wrong, kind: singel, prompt: Which?}}\n")
    flow = (course / "diagrams" / "factory.yaml").read_text()
    (course / "diagrams" / "reason.yaml").write_text(flow.replace("id: factory", "id: reason").replace("Where?", "Why"))
    (course / "diagrams" / "later.yaml").write_text(LATER)
    return folder


def told_by(problems: tuple[Problem, ...]) -> set[str]:
    """What only the author may read: the paths, and what is wrong in both languages."""
    wrong = {problem.wrong.into(language) for problem in problems for language in LANGUAGES}
    return wrong | {problem.location.path for problem in problems}
