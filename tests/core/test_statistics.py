"""Statistics agree with an implementation of their own in numpy, and with figures worked out by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.statistics import compute_statistics, normalised_gain

Table = list[list[float | None]]


def other_route(maxima: list[float], rows: Table) -> dict[str, Any]:
    """The same figures from arrays, matrix by matrix; NaN where a figure is undefined."""
    x = np.array([[0.0 if cell is None else cell for cell in row] for row in rows], dtype=float)
    n, p = x.shape
    total = x.sum(axis=1)
    rest = total[:, None] - x
    constant = np.ptp(x, axis=0) == 0
    cov = np.cov(np.column_stack([x, total]), rowvar=False, ddof=1)
    variances = np.where(constant, 0.0, np.diag(cov)[:p])
    to_total = np.where(constant | (np.abs(cov[:p, p]) < 1e-12), 0.0, cov[:p, p])
    roots = np.sqrt(np.where(to_total >= 0, to_total, np.nan))
    items = []
    with np.errstate(invalid="ignore", divide="ignore"):
        for j in range(p):
            pair = np.cov(x[:, j], rest[:, j])
            best = np.cov(np.sort(x[:, j]), np.sort(rest[:, j]))[0, 1]
            flat = constant[j] or np.ptp(rest[:, j]) <= 1e-12 * np.abs(rest[:, j]).max(initial=0)
            items.append(
                {
                    "facility": 100 * x[:, j].mean() / maxima[j] if maxima[j] else np.nan,
                    "sd": np.sqrt(variances[j]),
                    "discrimination_index": np.nan if flat else 100 * pair[0, 1] / np.sqrt(pair[0, 0] * pair[1, 1]),
                    "discriminative_efficiency": np.nan if flat else 100 * pair[0, 1] / best,
                    "effective_weight": 100 * roots[j] / np.nansum(roots) if np.nansum(roots) else np.nan,
                    "intended_weight": 100 * maxima[j] / sum(maxima),
                }
            )
        spread = np.ptp(total) > 1e-12 * np.abs(total).max(initial=0)
        sd = total.std(ddof=1) if spread else 0.0
        m2, m3, m4 = (((total - total.mean()) ** k).mean() for k in (2, 3, 4))
        k2 = n / (n - 1) * m2
        k3 = n**2 / ((n - 1) * (n - 2)) * m3
        k4 = n**2 / ((n - 1) * (n - 2) * (n - 3)) * ((n + 1) * m4 - 3 * (n - 1) * m2**2)
        cic = 100 * p / (p - 1) * (1 - variances.sum() / sd**2) if spread and p > 1 else np.nan
        error = 100 * np.sqrt(1 - cic / 100)
        right = ((x == 0) | (x == np.array(maxima))).all()
    quiz = {
        "n": n,
        "mean": total.mean(),
        "median": np.median(total),
        "sd": sd,
        "skewness": k3 / k2**1.5 if spread else np.nan,
        "kurtosis": k4 / k2**2 if spread else np.nan,
        "cic": cic,
        "error_ratio": error,
        "standard_error": error * sd / 100,
        "kr20": cic / 100 if right else np.nan,
    }
    return {"items": items, "quiz": quiz}


def assert_same(ours: object, theirs: dict[str, Any]) -> None:
    """Every figure within 1e-9, relative or absolute; None exactly where the other route has no number."""
    for name, expected in theirs.items():
        found = getattr(ours, name)
        if np.isnan(expected):
            assert found is None, name
        else:
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-9), name


def random_table(seed: int) -> tuple[list[float], Table]:
    """Marks of random learners: partial credit or right and wrong, blanks, a constant item, one without a maximum."""
    random = np.random.default_rng(seed)
    n, p = int(random.integers(4, 40)), int(random.integers(2, 12))
    maxima = [float(m) for m in random.choice([1, 2, 5, 0.5], p)]
    ability = random.normal(size=n)
    rows: Table = []
    for learner in range(n):
        share = 1 / (1 + np.exp(-(ability[learner] * random.choice([1, -1, 0], p) + random.normal(size=p))))
        marks = np.round(share * (1 if seed % 2 else 4)) / (1 if seed % 2 else 4) * maxima
        rows.append([None if random.random() < 0.1 else float(mark) for mark in marks])
    if seed % 3 == 0:
        for row in rows:
            row[0] = maxima[0]
    if seed % 5 == 0:
        maxima[-1] = 0.0
        for row in rows:
            row[-1] = 0.0
    return maxima, rows


@pytest.mark.parametrize("seed", range(120))
def test_agrees_with_numpy_on_random_tables(seed: int) -> None:
    """Blanks, constant items, zero-mark items and negative reliability included."""
    maxima, rows = random_table(seed)
    ours, theirs = compute_statistics(maxima, rows), other_route(maxima, rows)
    for item, expected in zip(ours.items, theirs["items"], strict=True):
        assert_same(item, expected)
    assert_same(ours.quiz, theirs["quiz"])


def test_the_random_tables_hold_the_hard_cases() -> None:
    """Some have a negative reliability, some an undefined weight, some an error ratio over 100."""
    quizzes = [compute_statistics(*random_table(seed)) for seed in range(120)]
    assert any(one.quiz.cic is not None and one.quiz.cic < 0 for one in quizzes)
    assert any(one.quiz.error_ratio is not None and one.quiz.error_ratio > 100 for one in quizzes)
    assert any(item.effective_weight is None for one in quizzes for item in one.items)
    assert any(item.facility is None for one in quizzes for item in one.items)
    assert any(one.quiz.kr20 is not None for one in quizzes)


def test_by_hand() -> None:
    """Three learners, two questions: 1+0, 1+1, 0+0."""
    found = compute_statistics([1, 1], [[1, 0], [1, 1], [0, 0]])
    first, second = found.items
    assert (first.facility, second.facility) == (pytest.approx(200 / 3), pytest.approx(100 / 3))
    assert first.sd == pytest.approx((1 / 3) ** 0.5)
    assert first.discrimination_index == pytest.approx(50)
    assert first.discriminative_efficiency == pytest.approx(100)
    assert first.effective_weight == pytest.approx(50)
    assert (found.quiz.mean, found.quiz.median, found.quiz.sd) == (1, 1, 1)
    assert found.quiz.skewness == pytest.approx(0)
    assert found.quiz.kurtosis is None
    assert found.quiz.cic == pytest.approx(200 / 3)
    assert found.quiz.kr20 == pytest.approx(2 / 3)
    assert found.quiz.standard_error == pytest.approx((1 / 3) ** 0.5)


def test_equal_marks_have_a_variance_of_exactly_zero() -> None:
    """Three times 0.1 is constant, whatever the machine makes of its mean."""
    found = compute_statistics([1, 1], [[0.1, 1], [0.1, 0], [0.1, 0.5]])
    assert found.items[0].sd == 0
    assert found.items[0].discrimination_index is None
    assert found.items[0].effective_weight == 0


@pytest.mark.parametrize("rows", [[], [[1.0]], [[1.0], [0.0]]])
def test_too_few(rows: Table) -> None:
    """Nobody, one learner, one question: what is undefined is None, and nothing fails."""
    found = compute_statistics([1], rows)
    assert found.quiz.n == len(rows)
    assert found.quiz.cic is None
    assert found.quiz.skewness is None
    assert (found.quiz.mean is None) == (not rows)
    assert found.items[0].intended_weight == 100


@given(st.lists(st.lists(st.floats(0, 3), min_size=3, max_size=3), max_size=30))
def test_never_fails(rows: Table) -> None:
    """Any table of marks has statistics; weights, where there are any, add up to 100."""
    found = compute_statistics([3, 3, 3], rows)
    weights = [item.effective_weight for item in found.items if item.effective_weight is not None]
    assert not weights or sum(weights) == pytest.approx(100)


@pytest.mark.parametrize(("before", "after", "gain"), [(40, 70, 0.5), (50, 25, -0.5), (0, 0, 0), (100, 90, None)])
def test_normalised_gain(before: float, after: float, gain: float | None) -> None:
    """Hake's gain: what was won, of what there was to win."""
    assert normalised_gain(before, after) == gain
