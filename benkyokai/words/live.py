"""The sentences of a live session: what every page says, then the phone, the console, the projector."""

from __future__ import annotations

from benkyokai.core.text import Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


SHARED: dict[str, Text] = {
    "live.study_session": _t("勉強会", "Study session"),
    "live.step_of": _t("項目{n}／{all}", "Step {n} of {all}"),
    "live.waiting_room": _t("待機画面", "Waiting room"),
    "live.open": _t("回答受付中", "Answers are open"),
    "live.closed": _t("受付終了", "Answers are closed"),
    "live.shown": _t("まもなく受け付けます", "Answers open soon"),
    "live.second_vote": _t("もう一度回答", "Second vote"),
    "live.ended": _t("勉強会は終わりました。", "This study session has ended."),
    "live.answered_of": _t("{n}／{all}人が回答", "{n} of {all} answered"),
    "live.tally": _t("回答の分布", "Distribution"),
    "live.reasoning": _t("考え方", "The reasoning"),
    "live.explanation": _t("解説", "Explanation"),
    "live.diagram": _t("考え方の図", "Reasoning diagram"),
    "live.shift": _t("回答の変化", "Shift between the votes"),
    "live.first_vote": _t("1回目", "First vote"),
    "live.then": _t("2回目", "Second vote"),
    "live.of_both": _t("2回とも回答した{n}人のうち、{moved}人が変えました。", "Voted twice: {n}, changed: {moved}."),
    "live.assumption": _t("前提", "Assumption"),
    "live.factor": _t("決め手", "Deciding factor"),
    "live.asked": _t("お客様に確認したいこと", "Asked the client"),
    "live.people": _t("{n}人", "{n}"),
    "live.offline": _t("サーバーにつながりません。つなぎ直しています…", "No connection to the server. Reconnecting…"),
    "live.lesson": _t("レッスン", "Lesson"),
    "live.discussion": _t("話し合い", "Discussion"),
    "live.survey": _t("アンケート", "Survey"),
    "live.question": _t("設問", "Question"),
    "live.read_lesson": _t("レッスンを開く", "Open the lesson"),
    "live.javascript": _t("このページにはJavaScriptが必要です。", "This page needs JavaScript."),
    "live.legend": _t(
        "緑の帯：この前提で有力な道筋　青い線：自分の道筋　数字：通った人数",
        "Green band: strong under this assumption. Blue line: your path. Number: how many went there.",
    ),
    "live.room_path": _t("前提「{assumption}」で有力な道筋に緑の帯", "Green band: strong assuming “{assumption}”"),
    "live.read_as_text": _t("図を文章で読む", "Read the diagram as text"),
    "live.read_again": _t("設問を読み直す", "Read the question again"),
    "live.paused": _t("一時停止中", "Paused"),
    "live.section_of": _t("{n}／{all}", "Section {n} of {all}"),
    "live.reasons": _t("みんなの理由", "Reasons from the room"),
    "live.votes": _t("なるほど {n}", "{n} found it convincing"),
    "live.moved": _t("{n}人がこれで変えた", "moved {n}"),
    "live.participant": _t("参加者{n}", "Participant {n}"),
    "live.floor": _t("質問", "Questions from the floor"),
    "live.wanted": _t("知りたい {n}", "{n} would like to know too"),
    "live.answered": _t("回答済み", "Answered"),
    "live.discuss": _t("話し合うなら", "To discuss"),
    "live.by_hand": _t("{of}人が回答（うち挙手{n}人）", "{of} answered, {n} of them by a raised hand"),
    "live.list_joint": _t("、", ", "),
}

