"""The sentences of what a facilitator hands out: the invitation, the result of the moment, the closing summary."""

from __future__ import annotations

from benkyokai.core.text import Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


HANDOUTS: dict[str, Text] = {
    "handout.kept_days": _t(
        "この勉強会の記録（回答や表示名）は、終わってから{n}日後に削除します。",
        "The record of this session (answers, display names) is deleted {n} days after it ends.",
    ),
    "handout.kept": _t(
        "この勉強会の記録（回答や表示名）は、進行役が削除するまで残ります。",
        "The record of this session (answers, display names) stays until the facilitator deletes it.",
    ),
    "handout.session": _t("勉強会：{title}", "Study session: {title}"),
    "handout.address": _t("参加ページ：{url}", "Join at: {url}"),
    "handout.code": _t("参加コード：{code}", "Session code: {code}"),
    "handout.join": _t(
        "スマートフォンかパソコンで参加ページを開き、表示名を入れて「参加する」を押します。アプリもアカウントも要りません。",
        "Open the address on a phone or a computer, type a display name and press “Join”. No app, no account needed.",
    ),
    "handout.join_unnamed": _t(
        "スマートフォンかパソコンで参加ページを開き、「参加する」を押します。アプリもアカウントも要りません。",
        "Open the address on a phone or a computer and press “Join”. No app, no account needed.",
    ),
    "handout.same_wifi": _t(
        "会場と同じWi-Fiにつないでください。", "Your device has to be on the same Wi-Fi as the room."
    ),
    "handout.nothing": _t("いまは設問を扱っていません。", "There is no question on the screen now."),
    "handout.question": _t("設問：{prompt}", "Question: {prompt}"),
    "handout.open": _t(
        "回答受付中です（{n}／{all}人が回答）。結果は受付終了後に載ります。",
        "Answers are open ({n} of {all} answered). The result appears here once they are closed.",
    ),
    "handout.not_open": _t("まだ受け付けていません。", "Answers are not open yet."),
    "handout.vote": _t("【{vote}：{n}人が回答】", "{vote}: {n} answered"),
    "handout.answers": _t("回答", "Answers"),
    "handout.row": _t("・{what}：{n}人（{percent}%）", "- {what}: {n} ({percent}%)"),
    "handout.row_few": _t("・{what}：{n}人", "- {what}: {n}"),
    "handout.about": _t("{what}：", "{what}:"),
    "handout.shift": _t("【回答の変化】", "Shift between the votes"),
    "handout.shift_of": _t("・{what}：{note}", "- {what}: {note}"),
    "handout.reasons": _t("【みんなの理由】", "Reasons from the room"),
    "handout.reason": _t("・「{reason}」", "- “{reason}”"),
    "handout.reason_by": _t("・「{reason}」（{by}）", "- “{reason}” ({by})"),
    "handout.reasoning": _t("【考え方】", "The reasoning"),
    "handout.closing": _t("勉強会「{title}」のまとめ", "Summary of the study session “{title}”"),
    "handout.took_part": _t("{n}人が参加しました。", "{n} took part."),
    "handout.done": _t("扱った内容：{what}", "What we did: {what}"),
    "handout.separator": _t("、", ", "),
    "handout.results": _t("【設問と結果】", "Questions and results"),
    "handout.number": _t("{n}. {prompt}", "{n}. {prompt}"),
    "handout.most": _t(
        "　{what}：最も多いのは「{choice}」（{n}／{of}人）", "   {what}: most chose “{choice}” ({n} of {of})"
    ),
    "handout.stayed": _t("。話し合いのあとも変わりませんでした。", "; nobody changed after the discussion."),
    "handout.moved": _t(
        "。話し合いのあとは「{choice}」（{n}／{of}人）で、{moved}人が変えました。",
        "; after the discussion “{choice}” ({n} of {of}), {moved} changed.",
    ),
    "handout.texts": _t("　{n}人が書きました。", "   {n} wrote an answer."),
    "handout.nobody": _t("　回答はありません。", "   Nobody answered."),
    "handout.answered": _t("【答えた質問】", "Questions from the floor that were answered"),
    "handout.catch_up": _t("あとから参加する方はこちら：{url}", "To catch up: {url}"),
}
