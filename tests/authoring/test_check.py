"""Checking the repository, parts of it, and files from elsewhere against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.check import check_paths, read_file
from tests.authoring.written import REPOSITORY, changed, quiz_of, said, write

BROKEN = changed("quizzes/quiz.yaml", "points: 2", "points: -2") | {
    "quizzes/other.yaml": "- 1\n",
    "content/course/ja/one.md": "no front matter\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small repository."""
    return write(tmp_path / "repository", REPOSITORY)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The small repository with three broken files."""
    return write(tmp_path / "broken", BROKEN)


def places(root: Path, *paths: Path) -> list[str]:
    """The files that have problems."""
    return [problem.location.path for problem in check_paths(root, paths)]


def test_the_whole_repository(broken: Path) -> None:
    """Without a path everything is checked, in the order of the paths; so it is with the root itself."""
    everything = ["content/course/ja/one.md", "quizzes/other.yaml", "quizzes/quiz.yaml"]
    assert places(broken) == everything
    assert places(broken, broken) == everything


def test_parts_of_it(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and folders inside choose from the problems, however their path is written."""
    assert places(broken, broken / "quizzes") == ["quizzes/other.yaml", "quizzes/quiz.yaml"]
    assert places(broken, broken / "content" / ".." / "quizzes" / "quiz.yaml") == ["quizzes/quiz.yaml"]
    assert places(broken, broken / "content" / "course" / "en") == []
    monkeypatch.chdir(broken / "quizzes")
    assert places(broken, Path("other.yaml"), Path("../content")) == ["content/course/ja/one.md", "quizzes/other.yaml"]


def test_quiz_from_elsewhere(root: Path, tmp_path: Path) -> None:
    """It is checked against the repository's services, diagrams and courses, and shown by the path given."""
    text = REPOSITORY["quizzes/quiz.yaml"]
    new = quiz_of("- {id: q, kind: open, prompt: P, rubric: []}").replace("id: quiz", "id: new")
    good = write(tmp_path, {"good.yaml": text, "new.yaml": new})
    assert check_paths(root, [good / "good.yaml", good / "new.yaml"]) == []
    write(tmp_path, {"bad.yaml": text.replace("course: course", "course: nowhere").replace(", ec2]", ", ec3]")})
    lines = said(check_paths(root, [tmp_path / "bad.yaml"]))
    assert len(lines) == 3
    assert all(line.startswith(f"{tmp_path.as_posix()}/bad.yaml:") for line in lines)


def test_reasoning_of_a_quiz_from_elsewhere(root: Path, tmp_path: Path) -> None:
    """Where its choices have no place in the repository's diagram, the quiz is told, at its `diagram`."""
    text = REPOSITORY["quizzes/quiz.yaml"].replace("{id: edge, text: Edge}", "{id: fog, text: Fog}")
    text = text.replace("inference: edge", "inference: fog").replace("edge: {", "fog: {")
    path = write(tmp_path, {"bad.yaml": text}) / "bad.yaml"
    lines = [line.removeprefix(path.as_posix()) for line in said(check_paths(root, [path]))]
    at = REPOSITORY["quizzes/quiz.yaml"].split("diagram: factory")[0].count("\n") + 1
    assert [line.split(": error: ")[0] for line in lines] == [f":{at}:14"] * 2
    assert "no node stands for the option “inference.fog” of “quiz#factory”" in lines[0]
    assert "there is no option “inference.edge”" in lines[1]


def test_problems_of_a_diagram_concern_the_quiz(root: Path) -> None:
    """Whoever checks a quiz of the repository also sees what its diagram cannot show."""
    flow = "content/course/diagrams/factory.yaml"
    write(root, changed(flow, "when: slow}", "when: fast}"))
    assert places(root, root / "quizzes" / "quiz.yaml") == [flow]
    assert places(root, root / "quizzes" / "survey.yaml") == []


@pytest.mark.parametrize("path", [path for path in REPOSITORY if path.endswith(".yaml") and "course.yaml" not in path])
def test_any_file_from_elsewhere(root: Path, tmp_path: Path, path: str) -> None:
    """A copy of each file is recognised by its fields and takes the place of the original."""
    copy = write(tmp_path, {"copy.yaml": REPOSITORY[path]}) / "copy.yaml"
    assert check_paths(root, [copy]) == []
    write(tmp_path, {"copy.yaml": REPOSITORY[path] + "surprise: 1\n"})
    (line,) = said(check_paths(root, [copy]))
    assert "unknown field “surprise”" in line


