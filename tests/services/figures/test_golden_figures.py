"""What a figure is changes only together with the version under which figures are kept."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from benkyokai.core.item_counts import crowd, moves
from benkyokai.core.item_health import MarkTable, counts, draws, thirds
from benkyokai.core.question import Question
from benkyokai.core.stage import whole_response
from benkyokai.core.statistics import compute_statistics
from benkyokai.services.figures.figure_cache import COUNTING_VERSION
from benkyokai.services.live.simulated_people import made_up_answer
from benkyokai.services.running.content_store import read_library
from tests.every_kind import write_every_kind

GOLDEN = Path(__file__).with_name("golden_figures.json")
PEOPLE = 12


def answers_to(question: Question, seed: int) -> dict[str, Any]:
    """A whole response of each person."""
    random = Random(seed)
    return {
        f"p{person}": whole_response(
            {stage: made_up_answer(question, stage, random).response for stage in question.stage_ids}
        )
        for person in range(PEOPLE)
    }


def figures(question: Question, place: int) -> dict[str, Any]:
    """Everything that is kept of a question, as JSON."""
    first, second = answers_to(question, place), answers_to(question, place + 100)
    votes = [{who: (one, question.mark(one).fraction) for who, one in given.items()} for given in (first, second)]
    before, after, moved = moves(question, *votes)
    fractions = [fraction or 0.0 for _, fraction in votes[0].values()]
    table = MarkTable((question.id,), (question.points,), tuple(first), tuple((one,) for one in fractions))
    statistics = compute_statistics([question.points, 1], [[one, place_ % 2] for place_, one in enumerate(fractions)])
    return {
        "crowd": asdict(crowd(question, fractions)),
        "counts": [[*key, n] for key, n in counts(question, first.values()).items()],
        "draws": asdict(draws(question, first, PEOPLE, thirds(table))),
        "moves": [asdict(before), asdict(after), {about: sorted(map(list, pairs)) for about, pairs in moved.items()}],
        "figures": asdict(statistics.items[0]),
    }


def rounded(value: Any) -> Any:
    """Numbers to ten places: the last digit is the machine's."""
    if isinstance(value, float):
        return round(value, 10)
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list | tuple) else value


def test_figures_change_only_with_their_version(tmp_path: Path) -> None:
    """If this fails because figures are meant to be others now: raise COUNTING_VERSION, and write the new file with
    `python -m pytest tests/services/figures/test_golden_figures.py` after deleting the old one."""
    quiz = read_library(write_every_kind(tmp_path)).library.quizzes["study"]
    found = {"version": COUNTING_VERSION, **{one.id: figures(one, n) for n, one in enumerate(quiz.questions)}}
    told = json.dumps(rounded(found), indent=1, sort_keys=True, ensure_ascii=False)
    if not GOLDEN.exists():
        GOLDEN.write_text(told + "\n", encoding="utf-8")
        raise AssertionError("written anew: look at it, then commit it")
    assert told + "\n" == GOLDEN.read_text(encoding="utf-8")
