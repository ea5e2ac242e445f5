"""From files to a library: what has an error is left out, the rest works, one mistake is said once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benkyokai.authoring.library import read_library
from tests.authoring.written import LESSON, REPOSITORY, changed, read, said, write

COURSE = "content/course/course.yaml"


def test_nothing_at_all(tmp_path: Path) -> None:
    """A folder without files is a library without anything in it."""
    reading = read_library(tmp_path)
    assert reading.problems == ()
    assert (reading.library.courses, reading.library.quizzes) == ({}, {})
    assert read_library(tmp_path / "nowhere").problems == ()


def test_everything(tmp_path: Path) -> None:
    """The small repository is read as a whole."""
    library = read(tmp_path, REPOSITORY).library
    assert list(library.courses) == ["course"]
    assert list(library.quizzes) == ["quiz", "survey"]
    assert list(library.services) == ["s3", "ec2"]
    assert list(library.diagrams) == ["billing", "factory"]


def test_deterministic(tmp_path: Path) -> None:
    """Reading twice gives the same, problems included."""
    files = changed(COURSE, "title:", "titles:") | {"quizzes/x.yaml": "id: [", "quizzes/y.yaml": "- 1\n"}
    assert read(tmp_path, files) == read_library(tmp_path)


def test_problems_are_in_order(tmp_path: Path) -> None:
    """By path, line and column."""
    files = changed(COURSE, "id: course", "id: c o") | {
        "quizzes/b.yaml": "id: b b\ntitle: {ja: あ}\nquestions: []\nid2: x\n",
        "quizzes/a.yaml": "- 1\n",
    }
    places = [problem.location for problem in read(tmp_path, files).problems]
    assert places == sorted(places)
    assert len({place.path for place in places}) >= 3


@pytest.mark.parametrize(
    ("path", "before", "after", "left_out"),
    [
        (
            "quizzes/quiz.yaml",
            "correct: true, credit: 1,",
            "correct: maybe, credit: 1,",
            "quizzes quiz, diagrams factory",
        ),
        ("quizzes/survey.yaml", "kind: open", "kind: opened", "quizzes survey"),
        (COURSE, "quizzes:", "quizes:", "courses course"),
        ("content/course/ja/one.md", "service:s3", "service:s4", "courses course"),
        ("content/course/en/one.md", "minutes: 2", "minutes: long", "courses course"),
        ("content/course/diagrams/factory.yaml", "from: known", "from: knwon", "diagrams factory"),
    ],
)
def test_one_error_leaves_one_thing_out(tmp_path: Path, path: str, before: str, after: str, left_out: str) -> None:
    """What depends on something left out stays: a course on its quiz, a quiz on its diagram, a quiz on its course. But
    a diagram that shows an answer goes with its question, which alone would hold it back."""
    expected = dict(one.split() for one in left_out.split(", "))
    whole = read(tmp_path / "whole", REPOSITORY).library
    library = read(tmp_path / "broken", changed(path, before, after)).library
    for mapping in ("courses", "quizzes", "services", "diagrams"):
        gone = set(getattr(whole, mapping)) - set(getattr(library, mapping))
        assert gone == ({expected[mapping]} if mapping in expected else set())


@pytest.mark.parametrize("path", ["quizzes/quiz.yaml", "quizzes/survey.yaml", "content/course/diagrams/factory.yaml"])
def test_one_unreadable_file_is_one_problem(tmp_path: Path, path: str) -> None:
    """Nobody is told that a quiz or diagram does not exist whose file is there and cannot be read; and what shows the
    answers of an unreadable quiz is shown to nobody."""
    reading = read(tmp_path, REPOSITORY | {path: "a: b: c\n"})
    assert len(reading.problems) == 1
    assert ("factory" in reading.library.diagrams) == (path == "quizzes/survey.yaml")


def test_missing_file_is_everybodys_problem(tmp_path: Path) -> None:
    """Where the file is not there at all, each reference to it is an error."""
    files = {path: text for path, text in REPOSITORY.items() if path != "quizzes/survey.yaml"}
    lines = said(read(tmp_path, files).problems)
    assert [line.split(": ", 1)[0] for line in lines] == [
        "content/course/course.yaml:7:9",
        "content/course/course.yaml:12:14",
        "content/course/en/one.md:20:1",
        "content/course/ja/one.md:20:1",
    ]


def test_the_first_of_two_equal_ids_stays(tmp_path: Path) -> None:
    """Two files that declare one id: the second is reported and left out."""
    files = REPOSITORY | {"quizzes/zz.yaml": REPOSITORY["quizzes/survey.yaml"].replace("Survey", "Other")}
    reading = read(tmp_path, files)
    assert said(reading.problems) == [
        "quizzes/zz.yaml:2:5: error: the quiz ID “survey” is used in quizzes/survey.yaml too: choose another one"
    ]
    assert reading.library.quizzes["survey"].title.en == "Survey"


def test_kinds_of_files(tmp_path: Path) -> None:
    """.yaml, .yml and .json are read; hidden files, drafts in other folders and lessons nobody lists are not."""
    quiz = "questions: [{id: a, kind: open, prompt: P, rubric: []}]\ntitle: T\nid: "
    questions = [{"id": "a", "kind": "open", "prompt": "P", "rubric": []}]
    files = {
        "quizzes/a.yaml": f"{quiz}a\n",
        "quizzes/b.yml": f"{quiz}b\n",
        "quizzes/c.json": json.dumps({"id": "c", "title": "T", "questions": questions}),
        "quizzes/.hidden.yaml": "- 1",
        "quizzes/d.yaml~": "- 1",
        "quizzes/drafts/e.yaml": "- 1",
        "content/.git/course.yaml": "- 1",
        "content/pictures/note.txt": "-",
        "content/course/ja/draft.md": "no front matter",
    }
    reading = read(tmp_path, REPOSITORY | files)
    assert said(reading.problems) == []
    assert {"a", "b", "c"} < set(reading.library.quizzes)


def test_folder_without_a_course(tmp_path: Path) -> None:
    """A folder that looks like a course but has no course.yaml is an error."""
    (line,) = said(read(tmp_path, {"content/course/ja/one.md": LESSON}).problems)
    assert line.startswith("content/course:1:1: error: this folder has no course.yaml: ")


def test_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    """A folder called quiz.yaml is no file; a lesson that is a folder does not exist."""
    (tmp_path / "quizzes" / "quiz.yaml").mkdir(parents=True)
    (tmp_path / "content" / "course" / "ja" / "one.md").mkdir(parents=True)
    write(tmp_path, {COURSE: "id: c\ntitle: C\nlessons: [one]\n"})
    (line,) = said(read_library(tmp_path).problems)
    assert "the lesson “one” has no file" in line
