"""An author's mistake: a value with its place, what is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.text import Language, Text


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
