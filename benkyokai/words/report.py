"""The sentences of a session's report."""

from __future__ import annotations

from benkyokai.core.text import Text

HEADLINES: dict[str, Text] = {
    "headline.came": Text(
        "{joined}人が参加し（会場{room}人、リモート{remote}人）、{answered}人が回答しました。",
        "Joined: {joined} ({room} in the room, {remote} remote). Answered: {answered}.",
    ),
    "headline.came_teams": Text(
        "{joined}チーム（{people}人）が参加し（会場{room}チーム、リモート{remote}チーム）、{answered}チームが回答しました。",
        "Teams: {joined} with {people} {people|person|people} ({room} in the room, {remote} remote). "
        "Teams that answered: {answered}.",
    ),
    "headline.caught_up": Text("{n}人があとから参加しました。", "Caught up afterwards: {n}."),
    "headline.took": Text(
        "{planned}分の予定で、{spent}分かかりました。",
        "It took {spent} {spent|minute|minutes}; {planned} {planned|was|were} planned.",
    ),
    "headline.over": Text(
        "予定を最も超えたのは「{title}」で、{minutes}分の超過です。",
        "The longest overrun was “{title}”, by {minutes} min.",
    ),
    "headline.moved": Text(
        "話し合いのあと、{of}人のうち{n}人が「{to}」へ変えました。",
        "{n} of {of} moved to “{to}” after the discussion.",
    ),
    "headline.moved_named": Text(
        "話し合いのあと、{of}人のうち{n}人が「{to}」へ変えました。そのうち{named}人が決め手に「{factor}」を挙げました。",
        "{n} of {of} moved to “{to}” after the discussion; {named} of them named “{factor}”.",
    ),
    "headline.moved_assumption": Text(
        "話し合いのあと、{of}人のうち{n}人が前提を「{to}」に変えました。",
        "{n} of {of} came to assume “{to}” after the discussion.",
    ),
    "headline.stayed": Text(
        "話し合いのあとも、{of}人の選択は変わりませんでした。", "All {of} who voted twice kept their choices."
    ),
    "headline.chose": Text("{of}人のうち{n}人が「{option}」を選びました。", "{n} of {of} chose “{option}”."),
    "headline.hardest": Text(
        "正答率が最も低かった設問です（{facility}%、n={n}）。",
        "the lowest facility of all questions ({facility}%, n={n}).",
    ),
    "headline.floor": Text(
        "質問は{n}件。最も知りたい人が多かったのは「{text}」です（{votes}人）。",
        "Questions from the floor: {n}. Most wanted ({votes}): “{text}”",
    ),
    "headline.floor_unvoted": Text(
        "質問は{n}件。最初の質問は「{text}」です。", "Questions from the floor: {n}. First: “{text}”"
    ),
}

