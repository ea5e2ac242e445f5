"""The command line: what it prints, and the status it exits with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.marking import certainty_mark
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import ROOT, make_instance
from benkyokai.services.studying.answer_quiz import give_answer
from benkyokai.services.studying.report_question import report_question
from tests.authoring.written import REPOSITORY, write
from tests.commands import every_kind, run, saved, typed
from tests.every_kind import write_every_kind

QUIZ = "quizzes/choosing-a-service.yaml"


def test_check_finds_nothing_in_what_ships() -> None:
    """No output, status 0, with --strict too."""
    done = typed("check", "--strict")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(("language", "words"), [("en_US.UTF-8", "did you mean"), ("ja_JP.UTF-8", "ではありませんか")])
def test_check_names_place_and_remedy(tmp_path: Path, language: str, words: str) -> None:
    """A planted mistake comes with path, line, column and what to write instead, in the reader's language."""
    path = saved(tmp_path, "mine.yaml", "id: mine\ntitle: T\nqestions: []\n")
    done = typed("check", path, language=language)
    assert done.returncode == 1
    assert f"{path}:3:1: error: " in done.stdout
    assert words in done.stdout
    first = json.loads(run("check", path, "--json", language=language).stdout)[0]
    assert set(first) == {"path", "line", "column", "severity", "wrong", "mend"}


def test_a_warning_fails_only_where_one_is_strict(tmp_path: Path) -> None:
    """An option without feedback is a warning: status 0, with --strict 1."""
    quiz = {
        "id": "w",
        "title": "W",
        "questions": [
            {
                "id": "q",
                "kind": "single",
                "prompt": "?",
                "explanation": "!",
                "options": [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B", "feedback": "no"}],
            }
        ],
    }
    path = saved(tmp_path, "w.yaml", quiz)
    assert run("check", path).returncode == 0
    assert ": warning: " in run("check", path).stdout
    assert run("check", path, "--strict").returncode == 1


def test_a_missing_file_is_wrong_use() -> None:
    """Status 2, and no traceback."""
    done = typed("check", "nowhere.yaml")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("language", "words"), [("en_US.UTF-8", "is no folder"), ("ja_JP.UTF-8", "はフォルダーでは")])
def test_missing_files_are_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    """A setting that names no folder is said, and not taken for a folder without mistakes."""
    monkeypatch.setenv("BENKYOKAI_FILES", str(tmp_path / "nowhere"))
    for command in (["check"], ["check", "--json"], ["score", every_kind(tmp_path), saved(tmp_path, "a.json", {})]):
        done = run(*command, language=language)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("BENKYOKAI_FILES")
        assert str(tmp_path / "nowhere") in done.stderr
        assert words in done.stderr


@pytest.mark.parametrize("language", ["en_US.UTF-8", "ja_JP.UTF-8"])
def test_a_quiz_of_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """What it refers to is looked for in the folder that is read, which is named, and so is how to name another; no id
    of the course that ships is proposed. With that other folder named, the same command gives the marks."""
    mine = write(tmp_path, REPOSITORY) / "quizzes" / "quiz.yaml"
    answers = saved(tmp_path, "a.json", {})
    for command in (["score", str(mine), answers], ["check", str(mine)]):
        done = run(*command, language=language)
        said = done.stdout + done.stderr
        assert done.returncode == 1
        assert f"{ROOT.as_posix()}" in said
        assert "BENKYOKAI_FILES" in said
        assert "factory-inspection" not in said
        assert "01-ml-services" not in said
    monkeypatch.setenv("BENKYOKAI_FILES", str(tmp_path))
    done = run("score", str(mine), answers, language=language)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """The schemas go into a folder, not into a file: status 2, no traceback."""
    done = run("schema", "--folder", saved(tmp_path, "file", "text") + "/below")
    assert (done.returncode, done.stdout) == (2, "")
    assert "/below: error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_score_marks_a_file_of_answers(tmp_path: Path) -> None:
    """The shape of formats §7: fractions, marks, certainty marks, parts, mark and maximum."""
    axes = {"training": "training_jobs", "inference": "edge_device"}
    response = {"ask": [], "assumption": "fast-line", "axes": axes}
    answers = saved(tmp_path, "a.json", {"factory-inspection": {"response": response, "certainty": 3}})
    done = run("score", QUIZ, answers, "--json")
    assert done.returncode == 0, done.stderr
    marks = json.loads(done.stdout)
    one = marks["questions"]["factory-inspection"]
    assert one["parts"] == {"ask": 0.0, "training": 1.0, "inference": 1.0}
    assert one["fraction"] == pytest.approx(2 / 3)
    assert one["certainty_mark"] == pytest.approx(2)
    assert marks["questions"]["object-detection"]["fraction"] == 0
    assert (marks["mark"], marks["max"]) == (pytest.approx(2 / 3), 4)


