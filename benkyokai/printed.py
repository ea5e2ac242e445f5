"""What commands print, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benkyokai.authoring.check import read_file
from benkyokai.core.text import Language, Text
from benkyokai.services.running.choose_language import terminal_language
from benkyokai.services.running.remark_answers import MovedMark
from benkyokai.views.render import Form, render_lesson, render_question
from benkyokai.words.wording import Wording

PROBLEMS_FOUND = 1
WRONG_USE = 2
"""Exit statuses."""


def rendered(what: str, root: Path, language: Language | None, form: Form) -> tuple[int, Iterable[str]]:
    """What every screen shows of `FILE.md` or `QUIZ.yaml#question`, with the status 0; else another, and why nothing is
    shown. `language`: None for the lesson's own, or the terminal's."""
    spoken = terminal_language()
    name, _, question_id = (what, "", "") if Path(what).is_file() else what.rpartition("#")
    if not Path(name).is_file():
        there = f"{what}というファイルがありません。FILE.mdかQUIZ.yaml#設問のIDを書いてください"
        return WRONG_USE, [Text(there, f"There is no file {what}. Name FILE.md or QUIZ.yaml#question.").into(spoken)]
    loaded = read_file(Path(name), root)
    if loaded.lesson is not None and loaded.lesson.page is not None:
        wording = Wording(loaded.library, language or loaded.lesson.language)
        return 0, render_lesson(wording, loaded.lesson.page, form)
    if loaded.quiz is None:
        return PROBLEMS_FOUND, [problem.into(spoken) for problem in loaded.problems]
    question = loaded.quiz.question(question_id)
    if question is not None:
        return 0, render_question(Wording(loaded.library, language or spoken), question, form)
    known = ", ".join(one.id for one in loaded.quiz.questions)
    there = f"設問「{question_id}」はありません。{name}#IDのように書いてください。IDは{known}のどれかです"
    english = f"There is no question “{question_id}”. Write {name}#ID with one of {known}."
    return WRONG_USE, [Text(there, english).into(spoken)]


def figure_lines(found: dict[str, Any]) -> Iterator[str]:
    """The figures of each question, and those of the quiz."""
    for name, figures in (*found["questions"].items(), ("quiz", found["quiz"])):
        said = (f"{figure} {'–' if value is None else f'{value:.6g}'}" for figure, value in figures.items())
        yield f"{name}: {', '.join(said)}"


def moved_line(one: MovedMark) -> str:
    """Whose mark moved, from where to where."""
    before = "–" if one.before is None else f"{one.before:g}"
    return f"{one.question}: person {one.person_id[:8]}, attempt {one.attempt}: {before} → {one.after:g}"
