"""The conventions of the code: every kind has all its files, every sentence both languages, nothing private in a
file."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benkyokai.core import answer_fields
from benkyokai.core.answer_fields.field import Field
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.refusal import Why
from benkyokai.services.running.instance import ROOT
from benkyokai.words import (
    AFTERWARDS,
    COMMON,
    CONSOLE,
    HANDOUTS,
    HISTORY,
    LIVE,
    PEOPLE,
    PHONE,
    QUESTIONS,
    REFUSALS,
    REPORT,
    WORDS,
    area_name,
    say,
)

PRODUCT = ROOT / "benkyokai"
UI = PRODUCT / "ui"


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("folder", ["core/question_kinds", "authoring/question_kinds"])
def test_a_kind_has_a_file_of_its_name_in_both_layers(kind: str, folder: str) -> None:
    """What it is, and how it is read from a file."""
    assert (ROOT / "benkyokai" / folder / f"{kind}.py").is_file()


def test_every_type_of_field_has_a_form() -> None:
    """One for all pages."""
    for found in pkgutil.iter_modules(answer_fields.__path__, f"{answer_fields.__name__}."):
        importlib.import_module(found.name)
    types = {field.type for field in Field.__subclasses__()}
    forms = (ROOT / "benkyokai" / "web" / "live" / "assets" / "forms.js").read_text()
    built = re.search(r"const FIELDS = {\n(.*?)\n};", forms, re.S)
    assert built
    assert set(re.findall(r"^  (\w+)\(field", built[1], re.M)) == types


def test_nothing_outside_the_kinds_folders_asks_which_kind_a_question_is() -> None:
    """Neither by its class nor by its name: what the app wants to know, the kind's fields say."""
    asked = [found for path in sorted(PRODUCT.rglob("*.py")) for found in kind_tests(path)]
    assert asked == []


def test_a_test_for_a_kind_is_found(tmp_path: Path) -> None:
    """By a class, in a match, by a name and by a missing attribute."""
    path = tmp_path / "asks.py"
    path.write_text(
        "isinstance(question, Single | Open)\n"
        "match question:\n    case Scenario():\n        pass\n"
        'question.kind == "open"\n'
        'getattr(question, "options", ())\n'
        "type(question) is Cloze\n"
        'node.kind is NodeKind.NOTE\nstep.kind == "lesson"\nisinstance(field, Choice)\n'
    )
    assert [found.rpartition(":")[2] for found in kind_tests(path)] == ["1", "2", "5", "6", "7"]


def kind_tests(path: Path) -> list[str]:
    """Where a file of the product asks for a kind, as path:line; nothing in the kinds' own folders."""
    if "question_kinds" in path.parts:
        return []
    classes = {kind.__name__ for kind in KINDS.values()} | {"Cloze", "Short"}
    found: list[int] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="isinstance"), args=[_, about]):
                hit = bool({one.id for one in ast.walk(about) if isinstance(one, ast.Name)} & classes)
            case ast.Call(func=ast.Name(id="getattr"), args=[ast.Name(id="question"), ast.Constant(), *_]):
                hit = True
            case ast.Match(cases=cases):
                patterns = [one for case in cases for one in ast.walk(case.pattern) if isinstance(one, ast.MatchClass)]
                hit = any(isinstance(one.cls, ast.Name) and one.cls.id in classes for one in patterns)
            case ast.Compare(left=ast.Attribute(attr="kind"), comparators=others):
                words = {one.value for other in others for one in ast.walk(other) if isinstance(one, ast.Constant)}
                hit = bool(words & set(KINDS))
            case ast.Compare(left=ast.Call(func=ast.Name(id="type")), comparators=others):
                hit = any(isinstance(one, ast.Name) and one.id in classes for one in others)
            case _:
                hit = False
        if hit:
            found.append(node.lineno)
    return [f"{path.name}:{line}" for line in sorted(found)]


def test_texts_are_read_by_one_parser() -> None:
    """Markdown is configured in one place, so that nothing can read a text in another way."""
    made = [path for path in PRODUCT.rglob("*.py") for _ in re.findall(r"\bMarkdownIt\(", path.read_text())]
    assert made == [PRODUCT / "markdown" / "dialect.py"]


def test_every_refusal_has_its_sentence() -> None:
    """No refusal reaches a person as a name."""
    assert set(Why) <= set(WORDS)


