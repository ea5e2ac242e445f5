"""One word for one thing and one spelling for one word, in everything that a person reads.

Where two spellings are possible this list decides; what the glossary (docs/authoring.md names it) says stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = (
    "content/**/*.md",
    "content/**/*.yaml",
    "quizzes/*.yaml",
    "benkyokai/words/*.py",
    "benkyokai/authoring/templates/**/*.*",
)
DOCUMENTS = ("docs/*.md", "README.md", "benkyokai/authoring/messages.py")

JAPANESE = {
    "誰": "だれ",
    "たとえば": "例えば",
    "既に": "すでに",
    "かまいません|かまわない": "構いません、構わない",
    r"(?:^|[^ぁ-んァ-ヶ一-龠]|[はがをにもとで、。])いま(?=[はのもま使読動新お、」{]|$)": "今",
    "わか(?:り|る|ら|っ|れ)": "分かる",
    "くり返": "繰り返す",
    "一番(?!組)": "いちばん",
    "ふつう": "普通",
    "見本": "サンプル",
    "自分で(?:止ま|終わ)る|自然に終わ": "自動で終わる",
    "縮退|縮められ|縮めるま": "縮小",
    "MMEで": "マルチモデルエンドポイントで",
    "要求": "リクエスト",
    "世話": "管理",
    "費用の形": "課金のされ方が変わります",
    "怪しい": "確信度の低い",
    "モデルの一生": "作成から運用までの流れ",
    "物理と回線|物理の事情": "距離と回線の条件",
    "2者": "主体は2つあります",
    "記録は3週間分だけ": "記録が3週間分しかなく",
    "主役|先回り": "主案には弱い、まだ早い選択です",
    "学ぶ人|端末に人を": "利用者",
    "について知らせる": "誤りを報告",
    "軽いページ": "軽量版",
    "で公開(?:する|だけ)|モデルがないと公開|公開とは関係": "ホスティングする",
    "もとの資料|元の資料|資料(?:に(?:は|も|ある)|の筆者|の意見|は「|の「|の道具)": "よくある説明",
}
ENGLISH = {
    r"\bmend(?:s|ed|ing)?\b": "fix, correct, improve",
    r"\bdear(?:er)?\b(?! (?:all|colleagues|participants))": "more expensive",
    r"\bthrifty\b": "cost-conscious",
    r"\bbears? (?:a|one|its)\b": "is dated, has",
    r"\btakes? no new\b": "is closed to new users",
    r"\bsales person\b": "salesperson",
    r"\bTake care\b": "Caution",
    r"\bThe way of (?:one|a|the)\b": "end to end, path",
    r"A device at the edge|, for one\)": "an edge device, for example",
    r"Under which assumption do you|do you reason from": "Which assumption are you making?",
    r"What decided it": "What was the deciding factor?",
    r"Questions: \{n\}": "{n} questions due",
    r"\b(?:slow|bad|lost|leased) lines?\b|\bwithout a line\b(?! of)|[Pp]hysics and lines": "connection",
    r"\b(?:[Nn]ext|[Ll]ast|First) in line\b|\bline (?:drops|is down)\b": "connection",
    r"\b[Tt]he (?:2020 )?notes(?:'| (?:of 2020|say|write|know|list|wonder|suspect|found|look|speak))": "often said",
    r"\bexplain shortly\b": "explain briefly",
}


def lines(patterns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every line of the files, with its place; addresses are no words."""
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                yield f"{path.relative_to(ROOT)}:{number}", re.sub(r"https?://\S+", "", line)


@pytest.mark.parametrize("words", [JAPANESE, ENGLISH], ids=["ja", "en"])
def test_no_word_is_left_that_the_list_replaces(words: dict[str, str]) -> None:
    """The list has what to write in its place."""
    found = [
        f"{at}: {match[0]} → {better}"
        for at, line in lines((*READ, *DOCUMENTS))
        for wrong, better in words.items()
        if (match := re.search(wrong, line))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("words", [JAPANESE, ENGLISH], ids=["ja", "en"])
def test_what_the_list_proposes_is_itself_allowed(words: dict[str, str]) -> None:
    """No better word is another one's mistake."""
    for better in words.values():
        assert not [wrong for wrong in words if re.search(wrong, better)], better
