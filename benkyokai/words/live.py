"""The sentences that the pages of a live session share, of the projector view, and of the list of sessions."""

from __future__ import annotations

from benkyokai.core.text import Text

SHARED: dict[str, Text] = {
    "live.study_session": Text("勉強会", "Study session"),
    "live.step_of": Text("項目{n}／{all}", "Step {n} of {all}"),
    "live.waiting_room": Text("待機画面", "Waiting room"),
    "live.open": Text("回答受付中", "Answers are open"),
    "live.closing": Text("まもなく終了", "Answers are closing"),
    "live.closed": Text("受付終了", "Answers are closed"),
    "live.shown": Text("まもなく受け付けます", "Answers open soon"),
    "live.second_vote": Text("もう一度回答", "Second vote"),
    "live.twin": Text("確かめの設問", "Once more, alone"),
    "live.ended": Text("勉強会は終わりました。", "This study session has ended."),
    "live.answered_of": Text("{n}／{all}人が回答", "{n} of {all} answered"),
    "live.tally": Text("回答の分布", "Distribution"),
    "live.reasoning": Text("考え方", "The reasoning"),
    "live.explanation": Text("解説", "Explanation"),
    "live.diagram": Text("考え方の図", "Reasoning diagram"),
    "live.shift": Text("回答の変化", "Shift between the votes"),
    "live.first_vote": Text("1回目", "First vote"),
    "live.then": Text("2回目", "Second vote"),
    "live.of_both": Text("2回とも回答した{n}人のうち、{moved}人が変えました。", "Voted twice: {n}, changed: {moved}."),
    "live.assumption": Text("前提", "Assumption"),
    "live.factor": Text("決め手", "Deciding factor"),
    "live.asked": Text("お客様に確認したいこと", "Questions for the client"),
    "live.people": Text("{n}人", "{n}"),
    "live.offline": Text("サーバーにつながりません。つなぎ直しています…", "No connection to the server. Reconnecting…"),
    "live.lesson": Text("レッスン", "Lesson"),
    "live.discussion": Text("話し合い", "Discussion"),
    "live.survey": Text("アンケート", "Survey"),
    "live.question": Text("設問", "Question"),
    "live.read_lesson": Text("レッスンを開く", "Open the lesson"),
    "live.javascript": Text(
        "このページにはJavaScriptが必要です。ブラウザーの設定で有効にして、読み込み直してください。",
        "This page needs JavaScript. Turn it on in the browser's settings, then load the page again.",
    ),
    "live.legend": Text("緑の帯は、この前提で有力な道筋です。", "Green band: strong under this assumption."),
    "live.legend_mine": Text("青い線は、自分の道筋です。", "Blue line: your path."),
    "live.room_path": Text("前提「{assumption}」で有力な道筋に緑の帯", "Green band: strong assuming “{assumption}”"),
    "live.read_as_text": Text("図を文章で読む", "Read the diagram as text"),
    "live.tap_box": Text("枠を選ぶと、説明が開きます。", "Choose a box to read more about it."),
    "live.read_again": Text("設問を読み直す", "Read the question again"),
    "live.paused": Text("一時停止中", "Paused"),
    "live.section_of": Text("{n}／{all}", "Section {n} of {all}"),
    "live.reasons": Text("みんなの理由", "Reasons from the room"),
    "live.votes": Text("なるほど{n}人", "{n} found it convincing"),
    "live.moved": Text("{n}人がこれで変えた", "moved {n}"),
    "live.team": Text("チーム{n}", "Team {n}"),
    "live.participant": Text("参加者{n}", "Participant {n}"),
    "live.floor": Text("質問", "Questions from the floor"),
    "live.wanted": Text("知りたい{n}人", "{n} would like to know too"),
    "live.answered": Text("回答済み", "Answered"),
    "live.discuss": Text("話し合うなら", "To discuss"),
    "live.by_hand": Text("{of}人が回答（うち挙手{n}人）", "{of} answered, {n} of them by a raised hand"),
    "live.mean": Text("平均{mean}（{n}人）", "Mean {mean} ({n} {n|person|people})"),
    "live.words_of": Text("{n}人の言葉", "Words of {n} {n|person|people}"),
    "live.list_joint": Text("、", ", "),
}

