"""The texts for a chat: whole, right, in both languages, never over the limit, nothing of a vote that is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from benkyokai.core.live.live_session import ANSWERED, HIDDEN, OPEN, STATES, WAITING, ParticipantQuestion, Reason
from benkyokai.core.live.session import Command
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.live.room import NAMES, NAMES_FOR_ALL, NO_NAMES
from benkyokai.services.live.start_session import SessionOptions
from benkyokai.views.handout_view import LONGEST, joined, one_line, shortened
from benkyokai.web.live.page import ASSETS
from benkyokai.words.handouts import HANDOUTS
from tests.examples import examples
from tests.views.conftest import NOW, Stage

MakeStage = Callable[..., Stage]
CASE = 5
"""The step of the scenario."""


def chose(assumption: str, option: str) -> dict[str, Any]:
    """An answer to the scenario."""
    return {"assumption": assumption, "axes": {"training": option}}


def voted(stage: Stage, people: int = 5) -> None:
    """The scenario until its first vote is closed: one for jobs, the others for servers."""
    stage.lead((Command.GO, CASE), Command.OPEN, Command.CLOSE, Command.NEXT_STAGE, Command.OPEN)
    answers = {f"p{n}": chose("small", "servers" if n else "jobs") for n in range(people)}
    stage.give(CASE, "answer", 1, answers, "運用の手間\nが減る")
    stage.lead(Command.CLOSE)


def moved(stage: Stage) -> None:
    """The second vote: two of the servers' go over to jobs."""
    stage.lead(Command.TALLY, Command.VOTE_AGAIN)
    choices = {"p0": "jobs", "p1": "jobs", "p2": "jobs", "p3": "servers", "p4": "servers"}
    stage.give(CASE, "answer", 2, {who: chose("small", option) for who, option in choices.items()})
    stage.lead(Command.CLOSE)


INVITATIONS: dict[Language, str] = {
    "ja": """勉強会：すべての種類
参加ページ：http://192.0.2.7:8501/live/ABC234
参加コード：ABC234

スマートフォンかパソコンで参加ページを開き、表示名を入れて「参加する」を押します。アプリもアカウントも要りません。
会場と同じWi\u2011Fiにつないでください。

表示名と、だれがどう回答したかは、進行役だけに見えます。理由と質問は名前なしで全員に紹介されることがあります。
この勉強会の記録（回答や表示名）は、終わってから30日後に削除します。""",
    "en": """Study session: Every kind
Join at: http://192.0.2.7:8501/live/ABC234
Session code: ABC234

Open the address on a phone or a computer, type a display name and press “Join”. No app, no account needed.
Your device has to be on the same Wi\u2011Fi as the room.

The facilitator alone sees display names and who answered what. Reasons and questions may be shown to all, unnamed.
The record of this session (answers, display names) is deleted 30 days after it ends.""",
}

RESULTS: dict[Language, str] = {
    "ja": """設問：どこで学習しますか

【1回目：5人が回答】
前提：
・データは少ない：5人（100%）
学習：
・ジョブ：1人（20%）
・サーバー：4人（80%）
決め手：
・費用：5人（100%）

【もう一度回答：5人が回答】
前提：
・データは少ない：5人（100%）
学習：
・ジョブ：3人（60%）
・サーバー：2人（40%）
決め手：
・費用：5人（100%）

【回答の変化】
・前提：2回とも回答した5人のうち、0人が変えました。
・学習：2回とも回答した5人のうち、2人が変えました。

【みんなの理由】
・「運用の手間 が減る」

【考え方】
六つ目の解説""",
    "en": """Question: Where would you train?

First vote: 5 answered
Assumption:
- There is little data: 5 (100%)
Training:
- Jobs: 1 (20%)
- Servers: 4 (80%)
Deciding factor:
- Cost: 5 (100%)

Second vote: 5 answered
Assumption:
- There is little data: 5 (100%)
Training:
- Jobs: 3 (60%)
- Servers: 2 (40%)
Deciding factor:
- Cost: 5 (100%)

Shift between the votes
- Assumption: Voted twice: 5, changed: 0.
- Training: Voted twice: 5, changed: 2.

Reasons from the room
- “運用の手間 が減る”

The reasoning
Explanation of the case""",
}

