"""From the files of a repository to a library: what has an error is left out, the rest works."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benkyokai.authoring.diagnostics import Problem
from benkyokai.authoring.file_reader import Files, collector_paused, read_files
from benkyokai.authoring.lesson_time import timed
from benkyokai.authoring.reasoning import check_reasoning
from benkyokai.authoring.references import check_references, check_uniqueness
from benkyokai.core.diagram import Diagram, Flow
from benkyokai.core.library import Library
from benkyokai.core.quiz import Quiz


@dataclass(frozen=True)
class LoadedLibrary:
    """What the files hold, and what is wrong with them, ordered by path, line and column."""

    library: Library
    problems: tuple[Problem, ...]


def read_library(root: Path) -> LoadedLibrary:
    """Reads content/ and quizzes/ below `root`. Never throws, whatever the files hold.

    Left out is what has an error itself: a quiz; a course, with the error in its course.yaml or in one of its
    lessons; a diagram; a single entry of the catalogue. What refers to something that was left out stays, except for a
    diagram that shows an answer: without its question nothing would hold it back.
    """
    with collector_paused():
        files = read_files(root)
        cross_check(files)
    return LoadedLibrary(
        library_of(files), problems_of(diagnostics.problems for diagnostics in files.all_diagnostics())
    )


def cross_check(files: Files) -> None:
    """Holds the files against one another; what is wrong lands in their diagnostics."""
    check_reasoning(files)
    check_uniqueness(files)
    check_references(files)


def library_of(files: Files) -> Library:
    """Everything that has no error, but for the diagrams that show an answer of what has."""
    quizzes = {file.id: file.quiz for file in files.quizzes if file.quiz and file.diagnostics.sound}
    diagrams = {file.id: file.diagram for file in files.diagrams if file.diagram and file.diagnostics.sound}
    whole = all(file.diagnostics.sound for file in files.quizzes)
    return Library(
        courses={file.id: timed(file.course, quizzes) for file in files.courses if file.course and file.sound},
        quizzes=quizzes,
        services=dict(files.services.services),
        diagrams={id_: one for id_, one in diagrams.items() if whole or _is_held_back(one, quizzes.values())},
        pictures={name: one for found in files.all_diagnostics() for name, one in found.pictures.items()},
    )


def _is_held_back(diagram: Diagram, quizzes: Iterable[Quiz]) -> bool:
    """True for a diagram that shows no answer, or whose question is there, which it waits for on the screens."""
    questions = {str(quiz.ref(question.id)): question for quiz in quizzes for question in quiz.questions}
    if diagram.after and diagram.after not in questions:
        return False
    reasoning = isinstance(diagram, Flow) and any(node.options for node in diagram.nodes)
    named = {one.reasoning.diagram for one in questions.values() if one.reasoning is not None}
    return not reasoning or diagram.id in named


def problems_of(found: Iterable[Iterable[Problem]]) -> tuple[Problem, ...]:
    """The problems of several files, each once, by path, line and column."""
    once = dict.fromkeys(problem for problems in found for problem in problems)
    return tuple(sorted(once, key=lambda problem: problem.location))
