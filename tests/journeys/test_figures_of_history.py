"""Every finer figure of item health, and every score of my results: on the screen, in the export, and from `stats`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.table_formats import csv_of
from benkyokai.services.figures.compute_statistics import statistics_of
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.identify_facilitator import FacilitatorAccess
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.views.result_view import percent
from benkyokai.words import say
from tests.a_history import ME, history
from tests.journeys.conftest import Open

EN = "en"


@pytest.fixture(autouse=True)
def facilitator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks came in with the facilitator's key."""
    monkeypatch.setattr(FacilitatorAccess, "knows", lambda *_: True)


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """A made-up history in the instance that the screens find."""
    with history(tmp_path) as found:
        use_instance(found)
        yield found
        use_instance(None)


def figures_on(text: str, names: list[str]) -> dict[str, str]:
    """The cells of a table of figures, by the figure's name."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines()]
    cells = {line[0]: line[1] for line in lines if len(line) == 2}
    return {name: cells[say(EN, f"figure.{name}")] for name in names}


def test_every_finer_figure_of_a_question_and_of_its_set(instance: Instance, open_app: Open) -> None:
    """All of them, on the screen as in the export and as `stats` computes from the exported marks."""
    tables = {one.name: one for one in export_answers(instance)}
    said = statistics_of(b"".join(csv_of(tables["marks_knowledge"])).decode())
    assert isinstance(said, dict)
    rows = [dict(zip([c.name for c in tables["items"].columns], row, strict=True)) for row in tables["items"].rows]
    row = next(one for one in rows if (one["quiz"], one["question"]) == ("knowledge", "wrong-pair"))
    app = open_app("items", ME, set="knowledge", question="wrong-pair", lang=EN)
    of_set, of_item = [one.value for one in app.markdown if say(EN, "figure.n") in one.value and "| | |" in one.value]
    item, whole = said["questions"]["wrong-pair"], {k: v for k, v in said["quiz"].items() if k != "n"}
    assert figures_on(of_item, list(item)) == {name: _shown(value) for name, value in item.items()}
    assert figures_on(of_item, list(item)) == {name: _shown(row[name]) for name in item}  # type: ignore[arg-type]
    assert figures_on(of_set, list(whole)) == {name: _shown(value) for name, value in whole.items()}


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def test_my_results_are_those_of_the_export(instance: Instance, open_app: Open) -> None:
    """The score of each of my answers, and the share of each attempt, as in the table `answers`."""
    person = person_of(instance, Visitor(ME))
    table = next(one for one in export_answers(instance) if one.name == "answers")
    names = [column.name for column in table.columns]
    mine = [row for row in (dict(zip(names, one, strict=True)) for one in table.rows) if row["person"] == person]
    app = open_app("results", ME, lang=EN)
    head = f"| {say(EN, 'question')} | {say(EN, 'score')}"
    tables = [one.value for one in app.markdown if one.value.startswith(head)]
    scores = sorted(line.split(" | ")[1] for one in tables for line in one.splitlines()[2:])
    assert mine
    assert [one for one in scores if one.endswith("%")] == sorted(
        percent(row["fraction"]) for row in mine if isinstance(row["fraction"], float)
    )
