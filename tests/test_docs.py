"""The docs are true: YAML parses by our own reader, commands exist, settings are named, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from benkyokai.__main__ import main
from benkyokai.authoring.check import check_paths
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.question_kinds.multiple import Rule as MultipleRule
from benkyokai.core.question_kinds.numeric import Tolerance
from benkyokai.core.question_kinds.ordering import Rule as OrderingRule
from benkyokai.services.running.instance import ROOT
from benkyokai.services.running.settings import SETTINGS

PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
COURSE = "content/01-ml-services"


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(), flags=re.M | re.S)


def test_every_setting_is_in_the_docs_with_default_and_purpose() -> None:
    """The table of the code and the table of the docs are one."""
    text = (ROOT / "docs" / "deploying.md").read_text()
    for setting in SETTINGS:
        assert f"| `{setting.name}` |" in text
        assert setting.default in text
        assert setting.purpose in text


def test_every_command_named_in_the_docs_exists() -> None:
    """`python -m benkyokai x` and `make x` are there."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), flags=re.M))
    for page in PAGES:
        for command in re.findall(r"python -m benkyokai (\w+)", page.read_text()):
            assert command in main.commands, f"{page.name}: {command}"
        for target in re.findall(r"`make (\w+)", page.read_text()):
            assert target in targets, f"{page.name}: make {target}"


def test_every_link_leads_somewhere() -> None:
    """Links and pictures of the docs are files of the repository."""
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|service:|#)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


AUTHORING = ROOT / "docs" / "authoring.md"


@pytest.mark.parametrize("block", blocks(AUTHORING, "yaml"), ids=lambda block: block.split("\n")[0][:30])
def test_the_yaml_that_authors_copy_is_right(tmp_path: Path, block: str) -> None:
    """Each YAML block of authoring.md, saved where it belongs, has no error and no warning of its own."""
    path = tmp_path / "mine.yaml"
    if block.startswith("- id:"):
        block = "id: mine\ntitle: T\nquestions:\n" + block
    if "lessons:" in block:
        folder = tmp_path / "my-course"
        for language in ("ja", "en"):
            (folder / language).mkdir(parents=True)
            for lesson in ("first", "second"):
                (folder / language / f"{lesson}.md").write_text("---\ntitle: T\nminutes: 1\n---\n\nText.\n")
        path = folder / "course.yaml"
    path.write_text(block)
    problems = [problem.into("en") for problem in check_paths(ROOT, [path])]
    assert [line for line in problems if "my-quiz" not in line] == []


def test_authoring_teaches_every_kind_and_every_rule() -> None:
    """A block for each kind, a line for each rule."""
    text = AUTHORING.read_text()
    for kind in KINDS:
        assert any(f"kind: {kind}\n" in block for block in blocks(AUTHORING, "yaml")), kind
    for rule in (*MultipleRule, *OrderingRule, *Tolerance):
        assert f"`{rule}`" in text, rule


def test_the_architecture_names_every_folder() -> None:
    """Whoever opens the page finds every room."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    for folder in (ROOT / "benkyokai").iterdir():
        if folder.is_dir() and not folder.name.startswith("__"):
            assert f"  {folder.name}/" in text


def test_the_files_named_in_the_architecture_exist() -> None:
    """“To change X, open Y” leads to files that are there."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    for name in re.findall(r"`(benkyokai/[\w/]+\.(?:py|css))`", text):
        assert (ROOT / name).is_file(), name


def test_help_is_there_for_every_command() -> None:
    """Each command says what it does."""
    for name in main.commands:
        done = CliRunner().invoke(main, [name, "--help"])
        assert done.exit_code == 0
        assert len(done.stdout.splitlines()[2].strip()) > 10, name


def test_every_statement_of_the_notes_has_its_lesson() -> None:
    """All 108 numbers, each once or more, in lessons that exist."""
    text = (ROOT / "docs" / "course-coverage.md").read_text()
    known = {path.stem for path in (ROOT / COURSE / "en").glob("*.md")}
    found: set[int] = set()
    for numbers, lessons in re.findall(r"^\| (\d+(?:–\d+)?) \| [^|]+ \| ([^|]+) \|$", text, flags=re.M):
        first, _, last = numbers.partition("–")
        found |= set(range(int(first), int(last or first) + 1))
        assert {lesson.strip() for lesson in lessons.split(",")} <= known, lessons
    assert found == set(range(1, 109))
