"""An author's mistakes, each with its place and remedy; and what a file refers to in other files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from benkyokai.authoring.messages import Message
from benkyokai.core.picture import Picture
from benkyokai.core.service import Service
from benkyokai.core.text import Language, Text, same
from benkyokai.markdown.pictures import Place


class Severity(StrEnum):
    """An error leaves the course or quiz out; a warning does not. The words stay English in both languages."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A file's path as the author knows it (relative to the repository), line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake at one place."""

    location: Location
    severity: Severity
    wrong: Text
    mend: Text

    def into(self, language: Language) -> str:
        """`path:line:col: error: what is wrong: how to mend it`."""
        location = f"{self.location.path}:{self.location.line}:{self.location.column}"
        return f"{location}: {self.severity}: {self.wrong.into(language)}: {self.mend.into(language)}"


class HasPosition(Protocol):
    """Anything that has a line and a column, both from 1."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Position:
    """A place where no node of a tree stands."""

    line: int = 1
    column: int = 1


class Target(StrEnum):
    """What one file can refer to in another. A flow is a diagram, a survey a quiz of opinion and open questions."""

    SERVICE = "service"
    AREA = "area"
    DIAGRAM = "diagram"
    FLOW = "flow"
    COURSE = "course"
    QUIZ = "quiz"
    QUESTION = "question"
    TWIN = "twin"
    SURVEY = "survey"
    LESSON = "lesson"


@dataclass(frozen=True, slots=True)
class Reference:
    """What is referred to, by its id (`quiz#question` for a question), and where."""

    target: Target
    id: str
    at: HasPosition


class Diagnostics:
    """`path` is the file's path as its author knows it; `services` are those of the catalogue, for their names.

    `external`: of a file from outside the repository, the folder that it is checked against. `elsewhere`: problems
    noted for other files that concern this file too. `cut_off`: for each unquoted value with a comment right behind it,
    where that begins. `places`: where pictures may lie; `pictures`: those that were found, by name.
    """

    def __init__(
        self,
        path: str,
        services: Mapping[str, Service] | None = None,
        external: str = "",
        places: tuple[Place, ...] = (),
    ) -> None:
        self.path, self.external, self.places = path, external, places
        self.pictures: dict[str, Picture] = {}
        self.services: Mapping[str, Service] = services or {}
        self.problems: list[Problem] = []
        self.elsewhere: list[Problem] = []
        self.cut_off: dict[tuple[int, int], Position] = {}
        self.references: list[Reference] = []
        self.errors = 0

    @property
    def sound(self) -> bool:
        """True as long as nothing but warnings was found."""
        return self.errors == 0

    def error(self, at: HasPosition, message: Message) -> None:
        """Notes a mistake that leaves the file's content out."""
        self.errors += 1
        self._note(at, Severity.ERROR, message)

    def warn(self, at: HasPosition, message: Message) -> None:
        """Notes something that could be better."""
        self._note(at, Severity.WARNING, message)

    def _note(self, at: HasPosition, severity: Severity, message: Message) -> None:
        self.problems.append(Problem(Location(self.path, at.line, at.column), severity, message.wrong, message.mend))

    def refer(self, target: Target, id_: str, at: HasPosition) -> None:
        """Notes a reference; whether it leads anywhere is known once every file has been read."""
        self.references.append(Reference(target, id_, at))

    def name_of(self, service_id: str) -> Text:
        """The name of a service, or its id where the catalogue does not have it."""
        service = self.services.get(service_id)
        return service.name if service else same(service_id)
