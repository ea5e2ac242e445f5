"""The sentences for after a session, and of the light page where one studies alone."""

from __future__ import annotations

from benkyokai.core.text import Text

WALK: dict[str, Text] = {
    "after.next": Text("次へ", "Next"),
    "after.back": Text("前へ", "Back"),
    "after.overview": Text("一覧へ", "Overview"),
    "after.answer_first": Text(
        "まず自分で答えてください。一度答えると変えられません。",
        "Answer for yourself first. Once given, an answer stands.",
    ),
    "after.review": Text("復習へ", "Go to the review"),
}

AFTER: dict[str, Text] = {
    "after.catch_up": Text("あとから参加", "Catch up"),
    "after.again": Text("もう一度たどる", "Go through it again"),
    "after.lead": Text(
        "自分のペースで、同じ内容を順にたどれます。設問では、先に自分で答えると、会場の回答と考え方が表示されます。",
        "Go through the session at your own pace. Answer each question first; then you see what the room chose, "
        "and the reasoning.",
    ),
    "after.apart": Text(
        "ここでの回答は、当日の集計には入りません。", "Your answers here stay apart from the figures of the session."
    ),
    "after.begin": Text("最初の項目から始める", "Begin with the first step"),
    "after.go_on": Text("項目{n}から続ける", "Go on at step {n}"),
    "after.steps": Text("項目の一覧", "All steps"),
    "after.room_asked": Text("会場が確認したこと", "What the room asked the client"),
    "after.room_chose": Text("会場の回答", "What the room chose"),
    "after.room_first": Text("会場の1回目の回答", "The room's first vote"),
    "after.room_second": Text("会場の2回目の回答", "The room's second vote"),
    "after.not_asked": Text("当日は回答を集めなかった設問です。", "The room did not answer this question."),
    "after.first_answer": Text("1回目の回答", "First answer"),
    "after.second_answer": Text("2回目の回答", "Second answer"),
    "after.your_reason": Text("理由：{reason}", "Why: {reason}"),
    "after.in_review": Text("復習に入っています", "in your review"),
    "after.n_in_review": Text(
        "回答した設問のうち{n}問が復習に入りました。間違えたものから先に出てきます。",
        "{n} of the questions you answered {n|is|are} in your review. What you missed comes back first.",
    ),
    "after.report": Text("勉強会の報告を見る", "See the session's report"),
    "after.not_shown": Text(
        "当日、考え方は表示されませんでした。項目を開くと読めます。",
        "The reasoning was not shown in the session. Open the step to read it.",
    ),
    "after.open_step": Text("この項目を開く", "Open this step"),
    "after.no_questions": Text("設問への回答はありません。", "You answered no question."),
    "after.last": Text("これで最後の項目です。", "That was the last step."),
}

LIGHT: dict[str, Text] = {
    "light.title": Text("軽量版", "Light page"),
    "light.lead": Text(
        "遅い回線でも使えるページです。回答は通常の画面と共通で、つながらない間の回答は、つながり次第送ります。",
        "A page for slow connections. It shares its answers with the full app; what you answer without a connection "
        "is sent as soon as there is one.",
    ),
    "light.full": Text("通常の画面で開く", "Open in the full app"),
    "light.ticked": Text("印を保存しました。", "Your ticks are saved."),
    "light.all_answered": Text("すべての設問に回答しました。", "Every question has an answer."),
}

AFTERWARDS: dict[str, Text] = WALK | AFTER | LIGHT
