"""Finds and reads the files of a repository, and single files from elsewhere, as UTF-8 without control characters."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benkyokai.authoring import messages
from benkyokai.authoring.course_file import CourseFile, read_course
from benkyokai.authoring.diagnostics import Diagnostics, Position
from benkyokai.authoring.diagram_file import DiagramFile, read_diagram
from benkyokai.authoring.lesson_file import LessonFile, read_lesson
from benkyokai.authoring.quiz_file import QuizFile, read_quiz
from benkyokai.authoring.services_file import ServicesFile, read_services
from benkyokai.authoring.yaml_nodes import AnyNode, MapNode, ScalarNode, compose
from benkyokai.core.service import Service
from benkyokai.core.text import LANGUAGES, Language


@dataclass
class CourseFolders:
    """The folder of each course by its id, and those of the courses that name a quiz, by the quiz's id."""

    of_course: dict[str, Path] = field(default_factory=dict)
    of_quiz: dict[str, list[Path]] = field(default_factory=dict)

    def add(self, file: CourseFile, folder: Path) -> None:
        """Notes a course."""
        self.of_course[file.id] = folder
        for quiz in (*file.course.quizzes, file.course.survey) if file.course else ():
            self.of_quiz.setdefault(quiz, []).append(folder)

    def of(self, node: AnyNode | None) -> list[Path]:
        """The folders of the courses that a quiz goes with; `node`: its tree."""
        if not isinstance(node, MapNode):
            return []
        written = {key.value: value.value for key, value in node.entries if isinstance(value, ScalarNode)}
        own = self.of_course.get(written.get("course", ""))
        return [*([own] if own else []), *self.of_quiz.get(written.get("id", ""), ())]


@dataclass
class Files:
    """In the order of their paths. `lessons`: those that were read alone; `unrecognised`: what is no file of ours."""

    services: ServicesFile
    quizzes: list[QuizFile] = field(default_factory=list)
    courses: list[CourseFile] = field(default_factory=list)
    diagrams: list[DiagramFile] = field(default_factory=list)
    lessons: list[LessonFile] = field(default_factory=list)
    unrecognised: list[Diagnostics] = field(default_factory=list)
    folders: CourseFolders = field(default_factory=CourseFolders)

    def all_diagnostics(self) -> Iterator[Diagnostics]:
        """One of every file."""
        yield self.services.diagnostics
        yield from (quiz.diagnostics for quiz in self.quizzes)
        yield from (course.diagnostics for course in self.courses)
        yield from (lesson.diagnostics for course in self.courses for lesson in course.lessons)
        yield from (diagram.diagnostics for diagram in self.diagrams)
        yield from (lesson.diagnostics for lesson in self.lessons)
        yield from self.unrecognised

    def with_external(self, external: Files) -> Files:
        """These files and the external ones; an external one stands in for the file that has its id."""
        quizzes, courses, diagrams = (
            {file.id for file in files} for files in (external.quizzes, external.courses, external.diagrams)
        )
        return Files(
            services=external.services if external.services.diagnostics.external else self.services,
            quizzes=[*(file for file in self.quizzes if file.id not in quizzes), *external.quizzes],
            courses=[*(file for file in self.courses if file.id not in courses), *external.courses],
            diagrams=[*(file for file in self.diagrams if file.id not in diagrams), *external.diagrams],
            lessons=[*self.lessons, *external.lessons],
            unrecognised=[*self.unrecognised, *external.unrecognised],
            folders=self.folders,
        )


ENDINGS = (".yaml", ".yml", ".json")
"""JSON is YAML too."""