REPORT: dict[str, Text] = {
    **HEADLINES,
    "report.page": Text("勉強会の記録", "Session report"),
    "report.none_named": Text(
        "「勉強会」または「結果」の一覧から記録を開いてください。",
        "Open a report from the list under Sessions or My results.",
    ),
    "report.held": Text("{when}（コード{code}）", "{when} (code {code})"),
    "report.hurry": Text("1分で読む", "In a minute"),
    "report.question_n": Text("設問{n}", "Question {n}"),
    "report.question_head": Text("問{n}", "Q{n}"),
    "report.about_question": Text("設問{n}「{prompt}」：{sentence}", "Question {n}, “{prompt}”: {sentence}"),
    "report.attendance": Text("参加と進み具合", "Attendance and pace"),
    "report.joined": Text("参加", "Joined"),
    "report.teams": Text("参加チーム", "Teams"),
    "report.in_teams": Text("チームの人数の合計", "People in teams"),
    "report.answered_teams": Text("回答したチーム", "Teams that answered"),
    "report.team_size": Text("人数", "People"),
    "report.teams_note": Text(
        "チームで回答した勉強会です。「〜人」とある数は、チームの数です（1チームを1と数えます）。",
        "Teams answered together: wherever this report counts who answered, it counts teams, each once.",
    ),
    "report.in_room": Text("会場", "In the room"),
    "report.remote": Text("リモート", "Remote"),
    "report.answered": Text("回答した人", "Answered"),
    "report.caught_up": Text("あとから参加", "Caught up later"),
    "report.pace": Text("進行表と実際の時間（分）", "Minutes planned and spent"),
    "report.planned": Text("予定", "Planned"),
    "report.spent": Text("実際", "Spent"),
    "report.left_out": Text("外した項目", "left out"),
    "report.discussion": Text("話し合い", "Discussion"),
    "report.step_gone": Text("（今はない項目）", "(no longer there)"),
    "report.mean": Text("平均{mean}", "mean {mean}"),
    "report.n": Text("n={n}", "n={n}"),
    "report.n_votes": Text("1回目：n={first}、2回目：n={second}", "First vote n={first}, second vote n={second}"),
    "report.too_few": Text("5人未満", "fewer than 5"),
    "report.too_few_n": Text("5人未満のため表示しません（n={n}）。", "Fewer than 5, so no figures are shown (n={n})."),
    "report.facility": Text("正答率", "Facility"),
    "report.gain": Text("正規化ゲイン", "Normalised gain"),
    "report.gain_help": Text(
        "2回とも回答した{n}人の正答率が{before}から{after}へ。ゲインは（後－前）÷（100－前）です。",
        "Among the {n} who voted twice, from {before} to {after}. The gain is (after − before) ÷ (100 − before).",
    ),
    "report.transfer": Text("確かめの設問", "The twin"),
    "report.transfer.of": Text(
        "2回目で有力な回答に変えた{moved}人のうち、{answered}人が確かめの設問に答え、{got}人はそこでも有力な回答でした（理解）。"
        "ほかは周りに合わせた可能性があります。",
        "Of {moved} who moved to a strong answer, {answered} answered the twin, and {got} got it: they understood; the "
        "others may have followed.",
    ),
    "report.transfer.share": Text("{percent}%", "{percent} %"),
    "report.transfer.hidden": Text("人数が少ないため表示しません。", "Too few to say."),
    "report.advised": Text(
        "{vote}回目のあとの提案（有力{n}／{of}人）", "Proposed after vote {vote} ({n} of {of} strong)"
    ),
    "report.advised.assumption": Text("前提を話し合う", "discuss the assumption"),
    "report.advised.hint": Text("説明かヒント", "explain, or give a hint"),
    "report.advised.discuss": Text("話し合ってもう一度", "discuss, then vote again"),
    "report.advised.explain": Text("説明する", "explain"),
    "report.advised.go_on": Text("短く説明して先へ", "explain briefly, go on"),
    "report.followed.yes": Text("そのとおり進めました", "so it was done"),
    "report.followed.no": Text("別の進め方をしました", "done otherwise"),
    "report.followed.untold": Text("操作だけでは分かりません", "the commands do not tell"),
    "report.opener": Text("次回の始めに", "For the opener of the next session"),
    "report.no_gain": Text("定まりません（はじめから100%）", "not defined (100% before)"),
    "report.seconds": Text("回答までの時間（中央値）", "Time to answer (median)"),
    "report.seconds_n": Text("{n}秒", "{n} s"),
    "report.chosen": Text("選択", "Choices"),
    "report.ask": Text("お客様に確認したこと", "Asked the client"),
    "report.assumption": Text("前提", "Assumption"),
    "report.factor": Text("決め手", "Deciding factor"),
    "report.hands": Text("挙手{n}", "{n} {n|hand|hands}"),
    "report.first": Text("1回目", "First vote"),
    "report.second": Text("2回目", "Second vote"),
    "report.by_assumption": Text("前提ごとの選択", "Choices by assumption"),
    "report.under": Text("前提「{assumption}」", "Assuming “{assumption}”"),
    "report.hidden": Text("5人未満のため表示しません：{groups}。", "Not shown, with fewer than 5 people: {groups}."),
    "report.hidden_groups": Text("{groups}（n={n}）", "{groups} (n={n})"),
    "report.shift": Text("回答の変化", "Shift between the votes"),
    "report.shift_of": Text("回答の変化：{about}", "Shift between the votes: {about}"),
    "report.choose_question": Text("設問を選ぶ", "Choose a question"),
    "report.questions": Text("設問ごとの結果", "Question by question"),
    "report.shift_note": Text(
        "2回とも回答した{of}人のうち、{moved}人が変えました。", "Voted twice: {of}. Changed: {moved}."
    ),
    "report.from_to": Text("{before} → {after}：{n}人", "{before} → {after}: {n}"),
    "report.stayed": Text("{option}のまま：{n}人", "stayed with {option}: {n}"),
    "report.read_shift": Text("変化を文章で読む", "Read the shift as text"),
    "report.room": Text("考え方の図と参加者の道筋", "The room on the reasoning diagram"),
    "report.room_note": Text(
        "数字は通った人数です（n={n}）。緑の帯は、前提「{assumption}」で有力な道筋です。",
        "The numbers count the people on an edge (n={n}). Green band: strong assuming “{assumption}”.",
    ),
    "report.people": Text("{n}人", "{n}"),
    "report.people_n": Text("{n}人", "{n} {n|person|people}"),
    "report.reasons": Text("理由", "Reasons"),
    "report.reasons_shown": Text("紹介した理由", "Reasons that were shown"),
    "report.reasons_n": Text("書いた人：{n}人", "written by {n}"),
    "report.quote_votes": Text("なるほど{n}人", "convinced {n}"),
    "report.quote_moved": Text("これで変えた{n}人", "moved {n}"),
    "report.vote_n": Text("{n}回目", "vote {n}"),
    "report.heat": Text("参加者と設問", "Participants and questions"),
    "report.heat_note": Text(
        "各設問の最後の回答の得点率（%）です。空欄は未回答です。",
        "Score of each participant's last vote in per cent. Empty: no answer.",
    ),
    "report.somebody": Text("参加者{n}", "Participant {n}"),
    "report.floor": Text("質問", "Questions from the floor"),
    "report.wanted": Text("知りたい{n}人", "{n} would like to know too"),
    "report.state.open": Text("未回答", "open"),
    "report.state.answered": Text("回答済み", "answered"),
    "report.state.waiting": Text("確認待ち", "waiting"),
    "report.state.hidden": Text("非表示", "hidden"),
    "report.survey": Text("アンケート", "Survey"),
    "report.texts_withheld": Text(
        "自由記述は進行役だけが読めます（n={n}）。", "The facilitator alone reads what was written (n={n})."
    ),
    "report.nothing": Text("回答された設問はまだありません。", "No question has been answered yet."),
    "report.take_away": Text("持ち帰る", "Take away"),
    "report.csv": Text("CSV（表ごとのファイルをまとめたZIP）", "CSV (a ZIP with a file for each table)"),
    "report.xlsx": Text("Excel（XLSX）", "Excel (XLSX)"),
    "report.json": Text("JSON", "JSON"),
    "report.pdf": Text("PDFとして保存（印刷の画面を開く）", "Save as PDF (opens the print dialog)"),
    "report.dialog": Text("印刷の画面を開く", "Open the print dialog"),
    "report.dialog_hint": Text(
        "印刷の画面で、送信先に「PDFに保存」を選んでください。",
        "In the print dialog, choose “Save as PDF” as the destination.",
    ),
    "report.print": Text("印刷用のページ", "Page to print"),
    "report.release_lead_on": Text(
        "参加者はこの記録を読めます。5人未満の集計と自由記述は参加者には表示しません。",
        "Participants can read this report. Groups under five and free texts are not shown to them.",
    ),
    "report.release_lead_off": Text(
        "この記録を読めるのは進行役だけです。公開すると、参加した人が「結果」から読めます。",
        "The facilitator alone can read this report. Once released, those who took part find it under My results.",
    ),
    "report.release": Text("参加者に公開する", "Release to participants"),
    "report.take_back": Text("公開をやめる", "Take it back"),
    "report.shared_note": Text("5人未満の集計は表示しません。", "Figures of fewer than five people are not shown."),
    "report.open": Text("記録を開く", "Open the report"),
    "no_report": Text(
        "このコードで読める記録はありません。コードと、参加したときの端末かどうかを確かめてください。",
        "There is no report for you under this code. Check the code, and that this is the device you took part with.",
    ),
    "not_released": Text(
        "この勉強会の記録は、まだ公開されていません。進行役が公開すると、ここで読めます。",
        "The report of this session is not released yet. Once the facilitator releases it, you can read it here.",
    ),
    "session_goes_on": Text(
        "勉強会が終わってから公開できます。", "The report can be released once the session has ended."
    ),
}
