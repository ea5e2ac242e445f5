"""The sentences of what a facilitator hands out: the invitation, the result of the moment, the closing summary."""

from __future__ import annotations

from benkyokai.core.text import Text

HANDOUTS: dict[str, Text] = {
    "handout.kept_days": Text(
        "この勉強会の記録（回答や表示名）は、終わってから{n}日後に削除します。",
        "The record of this session (answers, display names) is deleted {n} {n|day|days} after it ends.",
    ),
    "handout.kept": Text(
        "この勉強会の記録（回答や表示名）は、進行役が削除するまで残ります。",
        "The record of this session (answers, display names) stays until the facilitator deletes it.",
    ),
    "handout.session": Text("勉強会：{title}", "Study session: {title}"),
    "handout.address": Text("参加ページ：{url}", "Join at: {url}"),
    "handout.code": Text("参加コード：{code}", "Session code: {code}"),
    "handout.join": Text(
        "スマートフォンかパソコンで参加ページを開き、表示名を入れて「参加する」を押します。アプリもアカウントも要りません。",
        "Open the address on a phone or a computer, type a display name and press “Join”. No app, no account needed.",
    ),
    "handout.join_unnamed": Text(
        "スマートフォンかパソコンで参加ページを開き、「参加する」を押します。アプリもアカウントも要りません。",
        "Open the address on a phone or a computer and press “Join”. No app, no account needed.",
    ),
    "handout.same_wifi": Text(
        "会場と同じWi\u2011Fiにつないでください。", "Your device has to be on the same Wi\u2011Fi as the room."
    ),
    "handout.nothing": Text("今は設問を扱っていません。", "There is no question on the screen now."),
    "handout.question": Text("設問：{prompt}", "Question: {prompt}"),
    "handout.open": Text(
        "回答受付中です（{n}／{all}人が回答）。結果は受付終了後に載ります。",
        "Answers are open ({n} of {all} answered). The result appears here once they are closed.",
    ),
    "handout.not_open": Text("まだ受け付けていません。", "Answers are not open yet."),
    "handout.vote": Text("【{vote}：{n}人が回答】", "{vote}: {n} answered"),
    "handout.answers": Text("回答", "Answers"),
    "handout.row": Text("・{what}：{n}人（{percent}%）", "- {what}: {n} ({percent}%)"),
    "handout.row_few": Text("・{what}：{n}人", "- {what}: {n}"),
    "handout.about": Text("{what}：", "{what}:"),
    "handout.shift": Text("【回答の変化】", "Shift between the votes"),
    "handout.shift_of": Text("・{what}：{note}", "- {what}: {note}"),
    "handout.reasons": Text("【みんなの理由】", "Reasons from the room"),
    "handout.reason": Text("・「{reason}」", "- “{reason}”"),
    "handout.reason_by": Text("・「{reason}」（{by}）", "- “{reason}” ({by})"),
    "handout.reasoning": Text("【考え方】", "The reasoning"),
    "handout.closing": Text("勉強会「{title}」のまとめ", "Summary of the study session “{title}”"),
    "handout.took_part": Text("{n}人が参加しました。", "{n} took part."),
    "handout.done": Text("扱った内容：{what}", "What we did: {what}"),
    "handout.results": Text("【設問と結果】", "Questions and results"),
    "handout.number": Text("{n}. {prompt}", "{n}. {prompt}"),
    "handout.most": Text(
        "　{what}：最も多いのは「{choice}」（{n}／{of}人）", "   {what}: most chose “{choice}” ({n} of {of})"
    ),
    "handout.stayed": Text("。話し合いのあとも変わりませんでした。", "; nobody changed after the discussion."),
    "handout.moved": Text(
        "。話し合いのあとは「{choice}」（{n}／{of}人）で、{moved}人が変えました。",
        "; after the discussion “{choice}” ({n} of {of}), {moved} changed.",
    ),
    "handout.texts": Text("　{n}人が書きました。", "   {n} wrote an answer."),
    "handout.nobody": Text("　回答はありません。", "   Nobody answered."),
    "handout.answered": Text("【答えた質問】", "Questions from the floor that were answered"),
    "handout.catch_up": Text("あとから参加する方はこちら：{url}", "To catch up: {url}"),
}
