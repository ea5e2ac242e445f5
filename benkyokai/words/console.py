"""The sentences of the facilitator's console."""

from __future__ import annotations

from benkyokai.core.text import Text

CONSOLE: dict[str, Text] = {
    "console.title": Text("進行画面", "Console"),
    "console.run_sheet": Text("進行表", "Run sheet"),
    "console.notes": Text("進行のメモ", "Notes"),
    "console.left": Text("投影画面に入りきらないもの：{what}", "No room on the projector for: {what}"),
    "console.left.text": Text("図に添えた文章", "the text beside the diagram"),
    "console.left.prompt": Text("設問の全文", "the whole question"),
    "console.left.long_reasons": Text("長い理由の3行目から", "long reasons beyond two lines"),
    "console.left.reasons": Text("一部の理由", "some of the reasons"),
    "console.left.discuss": Text("話し合いの問い", "the prompts for the discussion"),
    "console.left.replies": Text("お客様の返答", "the client's replies"),
    "console.left.shift": Text("回答の変化", "the shift between the votes"),
    "console.left.orders": Text("少数の順番", "the rarer orders"),
    "console.left.words": Text("少数の言葉", "the rarer words"),
    "console.left.language": Text("2つめの言語", "the second language"),
    "console.left.small": Text(
        "読める大きさの文字（内容が多すぎます）", "type large enough to read (there is too much)"
    ),
    "console.next_up": Text("次の項目：{title}", "Next up: {title}"),
    "console.forward": Text("次の項目へ", "Next step"),
    "console.back": Text("前の項目へ", "Previous step"),
    "console.start": Text("始める", "Start"),
    "console.open": Text("回答の受付を始める", "Open answers"),
    "console.close": Text("受付を終える", "Close answers"),
    "console.reopen": Text("受付を再開する", "Open again"),
    "console.next_stage": Text("選択へ進む", "On to the choices"),
    "console.tally": Text("集計を見せる", "Show the tally"),
    "console.vote_again": Text("もう一度回答してもらう", "Open the second vote"),
    "console.twin": Text("確かめの設問を出す", "Ask the twin, alone"),
    "console.twin_tally": Text("確かめの設問の分布", "Distribution of the twin"),
    "console.twin_got": Text("有力な回答", "a strong answer"),
    "console.twin_missed": Text("ほかの回答", "another answer"),
    "console.reasoning": Text("考え方を表示", "Show the reasoning"),
    "console.next_section": Text("次のまとまりへ", "Next section"),
    "console.back_section": Text("前のまとまりへ", "Previous section"),
    "console.pause": Text("一時停止", "Pause"),
    "console.resume": Text("再開する", "Go on"),
    "console.countdown": Text("カウントダウン", "Countdown"),
    "console.stop_countdown": Text("止める", "Stop it"),
    "console.seconds": Text("+{n}秒", "+{n} s"),
    "console.this_step": Text("この項目", "This step"),
    "console.evening": Text("全体", "Session"),
    "console.due": Text("{n}分までに終わる予定", "step due to end at {n} min"),
    "console.arrange": Text("進行表を直す", "Change the run sheet"),
    "console.arranged": Text("これでよい", "Done"),
    "console.up": Text("上へ", "Up"),
    "console.down": Text("下へ", "Down"),
    "console.leave_out": Text("外す", "Leave out"),
    "console.take_in": Text("入れる", "Take in"),
    "console.left_out": Text("外した項目", "Left out"),
    "console.insert": Text("その場で設問を入れる", "Put in a question on the spot"),
    "console.insert_what": Text("何を入れますか", "What shall it be?"),
    "console.insert_poll": Text("自分で書く：選択肢", "In my own words: options"),
    "console.insert_words": Text("自分で書く：ひとこと", "In my own words: a few words"),
    "console.insert_rating": Text("自分で書く：1から5の評価", "In my own words: a rating from 1 to 5"),
    "console.insert_text": Text("いくつかまとめて貼り付ける", "Several at once, as text"),
    "console.poll_prompt": Text("質問", "Question"),
    "console.poll_options": Text("選択肢（1行に1つ、2〜8つ）", "Options (one a line, two to eight)"),
    "console.poll_ends": Text("1と5の意味（1行に1つ、なくてもよい）", "What 1 and 5 mean (a line each, or nothing)"),
    "console.poll_text": Text("質問のテキスト", "The polls as text"),
    "console.poll_text_hint": Text(
        "質問を1行で書き、次の行から「- 選択肢」を並べます。ひとことは「? ことば」、評価は「1-5：低い / 高い」と"
        "書きます。質問と質問の間は1行あけます。",
        "A line for the question, below it “- option” in each line, or “? words”, or “1-5 low / high”. "
        "An empty line between two questions.",
    ),
    "console.poll_text_example": Text(
        "次回は何を話しますか\n- 費用\n- セキュリティ\n\n今日の勉強会をひとことで\n? ことば\n\n分かりましたか\n"
        "1-5：まったく / とても",
        "What shall we talk about next?\n- Cost\n- Security\n\nToday in a word\n? words\n\nWas it clear?\n"
        "1-5 not at all / very",
    ),
    "console.words": Text("集まった言葉", "Words"),
    "console.words_hint": Text(
        "見せた言葉だけが、投影画面と参加者の画面に出ます。",
        "Projector and phones have only those words that you show.",
    ),
    "console.words_hurt": Text("「すべて見せる」では出しません", "Left out of “show all”"),
    "console.words_none": Text("言葉は書かれていません。", "Nobody wrote a word."),
    "console.words_as_list": Text("一覧にする", "As a list"),
    "console.words_as_cloud": Text("大きさで表す", "As a cloud"),
    "console.insert_go": Text("この後に入れる", "Put it in next"),
    "console.template": Text("テンプレートとして残す", "Keep as a template"),
    "console.template_hint": Text(
        "順番、外した項目、入れた質問を名前を付けて残します。「勉強会」のページから、これで勉強会を開けます。",
        "Order, left-out steps and what you put in, under a name. The Sessions page makes sessions from it.",
    ),
    "console.template_name": Text("名前", "Name"),
    "console.template_keep": Text("残す", "Keep it"),
    "console.template_kept": Text("残しました。", "It is kept."),
    "console.end": Text("勉強会を終える", "End the session"),
    "console.end_sure": Text(
        "終えると、もう回答は受け付けません。終えますか。", "Nobody can answer after the end. End it?"
    ),
    "console.leave_sure": Text(
        "回答を受け付けています。ほかの項目へ移ると、受付は終わります。移りますか。",
        "Answers are still open. Leaving this step closes them. Leave it?",
    ),
    "console.stay": Text("このまま続ける", "Stay here"),
    "console.go": Text("この項目へ移る", "Go to this step"),
    "console.who": Text("参加者", "Participants"),
    "console.counts": Text(
        "{online}人が接続中（参加{joined}人：会場{room}・リモート{remote}）",
        "{online} online ({joined} joined: {room} in the room, {remote} remote)",
    ),
    "console.counts_teams": Text(
        "{online}チームが接続中（参加{joined}チーム・{size}人：会場{room}チーム、リモート{remote}チーム）",
        "{online} online ({joined} {joined|team|teams}, {size} {size|person|people}: {room} in the room, "
        "{remote} remote)",
    ),
    "console.team_size": Text("{size}人", "{size} {size|person|people}"),
    "console.rename": Text("表示名を直す", "Rename"),
    "console.remove": Text("退出させる", "Remove"),
    "console.ban": Text("もう参加させない", "Remove for good"),
    "console.ban_note": Text(
        "この端末のこのブラウザーからは参加できなくなります。別のブラウザーや端末からは、また参加できます。"
        "それも防ぐには、入口を閉じてください。間違えたときは、「入口」から戻せます。",
        "This keeps out this browser on this device. With another browser or device a person can come back; to keep "
        "them out, close the door. You can take it back there, too.",
    ),
    "console.door_open": Text("入口：開いています", "The door is open"),
    "console.door_closed": Text("入口：閉じています", "The door is closed"),
    "console.door_full": Text("入口：定員{n}人に達しました", "The door is open, but the session is full ({n})"),
    "console.door_hint": Text(
        "閉じると、新しい人は参加できません。参加中の人はそのままで、切れても戻れます。",
        "While it is closed, nobody new can join. Who is in stays, and can come back.",
    ),
    "console.shut": Text("入口を閉じる", "Close the door"),
    "console.let_in": Text("入口を開ける", "Open the door"),
    "console.most": Text("定員（空欄なら制限なし）", "At most so many participants (empty: no limit)"),
    "console.newcomers": Text("直近1分の参加を取り消す", "Remove who joined in the last minute"),
    "console.newcomers_sure": Text(
        "直近1分に参加した{n}人（{names}）を退出させます。入口が開いていれば、また参加できます。よろしいですか。",
        "Remove the {n} {n|person|people} who joined in the last minute ({names})? "
        "While the door is open they can join again.",
    ),
    "console.no_newcomers": Text("直近1分に参加した人はいません。", "Nobody joined in the last minute."),
    "console.banned": Text("もう参加させない人", "Removed for good"),
    "console.let_in_again": Text("参加を認める", "Let in again"),
    "console.sure": Text("{name}：{what}。よろしいですか。", "{name}: {what}. Are you sure?"),
    "console.mark_answered": Text("回答済みにする", "Mark as answered"),
    "console.mark_open": Text("未回答に戻す", "Not answered yet"),
    "console.no_questions": Text("質問はまだありません。", "No questions yet."),
    "console.questions_csv": Text("質問をCSVで保存する", "Save the questions as CSV"),
    "console.nobody": Text("まだだれも参加していません。", "Nobody has joined yet."),
    "console.join": Text("参加のしかた", "How to join"),
    "console.address": Text("アドレス", "Address"),
    "console.same_wifi": Text(
        "スマートフォンは、このパソコンと同じWi\u2011Fiにつないでください。",
        "Phones have to be on the same Wi\u2011Fi as this computer.",
    ),
    "console.only_here": Text(
        "今のサーバーには、このパソコンからしかつながりません。スマートフォンからも参加できるようにするには、"
        "make run HOST=0.0.0.0で起動し直してください。",
        "This server can be reached from this computer alone, by no phone. Start it again with: make run HOST=0.0.0.0",
    ),
    "console.file_gone": Text(
        "データベースのファイルが、サーバーの実行中に削除または移動されました。今は何も保存できません。参加者の新しい回答は"
        "各自の端末に残り、自動で送り直されます。元のファイルを同じ場所に戻すと、そのまま続けられます。戻せないときは、"
        "バックアップを置いてサーバーを起動し直してください。",
        "The database file was deleted or moved while the server was running. Nothing can be saved now. New answers "
        "stay on the participants' devices, which keep sending them. Put the same file back in its place, and the "
        "session goes on. If it is lost, put a backup there and restart the server.",
    ),
    "console.file_replaced": Text(
        "データベースのファイルが、サーバーの実行中に別のファイルに置き換えられました。今は何も保存できません。参加者の"
        "新しい回答は各自の端末に残り、自動で送り直されます。元のファイルを戻すと、そのまま続けられます。"
        "今のファイルを使うときは、サーバーを起動し直してください。",
        "The database file was replaced by another one while the server was running. Nothing can be saved now. New "
        "answers stay on the participants' devices, which keep sending them. Put the former file back, and the session "
        "goes on; to use the new one, restart the server.",
    ),
    "console.no_network": Text(
        "使えるアドレスが見つかりません。ネットワークにつなぐか、BENKYOKAI_PUBLIC_URLを設定してください。",
        "No address found that others could use. Join a network, or set BENKYOKAI_PUBLIC_URL.",
    ),
    "console.test": Text("自分のスマートフォンで試してください。", "Test it with your own phone."),
    "console.arrived": Text("別の端末からつながりました。", "A device has arrived. It works."),
    "console.awaited": Text("まだ回答していない人：{n}人", "Not answered yet: {n}"),
    "console.awaited_teams": Text("まだ回答していないチーム：{n}", "Teams that have not answered yet: {n}"),
    "console.awaited_none": Text("接続中の参加者の回答がそろいました。", "Everybody who is connected has answered."),
    "console.remote": Text("自分のスマートフォンで進める", "Remote on my phone"),
    "console.remote_title": Text("リモコン", "Remote"),
    "console.remote_hint": Text(
        "自分のスマートフォンで読み取ってください。{n}分以内に1台だけ使えます。読み取った人は進行役になるので、"
        "この画面を共有しているときは開かないでください。",
        "Scan it with your own phone: it works once, within {n} {n|minute|minutes}. Whoever scans it can lead, "
        "so do not open it on a screen that you share.",
    ),
    "console.remote_link": Text("リモコンのアドレス", "Address of the remote"),
    "console.once_over": Text(
        "このアドレスは使用済みか、期限が切れています。進行画面の「自分のスマートフォンで進める」をもう一度開いてください。",
        "This address was used already, or is too old. Open “Remote on my phone” on the console once more.",
    ),
    "console.projector": Text("投影画面を開く", "Open the projector view"),
    "console.projector_hint": Text(
        "スペースキー、矢印キー、プレゼンター（PageUp・PageDown）で進められます。",
        "The space bar, the arrow keys and a presenter's remote (PageUp, PageDown) move it on.",
    ),
    "console.watch": Text("別のパソコンで投影する", "Project from another computer"),
    "console.watch_hint": Text(
        "このアドレスは見るだけで、進行はできません。アドレスを知っている人はだれでも開けます。",
        "This address can watch and do nothing else. Whoever has it can open it.",
    ),
    "console.pace": Text(
        "この3分：速い{fast}・分からない{lost}・大丈夫{clear}",
        "Last 3 min: too fast {fast} · lost {lost} · clear {clear}",
    ),
    "console.embed": Text("スライドや通話に埋め込む", "Embed it in slides or a call"),
    "console.embed_hint": Text(
        "見るだけのアドレスです。{hosts}のページにだけ埋め込めます。",
        "This address only watches, and can be embedded in pages of {hosts} alone.",
    ),
    "console.embed_nobody": Text(
        "埋め込めるサイトが設定されていません。サーバーのBENKYOKAI_FRAME_HOSTSに書いてください。",
        "No site may embed it yet. Name the sites on the server, in BENKYOKAI_FRAME_HOSTS.",
    ),
    "console.phone": Text("参加者の画面を見る", "See the participants' page"),
    "console.show": Text("全員に見せる", "Show to all"),
    "console.hide": Text("隠す", "Hide"),
    "console.show_all": Text("すべて見せる", "Show all of them"),
    "console.hide_all": Text("すべて隠す", "Hide all of them"),
    "console.pin": Text("固定する", "Pin"),
    "console.unpin": Text("固定を外す", "Unpin"),
    "console.reasons": Text("理由", "Reasons"),
    "console.n_reasons": Text("{n}件", "{n}"),
    "console.n_shown": Text("{n}件を全員に表示中", "{n} shown to all"),
    "console.n_left_out": Text("残り{n}件はCSVの記録にあります", "the other {n} {n|is|are} in the record's CSV"),
    "console.no_reasons": Text("理由は書かれていません。", "Nobody wrote a reason."),
    "console.certainty": Text("確信度", "How sure the room is"),
    "console.certainty_by": Text("選択ごとの確信度", "How sure, by choice"),
    "console.surely_wrong": Text("確信していて弱い選択", "certain, but weak"),
    "console.openers": Text("次回の始めに取り上げるとよいもの", "For the opener of the next session"),
    "console.opener": Text(
        "「{what}」を、{of}人中{n}人が確信をもって選びましたが、弱い選択です。",
        "“{what}”: {n} of {of} chose it, certain of it, and it is weak.",
    ),
    "console.hands": Text("会場の挙手を入れる", "Hands in the room"),
    "console.hands_hint": Text(
        "端末のない人の挙手を数えて入れると、集計に加わります。",
        "Count the hands of people without a device: they are added to the tally.",
    ),
    "console.groups": Text("グループに分ける", "Groups"),
    "console.groups_hint": Text(
        "選択の違う人どうしが同じグループになります。",
        "People who chose differently come together.",
    ),
    "console.groups_by_assumption": Text(
        "前提の違う人を組み合わせました。まず前提を話し合ってもらいましょう。",
        "People who assume differently come together: let them begin with the assumption.",
    ),
    "console.groups_by_choice": Text("選択の違う人を組み合わせました。", "People who chose differently come together."),
    "console.groups_of": Text("{n}人ずつで分ける", "Groups of {n}"),
    "console.groups_again": Text("分け直す（{n}人ずつ）", "Again, groups of {n}"),
    "console.dissolve": Text("グループをなくす", "No groups"),
    "console.group_line": Text("グループ{n}：{names}", "Group {n}: {names}"),
    "console.groups_everybody": Text("接続していない人も含める", "Include people who are not connected"),
    "console.group_away": Text(
        "接続していないため含めていない人（{n}人）：{names}",
        "Not connected, so left out ({n}): {names}",
    ),
    "console.group_more": Text("ほか{n}人", "{n} more"),
    "console.group_late": Text("グループ未定：{names}", "In no group yet: {names}"),
    "console.groups_text": Text("グループ（コピーして貼り付けられます）", "The groups, to copy and paste"),
    "console.copy": Text("コピーする", "Copy"),
    "console.copied": Text("コピーしました", "Copied"),
    "console.is_sure": Text("確信度：{sure}", "Certainty: {sure}"),
    "console.record": Text("回答の記録", "The record"),
    "console.record_csv": Text("これまでの記録をCSVで保存する", "Save the record so far as CSV"),
    "console.by_assumption": Text("前提ごとの選択", "Choices by assumption"),
    "console.advice.strong": Text(
        "それぞれの前提で有力な選択をした人は、{of}人中{n}人です。",
        "{n} of {of} chose what is strong under their assumption.",
    ),
    "console.advice.right": Text("正解は{of}人中{n}人です。", "{n} of {of} {n|is|are} right."),
    "console.advice.hint": Text(
        "手がかりを持つ人が少ないので、先に説明するか、ヒントを出しましょう。",
        "Too few for a discussion to find the way: explain, or give a hint first.",
    ),
    "console.advice.discuss": Text(
        "話し合うと変わりやすいところです。話し合ってから、もう一度回答してもらいましょう。",
        "A discussion pays most here: let them talk, then open the second vote.",
    ),
    "console.advice.explain": Text(
        "話し合っても残った点です。時間をとって説明しましょう。",
        "The discussion did not settle it: take time to explain.",
    ),
    "console.advice.go_on": Text(
        "多くの人が分かっています。短く説明して、先へ進みましょう。", "Most have it: explain briefly and go on."
    ),
    "console.advice.few": Text(
        "回答が少ないので、参考程度にしてください。", "Few answered, so take this as a hint at most."
    ),
    "console.assume_differently": Text(
        "前提が分かれています。割合では判断できません。まず前提を話し合いましょう。",
        "The room assumes differently, so no percentage tells anything. Discuss the assumptions first.",
    ),
    "console.same_but_split": Text(
        "同じ前提「{assumption}」で選択が分かれています。話し合いどきです。",
        "Same assumption (“{assumption}”), different choices: a discussion pays here.",
    ),
    "console.after_close": Text(
        "受付を終えると、分布と理由が表示されます。", "Distribution and reasons appear when answers close."
    ),
    "console.report": Text("記録を開く", "Open the report"),
    "console.after": Text(
        "下のまとめを、チャットで参加者に送れます。欠席した人は、同じアドレスから自分のペースで参加できます。",
        "Send the closing summary below to the chat. People who were absent can catch up at the same address.",
    ),
    "console.rehearsed": Text(
        "リハーサルの記録は、どの一覧にも集計にも入りません。",
        "A rehearsal appears in no list and counts in no figure.",
    ),
    "console.for_chat": Text("チャット用", "For the chat"),
    "console.for_chat_hint": Text(
        "欄を選ぶと全体が選択されます。コピーしてチャットに貼り付けてください。",
        "A field selects all of its text. Copy it and paste it into the chat.",
    ),
    "console.invitation": Text("招待", "Invitation"),
    "console.result": Text("今の結果", "The result so far"),
    "console.closing": Text("まとめ", "Closing summary"),
    "console.png_diagram": Text("図をPNGで保存する", "Save the diagram as a PNG"),
    "console.png_tally": Text("集計をPNGで保存する", "Save the tally as a PNG"),
    "console.png_failed": Text("画像を作れませんでした。", "The picture could not be made."),
    "console.screen_language": Text("投影画面の言語", "Language of the projector view"),
    "console.screen_as_window": Text("投影画面の設定のまま", "As its window says"),
    "console.screen_both": Text("日本語と英語の両方", "Japanese and English"),
    "console.optional": Text("任意", "optional"),
    "console.minutes": Text("{n}分", "{n} min"),
    "console.done": Text("済", "done"),
    "console.more": Text("ほかの操作", "More"),
    "console.rehearsal": Text("リハーサル", "Rehearsal"),
    "console.locked": Text(
        "この画面は進行役だけのものです。起動したときに表示された進行役用のアドレスを開いてください。",
        "This page is for the facilitator. Open the facilitator's address that was printed when the server started.",
    ),
}
