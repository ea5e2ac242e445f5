"""The schemas say what the reader says, as far as one file can tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from benkyokai.authoring import course_file, quiz_file, services_file
from benkyokai.authoring.flow import FLOW_FIELDS
from benkyokai.authoring.schemas import schemas
from benkyokai.authoring.templates import new_course, new_quiz
from benkyokai.authoring.timeline import TIMELINE_FIELDS
from benkyokai.services.running.instance import ROOT
from tests.every_kind import QUESTIONS


class Loader(yaml.CSafeLoader):
    """YAML as our reader reads it: a day and `no` are words, `true` is not."""


NOT_OURS = {"tag:yaml.org,2002:timestamp"}
Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in found
        if tag not in NOT_OURS and (tag != "tag:yaml.org,2002:bool" or first in "tTfF")
    ]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

SHIPPED = sorted([*(ROOT / "quizzes").glob("*.yaml"), *(ROOT / "content").rglob("*.yaml")])


def sort_of(path: Path) -> str:
    """Which schema a file names in its first line."""
    return path.read_text().splitlines()[0].rsplit("/", 1)[1].removesuffix(".schema.json")


def faults(name: str, text: str) -> list[str]:
    """What an editor would underline."""
    found = Draft202012Validator(schemas()[name]).iter_errors(yaml.load(text, Loader))
    return [error.message for error in found]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_file_names_its_schema_and_fits_it(path: Path) -> None:
    """The first line leads to a schema of ours, and the schema has nothing to say."""
    first = path.read_text().splitlines()[0]
    target = (path.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
    assert target.parent == ROOT / "schemas"
    assert target.exists()
    assert faults(sort_of(path), path.read_text()) == []


def test_every_template_and_every_kind_fits() -> None:
    """What one starts with, and one question of each kind."""
    assert faults("quiz", new_quiz("mine")) == []
    assert faults("course", new_course("mine")["course.yaml"]) == []
    assert faults("quiz", f"id: q\ntitle: T\nquestions:{QUESTIONS}") == []


def test_the_schemas_in_the_repository_are_those_of_the_code() -> None:
    """`schema` was run after the last change."""
    for name, schema in schemas().items():
        assert json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text()) == schema, name
        Draft202012Validator.check_schema(schema)


def properties(schema: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The fields of a schema: all, and the required ones."""
    return set(schema["properties"]), set(schema["required"])


def test_the_schemas_of_files_have_the_fields_of_their_readers() -> None:
    """Quiz, course, services, and both kinds of diagram."""
    flow, timeline = schemas()["diagram"]["oneOf"]
    service = schemas()["services"]["properties"]["services"]["items"]
    for schema, (required, optional) in (
        (schemas()["quiz"], (quiz_file._REQUIRED, quiz_file._OPTIONAL)),
        (schemas()["course"], (course_file._REQUIRED, (*course_file._OPTIONAL, *course_file._EITHER))),
        (service, (services_file._REQUIRED, services_file._OPTIONAL)),
        (flow, FLOW_FIELDS),
        (timeline, TIMELINE_FIELDS),
    ):
        assert properties(schema) == ({*required, *optional}, set(required))


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nquestions: []",
        "id: q\ntitle: T\nquestions: [{id: a, kind: essay, prompt: P}]",
        "id: q\ntitle: T\nmode: exm\nquestions: [{id: a, kind: opinion, prompt: P, options: [{id: x, text: X}]}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: single, prompt: P, options: []}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: single, prompt: P, options: [{id: x, text: X, credit: 2}]}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: single, prompt: P, options: [{id: x, txt: X}]}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: ordering, prompt: P, items: [{id: x, text: X}]}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: matching, prompt: P, stems: [{id: x, text: X}], choices: []}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: numeric, prompt: P, answer: seven}]",
        "id: q\ntitle: T\nquestions: [{id: a, kind: numeric, prompt: P, answer: 7, tolerance: -1}]",
        "id: q\ntitle: {de: T}\nquestions: [{id: a, kind: numeric, prompt: P, answer: 7}]",
        "id: 'q q'\ntitle: T\nquestions: [{id: a, kind: numeric, prompt: P, answer: 7}]",
        "id: q\ntitle: T\ndraw: 0\nquestions: [{id: a, kind: numeric, prompt: P, answer: 7}]",
        "id: q\ntitle: T\ndraw: [{tag: cost}]\nquestions: [{id: a, kind: numeric, prompt: P, answer: 7}]",
    ],
)
def test_mistakes_are_underlined(text: str) -> None:
    """An editor sees what `check` would say."""
    assert faults("quiz", text)