PHONE: dict[str, Text] = {
    "phone.type_code": _t("参加コード（6文字）", "Session code (6 characters)"),
    "phone.good_reason": _t("なるほど", "Convincing"),
    "phone.own_reason": _t("自分の理由", "Your own"),
    "phone.moved_by": _t("考えを変えた理由があれば（任意）", "Which reason moved you? (if one did)"),
    "phone.names_none": _t(
        "匿名で参加します。名前は誰にも聞かれず、番号だけが付きます。",
        "You take part anonymously: nobody asks for a name, you get a number.",
    ),
    "phone.names_host": _t(
        "表示名と、誰がどう回答したかは、進行役だけに見えます。理由は名前なしで全員に紹介されることがあります。",
        "The facilitator alone sees display names and who answered what. Reasons may be shown to all, without names.",
    ),
    "phone.names_all": _t(
        "誰がどう回答したかは進行役に見えます。理由は表示名とともに全員に紹介されることがあります。",
        "The facilitator sees who answered what. Reasons may be shown to all, with the display name.",
    ),
    "phone.ask_floor": _t("進行役に質問する（300文字まで）", "Ask a question (up to 300 characters)"),
    "phone.ask_anonymous": _t("名前を出さない", "Without my name"),
    "phone.ask_send": _t("質問を送る", "Send the question"),
    "phone.asked": _t("質問を受け付けました。", "Your question is stored."),
    "phone.ask_waits": _t("進行役が確認しています", "waiting for the facilitator"),
    "phone.want": _t("知りたい", "I'd like to know too"),
    "phone.go": _t("進む", "Go"),
    "phone.group": _t("話し合いはグループ{n}です。", "For the discussion: group {n}."),
    "phone.group_with": _t("話し合いはグループ{n}です（{names}）。", "For the discussion: group {n}, with {names}."),
    "phone.no_such_session": _t(
        "このコードの勉強会はありません。コードを確かめてください。",
        "There is no study session with this code. Check the code.",
    ),
    "phone.wait_a_while": _t(
        "違うコードが続いたため、10分ほど待ってください。", "Too many wrong codes from here. Wait about ten minutes."
    ),
    "phone.name": _t("表示名（1〜24文字）", "Display name (1 to 24 characters)"),
    "phone.where": _t("参加のしかた", "Where are you?"),
    "phone.room": _t("会場", "In the room"),
    "phone.remote": _t("リモート", "Remote"),
    "phone.join": _t("参加する", "Join"),
    "phone.joined": _t("{name}さんとして参加しています", "Joined as {name}"),
    "phone.wait": _t(
        "進行役が始めるのを待っています。この画面のままで大丈夫です。",
        "Waiting for the facilitator. Just keep this page.",
    ),
    "phone.look_up": _t("投影画面と進行役の話に目を向けてください。", "Look at the shared screen and listen."),
    "phone.answer": _t("回答する", "Answer"),
    "phone.change": _t("回答を変える", "Change the answer"),
    "phone.send": _t("送信する", "Send"),
    "phone.ask": _t("お客様に確認する", "Ask the client"),
    "phone.stored": _t(
        "回答を受け付けました。締め切りまで変えられます。",
        "Your answer is stored. You can change it until answers close.",
    ),
    "phone.sending": _t("送っています…", "Sending…"),
    "phone.kept": _t(
        "まだ送れていません。つながり次第、自動で送ります。",
        "Not sent yet. It will be sent as soon as there is a connection.",
    ),
    "phone.your_answer_is_in": _t("回答は保存されています。", "Your answer is stored."),
    "phone.no_answer": _t("この設問には回答していません。", "You gave no answer here."),
    "phone.choose_first": _t("まだ選ばれていないものがあります。", "Something is not chosen yet."),
    "phone.up_to": _t("{n}つまで選べます。", "Choose up to {n}."),
    "phone.choose_n": _t("{n}つ選んでください。", "Choose {n}."),
    "phone.reason": _t("理由をひとこと（任意）", "A sentence on why (if you like)"),
    "phone.factor": _t("決め手", "Deciding factor"),
    "phone.factor_optional": _t("決め手（任意）", "Deciding factor (if you like)"),
    "phone.your_number": _t("数で答えてください", "Give a number"),
    "phone.your_text": _t("自分の言葉で書いてください", "In your own words"),
    "phone.put_in_order": _t("上へ・下へのボタンで並べ替えてください", "Put these in order with the buttons"),
    "phone.up": _t("上へ", "Up"),
    "phone.down": _t("下へ", "Down"),
    "phone.pick": _t("選んでください", "Choose"),
    "phone.replies": _t("お客様の返事", "The client's replies"),
    "phone.state_assumption": _t("どの前提で考えますか", "Which assumption do you reason from?"),
    "phone.my_result": _t("自分の結果", "Your result"),
    "phone.right_one": _t("正解", "right"),
    "phone.parts_at": _t("分かれ目：{box}", "The paths part at: {box}"),
    "phone.dashed": _t(
        "破線は、この前提では通りにくい道筋です。", "The dashed path does not hold under this assumption."
    ),
    "phone.thanks": _t("参加ありがとうございました。", "Thank you for taking part."),
    "phone.study_on": _t("自分のペースで続きを学ぶ", "Go on studying at your own pace"),
    "phone.right_order": _t("順番の例", "A right order"),
    "phone.model_answer": _t("回答例", "A model answer"),
    "phone.your_answer": _t("自分の回答", "Your answer"),
    "phone.no_cookie": _t(
        "このブラウザではCookieが使えないため、参加できません。Cookieを許可して開き直してください。",
        "This browser keeps no cookies, so you cannot join. Allow cookies and open the page again.",
    ),
}

