"""The sentences of a session's report."""

from __future__ import annotations

from benkyokai.core.text import Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


HEADLINES: dict[str, Text] = {
    "headline.came": _t(
        "{joined}人が参加し（会場{room}人、リモート{remote}人）、{answered}人が回答しました。",
        "Joined: {joined} ({room} in the room, {remote} remote). Answered: {answered}.",
    ),
    "headline.caught_up": _t("{n}人があとから参加しました。", "Caught up afterwards: {n}."),
    "headline.took": _t(
        "{planned}分の予定で、{spent}分かかりました。", "It took {spent} minutes; {planned} were planned."
    ),
    "headline.over": _t(
        "予定を最も超えたのは「{title}」で、{minutes}分の超過です。",
        "The longest overrun was “{title}”, by {minutes} min.",
    ),
    "headline.moved": _t(
        "話し合いのあと、{of}人のうち{n}人が「{to}」へ変えました。",
        "{n} of {of} moved to “{to}” after the discussion.",
    ),
    "headline.moved_named": _t(
        "話し合いのあと、{of}人のうち{n}人が「{to}」へ変えました。そのうち{named}人が決め手に「{factor}」を挙げました。",
        "{n} of {of} moved to “{to}” after the discussion; {named} of them named “{factor}”.",
    ),
    "headline.moved_assumption": _t(
        "話し合いのあと、{of}人のうち{n}人が前提を「{to}」に変えました。",
        "{n} of {of} came to assume “{to}” after the discussion.",
    ),
    "headline.stayed": _t(
        "話し合いのあとも、{of}人の選択は変わりませんでした。", "All {of} who voted twice kept their choices."
    ),
    "headline.chose": _t("{of}人のうち{n}人が「{option}」を選びました。", "{n} of {of} chose “{option}”."),
    "headline.hardest": _t(
        "正答率が最も低かった設問です（{facility}%、n={n}）。",
        "the lowest facility of all questions ({facility}%, n={n}).",
    ),
    "headline.floor": _t(
        "質問は{n}件。最も知りたい人が多かったのは「{text}」です（{votes}人）。",
        "Questions from the floor: {n}. Most wanted ({votes}): “{text}”",
    ),
    "headline.floor_unvoted": _t(
        "質問は{n}件。最初の質問は「{text}」です。", "Questions from the floor: {n}. First: “{text}”"
    ),
}