PROJECTOR: dict[str, Text] = {
    "screen.join_at": Text("スマートフォンで参加", "Join with your phone"),
    "screen.code": Text("コード", "Code"),
    "screen.joined": Text("{n}人が参加", "{n} joined"),
    "screen.teams": Text("{n}チーム・{size}人が参加", "{n} {n|team|teams}, {size} {size|person|people}"),
    "screen.think": Text("まず自分で考えてみましょう。", "Think for yourself first."),
    "screen.reasons_next": Text("なぜそう考えたかを話し合いましょう。", "Say why you chose as you did."),
    "screen.survey_closed": Text("ご協力ありがとうございました。", "Thank you for your answers."),
    "screen.survey": Text(
        "お手元の端末で回答してください。回答は匿名で集計します。",
        "Please answer on your own device. Answers are counted without names.",
    ),
    "screen.after": Text(
        "結果はお手元の端末で確認できます。欠席した人も、同じアドレスからあとで参加できます。",
        "Your results are on your own device. Who was absent can go through it later at the same address.",
    ),
    "screen.more_reasons": Text("ほかの理由はスマートフォンで読めます。", "There are more reasons on the phones."),
    "screen.more_words": Text("ほかの言葉は、手元の画面にあります。", "There are more words on the phones."),
    "screen.more_orders": Text("ほかの順番もありました。", "There were more orders."),
    "screen.locked": Text(
        "この投影画面のアドレスは正しくありません。", "This is not a valid address of a projector view."
    ),
}

