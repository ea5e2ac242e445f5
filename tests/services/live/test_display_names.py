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
    "Müller-Lüdenscheidt|Анна|Ана|Владимир|Наташа|Νίκος|김민수|葛\U000e0100西|一力|二口|工藤八千代|Işık|Scunthorpe|Cassandra|Shitake|Badminton|Dick|Bill455|Assam|Hisashi"
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
        ("F\u0430cilitator", Why.NAME_MISLEADS),
        ("F\u0430\u0441\u0456\u04cf\u0456\u0442\u0430\u0442\u043e\u0433", Why.NAME_MISLEADS),
        ("ΑDΜΙΝ", Why.NAME_MISLEADS),
        ("ᴍoderator", Why.NAME_MISLEADS),
        ("𝐀dmin", Why.NAME_MISLEADS),
        ("ファシリテーター", Why.NAME_MISLEADS),
        ("ファシリテ一タ一", Why.NAME_MISLEADS),
        ("ファシリテ-タ―", Why.NAME_MISLEADS),
        ("Ana\u3164", Why.NAME_HIDES),
        ("Ana\u2800", Why.NAME_HIDES),
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


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ("Ana", "\u0410na"),
        ("Ana", "An\u0430"),
        ("ANA", "\u0391\u039d\u0391"),
        ("ana", "\u0410N\u0430"),
        ("Mike", "\u041c\u0456k\u0435"),
        ("Al", "AI"),
        ("Bob", "B0b"),
        ("Ana", "An\u200da"),
        ("Ana", "𝐀𝐧𝐚"),
        ("葛西", "葛\U000e0100西"),
        ("カロニ", "力口二"),
        ("オータ", "才一夕"),
        ("りべ", "リベ"),
    ],
)
def test_a_name_that_looks_like_a_taken_one_is_told_apart(taken: str, name: str) -> None:
    """As two of one name are, whichever was first; and its bearer keeps their own letters."""
    assert distinct_name(name, [taken]) == f"{name} 2"
    assert distinct_name(taken, [name]) == f"{taken} 2"
    assert distinct_name(name, []) == name


@pytest.mark.parametrize(("one", "other"), [("Ana", "Aña"), ("Анна", "Инна"), ("田中", "由中"), ("Ana 2", "Ana 3")])
def test_names_that_look_different_stay_as_they_are(one: str, other: str) -> None:
    """Accents and other letters are seen."""
    assert distinct_name(one, [other]) == one


@given(st.text(min_size=1, max_size=24).map(clean_name).filter(bool), st.integers(1, 30))
def test_however_many_have_one_name_all_differ(name: str, people: int) -> None:
    """No two are the same, and none grows too long."""
    names: list[str] = []
    for _ in range(people):
        names.append(distinct_name(name, names))
    assert len(set(names)) == people
    assert all(0 < len(one) <= LONGEST_NAME for one in names)
