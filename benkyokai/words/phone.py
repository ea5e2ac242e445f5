"""The sentences of the phone page of a live session."""

from __future__ import annotations

from benkyokai.core.text import Text

PHONE: dict[str, Text] = {
    "phone.code": Text("参加コード：{code}", "Session code: {code}"),
    "phone.type_code": Text("参加コード（6文字）", "Session code (6 characters)"),
    "phone.twin": Text(
        "話し合わずに、1人で、1分ほどで答えてください。", "Answer this one alone, without talking, in about a minute."
    ),
    "phone.good_reason": Text("なるほど", "Convincing"),
    "phone.own_reason": Text("自分の理由", "Your own"),
    "phone.moved_by": Text("考えを変えた理由があれば（任意）", "Which reason moved you? (if one did)"),
    "phone.names_none": Text(
        "匿名で参加します。名前はだれにも聞かれず、番号だけが付きます。",
        "You take part anonymously: nobody asks for a name, you get a number.",
    ),
    "phone.names_host": Text(
        "表示名と、だれがどう回答したかは、進行役だけに見えます。理由と質問は名前なしで全員に紹介されることがあります。",
        "The facilitator alone sees display names and who answered what. "
        "Reasons and questions may be shown to all, unnamed.",
    ),
    "phone.names_all": Text(
        "だれがどう回答したかは進行役に見えます。理由と質問は表示名とともに全員に紹介されることがあります。",
        "The facilitator sees who answered what. Reasons and questions may be shown to all, with the display name.",
    ),
    "phone.agree": Text(
        "複数回の勉強会をまとめた進行役用の一覧に、自分の名前が載ってもよい（任意）",
        "My name may stand in the facilitator's overview over several sessions (optional)",
    ),
    "phone.about": Text("この勉強会での自分の情報", "My data in this session"),
    "phone.agree_yes": Text(
        "保存しました。一覧に名前が載ることがあります。", "Saved. Your name may stand in the overview."
    ),
    "phone.agree_no": Text(
        "保存しました。一覧に名前は載りません。", "Saved. Your name will not stand in the overview."
    ),
    "phone.my_data": Text("保存されているデータを見る・消す", "See or delete what is stored"),
    "phone.not_saved": Text(
        "サーバーにつながらず、保存できませんでした。もう一度お試しください。",
        "Not saved: the server cannot be reached. Please try again.",
    ),
    "phone.floor": Text("進行役への質問", "Questions from the floor"),
    "phone.pace": Text("進み具合", "Pace"),
    "phone.pace_fast": Text("速いです", "Too fast"),
    "phone.pace_lost": Text("分かりません", "Lost me"),
    "phone.pace_clear": Text("大丈夫です", "Clear"),
    "phone.pace_note": Text("進行役には人数だけが伝わります。", "The facilitator sees how many, not who."),
    "phone.ask_floor": Text("進行役に質問する（300文字まで）", "Ask a question (up to 300 characters)"),
    "phone.ask_anonymous": Text("名前を出さない", "Without my name"),
    "phone.ask_send": Text("質問を送る", "Send the question"),
    "phone.asked": Text("質問を受け付けました。", "Your question is stored."),
    "phone.ask_waits": Text("進行役が確認しています", "waiting for the facilitator"),
    "phone.want": Text("知りたい", "I'd like to know too"),
    "phone.go": Text("進む", "Go"),
    "phone.group": Text("話し合いはグループ{n}です。", "For the discussion: group {n}."),
    "phone.group_with": Text("話し合いはグループ{n}です（{names}）。", "For the discussion: group {n}, with {names}."),
    "phone.no_such_session": Text(
        "このコードの勉強会はありません。コードを確かめてください。",
        "There is no study session with this code. Check the code.",
    ),
    "phone.many_wrong": Text(
        "違うコードが続いています。コードを確かめてください。", "Many wrong codes came from here. Check the code."
    ),
    "phone.in_turn": Text(
        "この場所から違うコードが続いたため、順番にお待ちいただいています。この画面は自動でつながります。",
        "Many wrong codes came from here, so this takes a moment. The page comes in by itself.",
    ),
    "phone.name": Text("表示名（1〜24文字）", "Display name (1 to 24 characters)"),
    "phone.team_name": Text("チームの名前（1〜24文字）", "Name of the team (1 to 24 characters)"),
    "phone.team_size": Text("チームの人数（1〜{size}人）", "How many are in the team? (1 to {size})"),
    "phone.one_for_all": Text(
        "チームで参加する勉強会です。チームで1台の端末を使い、話し合って決めた回答を送ります。",
        "Teams take part in this session. One phone answers for the whole team: agree on an answer, and send it.",
    ),
    "phone.where": Text("参加のしかた", "Where are you?"),
    "phone.room": Text("会場", "In the room"),
    "phone.remote": Text("リモート", "Remote"),
    "phone.join": Text("参加する", "Join"),
    "phone.joined": Text("{name}さんとして参加しています", "Joined as {name}"),
    "phone.joined_number": Text("{name}として参加しています", "Joined as {name}"),
    "phone.wait": Text(
        "進行役が始めるのを待っています。この画面のままで大丈夫です。",
        "Waiting for the facilitator. Just keep this page.",
    ),
    "phone.look_up": Text("投影画面を見て、進行役の話を聞いてください。", "Look at the shared screen and listen."),
    "phone.answer": Text("回答する", "Answer"),
    "phone.change": Text("回答を変える", "Change the answer"),
    "phone.send": Text("送信する", "Send"),
    "phone.ask": Text("お客様に確認する", "Ask the client"),
    "phone.stored": Text(
        "回答を受け付けました。締め切りまで変えられます。",
        "Your answer is stored. You can change it until answers close.",
    ),
    "phone.changed": Text(
        "変更はまだ送っていません。「回答を変える」を押すと送ります。",
        "Your change is not sent yet. Press “Change the answer” to send it.",
    ),
    "phone.from_first": Text(
        "1回目の回答を入れてあります。変えないときも「回答する」を押してください。",
        "Your first answer is filled in. Press “Answer” even if you keep it.",
    ),
    "phone.sending": Text("送っています…", "Sending…"),
    "phone.kept": Text(
        "まだ送れていません。つながり次第、自動で送ります。",
        "Not sent yet. It will be sent as soon as there is a connection.",
    ),
    "phone.will_be_sent": Text(
        "時間になると、選んだ回答が自動で送られます。", "When time is up, what you chose is sent by itself."
    ),
    "phone.sent_by_itself": Text(
        "受付が終わるため、選んであった回答を自動で送りました。",
        "Answers are closing: what you had chosen was sent by itself.",
    ),
    "phone.was_sent_by_itself": Text(
        "受付が終わるときに、選んであった回答を自動で送り、保存しました。",
        "As answers closed, what you had chosen was sent by itself. It is stored.",
    ),
    "phone.missing": Text("まだ選ばれていません：{part}", "Not chosen yet: {part}"),
    "phone.go_there": Text("そこへ移る", "Go there"),
    "phone.left_open": Text(
        "選んだ回答を送りました。残りは{n}問です。", "What you chose is sent. {n} {n|question is|questions are} left."
    ),
    "phone.your_answer_is_in": Text("回答は保存されています。", "Your answer is stored."),
    "phone.no_answer": Text("この設問には回答していません。", "You gave no answer here."),
    "phone.choose_first": Text("まだ選ばれていないものがあります。", "Something is not chosen yet."),
    "phone.what_to_ask": Text("お客様に確認したいこと", "What would you ask the client?"),
    "phone.up_to": Text("{n}つまで選べます。", "Choose up to {n}."),
    "phone.reason": Text("理由をひとこと（任意）", "A sentence on why (if you like)"),
    "phone.left": Text("あと{n}文字", "{n} {n|character|characters} left"),
    "phone.factor": Text("決め手", "Deciding factor"),
    "phone.factor_optional": Text("決め手（任意）", "Deciding factor (if you like)"),
    "phone.your_number": Text("数で答えてください", "Give a number"),
    "phone.your_words": Text(
        "{n}つまで、それぞれ{longest}文字以内", "Up to {n}, each of at most {longest} {longest|character|characters}"
    ),
    "phone.entry": Text("{n}つ目", "Word {n}"),
    "phone.your_text": Text("自分の言葉で書いてください", "In your own words"),
    "phone.put_in_order": Text("上へ・下へのボタンで並べ替えてください", "Put these in order with the buttons"),
    "phone.up": Text("上へ", "Up"),
    "phone.leave_out": Text("外す", "Leave out"),
    "phone.put_in": Text("入れる", "Put in"),
    "phone.down": Text("下へ", "Down"),
    "phone.pick": Text("選んでください", "Choose"),
    "phone.replies": Text("お客様の返事", "The client's replies"),
    "phone.replies_to_room": Text("お客様の返事（会場の質問から）", "The client's replies to the room"),
    "phone.state_assumption": Text("どの前提で考えますか", "Which assumption are you making?"),
    "phone.my_result": Text("自分の結果", "Your result"),
    "phone.every_part": Text("選択肢ごとの理由を読む", "The reasons, part by part"),
    "phone.right_one": Text("正解", "right"),
    "phone.own_choice": Text("選択：{own}", "your choice: {own}"),
    "phone.parts_at": Text("分かれ目：{box}", "The paths part at: {box}"),
    "phone.dashed": Text(
        "破線は、この前提では通りにくい道筋です。", "The dashed path does not hold under this assumption."
    ),
    "phone.survey": Text(
        "答えたいものだけ答えて、最後に「送信する」を押してください。回答は匿名で集計します。",
        "Answer what you like, then press “Send” once. Answers are counted without names.",
    ),
    "phone.too_late": Text(
        "最後に送った回答は、受付の終わりに間に合わず、保存していません。",
        "Your last answer came after the close and was not stored.",
    ),
    "phone.removed": Text(
        "進行役の操作で、この勉強会への参加が取り消されました。",
        "The facilitator has taken you out of this session.",
    ),
    "phone.dismiss": Text("閉じる", "Dismiss"),
    "phone.thanks": Text("参加ありがとうございました。", "Thank you for taking part."),
    "phone.study_on": Text("自分のペースで続きを学ぶ", "Go on studying at your own pace"),
    "phone.your_answer": Text("自分の回答", "Your answer"),
}
