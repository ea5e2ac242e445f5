"""Marking `short` (formats §8)."""

from __future__ import annotations

import unicodedata

import pytest

from benkyokai.core.accepted import AcceptedText
from benkyokai.core.answer import Answer
from benkyokai.core.feedback import Percent, Sentence
from benkyokai.core.question_kinds.short import Short
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import NO_TEXT, Text, same

EFS, AMAZON, S3 = (
    AcceptedText(same("EFS")),
    AcceptedText(Text("アマゾン EFS", "Amazon EFS")),
    AcceptedText(same("S3"), 0.5),
)


def short(*answers: AcceptedText, exact: bool = False) -> Short:
    """A short question with these answers, or with the three above."""
    return Short(id="q", prompt=same("?"), answers=answers or (EFS, AMAZON, S3), exact=exact)


@pytest.mark.parametrize(
    ("written", "fraction"),
    [
        ("EFS", 1.0),
        ("efs", 1.0),
        ("ＥＦＳ", 1.0),
        ("  EFS\n", 1.0),
        ("\u3000EFS\u3000", 1.0),
        ("amazon   efs", 1.0),
        ("Amazon\u00a0\tEFS", 1.0),
        ("ｱﾏｿﾞﾝ EFS", 1.0),
        ("アマゾン\u3000ＥＦＳ", 1.0),
        ("S3", 0.5),
        ("s３", 0.5),
        ("AmazonEFS", 0.0),
        ("E F S", 0.0),
        ("EFS.", 0.0),
        ("EF", 0.0),
        ("", 0.0),
        ("   ", 0.0),
    ],
)
def test_width_case_and_blanks_make_no_difference(written: str, fraction: float) -> None:
    """NFKC, case folding, trimming and joining of blanks, and nothing else."""
    assert short().mark(written).fraction == fraction


@pytest.mark.parametrize(
    ("written", "accepted"), [("STRASSE", "straße"), ("ﬁle", "FILE"), ("が", "か\u3099"), ("㍻", "平成")]
)
def test_folding_is_that_of_unicode(written: str, accepted: str) -> None:
    """Case folding knows more than small letters; compatibility characters and combining marks are one with theirs."""
    assert short(AcceptedText(same(accepted))).mark(written).fraction == 1


@pytest.mark.parametrize(
    ("written", "fraction"),
    [
        ("EFS", 1.0),
        ("efs", 0.0),
        ("ＥＦＳ", 0.0),
        (" EFS", 0.0),
        ("EFS ", 0.0),
        ("Amazon  EFS", 0.0),
        ("Amazon EFS", 1.0),
    ],
)
def test_exact_compares_letter_by_letter(written: str, fraction: float) -> None:
    """Case, width and blanks count."""
    assert short(exact=True).mark(written).fraction == fraction


def test_exact_compares_after_nfc_alone() -> None:
    """A letter with its mark is one character or two, and the same; a ligature is not its letters."""
    question = short(AcceptedText(same("ガ")), exact=True)
    assert question.mark(unicodedata.normalize("NFD", "ガ")).fraction == 1
    assert question.mark("ｶﾞ").fraction == 0


def test_the_first_that_fits_counts() -> None:
    """Under `exact` two answers may differ in case alone; else the order of the file decides."""
    exact = short(AcceptedText(same("EFS")), AcceptedText(same("efs"), 0.25), exact=True)
    assert (exact.mark("EFS").fraction, exact.mark("efs").fraction, exact.mark("Efs").fraction) == (1, 0.25, 0)
    twice = short(AcceptedText(same("a"), 0.25), AcceptedText(Text("a", "b")))
    assert (twice.mark("a").fraction, twice.mark("b").fraction) == (0.25, 1)


def test_either_language_is_right() -> None:
    """An answer in Japanese is right on an English page, and the other way round."""
    assert short(AMAZON).mark("アマゾン EFS") == short(AMAZON).mark("Amazon EFS")


def test_nothing_is_never_an_answer() -> None:
    """An accepted text of which folding leaves nothing fits nothing, least of all an empty answer."""
    question = short(AcceptedText(same("\u200b")), EFS)
    assert [question.mark(one).fraction for one in ("", "\u200b", " ")] == [0, 0, 0]


def test_feedback_names_what_is_right_and_says_what_there_is_to_say() -> None:
    """All texts worth 1, the one that was given with its words; one's own text as it was written."""
    half = AcceptedText(same("S3"), 0.5, same("Until it is mounted."))
    question = short(EFS, AMAZON, half)
    found = question.feedback(" s3 ")
    assert found.verdict == Sentence("partly_single", {"right": same("EFS"), "score": Percent(0.5)})
    assert found.given == " s3 "
    rows = [(row.text, row.good, row.mine, row.because) for row in found.sections[0].rows]
    assert rows == [
        (same("EFS"), True, False, NO_TEXT),
        (AMAZON.text, True, False, NO_TEXT),
        (same("S3"), False, True, same("Until it is mounted.")),
    ]
    assert question.feedback("amazon efs").verdict is None
    wrong = question.feedback("EBS")
    assert wrong.verdict == Sentence("not_right", {"right": same("EFS"), "score": Percent(0.0)})
    assert [row.mine for row in wrong.sections[0].rows] == [False, False]
    assert question.feedback(None).given == ""


@pytest.mark.parametrize("response", [["EFS"], {"text": "EFS"}, 3, True, None])
def test_what_is_no_text_is_refused(response: object) -> None:
    """The wrong shape."""
    refusal = short().refuse(response)
    assert refusal is not None
    assert refusal.why is Why.NOTHING_CHOSEN


@pytest.mark.parametrize("response", ["", "  ", "\u3000\n", "\u200b"])
def test_a_blank_is_marked_but_not_handed_in(response: str) -> None:
    """`score` marks it as 0; a learner hears that nothing was written."""
    assert short().refuse(response) is None
    refusal = Answer.of_whole(short(), response).refuse(short(), ANSWER)
    assert refusal is not None
    assert refusal.why is Why.NOTHING_CHOSEN


def test_a_text_may_have_200_characters() -> None:
    """One more is refused."""
    assert short().refuse("x" * 200) is None
    refusal = short().refuse("x" * 201)
    assert refusal is not None
    assert (refusal.why, refusal.detail) == (Why.TEXT_TOO_LONG, "200")


def test_what_people_typed_is_counted_folded_and_is_not_public() -> None:
    """Tellings that are equal are one row of the tally; nobody but the facilitator sees it unlooked."""
    (field,) = short().answer_stage.fields
    assert field.rows(["EFS", "ｅｆｓ ", "S3", "", "\u200b"], 10) == (("efs", 2), ("s3", 1))
    assert field.right == {"efs", "amazon efs", "アマゾン efs"}
    assert not field.public