CONSOLE: dict[str, Text] = {
    "console.title": _t("進行画面", "Console"),
    "console.run_sheet": _t("進行表", "Run sheet"),
    "console.notes": _t("進行のメモ", "Notes"),
    "console.next_up": _t("次の項目", "Next up"),
    "console.forward": _t("次の項目へ", "Next step"),
    "console.back": _t("前の項目へ", "Previous step"),
    "console.start": _t("始める", "Start"),
    "console.open": _t("回答の受付を始める", "Open answers"),
    "console.close": _t("受付を終える", "Close answers"),
    "console.reopen": _t("受付を再開する", "Open again"),
    "console.next_stage": _t("選択へ進む", "On to the choices"),
    "console.tally": _t("集計を見せる", "Show the tally"),
    "console.vote_again": _t("もう一度回答してもらう", "Open the second vote"),
    "console.reasoning": _t("考え方を表示", "Show the reasoning"),
    "console.next_section": _t("次のまとまりへ", "Next section"),
    "console.back_section": _t("前のまとまりへ", "Previous section"),
    "console.pause": _t("一時停止", "Pause"),
    "console.resume": _t("再開する", "Go on"),
    "console.countdown": _t("カウントダウン", "Countdown"),
    "console.stop_countdown": _t("止める", "Stop it"),
    "console.seconds": _t("+{n}秒", "+{n} s"),
    "console.this_step": _t("この項目", "This step"),
    "console.evening": _t("全体", "The whole"),
    "console.due": _t("{n}分までに終わる予定", "planned to be done by {n} min"),
    "console.arrange": _t("進行表を直す", "Change the run sheet"),
    "console.arranged": _t("これでよい", "Done"),
    "console.up": _t("上へ", "Up"),
    "console.down": _t("下へ", "Down"),
    "console.leave_out": _t("外す", "Leave out"),
    "console.take_in": _t("入れる", "Take in"),
    "console.left_out": _t("外した項目", "Left out"),
    "console.insert": _t("その場で設問を入れる", "Put in a question on the spot"),
    "console.insert_what": _t("何を入れますか", "What shall it be?"),
    "console.insert_poll": _t("自分で書く", "In my own words"),
    "console.poll_prompt": _t("質問", "Question"),
    "console.poll_options": _t("選択肢（1行に1つ、2〜8つ）", "Options (one a line, two to eight)"),
    "console.insert_go": _t("この後に入れる", "Put it in next"),
    "console.end": _t("勉強会を終える", "End the session"),
    "console.end_sure": _t(
        "終えると、もう回答は受け付けません。終えますか。", "Nobody can answer after the end. End it?"
    ),
    "console.go": _t("この項目へ移る", "Go to this step"),
    "console.who": _t("参加者", "Participants"),
    "console.counts": _t(
        "{online}人が接続中（参加{joined}人：会場{room}・リモート{remote}）",
        "{online} online ({joined} joined: {room} in the room, {remote} remote)",
    ),
    "console.rename": _t("表示名を直す", "Rename"),
    "console.remove": _t("退出させる", "Remove"),
    "console.ban": _t("もう参加させない", "Remove for good"),
    "console.sure": _t("{name}：{what}。よろしいですか。", "{name}: {what}. Are you sure?"),
    "console.mark_answered": _t("回答済みにする", "Mark as answered"),
    "console.mark_open": _t("未回答に戻す", "Not answered yet"),
    "console.no_questions": _t("質問はまだありません。", "No questions yet."),
    "console.questions_csv": _t("質問をCSVで保存する", "Save the questions as CSV"),
    "console.nobody": _t("まだ誰も参加していません。", "Nobody has joined yet."),
    "console.join": _t("参加のしかた", "How to join"),
    "console.address": _t("アドレス", "Address"),
    "console.same_wifi": _t(
        "スマートフォンは、このパソコンと同じWi-Fiにつないでください。",
        "Phones have to be on the same Wi-Fi as this computer.",
    ),
    "console.only_here": _t(
        "いまのサーバーには、このパソコンからしかつながりません。make run HOST=0.0.0.0で起動し直してください。",
        "This server can be reached from this computer alone. Start it again with: make run HOST=0.0.0.0",
    ),
    "console.no_network": _t(
        "使えるアドレスが見つかりません。ネットワークにつなぐか、BENKYOKAI_PUBLIC_URLを設定してください。",
        "No address found that others could use. Join a network, or set BENKYOKAI_PUBLIC_URL.",
    ),
    "console.test": _t("自分のスマートフォンで試してください。", "Test it with your own phone."),
    "console.arrived": _t("別の端末からつながりました。", "A device has arrived. It works."),
    "console.projector": _t("投影画面を開く", "Open the projector view"),
    "console.projector_hint": _t(
        "スペースキーと矢印キーで進められます。", "The space bar and the arrow keys move it on."
    ),
    "console.watch": _t("別のパソコンで投影する", "Project from another computer"),
    "console.watch_hint": _t(
        "このアドレスは見るだけで、進行はできません。アドレスを知っている人は誰でも開けます。",
        "This address can watch and do nothing else. Whoever has it can open it.",
    ),
    "console.phone": _t("参加者の画面を見る", "See the participants' page"),
    "console.show": _t("全員に見せる", "Show to all"),
    "console.hide": _t("隠す", "Hide"),
    "console.show_all": _t("すべて見せる", "Show all of them"),
    "console.hide_all": _t("すべて隠す", "Hide all of them"),
    "console.pin": _t("固定する", "Pin"),
    "console.unpin": _t("固定を外す", "Unpin"),
    "console.reasons": _t("理由", "Reasons"),
    "console.no_reasons": _t("理由は書かれていません。", "Nobody wrote a reason."),
    "console.certainty": _t("確信度", "How sure the room is"),
    "console.certainty_by": _t("選択ごとの確信度", "How sure, by choice"),
    "console.hands": _t("会場の挙手を入れる", "Hands in the room"),
    "console.hands_hint": _t(
        "端末のない人の挙手を数えて入れると、集計に加わります。",
        "Count the hands of people without a device: they are added to the tally.",
    ),
    "console.groups": _t("グループに分ける", "Groups"),
    "console.groups_hint": _t(
        "選択の違う人どうしが同じグループになります。",
        "People who chose differently come together.",
    ),
    "console.groups_of": _t("{n}人ずつで分ける", "Groups of {n}"),
    "console.groups_again": _t("分け直す（{n}人ずつ）", "Again, groups of {n}"),
    "console.dissolve": _t("グループをなくす", "No groups"),
    "console.group_line": _t("グループ{n}：{names}", "Group {n}: {names}"),
    "console.group_late": _t("グループ未定：{names}", "In no group yet: {names}"),
    "console.groups_text": _t("グループ（コピーして貼り付けられます）", "The groups, to copy and paste"),
    "console.copy": _t("コピーする", "Copy"),
    "console.copied": _t("コピーしました", "Copied"),
    "console.record": _t("回答の記録", "The record"),
    "console.record_csv": _t("これまでの記録をCSVで保存する", "Save the record so far as CSV"),
    "console.by_assumption": _t("前提ごとの選択", "Choices by assumption"),
    "console.assume_differently": _t(
        "前提が分かれています。まず前提を話し合うとよさそうです。",
        "The room assumes differently. Discuss the assumptions first.",
    ),
    "console.same_but_split": _t(
        "同じ前提「{assumption}」で選択が分かれています。話し合いどきです。",
        "Same assumption (“{assumption}”), different choices: a discussion pays here.",
    ),
    "console.after_close": _t(
        "受付を終えると、分布と理由が表示されます。", "Distribution and reasons appear when answers close."
    ),
    "console.optional": _t("任意", "optional"),
    "console.minutes": _t("{n}分", "{n} min"),
    "console.done": _t("済", "done"),
    "console.more": _t("ほかの操作", "More"),
    "console.rehearsal": _t("リハーサル", "Rehearsal"),
    "console.locked": _t(
        "この画面は進行役だけのものです。起動したときに表示された進行役用のアドレスを開いてください。",
        "This page is for the facilitator. Open the facilitator's address that was printed when the server started.",
    ),
}

