"""Start writing: a new quiz or course that is right from the first line, and schemas for the editor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from benkyokai.authoring.fields import ID
from benkyokai.authoring.schemas import schemas
from benkyokai.authoring.templates import new_course, new_quiz
from benkyokai.core.text import Text


def start_quiz(root: Path, quiz_id: str) -> list[Path] | Text:
    """Writes quizzes/<id>.yaml, never over a file that is there; or says why not."""
    return _write(root / "quizzes", quiz_id, {f"{quiz_id}.yaml": new_quiz(quiz_id)})


def start_course(root: Path, course_id: str) -> list[Path] | Text:
    """Writes the folder content/<id>, never over a file that is there; or says why not."""
    files = {f"{course_id}/{path}": text for path, text in new_course(course_id).items()}
    return _write(root / "content", course_id, files)


def _write(folder: Path, id_: str, files: Mapping[str, str]) -> list[Path] | Text:
    if not ID.fullmatch(id_):
        return Text(
            f"「{id_}」はIDになりません。半角の英数字で始め、英数字と_.-だけで書いてください",
            f"“{id_}” cannot be an ID: begin with a letter or digit and use only those and _ . -",
        )
    paths = {folder / name: text for name, text in files.items()}
    taken = next((path for path in paths if path.exists()), None)
    if taken is not None:
        return Text(f"{taken}はもうあります。別のIDにしてください", f"{taken} is there already: choose another ID")
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(paths)


def write_schemas(folder: Path) -> list[Path]:
    """Writes the JSON Schema of each sort of file."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written
