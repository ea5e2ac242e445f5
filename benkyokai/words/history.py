"""The sentences of the results page, of item health and of progress over sessions."""

from __future__ import annotations

from benkyokai.core.text import Text

HISTORY: dict[str, Text] = {
    # My results
    "over_time": Text("得点率の推移", "Scores over time"),
    "over_time_alt": Text("得点率の推移のグラフ。{lines}", "Scores over time. {lines}"),
    "over_time_line": Text("{title}：{values}", "{title}: {values}"),
    "attempts": Text("これまでの回答", "Attempts"),
    "more_attempts": Text("もっと見る（残り{n}件）", "Show more ({n} left)"),
    "by_topic": Text("分野ごと", "By topic"),
    "by_part_of_case": Text("ケースの部分ごと", "By part of the cases"),
    "newest_counts": Text(
        "それぞれの設問集の、いちばん新しい回から計算しています。", "From the newest attempt at each question set."
    ),
    "share_of_answers": Text("{name}　{percent}（回答{n}件）", "{name} · {percent} (answers: {n})"),
    "how_sure": Text("確信度と正しさ", "Certainty and correctness"),
    "how_sure_lead": Text(
        "確信度を付けた回答が、どれだけ合っていたかを示します。確信度が高いのに違っていたものは、覚え違いかもしれません。",
        "How often the answers given with a certainty were right. "
        "Those that were certain and wrong may be worth relearning.",
    ),
    "sure.certainty": Text("確信度", "Certainty"),
    "sure.answers": Text("回答", "Answers"),
    "sure.right": Text("正解", "Right"),
    "sure.partly": Text("一部正解", "Partly"),
    "sure.wrong": Text("不正解", "Wrong"),
    "surely_wrong_list": Text("確信度が高かった誤り（{n}問）", "Certain, and wrong ({n})"),
    "right_since": Text("その後に正解", "right since"),
    "my_sessions": Text("参加した勉強会", "Study sessions I took part in"),
    "session_as": Text("{name}として参加", "as {name}"),
    "session_answered": Text("回答した項目{n}", "steps answered: {n}"),
    "session_late": Text("あとから参加して回答した項目{n}", "caught up on steps: {n}"),
    "open_session": Text("参加ページを開く", "Open its page"),
    # My data
    "my_data": Text("自分のデータ", "My data"),
    "my_data_stored": Text(
        "ここに保存しているもの：\n"
        "- 付けた表示名と、この履歴につないだ端末の番号、選んだ言語\n"
        "- 開いたレッスンと、読み終えた印\n"
        "- 設問への回答、下書き、確信度、得点、答えた時刻\n"
        "- 復習の予定、自分用のメモ、設問について報告した内容\n"
        "- 勉強会での表示名、回答と理由、質問、選んだ「知りたい」、あとから参加したときの回答\n\n"
        "メールアドレスやIPアドレスは保存していません。自習の記録は、消すまで残ります。"
        "勉強会の記録は、参加するときに示した期間が過ぎると消えます。",
        "What is kept here:\n"
        "- the display name you gave, the numbers of the devices joined to this history, and the language\n"
        "- the lessons you opened, and those you ticked as read\n"
        "- your answers to questions, drafts, certainties, marks, and when you answered\n"
        "- when questions come back, your own notes, and what you reported about questions\n"
        "- of study sessions: your display name, answers and reasons, questions, what you voted for, "
        "and answers when you caught up\n\n"
        "No e-mail address and no IP address is kept. What you did alone stays until it is deleted, what you did in a "
        "study session until the time that you were told on joining is over.",
    ),
    "as_json": Text("JSONで保存", "Download as JSON"),
    "as_xlsx": Text("XLSXで保存", "Download as XLSX"),
    "delete_mine": Text("自分のデータを消す", "Delete my data"),
    "delete_lead": Text(
        "この履歴を、つないだすべての端末から消します。勉強会で答えた内容も消え、元には戻せません。"
        "必要なら、先に上のボタンで保存してください。",
        "This history goes, on every device that is joined to it. What you answered in study sessions goes too. "
        "It cannot be brought back: download it first if you may need it.",
    ),
    "delete_type": Text("消すには「{word}」と入力してください", "To delete, type “{word}”"),
    "delete_word": Text("削除", "delete"),
    "delete_yes": Text("すべて消す", "Delete everything"),
    "delete_mistyped": Text(
        "「{word}」と入力されていません。何も消していません。", "That is not “{word}”. Nothing was deleted."
    ),
    "deleted": Text(
        "消しました：{what}。このあと何かに答えると、新しい履歴が始まります。",
        "Deleted: {what}. Whatever you do next begins a new history.",
    ),
    "deleted_nothing": Text("保存しているものはありませんでした。", "There was nothing stored."),
    "nothing_stored": Text("まだ何も保存していません。", "Nothing is stored yet."),
    "kind.person": Text("人", "person"),
    "kind.devices": Text("端末", "devices"),
    "kind.lessons": Text("レッスンの記録", "lessons read"),
    "kind.attempts": Text("設問集への回答", "attempts"),
    "kind.answers": Text("回答", "answers"),
    "kind.marks": Text("得点の記録", "marks on record"),
    "kind.drafts": Text("下書き", "drafts"),
    "kind.flags": Text("見直しの印", "flags"),
    "kind.cards": Text("復習の予定", "review cards"),
    "kind.notes": Text("メモ", "notes"),
    "kind.reports": Text("設問の誤りの報告", "reports"),
    "kind.sessions": Text("勉強会への参加", "sessions taken part in"),
    "kind.live_answers": Text("勉強会での回答", "answers in sessions"),
    "kind.late_answers": Text("あとからの回答", "answers when catching up"),
    "kind.floor_questions": Text("会場からの質問", "questions asked"),
    "kind.floor_votes": Text("「知りたい」", "votes for questions"),
    "kind.reason_votes": Text("理由への賛同", "votes for reasons"),
    "kind.of": Text("{kind}{n}件", "{kind}: {n}"),
    # Too few
    "too_few": Text("人数不足", "too few"),
    "too_few_note": Text(
        "正答率などは5人、識別力は10人に満たないあいだ「人数不足」とし、数を出しません。",
        "Below 5 people (discrimination: below 10) there is no figure, only “too few”.",
    ),
    # Item health
    "items": Text("設問の点検", "Item health"),
    "items.lead": Text(
        "設問がどう働いたかを見て、紛らわしいものを直すためのページです。最初の回だけを数えます。",
        "How the questions did, so that misleading ones can be corrected. First attempts only.",
    ),
    "items.facilitator_only": Text(
        "このページは進行役だけが見られます。進行役用のアドレスを一度開いてください。",
        "Only the facilitator sees this page. Open the facilitator's address once.",
    ),
    "items.quiz": Text("設問集", "Question set"),
    "items.nobody": Text("まだだれも終えていません。", "Nobody has finished it yet."),
    "items.drawn": Text(
        "人によって違う設問を出しています。nはその設問を出された人の数です。"
        "合計点は比べられないので、合計点から求める数は「–」です。",
        "Not everybody was asked the same questions, and n counts who was. "
        "Totals do not compare, so what rests on them is “–”.",
    ),
    "items.people": Text(
        "自習で終えた人：{n}人。途中の{unfinished}人は、まだ数えません。",
        "Finished alone: {n}. Still on the way and not counted: {unfinished}.",
    ),
    "items.n": Text("人数", "n"),
    "items.facility": Text("正答率", "Facility"),
    "items.discrimination": Text("識別力", "Discrimination"),
    "items.live": Text("勉強会", "Live"),
    "items.live_cell": Text("{percent}（{n}）", "{percent} ({n})"),
    "items.warnings": Text("気をつけること", "To look at"),
    "items.unused": Text(
        "だれも選んでいない選択肢：{options}（回答{n}件：自習{alone}、勉強会{live}）",
        "options nobody takes: {options} (of {n} answers, {alone} alone, {live} live)",
    ),
    "items.quoted": Text("「{text}」", "“{text}”"),
    "items.more": Text("、ほか{n}個", ", and {n} more"),
    "items.unused_few": Text("だれも選んでいない選択肢：人数不足（{n}人）", "options nobody takes: too few ({n})"),
    "items.outdated": Text(
        "{services}の提供状況が確認日（{as_of}）のあとに変わりました",
        "the status of {services} changed after the check on {as_of}",
    ),
    "items.hard": Text("とても難しい", "very hard"),
    "items.easy": Text("とても易しい", "very easy"),
    "items.negative": Text("識別力が負", "discrimination below 0"),
    "items.sort": Text("並べ方", "Sort by"),
    "items.sort.file": Text("ファイルの順", "file order"),
    "items.sort.facility": Text("正答率の低い順", "lowest facility"),
    "items.sort.discrimination": Text("識別力の低い順", "lowest discrimination"),
    "items.which": Text("くわしく見る設問", "Look at one question"),
    "items.drew": Text("選択肢ごとの人数", "What each option drew"),
    "items.drew_lead": Text(
        "上位・下位は、合計点で見た上から3分の1と下から3分の1（各{third}人）です。"
        "よい設問では、正解に上位が、ほかに下位が集まります。",
        "Upper and lower are the top and bottom third by total mark ({third} {third|person|people} each). "
        "In a good question the upper third gathers at the key, the lower third elsewhere.",
    ),
    "items.all": Text("全体", "All"),
    "items.upper": Text("上位", "Upper"),
    "items.lower": Text("下位", "Lower"),
    "items.key": Text("正解", "key"),
    "items.about.chosen": Text("回答", "Answer"),
    "items.about.ask": Text("お客様に確認したこと", "Asked the client"),
    "items.about.assumption": Text("前提", "Assumption"),
    "items.about.factor": Text("決め手", "Deciding factor"),
    "items.no_options": Text(
        "この種類の設問には、数える選択肢がありません。", "This kind of question has no options to count."
    ),
    "items.shift": Text("話し合いによる変化", "Shift by discussion"),
    "items.shift_said": Text(
        "勉強会で2回とも答えた{n}人：正答率は1回目{before}、2回目{after}。正規化ゲイン{gain}。",
        "Of {n} {n|person|people} who voted twice: {before} before the discussion, {after} after. "
        "Normalised gain {gain}.",
    ),
    "items.shift_few": Text(
        "勉強会で2回とも答えたのは{n}人で、人数不足です。", "{n} voted twice in sessions: too few."
    ),
    "items.stayed": Text("変えなかった：{n}人", "stayed: {n}"),
    "items.late": Text(
        "あとから参加した{n}人の正答率：{percent}（上の数には入れていません）",
        "Caught up afterwards: {percent} ({n} {n|person|people}, counted nowhere above)",
    ),
    "items.versions": Text("版ごと", "By version"),
    "items.versions_lead": Text(
        "設問を改めるたびに版が変わります。途中の回も含む最初の回答と、その版での正答率です。",
        "A question gets a new version at each edit. Every first answer, and the facility by that version.",
    ),
    "items.version": Text("版", "Version"),
    "items.current": Text("現在", "current"),
    "items.period": Text("期間", "Period"),
    "items.finer": Text("細かい数値", "Finer figures"),
    "items.finer_lead": Text(
        "定義はdocs/statistics.mdにあります。負の値や100を超える値も、そのまま示します。",
        "Defined in docs/statistics.md. Nothing is clamped: values may be negative or above 100.",
    ),
    "items.take_away": Text("すべての表を持ち出す", "Take all tables away"),
    "figure.n": Text("人数", "n"),
    "figure.facility": Text("正答率（%）", "facility (%)"),
    "figure.sd": Text("標準偏差（点）", "standard deviation (marks)"),
    "figure.discrimination_index": Text("識別力（%）", "discrimination index (%)"),
    "figure.discriminative_efficiency": Text("識別の効率（%）", "discriminative efficiency (%)"),
    "figure.effective_weight": Text("実際の重み（%）", "effective weight (%)"),
    "figure.intended_weight": Text("意図した重み（%）", "intended weight (%)"),
    "figure.mean": Text("平均（点）", "mean (marks)"),
    "figure.median": Text("中央値（点）", "median (marks)"),
    "figure.skewness": Text("歪度", "skewness"),
    "figure.kurtosis": Text("尖度", "kurtosis"),
    "figure.cic": Text("内的整合性（%）", "internal consistency (%)"),
    "figure.error_ratio": Text("誤差の割合（%）", "error ratio (%)"),
    "figure.standard_error": Text("標準誤差（点）", "standard error (marks)"),
    "figure.kr20": Text("KR-20", "KR-20"),
    "items.of_quiz": Text("設問集の全体", "The whole set"),
    # Over sessions
    "progress": Text("回を追って", "Over sessions"),
    "progress.lead": Text(
        "回を重ねて、何が身についたかを見ます。名前を出してよいと答えた人だけを、1回目の回答で数えます。",
        "What the group has taken in, session by session. Only those who agreed to be named, by their first vote.",
    ),
    "progress.none": Text("まだ勉強会の記録がありません。", "No study session is on record yet."),
    "progress.nobody": Text(
        "名前を出してよいと答えた人が、これらの勉強会にはまだいません。",
        "Nobody in these sessions has agreed to be named yet.",
    ),
    "progress.sessions": Text("勉強会", "Sessions"),
    "progress.agreed": Text(
        "参加{n}人、うち名前を出してよい人{agreed}人", "{n} took part, {agreed} agreed to be named"
    ),
    "progress.group": Text("全体の得点率", "The group's score"),
    "progress.group_alt": Text("回ごとの得点率のグラフ。{lines}", "The group's score by session. {lines}"),
    "progress.live": Text("勉強会のなかで", "in the session"),
    "progress.late": Text("あとから参加", "caught up"),
    "progress.by_tag": Text("分野ごと", "By topic"),
    "progress.by_lesson": Text("レッスンごと", "By lesson"),
    "progress.by_person": Text("人ごと", "By person"),
    "progress.no_lesson": Text("レッスン外の設問", "in no lesson"),
    "progress.no_name": Text("表示名なし", "no name"),
    "progress.late_cell": Text("あとから{percent}", "caught up {percent}"),
    "progress.cell_note": Text(
        "かっこの中は回答の数です。「あとから」は、あとから参加した回答で、別に数えています。"
        "5人に満たないところは「人数不足」とし、数を出しません。",
        "In brackets: how many answers. “Caught up” is counted apart. Below 5 people there is no figure, "
        "only “too few”.",
    ),
    "progress.person": Text("1人を見る", "Look at one person"),
    "progress.everybody": Text("全員", "everybody"),
    "progress.earlier": Text("前の勉強会", "Earlier sessions"),
    "progress.later": Text("後の勉強会", "Later sessions"),
    "progress.more_people": Text("ほか{n}人", "and {n} more"),
}