def test_lesson_from_elsewhere(root: Path, tmp_path: Path) -> None:
    """A lesson is checked against the repository, too."""
    good = write(tmp_path, {"lesson.md": REPOSITORY["content/course/en/one.md"]}) / "lesson.md"
    assert check_paths(root, [good]) == []
    bad = write(tmp_path, {"bad.md": "---\ntitle: T\nminutes: 1\n---\n[x](service:nothing)\n"}) / "bad.md"
    assert len(check_paths(root, [bad])) == 1


def test_course_folder_from_elsewhere(root: Path, tmp_path: Path) -> None:
    """A course folder brings its lessons and diagrams; it takes the place of the course of its id."""
    inside = {path.removeprefix("content/"): text for path, text in REPOSITORY.items() if "course/" in path}
    write(tmp_path, inside)
    assert check_paths(root, [tmp_path / "course"]) == []
    assert check_paths(root, [tmp_path / "course" / "course.yaml"]) == []
    write(tmp_path, {"course/ja/one.md": "no front matter"})
    assert places(root, tmp_path / "course") == [f"{tmp_path.as_posix()}/course/ja/one.md"]


def test_folder_of_quizzes_from_elsewhere(root: Path, tmp_path: Path) -> None:
    """Every YAML file below a folder is checked; two of one id are in each other's way."""
    one = quiz_of("- {id: q, kind: open, prompt: P, rubric: []}")
    write(tmp_path, {"new/a.yaml": one, "new/deeper/b.yaml": one, "new/readme.txt": "-", "new/.git/c.yaml": "- 1"})
    (line,) = said(check_paths(root, [tmp_path / "new"]))
    assert "the quiz ID “quiz” is used in" in line


def test_another_repository(root: Path, broken: Path) -> None:
    """A folder with content/ and quizzes/ of its own is held against itself."""
    assert check_paths(broken, [root]) == []
    lines = said(check_paths(root, [broken]))
    assert len(lines) == 3
    assert all(line.startswith(broken.as_posix()) for line in lines)


def test_file_of_the_repository_that_it_does_not_read(root: Path) -> None:
    """A draft inside the repository is checked like a file from elsewhere, and shown by its path below the root."""
    draft = write(root, {"drafts/quiz.yaml": "- 1\n"}) / "drafts" / "quiz.yaml"
    assert places(root, draft) == ["drafts/quiz.yaml"]


def test_what_is_no_file_of_ours(root: Path, tmp_path: Path) -> None:
    """A missing or foreign file is a problem like any other."""
    foreign = write(tmp_path, {"picture.png": b"\x89PNG"}) / "picture.png"
    lines = said(check_paths(root, [tmp_path / "missing.yaml", foreign, tmp_path / "missing.md"]))
    assert [line.split(": error: ")[1].split(":")[0] for line in lines] == [
        "the file cannot be read",
        "the file cannot be read",
        "this is not a file of ours",
    ]


def test_one_quiz(root: Path, tmp_path: Path) -> None:
    """A quiz of the repository or from elsewhere; None with its problems where it has an error."""
    inside = read_file(root / "quizzes" / "quiz.yaml", root)
    assert inside.quiz is not None
    assert inside.problems == ()
    copy = write(tmp_path, {"copy.yaml": REPOSITORY["quizzes/quiz.yaml"]}) / "copy.yaml"
    assert read_file(copy, root).quiz == inside.quiz
    bad = write(tmp_path, {"bad.yaml": "id: x\n"}) / "bad.yaml"
    assert read_file(bad, root).quiz is None
    assert len(read_file(bad, root).problems) == 2


def test_quiz_with_warnings(root: Path, tmp_path: Path) -> None:
    """Warnings do not take the quiz away."""
    path = write(tmp_path, {"q.yaml": quiz_of("- {id: q, kind: open, prompt: {en: P}, rubric: []}")}) / "q.yaml"
    reading = read_file(path, root)
    assert reading.quiz is not None
    assert len(reading.problems) == 1
