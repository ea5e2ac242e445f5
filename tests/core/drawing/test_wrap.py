"""Line breaks that a Japanese or English reader would make."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.drawing.wrap import NOT_AT_END, NOT_AT_START, text_width, without_hints, wrap

SOME_TEXT = st.text(alphabet="ab MQ.,:;!(|)漢字仮名かなカナー、。「」（）・", max_size=40)


@pytest.mark.parametrize(
    ("text", "widest", "lines"),
    [
        ("Rekognition Custom Labels", 12, ("Rekognition", "Custom Labels")),
        ("既製モデルは自社の不良を知っているか", 12, ("既製モデルは自社の", "不良を知っているか")),
        ("良品・不良品", 4, ("良品・", "不良品")),
        ("エッジデバイス（Greengrass）", 9, ("エッジデバイス", "（Greengrass）")),
        ("3 SageMaker|training", 20, ("3 SageMaker", "training")),
        ("学習した|モデル", 6, ("学習した", "モデル")),
        ("", 5, ()),
    ],
)
def test_known_labels_break_where_they_should(text: str, widest: float, lines: tuple[str, ...]) -> None:
    """Words and katakana stay whole, signs stay with their words, a hint ends its line."""
    assert wrap(text, widest) == lines


@given(SOME_TEXT, st.floats(1.2, 20))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, widest: float) -> None:
    """Every letter is there in its order, and every line fits."""
    lines = wrap(text, widest)
    kept = "".join(lines).replace(" ", "")
    assert kept == without_hints(text).replace(" ", "")
    assert all(text_width(line) <= widest + 1e-9 for line in lines)


@given(st.text(alphabet="漢字かな、。（）「」ー", max_size=30))
def test_no_line_begins_or_ends_with_the_wrong_sign(text: str) -> None:
    """Kinsoku, wherever the run of signs itself fits a line."""
    lines = wrap(text, 40)
    for before, after in itertools.pairwise(lines):
        assert before[-1] not in NOT_AT_END or after[0] in NOT_AT_START
        assert after[0] not in NOT_AT_START or before[-1] in NOT_AT_END
