"""Display names: kindly refused where they mislead, hide or hurt; told apart where two are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.refusal import Why
from benkyokai.services.live.display_names import clean_name, distinct_name, refuse_name, unwelcome_words
from benkyokai.services.running.join_device import LONGEST_NAME
from benkyokai.words import say

WELCOME = (
    "田中|山田　太郎|相馬鹿之助|進 行成|アドミラル|ばかり|あきこ2号|1年生|田中🌸|P1|J.Smith|Dr.Ken|O'Brien|Zoë|"
    "Müller-Lüdenscheidt|Анна|김민수|Scunthorpe|Cassandra|Shitake|Badminton|Dick|Bill455|Assam|Hisashi"
)


@pytest.mark.parametrize("name", WELCOME.split("|"))
def test_a_name_that_people_have_passes(name: str) -> None:
    """Japanese, English and other names pass, and words inside of which something else stands."""
    assert refuse_name(name) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", Why.NO_NAME),
        ("　 \t", Why.NO_NAME),
        ("あ" * 25, Why.NO_NAME),
        ("12345", Why.NAME_WITHOUT_LETTERS),
        ("🌸🌸", Why.NAME_WITHOUT_LETTERS),
        ("...", Why.NAME_WITHOUT_LETTERS),
        ("田\x00中", Why.NAME_HIDES),
        ("田中\u202e", Why.NAME_HIDES),
        ("a\u2066b", Why.NAME_HIDES),
        ("ta\u200bnaka", Why.NAME_HIDES),
        ("https://x.y", Why.NAME_IS_ADDRESS),
        ("www.x", Why.NAME_IS_ADDRESS),
        ("example.com", Why.NAME_IS_ADDRESS),
        ("ｅｘａｍｐｌｅ．ｊｐ", Why.NAME_IS_ADDRESS),
        ("me@example.org", Why.NAME_IS_ADDRESS),
        ("Facilitator", Why.NAME_MISLEADS),
        ("The Fac1litat0r", Why.NAME_MISLEADS),
        ("進行役", Why.NAME_MISLEADS),
        ("進行役（田中）", Why.NAME_MISLEADS),
        ("ADMIN", Why.NAME_MISLEADS),
        ("ａｄｍｉｎ", Why.NAME_MISLEADS),
        ("@dm1n", Why.NAME_MISLEADS),
        ("admin2", Why.NAME_MISLEADS),
        ("Benkyokai", Why.NAME_MISLEADS),
        ("ベンキョウ 管理者", Why.NAME_MISLEADS),
        ("shit", Why.NAME_HURTS),
        ("Sh1t happens", Why.NAME_HURTS),
        ("s h i t", Why.NAME_HURTS),
        ("s.h.i.t", Why.NAME_HURTS),
        ("バカ", Why.NAME_HURTS),
        ("ﾊﾞｶ", Why.NAME_HURTS),
        ("田中 死ね", Why.NAME_HURTS),
        ("死 ね", Why.NAME_HURTS),
    ],
)
def test_a_name_that_does_not_pass_says_why(name: str, why: Why) -> None:
    """Width, case, kana and digits for letters make no difference; the sentence is there in both languages."""
    refusal = refuse_name(name)
    assert refusal is not None
    assert refusal.why is why
    assert say("ja", why) != say("en", why)


def test_the_list_is_short_and_every_word_of_it_works() -> None:
    """Each word is refused when it stands alone, and none is there twice."""
    words = [word for word, _, _ in unwelcome_words()]
    assert len(set(words)) == len(words) < 60
    assert all(refuse_name(word) for word in words)


@given(st.text(max_size=40))
def test_any_text_is_a_name_or_refused(text: str) -> None:
    """Nothing that is typed raises, and what passes has 1 to 24 characters that show."""
    if refuse_name(text) is None:
        assert 0 < len(clean_name(text)) <= LONGEST_NAME


def test_two_of_one_name_are_told_apart() -> None:
    """田中, 田中 2, 田中 3; width and case make no difference."""
    assert distinct_name("田中", []) == "田中"
    assert distinct_name("田中", ["田中"]) == "田中 2"
    assert distinct_name("田中", ["田中", "田中 2"]) == "田中 3"
    assert distinct_name("Ken", ["ｋｅｎ"]) == "Ken 2"


@given(st.text(min_size=1, max_size=24).map(clean_name).filter(bool), st.integers(1, 30))
def test_however_many_have_one_name_all_differ(name: str, people: int) -> None:
    """No two are the same, and none grows too long."""
    names: list[str] = []
    for _ in range(people):
        names.append(distinct_name(name, names))
    assert len(set(names)) == people
    assert all(0 < len(one) <= LONGEST_NAME for one in names)
