"""Checks files: those of a repository, and others against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benkyokai.authoring.diagnostics import Diagnostics, Location, Problem, Severity
from benkyokai.authoring.external_files import ExternalFiles
from benkyokai.authoring.file_reader import Files, read_files
from benkyokai.authoring.lesson_file import LessonFile
from benkyokai.authoring.library import cross_check, library_of, problems_of
from benkyokai.core.library import Library
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz


@dataclass(frozen=True)
class LoadedFile:
    """A quiz or a lesson in one language, None where it has an error or is the other; what it was read with, and its
    problems."""

    quiz: Quiz | None
    lesson: LessonFile | None
    library: Library
    problems: tuple[Problem, ...]


def check_paths(root: Path, paths: Sequence[Path] = ()) -> list[Problem]:
    """The problems of these files and folders, of the whole repository where none is named. Never throws.

    A file that the repository at `root` reads is shown by its path below it. Any other quiz, course folder,
    diagram, catalogue or lesson is checked against the repository's, in place of what has its id there, and shown by
    the path given. A folder that has content/ or quizzes/ is checked as a repository of its own.
    """
    files = read_files(root)
    roots = [path for path in paths if _is_other_root(root, path)]
    rest = [path for path in paths if path not in roots]
    all_diagnostics = [] if paths and not rest else _checked(root, files, rest)
    for other in roots:
        there = read_files(other, Path.as_posix)
        cross_check(there)
        all_diagnostics += there.all_diagnostics()
    return list(
        problems_of(
            problems for diagnostics in all_diagnostics for problems in (diagnostics.problems, diagnostics.elsewhere)
        )
    )


def read_file(path: Path, root: Path) -> LoadedFile:
    """Reads one quiz, or one lesson (`.md`), from the repository at `root` or checked against it. Never throws."""
    files, inside = read_files(root), _below(root, path)
    external = ExternalFiles(_shown(root), files, root)
    quiz, lesson = None, None
    if path.suffix == ".md":
        lessons = (one for course in files.courses for one in course.lessons)
        lesson = next((one for one in lessons if one.diagnostics.path == inside), None) or external.lesson(path)
    else:
        quiz = next((file for file in files.quizzes if file.diagnostics.path == inside), None) or external.quiz(path)
    found = lesson or quiz
    assert found is not None  # one of the two was read
    if found.diagnostics.external:
        own = Files(files.services, quizzes=[quiz] if quiz else [], lessons=[lesson] if lesson else [])
        files = files.with_external(own)
    cross_check(files)
    problems = problems_of((found.diagnostics.problems, found.diagnostics.elsewhere))
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return LoadedFile(
        None if wrong or quiz is None else quiz.quiz, None if wrong else lesson, library_of(files), problems
    )


def question_places(root: Path) -> dict[QuestionRef, Location]:
    """Where each question of the repository stands."""
    return {
        QuestionRef(file.id, question_id): Location(file.diagnostics.path, seen.at.line, seen.at.column)
        for file in read_files(root).quizzes
        for question_id, seen in (file.seen or {}).items()
    }


def _checked(root: Path, files: Files, paths: Sequence[Path]) -> list[Diagnostics]:
    """The diagnostics of these paths, of every file where there is none, held against the repository."""
    of_path = {path: _diagnostics_at(files, _below(root, path)) for path in paths}
    own = (
        [diagnostics for all_diagnostics in of_path.values() for diagnostics in all_diagnostics]
        if paths
        else list(files.all_diagnostics())
    )
    others = [path for path, all_diagnostics in of_path.items() if not all_diagnostics]
    external = ExternalFiles(_shown(root), files, root).read(others)
    cross_check(files.with_external(external))
    return own + [diagnostics for diagnostics in external.all_diagnostics() if diagnostics.external]


def _diagnostics_at(files: Files, inside: str | None) -> list[Diagnostics]:
    """The diagnostics of the file at this path below the root, or those of all files in this folder."""
    if inside is None:
        return []
    return [
        diagnostics
        for diagnostics in files.all_diagnostics()
        if inside in (".", diagnostics.path) or diagnostics.path.startswith(f"{inside}/")
    ]


def _is_other_root(root: Path, path: Path) -> bool:
    other = path.is_dir() and any((path / part).is_dir() for part in ("content", "quizzes"))
    return other and path.resolve() != root.resolve()


def _below(root: Path, path: Path) -> str | None:
    """The path below `root` with forward slashes, or None where it lies elsewhere."""
    resolved, top = path.resolve(), root.resolve()
    return resolved.relative_to(top).as_posix() if resolved.is_relative_to(top) else None


def _shown(root: Path) -> Callable[[Path], str]:
    return lambda path: _below(root, path) or path.as_posix()