class FileReader:
    """`shown` gives a file's path as its author knows it. Files are read with the names of `services`.

    `external` as in Diagnostics; `folders` are those of the courses that were read before.
    """

    def __init__(self, shown: Callable[[Path], str], external: str = "", folders: CourseFolders | None = None) -> None:
        self._shown, self._external = shown, external
        self.services: Mapping[str, Service] = {}
        self.folders = folders or CourseFolders()

    def diagnostics(self, path: Path, *bounds: Path) -> Diagnostics:
        """Empty diagnostics for a file. `bounds`: below which folders its pictures lie, beside those below its own; a
        path begins at the file or at the folder."""
        own = path.parent
        inside = [(own, bound) for bound in bounds if own.is_relative_to(bound)] or [(own, own)]
        places = (*inside, *((bound, bound) for bound in bounds))
        return Diagnostics(self._shown(path), self.services, self._external, places)

    def tree(self, path: Path) -> tuple[Diagnostics, AnyNode | None]:
        """The diagnostics and the tree of a YAML file; no tree, with its mistake in the diagnostics, where it cannot be
        read."""
        diagnostics = self.diagnostics(path)
        text = read_text_file(path, diagnostics)
        node = None if text is None else compose(text, diagnostics)
        if node is None and diagnostics.sound:
            diagnostics.error(Position(), messages.EMPTY_FILE())
        return diagnostics, node

    def catalogue(self, path: Path) -> ServicesFile:
        """The services; from here on the others are read with their names."""
        found = read_services(*self.tree(path))
        self.services = found.services
        return found

    def quiz(self, path: Path) -> QuizFile:
        """One quiz. Its pictures lie beside it, or in the folder of a course that it goes with."""
        diagnostics, node = self.tree(path)
        diagnostics.places += tuple((folder, folder) for folder in self.folders.of(node))
        return read_quiz(diagnostics, node, path.stem)

    def diagram(self, path: Path) -> DiagramFile:
        """One diagram."""
        return read_diagram(*self.tree(path), path.stem)

    def course(self, path: Path) -> CourseFile:
        """A course.yaml and the lessons beside it."""
        folder = path.parent

        def lesson(lesson_id: str, language: Language) -> LessonFile | None:
            file = folder / language / f"{lesson_id}.md"
            return self.lesson(file) if file.is_file() else None

        file = read_course(*self.tree(path), folder.name, lesson)
        self.folders.add(file, folder)
        return file

    def lesson(self, path: Path) -> LessonFile:
        """One lesson in the language of its folder. Its pictures lie in the folder of its course."""
        diagnostics = self.diagnostics(path, path.parent.parent)
        language = next((one for one in LANGUAGES if one == path.parent.name), LANGUAGES[0])
        return read_lesson(diagnostics, read_text_file(path, diagnostics), path.stem, language)

    def diagrams(self, folder: Path) -> list[DiagramFile]:
        """The diagrams of a course's folder."""
        return [self.diagram(path) for path in yaml_files(folder / "diagrams")]

    def unrecognised(self, path: Path, message: messages.Message) -> Diagnostics:
        """Diagnostics that say that this is no file of ours."""
        diagnostics = self.diagnostics(path)
        diagnostics.error(Position(), message)
        return diagnostics


def yaml_files(folder: Path) -> list[Path]:
    """The YAML and JSON files of a folder, in the order of their names, hidden ones left out."""
    return _visible(path for path in _inside(folder) if path.suffix in ENDINGS and path.is_file())


def course_file_in(folder: Path) -> Path | None:
    """The course.yaml of a folder, if it has one."""
    return next((path for path in yaml_files(folder) if path.stem == "course"), None)


def _inside(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()


def _visible(paths: Iterable[Path]) -> list[Path]:
    return sorted((path for path in paths if not path.name.startswith(".")), key=lambda path: path.name)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Reading makes many nodes and no cycles; the garbage collector would walk them for a quarter of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_files(root: Path, shown: Callable[[Path], str] | None = None) -> Files:
    """Reads content/ and quizzes/ below `root`; paths are shown as below it."""
    with collector_paused():
        return _read_all(root, shown)


def _read_all(root: Path, shown: Callable[[Path], str] | None) -> Files:
    reader = FileReader(shown or (lambda path: path.relative_to(root).as_posix()))
    services = _catalogue(reader, root / "content")
    folders = _visible(path for path in _inside(root / "content") if path.is_dir())
    found = [(folder, course_file_in(folder)) for folder in folders]
    courses = [reader.course(path) for _, path in found if path is not None]
    return Files(
        services=services,
        quizzes=[reader.quiz(path) for path in yaml_files(root / "quizzes")],
        courses=courses,
        folders=reader.folders,
        diagrams=[diagram for folder in folders for diagram in reader.diagrams(folder)],
        unrecognised=[
            reader.unrecognised(folder, messages.NO_COURSE_FILE())
            for folder, path in found
            if path is None and any((folder / part).is_dir() for part in (*LANGUAGES, "diagrams"))
        ],
    )


def _catalogue(reader: FileReader, content: Path) -> ServicesFile:
    path = next((path for path in yaml_files(content) if path.stem == "services"), None)
    if path is not None:
        return reader.catalogue(path)
    return ServicesFile(reader.diagnostics(content / "services.yaml"), {}, None, absent=True)


def read_text_file(path: Path, diagnostics: Diagnostics) -> str | None:
    """The text with line breaks as `\\n` and without a byte order mark, or None with its mistake in the diagnostics."""
    try:
        content = path.read_bytes()
    except OSError:
        diagnostics.error(Position(), messages.UNREADABLE())
        return None
    return decode(content, diagnostics)


def decode(content: bytes, diagnostics: Diagnostics) -> str | None:
    """The text of these bytes, or None with its mistake in the diagnostics."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as broken:
        diagnostics.error(_end_of(content[: broken.start].decode("utf-8")), messages.NOT_UTF8())
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    odd = messages.UNPRINTABLE.search(text)
    if odd is None:
        return text
    diagnostics.error(_end_of(text[: odd.start()]), messages.CONTROL_CHARACTER(code=f"U+{ord(odd[0]):04X}"))
    return None


def _end_of(text: str) -> Position:
    """The place right after this text."""
    return Position(text.count("\n") + 1, len(text) - text.rfind("\n"))