REPORT: dict[str, Text] = {
    **HEADLINES,
    "report.page": _t("勉強会の記録", "Session report"),
    "report.none_named": _t(
        "「勉強会」または「結果」の一覧から記録を開いてください。",
        "Open a report from the list under Sessions or My results.",
    ),
    "report.held": _t("{when}（コード{code}）", "{when} (code {code})"),
    "report.hurry": _t("1分で読む", "In a minute"),
    "report.question_n": _t("設問{n}", "Question {n}"),
    "report.question_head": _t("問{n}", "Q{n}"),
    "report.about_question": _t("設問{n}「{prompt}」：{sentence}", "Question {n}, “{prompt}”: {sentence}"),
    "report.attendance": _t("参加と進み具合", "Attendance and pace"),
    "report.joined": _t("参加", "Joined"),
    "report.in_room": _t("会場", "In the room"),
    "report.remote": _t("リモート", "Remote"),
    "report.answered": _t("回答した人", "Answered"),
    "report.caught_up": _t("あとから参加", "Caught up later"),
    "report.pace": _t("進行表と実際の時間（分）", "Minutes planned and spent"),
    "report.planned": _t("予定", "Planned"),
    "report.spent": _t("実際", "Spent"),
    "report.left_out": _t("外した項目", "left out"),
    "report.discussion": _t("話し合い", "Discussion"),
    "report.step_gone": _t("（今はない項目）", "(no longer there)"),
    "report.n": _t("n={n}", "n={n}"),
    "report.n_votes": _t("1回目：n={first}、2回目：n={second}", "First vote n={first}, second vote n={second}"),
    "report.too_few": _t("5人未満", "fewer than 5"),
    "report.too_few_n": _t("5人未満のため表示しません（n={n}）。", "Fewer than 5, so no figures are shown (n={n})."),
    "report.facility": _t("正答率", "Facility"),
    "report.gain": _t("正規化ゲイン", "Normalised gain"),
    "report.gain_help": _t(
        "2回とも回答した{n}人の正答率が{before}から{after}へ。ゲインは（後－前）÷（100－前）です。",
        "Among the {n} who voted twice, from {before} to {after}. The gain is (after − before) ÷ (100 − before).",
    ),
    "report.no_gain": _t("定まりません（はじめから100%）", "not defined (100% before)"),
    "report.seconds": _t("回答までの時間（中央値）", "Time to answer (median)"),
    "report.seconds_n": _t("{n}秒", "{n} s"),
    "report.chosen": _t("選択", "Choices"),
    "report.ask": _t("お客様に確認したこと", "Asked the client"),
    "report.assumption": _t("前提", "Assumption"),
    "report.factor": _t("決め手", "Deciding factor"),
    "report.hands": _t("挙手{n}", "{n} hands"),
    "report.right": _t("正解", "right"),
    "report.first": _t("1回目", "First vote"),
    "report.second": _t("2回目", "Second vote"),
    "report.by_assumption": _t("前提ごとの選択", "Choices by assumption"),
    "report.under": _t("前提「{assumption}」", "Assuming “{assumption}”"),
    "report.hidden": _t("5人未満のため表示しません：{groups}。", "Not shown, with fewer than 5 people: {groups}."),
    "report.hidden_groups": _t("{groups}（n={n}）", "{groups} (n={n})"),
    "report.joint": _t("、", ", "),
    "report.shift": _t("回答の変化", "Shift between the votes"),
    "report.shift_of": _t("回答の変化：{about}", "Shift between the votes: {about}"),
    "report.choose_question": _t("設問を選ぶ", "Choose a question"),
    "report.questions": _t("設問ごとの結果", "Question by question"),
    "report.shift_note": _t(
        "2回とも回答した{of}人のうち、{moved}人が変えました。", "Voted twice: {of}. Changed: {moved}."
    ),
    "report.from_to": _t("{before} → {after}：{n}人", "{before} → {after}: {n}"),
    "report.stayed": _t("{option}のまま：{n}人", "stayed with {option}: {n}"),
    "report.read_shift": _t("変化を文章で読む", "Read the shift as text"),
    "report.room": _t("考え方の図と参加者の道筋", "The room on the reasoning diagram"),
    "report.room_note": _t(
        "数字は通った人数です（n={n}）。緑の帯は、前提「{assumption}」で有力な道筋です。",
        "The numbers count the people on an edge (n={n}). Green band: strong assuming “{assumption}”.",
    ),
    "report.people": _t("{n}人", "{n}"),
    "report.people_n": _t("{n}人", "{n} people"),
    "report.reasons": _t("理由", "Reasons"),
    "report.reasons_shown": _t("紹介した理由", "Reasons that were shown"),
    "report.reasons_n": _t("書いた人：{n}人", "written by {n}"),
    "report.quote_votes": _t("なるほど{n}人", "convinced {n}"),
    "report.quote_moved": _t("これで変えた{n}人", "moved {n}"),
    "report.vote_n": _t("{n}回目", "vote {n}"),
    "report.heat": _t("参加者と設問", "Participants and questions"),
    "report.heat_note": _t(
        "各設問の最後の回答の得点率（%）です。空欄は未回答です。",
        "Score of each participant's last vote in per cent. Empty: no answer.",
    ),
    "report.somebody": _t("参加者{n}", "Participant {n}"),
    "report.floor": _t("質問", "Questions from the floor"),
    "report.wanted": _t("知りたい{n}人", "{n} would like to know too"),
    "report.state.open": _t("未回答", "open"),
    "report.state.answered": _t("回答済み", "answered"),
    "report.state.waiting": _t("確認待ち", "waiting"),
    "report.state.hidden": _t("非表示", "hidden"),
    "report.survey": _t("アンケート", "Survey"),
    "report.texts": _t("書かれたこと", "What people wrote"),
    "report.texts_withheld": _t(
        "自由記述は進行役だけが読めます（n={n}）。", "The facilitator alone reads what was written (n={n})."
    ),
    "report.nothing": _t("回答された設問はまだありません。", "No question has been answered yet."),
    "report.take_away": _t("持ち帰る", "Take away"),
    "report.csv": _t("CSV（表ごとのファイルをまとめたZIP）", "CSV (a ZIP with a file for each table)"),
    "report.xlsx": _t("Excel（XLSX）", "Excel (XLSX)"),
    "report.json": _t("JSON", "JSON"),
    "report.print": _t("印刷用のページ", "Page to print"),
    "report.release_lead_on": _t(
        "参加者はこの記録を読めます。5人未満の集計と自由記述は参加者には表示しません。",
        "Participants can read this report. Groups under five and free texts are not shown to them.",
    ),
    "report.release_lead_off": _t(
        "この記録を読めるのは進行役だけです。公開すると、参加した人が「結果」から読めます。",
        "The facilitator alone can read this report. Once released, those who took part find it under My results.",
    ),
    "report.release": _t("参加者に公開する", "Release to participants"),
    "report.take_back": _t("公開をやめる", "Take it back"),
    "report.shared_note": _t("5人未満の集計は表示しません。", "Figures of fewer than five people are not shown."),
    "report.open": _t("記録を開く", "Open the report"),
    "no_report": _t(
        "このコードで読める記録はありません。コードと、参加したときの端末かどうかを確かめてください。",
        "There is no report for you under this code. Check the code, and that this is the device you took part with.",
    ),
    "not_released": _t(
        "この勉強会の記録は、まだ公開されていません。進行役が公開すると、ここで読めます。",
        "The report of this session is not released yet. Once the facilitator releases it, you can read it here.",
    ),
    "session_goes_on": _t(
        "勉強会が終わってから公開できます。", "The report can be released once the session has ended."
    ),
}