PROJECTOR: dict[str, Text] = {
    "screen.join_at": _t("スマートフォンで参加", "Join with your phone"),
    "screen.code": _t("コード", "Code"),
    "screen.joined": _t("{n}人が参加", "{n} joined"),
    "screen.think": _t("まず自分で考えてみましょう。", "Think for yourself first."),
    "screen.reasons_next": _t("なぜそう考えたかを話し合いましょう。", "Say why you chose as you did."),
    "screen.locked": _t(
        "この投影画面のアドレスは正しくありません。", "This is not a valid address of a projector view."
    ),
}

SESSIONS: dict[str, Text] = {
    "sessions": _t("勉強会", "Sessions"),
    "sessions.join": _t("勉強会に参加する", "Join a study session"),
    "sessions.join_lead": _t(
        "進行役から聞いた6文字のコードで参加します。", "Join with the six characters that the facilitator shows."
    ),
    "sessions.open_join": _t("参加ページを開く", "Open the page for joining"),
    "sessions.start": _t("勉強会を開く", "Start a study session"),
    "sessions.start_lead": _t(
        "コースの進行表か設問集を選ぶと、参加コードと進行画面ができます。",
        "Choose a course's run sheet or a question set: it gets a code and a console.",
    ),
    "sessions.what": _t("何を使って進めますか", "What shall it run on?"),
    "sessions.run_sheet_of": _t("進行表：{title}（{minutes}分）", "Run sheet: {title} ({minutes} min)"),
    "sessions.quiz_of": _t("設問集：{title}（{n}問）", "Questions: {title} ({n})"),
    "sessions.length": _t("長さ（選ばなければ進行表のまま）", "Length (none chosen: the run sheet as it is)"),
    "sessions.minutes": _t("{n}分", "{n} min"),
    "sessions.length_help": _t(
        "選んだ長さに合わせて、任意の項目から順に外します。進行画面でいつでも直せます。",
        "The run sheet is fitted: optional steps go first. You can change it on the console at any time.",
    ),
    "sessions.rehearse": _t("リハーサルをする", "Rehearse"),
    "sessions.rehearsal_ready": _t(
        "リハーサルの準備ができました。架空の参加者{n}人が参加し、受付を始めると回答します。集計や一覧には残りません。",
        "The rehearsal is ready. {n} simulated people have joined and answer whatever you open. "
        "It stays out of every list and figure.",
    ),
    "sessions.names": _t(
        "名前は誰に見えますか（参加前に全員に伝えます）", "Who sees names? (everybody is told before joining)"
    ),
    "sessions.names.none": _t("匿名（番号だけ）", "Nobody (numbers alone)"),
    "sessions.names.host": _t("進行役だけ", "The facilitator"),
    "sessions.names.all": _t("全員", "Everybody"),
    "sessions.create": _t("参加コードを作る", "Make a session"),
    "sessions.mine": _t("これまでの勉強会", "Sessions so far"),
    "sessions.none": _t("まだありません。", "None yet."),
    "sessions.going_on": _t("進行中", "going on"),
    "sessions.over": _t("終了", "ended"),
    "sessions.open_console": _t("進行画面を開く", "Open the console"),
    "sessions.facilitator_only": _t(
        "進行役の方は、サーバーを起動したときに表示された進行役用のアドレスを一度開くと、ここで勉強会を開けます。",
        "Facilitators: open the facilitator's address that the server printed at its start once. "
        "Then you can start a session here.",
    ),
    "withheld": _t(
        "この設問は、参加中の勉強会で取り上げます。進行役が考え方を表示したあと、ここでも答えられます。",
        "This question comes up in the study session you are in. You can answer it here once its reasoning was shown.",
    ),
}

LIVE: dict[str, Text] = SHARED | PHONE | CONSOLE | PROJECTOR | SESSIONS
