"""The sentences for after a session, and of the light page where one studies alone."""

from __future__ import annotations

from benkyokai.core.text import Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


WALK: dict[str, Text] = {
    "after.next": _t("次へ", "Next"),
    "after.back": _t("前へ", "Back"),
    "after.overview": _t("一覧へ", "Overview"),
    "after.answer_first": _t(
        "まず自分で答えてください。一度答えると変えられません。",
        "Answer for yourself first. Once given, an answer stands.",
    ),
    "after.review": _t("復習へ", "Go to the review"),
}

AFTER: dict[str, Text] = {
    "after.catch_up": _t("あとから参加", "Catch up"),
    "after.again": _t("もう一度たどる", "Go through it again"),
    "after.lead": _t(
        "自分のペースで、同じ内容を順にたどれます。設問では、先に自分で答えると、会場の回答と考え方が表示されます。",
        "Go through the session at your own pace. Answer each question first; then you see what the room chose, "
        "and the reasoning.",
    ),
    "after.apart": _t(
        "ここでの回答は、当日の集計には入りません。", "Your answers here stay apart from the figures of the session."
    ),
    "after.begin": _t("最初の項目から始める", "Begin with the first step"),
    "after.go_on": _t("項目{n}から続ける", "Go on at step {n}"),
    "after.steps": _t("項目の一覧", "All steps"),
    "after.room_asked": _t("会場が確認したこと", "What the room asked the client"),
    "after.room_chose": _t("会場の回答", "What the room chose"),
    "after.room_first": _t("会場の1回目の回答", "The room's first vote"),
    "after.room_second": _t("会場の2回目の回答", "The room's second vote"),
    "after.not_asked": _t("当日は回答を集めなかった設問です。", "The room did not answer this question."),
    "after.first_answer": _t("1回目の回答", "First answer"),
    "after.second_answer": _t("2回目の回答", "Second answer"),
    "after.your_reason": _t("理由：{reason}", "Why: {reason}"),
    "after.in_review": _t("復習に入っています", "in your review"),
    "after.n_in_review": _t(
        "回答した設問のうち{n}問が復習に入りました。間違えたものから先に出てきます。",
        "{n} of the questions you answered are in your review. What you missed comes back first.",
    ),
    "after.report": _t("勉強会の報告を見る", "See the session's report"),
    "after.not_shown": _t(
        "当日、考え方は表示されませんでした。項目を開くと読めます。",
        "The reasoning was not shown in the session. Open the step to read it.",
    ),
    "after.open_step": _t("この項目を開く", "Open this step"),
    "after.no_questions": _t("設問への回答はありません。", "You answered no question."),
    "after.last": _t("これで最後の項目です。", "That was the last step."),
}

LIGHT: dict[str, Text] = {
    "light.title": _t("軽いページ", "Light page"),
    "light.lead": _t(
        "遅い回線でも使えるページです。回答は通常の画面と共通で、つながらない間の回答は、つながり次第送ります。",
        "A page for slow lines. It shares its answers with the full app; what you answer without a connection "
        "is sent as soon as there is one.",
    ),
    "light.full": _t("通常の画面で開く", "Open in the full app"),
    "light.ticked": _t("印を保存しました。", "Your ticks are saved."),
    "light.all_answered": _t("すべての設問に回答しました。", "Every question has an answer."),
}

AFTERWARDS: dict[str, Text] = WALK | AFTER | LIGHT