def test_every_sentence_is_there_in_both_languages_with_the_same_blanks() -> None:
    """Nothing is said in one language only, and no value is lost in the other."""
    for key, text in WORDS.items():
        assert text.ja, key
        assert text.en, key
        assert set(re.findall(r"{(\w+)[|}]", text.ja)) == set(re.findall(r"{(\w+)[|}]", text.en)), key


def test_no_sentence_hides_another() -> None:
    """A key stands in one table alone."""
    tables = (COMMON, QUESTIONS, PEOPLE, REFUSALS, LIVE, PHONE, CONSOLE, HANDOUTS, AFTERWARDS, REPORT, HISTORY)
    assert sum(map(len, tables)) == len(WORDS)


def test_every_sentence_that_a_screen_says_exists() -> None:
    """Keys written out in the code are keys of the table."""
    used = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                first = node.args[0] if node.args else None
                if name == "say" and isinstance(first, ast.Constant):
                    used.add(first.value)
    assert used <= set(WORDS), used - set(WORDS)
    assert len(used) > 60


def test_japanese_follows_the_style() -> None:
    """No space between Japanese and Latin letters, no exclamation mark, no あなた."""
    for key, text in WORDS.items():
        if key != "app":  # the name of the app is written so
            assert not re.search(r"[ぁ-んァ-ヶ一-龠] [A-Za-z0-9]|[A-Za-z0-9] [ぁ-んァ-ヶ一-龠]", text.ja), text.ja
        assert "！" not in text.ja
        assert "あなた" not in text.ja


def test_a_missing_sentence_is_our_mistake() -> None:
    """An unknown key is an exception, not an empty screen."""
    with pytest.raises(KeyError):
        say("en", "no such sentence")


def test_no_file_of_the_screens_hides_a_module_of_python() -> None:
    """Streamlit puts ui/ on the path, so a file named like a standard module would hide it."""
    names = {path.stem for path in UI.iterdir() if path.suffix == ".py"} | {p.name for p in UI.iterdir() if p.is_dir()}
    assert not names & set(sys.stdlib_module_names)


def test_no_tracked_file_names_a_machine_or_an_index() -> None:
    """No path of a machine, no host of a package index."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    forbidden = re.compile(
        "|".join(["files\\.pythonhosted", "registry\\.npmjs", "pypi\\.org/simple", "/home/\\w", "/wo" + "rk/"])
    )
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.suffix in (".png", ".gif") or not path.is_file():
            continue
        found = forbidden.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None or Path(name) == Path("tests/test_conventions.py"), f"{name}: {found}"


@pytest.mark.parametrize("layer", ["core", "markdown", "authoring", "store", "services", "ui", "web", "words"])
def test_the_functions_of_every_layer_are_short(layer: str) -> None:
    """Nine of ten functions, coroutines among them, have at most thirty lines."""
    lengths = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in (PRODUCT / layer).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[len(lengths) * 9 // 10] <= 30


def test_every_file_can_be_read_at_a_sitting() -> None:
    """At most 350 lines, tables of sentences and migrations excepted."""
    tables = PRODUCT / "authoring" / "messages.py", PRODUCT / "words", PRODUCT / "store" / "migrations"
    made = PRODUCT / "web" / "bundles"  # by `make bundle`
    for folder in (PRODUCT, ROOT / "tests", ROOT / "bench"):
        for path in (one for one in folder.rglob("*.*") if one.suffix in (".py", ".js", ".css")):
            if not any(path.is_relative_to(one) for one in (*tables, made)):
                assert len(path.read_text(encoding="utf-8").splitlines()) <= 350, path


def test_no_test_is_ever_skipped() -> None:
    """A test that cannot run fails; it does not pass by."""
    for path in (ROOT / "tests").rglob("*.py"):
        assert not re.search(r"pytest\.(mark\.)?(skip|xfail)\w*\(", path.read_text()), path


def test_core_never_asks_what_time_it_is() -> None:
    """Core may hold a time that it was given; it calls no clock."""
    for path in (ROOT / "benkyokai" / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            assert not (isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}), path


def test_an_area_of_an_authors_own_is_shown_as_it_is() -> None:
    """A catalogue may have areas that the screens have no word for."""
    assert area_name("ja", "vision") == "画像・映像"
    assert area_name("en", "weather") == "weather"
