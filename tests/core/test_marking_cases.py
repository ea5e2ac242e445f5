"""The marking rules agree with worked cases, and with other routes to the same numbers."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from scipy.stats import kendalltau

from benkyokai.core.answer import Answer
from benkyokai.core.marking import certainty_mark
from benkyokai.core.option import Item, Option
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.multiple import Rule as MultipleRule
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance
from benkyokai.core.question_kinds.ordering import Ordering, Rule
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import Text, same

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "marking_cases.yaml").read_text())
COMMON: dict[str, Any] = {"id": "q", "prompt": same("?")}


def option(written: str) -> Option:
    """`a*` is right, `a 0.5` is worth a half."""
    if written.endswith("*"):
        return Option(written[:-1], same(written), True, 1)
    name, _, credit = written.partition(" ")
    return Option(name, same(name), False, float(credit or 0))


def ordering(items: str, rule: str = "tau", after: dict[str, list[str]] | None = None) -> Ordering:
    """An ordering question whose items are letters."""
    kept = {key: tuple(first) for key, first in (after or {}).items()}
    return Ordering(**COMMON, items=tuple(Item(i, same(i)) for i in items), marking=Rule(rule), after=kept)


def question_of(case: dict[str, Any]) -> Question:
    """The question that a case writes down."""
    match case["kind"]:
        case "single":
            return Single(**COMMON, options=tuple(option(one) for one in case["o"]))
        case "multiple":
            return Multiple(
                **COMMON, options=tuple(option(one) for one in case["o"]), marking=MultipleRule(case["rule"])
            )
        case "ordering":
            return ordering(case["i"], case.get("rule", "tau"), case.get("after"))
        case "matching":
            stems = tuple(Stem(stem, same(stem), choice) for stem, choice in case["stems"].items())
            return Matching(**COMMON, stems=stems, choices=tuple(Item(c, same(c)) for c in case["choices"]))
    return Numeric(
        **COMMON,
        answer=case["answer"],
        tolerance=case.get("tolerance", 0),
        tolerance_kind=Tolerance(case.get("tolerance_kind", "absolute")),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}-{case.get('rule', '')}-{case['response']}")
def test_a_worked_case(case: dict[str, Any]) -> None:
    """The fraction is the one that was worked out."""
    response = list(case["response"]) if case["kind"] == "ordering" else case["response"]
    question = question_of(case)
    assert question.refuse(response) is None
    assert question.mark(response).fraction == pytest.approx(case["fraction"], abs=1e-12), case["source"]


def test_there_are_enough_cases_and_each_has_a_source() -> None:
    """At least sixty, over every rule of every kind that has rules."""
    assert len(CASES) >= 60
    assert all(case["source"] for case in CASES)
    assert {case.get("rule") for case in CASES if case["kind"] == "multiple"} == set(MultipleRule)
    assert {case.get("rule") for case in CASES if case["kind"] == "ordering"} == {*Rule, None}
    assert {case.get("tolerance_kind", "absolute") for case in CASES if case["kind"] == "numeric"} == set(Tolerance)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_tau_is_scipys(n: int) -> None:
    """On every permutation of up to five items."""
    items = "abcde"[:n]
    for order in permutations(items):
        expected = kendalltau([items.index(item) for item in order], range(n)).statistic
        found = ordering(items).mark(list(order)).fraction
        assert found == pytest.approx(max(0.0, expected), abs=1e-12)


def test_the_longest_run_by_trying_every_subsequence() -> None:
    """On every permutation of five items."""
    for order in permutations("abcde"):
        runs = [k for k in range(1, 6) if any(list(run) == sorted(run) for run in combinations(order, k))]
        expected = max(runs) / 5 if max(runs) > 1 else 0
        assert ordering("abcde", "longest-run").mark(list(order)).fraction == pytest.approx(expected)


def insertions_and_deletions(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """The edit distance without replacing, by the textbook's table."""
    table = [[i + j if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i, a in enumerate(one, start=1):
        for j, b in enumerate(other, start=1):
            table[i][j] = table[i - 1][j - 1] if a == b else 1 + min(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]


@pytest.mark.parametrize("seed", range(60))
def test_after_by_trying_every_valid_order(seed: int) -> None:
    """On random partial orders of up to five items, and random answers, some of them not whole."""
    random = Random(seed)
    items = "abcde"[: random.randint(2, 5)]
    ranks = random.sample(items, len(items))
    after = {item: [first for first in ranks[:place] if random.random() < 0.4] for place, item in enumerate(ranks)}
    after = {item: first for item, first in after.items() if first} or {ranks[1]: [ranks[0]]}
    valid = [
        order
        for order in permutations(items)
        if all(order.index(first) < order.index(item) for item, firsts in after.items() for first in firsts)
    ]
    answer = random.sample(items, random.randint(0, len(items)))
    nearest = min(insertions_and_deletions(tuple(answer), order) for order in valid)
    found = ordering(items, after=after).mark(answer).fraction
    assert found == pytest.approx(max(0, (len(items) - nearest) / len(items)))


@pytest.mark.parametrize("seed", range(200))
def test_numbers_by_exact_fractions(seed: int) -> None:
    """Random answers, tolerances and responses, away from the bounds by more than the slack."""
    random = Random(seed)
    answer, tolerance = round(random.uniform(-100, 100), 2), round(random.uniform(0, 2), 2)
    kind = random.choice(list(Tolerance))
    response = round(answer * random.uniform(0.2, 3), 3)
    exact, t, v = Fraction(str(answer)), Fraction(str(tolerance)), Fraction(str(response))
    inside = {
        Tolerance.ABSOLUTE: abs(v - exact) <= t,
        Tolerance.RELATIVE: abs(v - exact) <= t * abs(exact),
        Tolerance.GEOMETRIC: min(exact / (1 + t), exact * (1 + t)) <= v <= max(exact / (1 + t), exact * (1 + t)),
    }[kind]
    question = Numeric(**COMMON, answer=answer, tolerance=tolerance, tolerance_kind=kind)
    assert question.mark(response).fraction == float(inside)


@pytest.mark.parametrize(
    ("fraction", "points", "certainty", "mark"),
    [
        (0, 2, 1, 0), (0, 2, 2, -4), (0, 2, 3, -12), (0.5, 2, 1, 1), (0.5, 2, 3, 3), (1, 1, 1, 1), (1, 1, 2, 2),
        (1, 2, 3, 6), (1, 1, None, None), (None, 1, 3, None),
    ],
)  # fmt: skip
def test_certainty(fraction: float | None, points: float, certainty: int | None, mark: float | None) -> None:
    """Gardner-Medwin's table as formats §5 has it, times the points; nothing without a certainty."""
    assert certainty_mark(fraction, points, certainty) == mark


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("７２０", 720), ("1,234.5", 1234.5), ("−3", -3), (" 0.5 ", 0.5), ("１，０００", 1000), (".5", 0.5),
        ("2e3", 2000), ("ー5", -5), ("‐5", -5), ("―5", -5), ("－５", -5), ("5.333\u202c", 5.333), ("\u200b\ufeff7", 7),
        ("1e−3", 0.001), ("720時間", 720), ("７２０　時間", 720), ("720 HOURS", 720), ("720\u202c hours", 720),
        ("0", 0), ("720日", "720日"), ("1,5", "1,5"), ("1,5 hours", "1,5 hours"), ("\u202c ", ""), ("10²", "10²"),
        ("1e999", "1e999"), (" x ", " x "),
        ("1,23", "1,23"), ("seven", "seven"), ("", ""), ("1 2", "1 2"), ("9" * 50, "9" * 50), ("inf", "inf"),
    ],
)  # fmt: skip
def test_a_number_as_people_type_it(typed: str, number: object) -> None:
    """Digits and signs of any width, thousands, invisible characters and the unit behind it are understood; what is no
    number stays as it was typed, is not stored as an answer by itself, and is worth 0 where it is."""
    question = Numeric(**COMMON, answer=720, unit=Text("時間", "hours"))
    assert question.from_draft(typed) == number
    refused = Answer.of_whole(question, question.from_draft(typed)).refuse(question, ANSWER)
    assert (refused is None) == (not isinstance(number, str))
    assert question.mark(typed).fraction == float(number == 720)
