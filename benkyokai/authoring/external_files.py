"""Files from outside the repository, read in order to be checked against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from benkyokai.authoring import messages
from benkyokai.authoring.diagram_file import read_diagram
from benkyokai.authoring.file_reader import ENDINGS, FileReader, Files, course_file_in, yaml_files
from benkyokai.authoring.lesson_file import LessonFile
from benkyokai.authoring.quiz_file import QuizFile
from benkyokai.authoring.services_file import read_services
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode

_DIAGRAM_FIELDS = {"nodes", "edges", "bars"}


class ExternalFiles:
    """`shown` gives a file's path as its author knows it; `files` are those of the repository at `root`."""

    def __init__(self, shown: Callable[[Path], str], files: Files, root: Path) -> None:
        self._reader = FileReader(shown, root.resolve().as_posix(), files.folders)
        self._reader.services = files.services.services
        self._found = Files(files.services)

    def read(self, paths: Iterable[Path]) -> Files:
        """Reads files, course folders, and folders of such; the catalogue stays where none of them is one."""
        for path in dict.fromkeys(paths):
            self._add(path)
        return self._found

    def quiz(self, path: Path) -> QuizFile:
        """Reads a file as a quiz, whatever its fields look like."""
        return self._reader.quiz(path)

    def lesson(self, path: Path) -> LessonFile:
        """Reads a file as a lesson."""
        return self._reader.lesson(path)

    def _add(self, path: Path) -> None:
        if path.is_dir():
            self._add_folder(path)
        elif path.suffix == ".md":
            self._found.lessons.append(self._reader.lesson(path))
        elif path.suffix not in ENDINGS:
            self._found.unrecognised.append(self._reader.unrecognised(path, messages.UNKNOWN_FILE()))
        elif path.stem == "course":
            self._add_course(path)
        else:
            self._add_yaml(path)

    def _add_folder(self, folder: Path) -> None:
        course = course_file_in(folder)
        if course is not None:
            self._add_course(course)
            return
        for path in yaml_files(folder):
            self._add(path)
        for inside in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
            self._add_folder(inside)

    def _add_course(self, path: Path) -> None:
        self._found.courses.append(self._reader.course(path))
        self._found.diagrams.extend(self._reader.diagrams(path.parent))

    def _add_yaml(self, path: Path) -> None:
        """What it is shows in its fields; a quiz where they say nothing."""
        diagnostics, node = self._reader.tree(path)
        names = _names(node)
        if "lessons" in names:
            self._found.courses.append(self._reader.course(path))
        elif names & _DIAGRAM_FIELDS:
            self._found.diagrams.append(read_diagram(diagnostics, node, path.stem))
        elif "services" in names or path.stem == "services":
            self._found.services = read_services(diagnostics, node)
        else:
            self._found.quizzes.append(self._reader.quiz(path))


def _names(node: AnyNode | None) -> set[str]:
    return {key.value for key, _ in node.entries} if isinstance(node, MapNode) else set()