SESSIONS: dict[str, Text] = {
    "sessions": Text("勉強会", "Sessions"),
    "sessions.join": Text("勉強会に参加する", "Join a study session"),
    "sessions.join_lead": Text(
        "進行役から聞いた6文字のコードで参加します。", "Join with the six characters that the facilitator shows."
    ),
    "sessions.open_join": Text("参加ページを開く", "Open the page for joining"),
    "sessions.start": Text("勉強会を開く", "Start a study session"),
    "sessions.start_lead": Text(
        "コースの進行表か設問集を選ぶと、参加コードと進行画面ができます。",
        "Choose a course's run sheet or a question set: it gets a code and a console.",
    ),
    "sessions.what": Text("何を使って進めますか", "What shall it run on?"),
    "sessions.run_sheet_of": Text("進行表：{title}（{minutes}分）", "Run sheet: {title} ({minutes} min)"),
    "sessions.quiz_of": Text("設問集：{title}（{n}問）", "Question set: {title} ({n})"),
    "sessions.template_of": Text("テンプレート：{name}（{n}項目）", "Template: {name} ({n} {n|step|steps})"),
    "sessions.templates": Text("テンプレート", "Templates"),
    "sessions.template_delete_sure": Text(
        "このテンプレートを削除します。これで開いた勉強会は残ります。",
        "This deletes the template. Sessions that were made from it stay.",
    ),
    "sessions.template_delete_now": Text("テンプレートを削除する", "Delete this template now"),
    "sessions.duplicate": Text("同じ内容で開く", "Duplicate"),
    "sessions.nothing_left": Text(
        "この進行表の項目は、今のファイルに1つもありません。", "The files have no step of this run sheet any more."
    ),
    "sessions.length": Text("長さ（選ばなければ進行表のまま）", "Length (none chosen: the run sheet as it is)"),
    "sessions.minutes": Text("{n}分", "{n} min"),
    "sessions.length_help": Text(
        "選んだ長さに合わせて、任意の項目から順に外します。進行画面でいつでも直せます。",
        "The run sheet is fitted: optional steps go first. You can change it on the console at any time.",
    ),
    "sessions.questions_first": Text("設問から始める", "Questions first"),
    "sessions.questions_first_help": Text(
        "レッスンを設問の後に移します。参加者が先に読んできた勉強会に向いています。",
        "Lessons move behind the questions, for people who have read them before.",
    ),
    "sessions.rehearse": Text("リハーサルをする", "Rehearse"),
    "sessions.rehearsal_ready": Text(
        "リハーサルの準備ができました。架空の参加者{n}人が参加し、受付を始めると回答します。集計や一覧には残りません。",
        "The rehearsal is ready. {n} simulated {n|person has joined and answers|people have joined and answer} "
        "whatever you open. It stays out of every list and figure.",
    ),
    "sessions.names": Text(
        "名前はだれに見えますか（参加前に全員に伝えます）", "Who sees names? (everybody is told before joining)"
    ),
    "sessions.names.none": Text("匿名（番号だけ）", "Nobody (numbers alone)"),
    "sessions.names.host": Text("進行役だけ", "The facilitator"),
    "sessions.names.all": Text("全員", "Everybody"),
    "sessions.teams": Text("だれが回答しますか", "Who answers?"),
    "sessions.teams.each": Text("一人ひとり", "Each for themselves"),
    "sessions.teams.teams": Text("チームで（1台の端末で）", "Teams, on one phone each"),
    "sessions.keep": Text(
        "記録をいつまで残しますか（参加前に全員に伝えます）", "How long is it kept? (everybody is told before joining)"
    ),
    "sessions.keep.days": Text("終了後{n}日", "{n} {n|day|days} after the end"),
    "sessions.keep.always": Text("削除するまで", "Until deleted"),
    "sessions.kept": Text("削除するまで残します", "kept until deleted"),
    "sessions.kept_until": Text("{date}に削除します", "deleted on {date}"),
    "sessions.delete": Text("削除する", "Delete"),
    "sessions.delete_sure": Text(
        "「{title}」（{code}）を、参加者の回答・理由・質問ごと今すぐ削除します。元には戻せません。",
        "This deletes “{title}” ({code}) now, with everybody's answers, reasons and questions. It cannot be undone.",
    ),
    "sessions.delete_now": Text("今すぐ削除する", "Delete this session now"),
    "sessions.deleted": Text("{code}を削除しました。", "{code} is deleted."),
    "sessions.create": Text("参加コードを作る", "Make a session"),
    "sessions.made": Text("勉強会の準備ができました。参加コード：{code}", "The session is ready. Its code: {code}."),
    "sessions.mine": Text("これまでの勉強会", "Sessions so far"),
    "sessions.none": Text("まだありません。", "None yet."),
    "sessions.going_on": Text("進行中", "going on"),
    "sessions.over": Text("終了", "ended"),
    "sessions.open_console": Text("進行画面を開く", "Open the console"),
    "facilitator.here": Text("このブラウザーは進行役用です。", "You are the facilitator in this browser."),
    "facilitator.leave": Text("このブラウザーで進行役をやめる", "Stop being the facilitator here"),
    "facilitator.leave_help": Text(
        "もう一度進行役になるには、サーバーを起動したときに表示された進行役用のアドレスを開きます。",
        "To be it again, open the facilitator's address that the server printed at its start.",
    ),
    "sessions.facilitator_only": Text(
        "進行役の方は、サーバーを起動したときに表示された進行役用のアドレスを一度開くと、ここで勉強会を開けます。",
        "Facilitators: open the facilitator's address that the server printed at its start once. "
        "Then you can start a session here.",
    ),
    "withheld": Text(
        "この設問は、参加中の勉強会で取り上げます。進行役が考え方を表示したあと、ここでも答えられます。",
        "This question comes up in the study session you are in. You can answer it here once its reasoning was shown.",
    ),
}

LIVE: dict[str, Text] = SHARED | PROJECTOR | SESSIONS