CLOSINGS: dict[Language, str] = {
    "ja": """勉強会「すべての種類」のまとめ
5人が参加しました。

【設問と結果】
1. どれとどれが正しいですか
　回答：最も多いのは「甲」（2／2人）
2. どこで学習しますか
　前提：最も多いのは「データは少ない」（5／5人）。話し合いのあとも変わりませんでした。
　学習：最も多いのは「サーバー」（4／5人）。話し合いのあとは「ジョブ」（3／5人）で、2人が変えました。

【答えた質問】
・「費用は？」

あとから参加する方はこちら：http://192.0.2.7:8501/live/ABC234""",
    "en": """Summary of the study session “Every kind”
5 took part.

Questions and results
1. Which two are right?
   Answers: most chose “Alpha” (2 of 2)
2. Where would you train?
   Assumption: most chose “There is little data” (5 of 5); nobody changed after the discussion.
   Training: most chose “Servers” (4 of 5); after the discussion “Jobs” (3 of 5), 2 changed.

Questions from the floor that were answered
- “費用は？”

To catch up: http://192.0.2.7:8501/live/ABC234""",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_in_three_texts(stage_of: MakeStage, language: Language) -> None:
    """The invitation, a scenario with two votes after its release, the summary: worked out by hand."""
    stage = stage_of(5, SessionOptions(keep_days=30))
    assert stage.texts(language)["invitation"] == INVITATIONS[language]
    voted(stage)
    moved(stage)
    stage.show(Reason(CASE, 1, "p1"))
    stage.lead(Command.TALLY, Command.REASONING)
    assert stage.texts(language)["result"] == RESULTS[language]
    stage.lead((Command.GO, 1), Command.OPEN)
    stage.give(1, "answer", 1, {"p0": ["a", "c"], "p1": ["a"]})
    stage.lead(Command.CLOSE, Command.END)
    for state in STATES:
        said = "費用は？" if state == ANSWERED else f"secret {state}"
        stage.participant_questions.questions[state] = ParticipantQuestion(
            state, stage.room.session.id, "p0", said, False, state, NOW
        )
    assert stage.texts(language)["closing"] == CLOSINGS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_an_open_vote(stage_of: MakeStage, language: Language) -> None:
    """While answers are open, neither the result nor the summary says how anybody chose, in either vote."""
    stage = stage_of(5)
    voted(stage)
    assert "80%" in stage.texts(language)["result"]
    stage.lead(Command.TALLY, Command.VOTE_AGAIN)
    for text in (stage.texts(language)["result"], stage.texts(language)["closing"]):
        assert not any(word in text for word in ("80%", "サーバー", "Servers", "ジョブ", "Jobs"))


def test_below_five_there_are_counts_alone(stage_of: MakeStage) -> None:
    """Four people are four people, not a hundred per cent."""
    stage = stage_of(4)
    voted(stage, people=4)
    assert "%" not in stage.texts("ja")["result"]
    assert "・サーバー：3人" in stage.texts("ja")["result"]


def test_shares_of_one_choice_add_up_to_a_hundred(stage_of: MakeStage) -> None:
    """Seven people, 3, 2 and 2: the last 28 per cent, not 29."""
    stage = stage_of(7)
    stage.lead((Command.GO, 4), Command.OPEN)
    stage.give(4, "answer", 1, {f"p{n}": number for n, number in enumerate((10, 10, 10, 20, 20, 30, 30))})
    stage.lead(Command.CLOSE)
    lines = stage.texts("en")["result"].splitlines()
    assert [line.split("(")[1] for line in lines if line.startswith("- ")] == ["43%)", "29%)", "28%)"]


@pytest.mark.parametrize("names", NAMES)
def test_names_only_where_everybody_agreed(stage_of: MakeStage, names: str) -> None:
    """A reason bears its author's name under the rule `all` alone, and no text has one under another rule."""
    stage = stage_of(5, SessionOptions(names=names))
    voted(stage)
    stage.show(Reason(CASE, 1, "p1"), pinned=True)
    stage.participant_questions.questions["q"] = ParticipantQuestion(
        "q", stage.room.session.id, "p2", "なぜ", False, ANSWERED, NOW
    )
    texts = stage.texts("ja")
    assert ("（名前1）" in texts["result"]) == (names == NAMES_FOR_ALL)
    assert names == NAMES_FOR_ALL or not any("名前1" in text or "名前2" in text for text in texts.values())
    assert ("表示名を入れて" in texts["invitation"]) == (names != NO_NAMES)


def test_only_shown_reasons_and_only_answered_questions(stage_of: MakeStage) -> None:
    """What the facilitator has not shown to all is in no text; nor is the explanation before the release."""
    stage = stage_of(5)
    voted(stage)
    for state in (WAITING, OPEN, HIDDEN):
        stage.participant_questions.questions[state] = ParticipantQuestion(
            state, stage.room.session.id, "p0", "まだです", False, state, NOW
        )
    for text in stage.texts("ja").values():
        assert "運用の手間" not in text
        assert "まだです" not in text
        assert "六つ目の解説" not in text


def test_without_an_address_the_path_is_named(stage_of: MakeStage) -> None:
    """A server without a network still gives an invitation with the code, and a way to catch up."""
    texts = stage_of(1).texts("ja", {})
    assert "参加コード：ABC234" in texts["invitation"]
    assert "参加ページ：" not in texts["invitation"]
    assert texts["closing"].endswith("/live/ABC234")


LONG = st.text(alphabet="あいう漢。、.? \nabc🌸", min_size=0, max_size=3000)


@given(parts=st.lists(LONG, max_size=6), last=st.text(max_size=200))
def test_no_text_is_too_long_and_its_end_stays(parts: list[str], last: str) -> None:
    """However much there is to say; what was cut ends with an ellipsis."""
    text = joined(parts, last)
    assert len(text) <= LONGEST
    assert text.endswith(last)


@given(text=LONG, most=st.integers(2, 400))
def test_shortening_keeps_the_beginning(text: str, most: int) -> None:
    """A shortened text is a beginning with an ellipsis; a short one is as it was; one line is one line."""
    short = shortened(text, most)
    assert len(short) <= most
    assert short == text if len(text) <= most else (short.endswith("…") and text.startswith(short[:-1]))
    assert "\n" not in one_line(text, most)


@examples(15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reasons=st.lists(LONG.filter(str.strip), max_size=8), asked=st.lists(LONG, max_size=12))
def test_a_talkative_room_stays_within_the_limit(stage_of: MakeStage, reasons: list[str], asked: list[str]) -> None:
    """Long reasons, many questions: every text in both languages has at most 1,500 characters."""
    stage = stage_of(9, SessionOptions(names=NAMES_FOR_ALL))
    voted(stage)
    for n, reason in enumerate(reasons):
        stage.give(CASE, "answer", 1, {f"p{n}": chose("large", "jobs")}, reason)
        stage.show(Reason(CASE, 1, f"p{n}"), pinned=n % 2 == 0)
    for n, text in enumerate(asked):
        stage.participant_questions.questions[str(n)] = ParticipantQuestion(
            str(n), stage.room.session.id, "p0", text, False, ANSWERED, NOW
        )
    for language in LANGUAGES:
        texts = stage.texts(language)
        assert all(0 < len(text) <= LONGEST for text in texts.values())
        assert texts["closing"].endswith("/live/ABC234")


def test_a_cut_comes_after_a_sentence() -> None:
    """Where one ends in the second half of what fits."""
    assert shortened("一文目です。二文目です。三文目です。", 14) == "一文目です。二文目です。…"
    assert shortened("One is here. Two is here. Three.", 28) == "One is here. Two is here.…"
    assert shortened("切れ目のない長い文がここにあります", 6) == "切れ目のな…"


def test_every_sentence_of_the_handouts_is_said() -> None:
    """None is left over."""
    written = "".join(path.read_text() for path in (ASSETS.parents[2] / "views").rglob("*.py"))
    composed = {"handout.most", "handout.moved"}
    assert {key for key in HANDOUTS if key not in written} <= composed
