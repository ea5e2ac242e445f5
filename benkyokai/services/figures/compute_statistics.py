"""Compute statistics from a table of marks: the command line's `stats`."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import asdict, dataclass
from typing import Any

from benkyokai.core.statistics import compute_statistics
from benkyokai.core.text import filled

LEARNER = "learner"
MAX = "max"
LEAST, MOST = 1e-50, 1e50
"""How small and how large a number other than 0 may be: its fourth power must still be one that a machine can hold."""

SLACK = 1e-9
"""Of the maximum: so far may the machine's rounding take a mark above it."""

SEPARATORS = {";": "semicolons (`;`)", "\t": "tabs", "|": "bars (`|`)", ":": "colons (`:`)"} | {
    sign: f"“{sign}” (U+{ord(sign):04X})" for sign in "，、；"
}


@dataclass(frozen=True, slots=True)
class BadMarks:
    """Why a table cannot be read: the line (from 1) and the reason in words."""

    line: int
    reason: str


def statistics_of(text: str) -> dict[str, Any] | BadMarks:
    """The statistics of a CSV file (formats §7) in the shape of formats §6: `{"questions": {…}, "quiz": {…}}`.

    Header `learner,q1,q2,…`; a first row whose learner is `max` gives the maximum marks, 1 where there is none. An
    empty cell counts 0.
    """
    rows = _rows(text)
    if isinstance(rows, BadMarks):
        return rows
    (header_line, header), *rest = rows or [(1, [])]
    wrong = _wrong_header(header)
    if wrong:
        return BadMarks(header_line, wrong)
    questions = [name.strip() for name in header[1:]]
    table: list[list[float | None]] = []
    maxima = [1.0] * len(questions)
    for line, row in rest:
        marks = _marks(row, len(questions))
        if isinstance(marks, str):
            return BadMarks(line, marks)
        if line == rest[0][0] and row[0].strip() == MAX:
            maxima = [mark or 0.0 for mark in marks]
            if any(maximum < 0 for maximum in maxima):
                return BadMarks(line, "a maximum is below 0")
            continue
        above = _above(questions, marks, maxima)
        if above:
            return BadMarks(line, above)
        table.append(marks)
    found = compute_statistics(maxima, table)
    items = zip(questions, found.items, strict=True)
    return {"questions": {name: asdict(item) for name, item in items}, "quiz": asdict(found.quiz)}


def _rows(text: str) -> list[tuple[int, list[str]]] | BadMarks:
    """The rows that are not empty, each with the line of the file that it ends on."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=None))
    try:
        return [(reader.line_num, row) for row in reader if row]
    except csv.Error:
        limit = filled("a cell has more than {n:,} {n|character|characters}", {"n": csv.field_size_limit()})
        return BadMarks(reader.line_num, f"{limit}: shorten it, or close its quotation mark")


def _wrong_header(header: list[str]) -> str:
    first = header[0].strip() if header else ""
    if first != LEARNER:
        between = SEPARATORS.get(first.removeprefix(LEARNER).strip(' "')[:1])
        if between and first.startswith(LEARNER):
            return f"the columns are separated by {between}: write commas, or save the table as CSV with commas"
        return f"the first column of the header is not `{LEARNER}`"
    names = [name.strip() for name in header[1:]]
    if not names or not all(names):
        return "the header names no question" if not names else "a column of the header has no name"
    doubled = next((name for name in names if names.count(name) > 1), "")
    return f"the question `{doubled}` stands twice in the header" if doubled else ""


def _above(questions: list[str], marks: list[float | None], maxima: list[float]) -> str:
    for name, mark, maximum in zip(questions, marks, maxima, strict=True):
        if mark is not None and mark > maximum * (1 + SLACK):
            said = f"{mark:.12g} is more than the maximum of `{name}`, {maximum:.12g}"
            return f"{said}: a first row `{MAX},…` gives the maxima"
    return ""


def _marks(row: list[str], expected: int) -> list[float | None] | str:
    if len(row) != expected + 1:
        return filled("{n} {n|cell|cells}, but the header has {all}", {"n": len(row), "all": expected + 1})
    marks: list[float | None] = []
    for cell in row[1:]:
        try:
            mark = float(cell.replace("_", "?")) if cell.strip() else None
        except ValueError:
            return f"`{cell}` is no number"
        if mark is not None and not math.isfinite(mark):
            return f"`{cell}` is not finite"
        if mark is not None and not _in_range(mark, cell):
            return f"`{cell}` is too small or too large: write 0, or a number between 1e-50 and 1e50 in size"
        marks.append(mark)
    return marks


def _in_range(mark: float, cell: str) -> bool:
    """Of a 0 only its text tells whether it was too small to be anything else."""
    if mark:
        return LEAST <= abs(mark) <= MOST
    return not any(digit.isdecimal() and int(digit) for digit in cell.lower().partition("e")[0])
