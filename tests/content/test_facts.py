"""Facts have sources: links in the catalogue and in the lessons, or the mark that something is not verified; and the
lessons say of billing and status what the catalogue says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from benkyokai.core.course import Callout, Prose
from benkyokai.core.service import Availability, IdleBilling, Service
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.markdown.visible import visible_text
from tests.content.test_course import COURSE, LIBRARY

LINK = re.compile(r"\[[^\]]+\]\(https://[^)\s]+\)")
MARK = re.compile("未確認|not verified|[Nn]o closure notice|終了の(知らせ|告知)は?が?見つか")
DATE = re.compile(r"(?<!\d)20\d\d-\d\d(?:-\d\d)?(?![-\d])|20\d\d年\d+月|(?:July|December) 20\d\d")
STATUS = re.compile(
    "新規受付(?:を?終了|を終え)|提供終了|[Cc]losed to new (?:customers|users)|[Ee]nded on|[Ee]nd of support"
)
AS_OF = "2026-11-23"
SAMPLE_ROW = re.compile(r"^\| (?:会員|member|[AB]\d{3})")
SERVICE = re.compile(r"\]\(service:([\w.-]+)\)")


@dataclass(frozen=True)
class Piece:
    """A paragraph, an item of a list, a row of a table: what one looks at together for a source."""

    lesson: str
    written: str

    @property
    def sourced(self) -> bool:
        """True with a link or the mark in it, or with a service whose entry has sources."""
        services = [LIBRARY.services[one] for one in SERVICE.findall(self.written)]
        return "](https:" in self.written or bool(MARK.search(self.written)) or any(one.sources for one in services)


@cache
def pieces(language: Language) -> tuple[Piece, ...]:
    """All of the course, every link with its address."""
    return tuple(
        Piece(lesson.id, one)
        for lesson in COURSE.lessons
        for block in lesson.pages[language].blocks
        if isinstance(block, Prose | Callout)
        for one in split(block.markdown)
    )


def split(markdown: str) -> Iterator[str]:
    """Cut at empty lines, items and rows; links by name get their address."""
    named = dict(re.findall(r"^\[([^\]]+)\]: <?(https://[^>\s]+)>?$", markdown, re.M))
    for one in re.split(r"\n\s*\n|\n(?=\||- |\d+\. )", markdown):
        written = re.sub(r"\]\[([^\]]+)\]", lambda found: f"]({named[found[1].upper()]})", one)
        if not re.match(r"\[[^\]]+\]: ", one.strip()):
            yield written.strip()


def facts(language: Language) -> list[Piece]:
    """What has a date, or says that a service is closed or has ended; made-up tables are none."""
    found = [one for one in pieces(language) if not SAMPLE_ROW.match(one.written)]
    return [
        one
        for one in found
        if (STATUS.search(one.written) and any(name in one.written for name in NAMES.values()))
        or any(date != AS_OF for date in DATE.findall(visible_text(one.written)))
    ]


def test_every_entry_of_the_catalogue_has_links_or_says_that_it_has_none() -> None:
    """A source is a link; an entry without one says what is not verified."""
    for service in LIBRARY.services.values():
        assert service.sources or service.unverified, service.id
        for source in service.sources:
            assert LINK.fullmatch(source), (service.id, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_a_lesson_has_a_link_or_the_mark(language: Language) -> None:
    """Counted: as many have one as there are."""
    found = [one for one in facts(language) if one.lesson != "goals"]
    without = [one for one in found if not one.sourced]
    assert not without, "\n".join(f"{one.lesson}: {one.written}" for one in without)
    assert len(found) >= 50


def test_both_languages_link_to_the_same_pages() -> None:
    """Nobody has fewer sources."""
    for lesson in COURSE.lessons:
        linked = [
            sorted(
                {address for one in pieces(language) if one.lesson == lesson.id for address in addresses(one.written)}
            )
            for language in LANGUAGES
        ]
        assert linked[0] == linked[1], lesson.id


def addresses(written: str) -> list[str]:
    """Where the links of a text lead."""
    return re.findall(r"\]\((https://[^)]+)\)", written)


def test_no_reference_is_left_without_its_address() -> None:
    """`[words][name]` without a definition would be shown as it is written."""
    for path in Path("content").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert set(re.findall(r"\]\[([^\]]+)\]", text)) == set(re.findall(r"^\[([^\]]+)\]: ", text, re.M)), path


NAMES = {
    "kendra": "Kendra",
    "lex": "Lex",
    "comprehend": "Comprehend",
    "rekognition": "Streaming Video",
    "lookout_for_vision": "Lookout for Vision",
    "codeguru_reviewer": "Reviewer",
    "codeguru_profiler": "Security",
    "fraud_detector": "Fraud Detector",
    "bedrock": "Bedrock",
    "forecast": "Forecast",
    "amazon_ml_legacy": "Amazon ML",
    "ground_truth": "Ground Truth",
    "a2i": "Augmented AI",
    "debugger": "Debugger",
    "experiments": "Experiments",
    "model_monitor": "Model Monitor",
    "neo": "Edge Manager",
    "mturk": "Mechanical Turk",
    "robomaker": "RoboMaker",
    "greengrass": "Greengrass",
    "codecommit": "CodeCommit",
    "studio": "Studio Classic",
}
"""How lessons call the services of which something is closed or has ended."""


def known_dates(service: Service) -> str:
    """Everything that the entry says of dates, in both languages."""
    texts = (service.status.since, service.status.note, service.unverified, service.status.renamed_from)
    return " ".join(f"{text.ja} {text.en}" for text in texts if text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_says_of_a_status_what_the_catalogue_says(language: Language) -> None:
    """In a sentence with a status: of the services that it names one has it, and every full date stands in an entry."""
    seen = 0
    for one in pieces(language):
        for sentence in re.split(r"(?<=[。.;])\s*", visible_text(one.written)):
            named = [LIBRARY.services[id_] for id_, name in NAMES.items() if name in sentence]
            if not named or not STATUS.search(sentence) or MARK.search(sentence):
                continue
            seen += 1
            known = " ".join(map(known_dates, named))
            closed = [entry for entry in named if entry.status.availability is not Availability.OPEN]
            assert closed or STATUS.search(known), (one.lesson, sentence)
            dates = set(re.findall(r"20\d\d-\d\d-\d\d", sentence)) - {AS_OF}
            assert all(date in known for date in dates), (one.lesson, sentence)
    assert seen >= 15


FREE, BILLED = {IdleBilling.NO, IdleBilling.DEPENDS}, {IdleBilling.YES, IdleBilling.DEPENDS}
COLUMNS = {  # a column's heading: what the services in it, or in a row with such a cell, are in the catalogue
    "自動で終わる（ジョブ）": FREE,
    "Ends by itself (jobs)": FREE,
    "だれかが止めるまで続く": BILLED,
    "Goes on until somebody acts": BILLED,
}
CELLS = {"待機中の課金": ("ある", "ない"), "Bills while idle": ("Yes", "No")}
CELLS |= {"動いて課金されるか": ("される", "されない"), "Runs and bills?": ("Yes", "No")}


def tables(language: Language) -> Iterator[tuple[list[str], list[str]]]:
    """Every row of every table with the headings above it."""
    for lesson in COURSE.lessons:
        heads: list[str] = []
        for block in lesson.pages[language].blocks:
            for line in block.markdown.split("\n") if isinstance(block, Prose | Callout) else ():
                cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
                if cells and heads and not set(line) <= set("|-: "):
                    yield heads, cells
                heads = (heads or cells) if cells else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_say_of_billing_what_the_catalogue_says(language: Language) -> None:
    """Column by column where the heading says it, row by row where a cell does."""
    seen = 0
    for heads, cells in tables(language):
        for head, cell in zip(heads, cells, strict=True):
            for id_ in SERVICE.findall(cell) if head in COLUMNS else ():
                assert LIBRARY.services[id_].idle_billing in COLUMNS[head], id_
                seen += 1
            if head in CELLS:
                yes, no = CELLS[head]
                assert cell.startswith((yes, no)), cell
                wanted = FREE if cell.startswith(no) else BILLED
                for id_ in SERVICE.findall(cells[0]):
                    assert LIBRARY.services[id_].idle_billing in wanted, id_
                    seen += 1
    assert seen >= 17


def test_what_is_not_verified_is_not_answered_as_if_it_were() -> None:
    """Where an entry says that idle billing is not verified, its answer says so too, or the note beside it."""
    for service in LIBRARY.services.values():
        if "待機中の課金" in service.unverified.ja:
            said = service.idle_billing is IdleBilling.UNVERIFIED or "未確認" in service.idle_billing_note.ja
            assert said, service.id


def test_storage_is_billed_while_it_is_kept() -> None:
    """Wherever files lie."""
    for id_ in ("s3", "efs", "studio_storage", "model_artifact"):
        assert LIBRARY.services[id_].idle_billing is IdleBilling.YES


def test_who_labels_has_the_status_of_what_they_labelled_with() -> None:
    """The workforces went with Ground Truth."""
    assert LIBRARY.services["gt_workforces"].status.availability is LIBRARY.services["ground_truth"].status.availability