def test_score_reads_a_number_as_it_was_typed(tmp_path: Path) -> None:
    """The app's own reading: with the unit behind it; a decimal comma is worth 0, as in an exam."""
    quiz = every_kind(tmp_path)
    for written, fraction in (("９０ Times", 1), (90, 1), ("90,0", 0)):
        done = run("score", quiz, saved(tmp_path, "a.json", {"number": {"response": written}}), "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["questions"]["number"]["fraction"] == fraction


@pytest.mark.parametrize(
    "answers",
    [
        {"nowhere": {"response": "a"}},
        {"factory-inspection": {"response": {"ask": ["takt", "takt"]}}},
        {"factory-inspection": {"response": {"axes": {"training": "moon"}}}},
        {"factory-inspection": {"response": {"assumption": "sunny"}}},
        {"factory-inspection": {"response": {}, "certainty": 4}},
        ["a"],
        "no json",
    ],
)
def test_score_refuses_what_it_cannot_mark(tmp_path: Path, answers: object) -> None:
    """Unknown and repeated ids, wrong certainties and no JSON: status 1, a sentence, no traceback."""
    done = run("score", QUIZ, saved(tmp_path, "a.json", answers), "--json")
    assert done.returncode == 1
    assert ": error: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ('{"match": {"response": {"s1": "x", "s1": "x"}}}', "`s1` stands twice"),
        ('{"one": {"response": "a"}, "one": {"response": "b"}}', "`one` stands twice"),
        ("[" * 100_000, "too many brackets"),
        ('{"one": {"response": ' + "[" * 950 + "]" * 950 + "}}", "error: "),
        ({"one": {"response": "zz"}}, "one: That option is not in the question any more. Please reload the page. (zz)"),
        ({"number": {"response": [1]}}, "number: “[1]” cannot be read as a number. Write it like 1234.5, with a point"),
        ({"order": {"response": ["a", "a"]}}, "order: That option is not in the question any more."),
        ([], "error: the answers are no mapping"),
    ],
)
def test_score_says_why_it_cannot_mark(tmp_path: Path, answers: object, said: str) -> None:
    """A sentence with what is to blame: status 1, no internal code, no traceback."""
    done = run("score", every_kind(tmp_path), saved(tmp_path, "a.json", answers))
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "unknown_choice" not in done.stderr


def test_score_speaks_the_readers_language_and_reads_what_windows_saves(tmp_path: Path) -> None:
    """A refusal is said in Japanese to who reads it; a byte order mark is no mistake."""
    quiz = every_kind(tmp_path)
    refused = run("score", quiz, saved(tmp_path, "a.json", {"one": {"response": "zz"}}), language="ja_JP.UTF-8")
    assert "one: その選択肢は今の設問にありません。" in refused.stderr
    marked = run("score", quiz, saved(tmp_path, "b.json", '\ufeff{"one": {"response": "b"}}'))
    assert (marked.returncode, marked.stdout) == (0, "1.0 / 8\n")


@pytest.mark.parametrize(
    ("fraction", "certainty", "mark"),
    [(0, 1, 0), (0, 2, -4), (0, 3, -12), (1, 1, 2), (1, 3, 6), (0.5, 2, 2), (1, None, None), (None, 2, None)],
)
def test_certainty_is_worth_what_formats_says(
    fraction: float | None, certainty: int | None, mark: float | None
) -> None:
    """Two points each: 0, −2, −6 times the points where wrong, else fraction times certainty."""
    assert certainty_mark(fraction, 2, certainty) == mark


def test_stats_prints_the_figures_by_their_names(tmp_path: Path) -> None:
    """A table of marks becomes JSON with the promised names; a broken one names its line."""
    done = run("stats", saved(tmp_path, "marks.csv", "learner,q1,q2\nmax,2,1\nann,2,1\nben,1,0\nciy,0,1\n"), "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["questions"]["q1"]["facility"] == 50
    assert found["quiz"]["n"] == 3
    broken = run("stats", saved(tmp_path, "broken.csv", "learner,q1\nann,x\n"))
    assert broken.returncode == 1
    assert "broken.csv:2: error: `x` is no number" in broken.stderr
    assert run("stats", str(tmp_path / "nowhere.csv")).returncode == 2


def test_score_knows_every_kind(tmp_path: Path) -> None:
    """The quiz of every kind, answered rightly, is worth its maximum; certainty counts beside it."""
    quiz = every_kind(tmp_path)
    responses = {
        "one": "b",
        "many": ["c", "a"],
        "order": ["a", "b", "c"],
        "match": {"s1": "x", "s2": "y"},
        "number": 90.0,
        "case": {"ask": ["size"], "assumption": "small", "axes": {"training": "jobs"}},
        "text": {"text": "words", "rubric": ["r1"]},
        "view": "good",
        "word": " ｓ３ ",
        "gaps": {"where": "保管庫", "when": "stops"},
    }
    answers = {name: {"response": response, "certainty": 2} for name, response in responses.items()}
    done = run("score", quiz, saved(tmp_path, "answers.json", answers), "--json")
    marks = json.loads(done.stdout)
    assert (marks["mark"], marks["max"]) == (8, 8)
    assert marks["questions"]["order"]["certainty_mark"] == 2
    assert marks["questions"]["text"]["fraction"] == 1
    assert marks["questions"]["view"]["fraction"] is None


def test_remark_and_reports_read_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report stands with its question's place; a corrected key is listed once."""
    files = write_every_kind(tmp_path / "files")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'test.db'}")
    monkeypatch.setenv("BENKYOKAI_FILES", str(files))
    instance, me = make_instance(tmp_path), Visitor("me")
    quiz = instance.library.quizzes["study"]
    assert give_answer(instance, me, quiz, quiz.questions[0], Answer("a")) is None
    assert report_question(instance, me, quiz, quiz.questions[0], "a is\nright") is None
    reported = run("check", "--reports").stdout
    assert "quizzes/study.yaml:6:9: report: study#one: a is right" in reported
    assert json.loads(run("check", "--reports", "--json").stdout)[-1]["severity"] == "report"
    path = files / "quizzes" / "study.yaml"
    path.write_text(path.read_text().replace("en: The wrong one}", "en: The wrong one}, credit: 0.5", 1))
    done = run("remark")
    assert done.returncode == 0
    assert "study#one" in done.stdout
    assert "attempt 1: 0 → 0.5" in done.stdout
    assert json.loads(run("remark", "--json").stdout) == []


def test_new_and_schema_write_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quiz to start with, never over another; the schemas into a folder of one's choice."""
    monkeypatch.setenv("BENKYOKAI_FILES", str(write_every_kind(tmp_path / "files")))
    assert run("new", "quiz", "mine").returncode == 0
    again = run("new", "quiz", "mine", language="ja_JP.UTF-8")
    assert again.returncode == 2
    assert "もうあります" in again.stderr
    assert "mine.yaml" not in run("check").stdout
    assert run("schema", "--folder", str(tmp_path / "schemas")).returncode == 0
    assert (tmp_path / "schemas" / "quiz.schema.json").exists()
