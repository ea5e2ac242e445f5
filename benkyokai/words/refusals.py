"""A sentence for every refusal."""

from __future__ import annotations

from benkyokai.core.text import Text

REFUSALS: dict[str, Text] = {
    # Refusals: one for each core.refusal.Why
    "too_many_asked": Text(
        "確認できるのは{detail}つまでです。減らしてからもう一度押してください。",
        "You can ask {detail} {detail|question|questions} at most. Take some away and try again.",
    ),
    "not_asked_yet": Text("先にお客様への確認を済ませてください。", "Ask the client first."),
    "stands_alone": Text(
        "ほかと一緒には選べない選択肢があります。それだけを選ぶか、外してください。",
        "One of these options goes with no other: choose it alone, or leave it out.",
    ),
    "nothing_chosen": Text(
        "まだ何も選ばれていません。選んでからもう一度押してください。", "Nothing is chosen yet. Choose, then try again."
    ),
    "no_assumption": Text("前提を1つ選んでください。", "State one assumption."),
    "axis_empty": Text("「{detail}」の選択がまだです。", "“{detail}” has no choice yet."),
    "no_factor": Text("決め手を1つ選んでください。", "Name the deciding factor."),
    "unknown_choice": Text(
        "その選択肢は今の設問にありません。画面を読み込み直してください。",
        "That option is not in the question any more. Please reload the page.",
    ),
    "already_answered": Text(
        "この設問には別の画面で回答済みです。保存されている回答を表示しています。",
        "This question was answered on another screen. You see the answer that was saved.",
    ),
    "attempt_ended": Text(
        "この回は提出済みです。もう一度はじめから答えられます。",
        "This attempt has been handed in. You can start again.",
    ),
    "text_too_long": Text(
        "{detail}文字以内で書いてください。書いたものは残っています。",
        "Please keep to {detail} {detail|character|characters}. What you wrote is still there.",
    ),
    "not_all_ordered": Text("すべての項目を並べてください。", "Put every item in order."),
    "not_all_matched": Text("まだ選んでいないものがあります。", "Some have no choice yet."),
    "not_a_number": Text(
        "「{detail}」は数として読めません。小数点は「.」にして、1234.5のように書いてください。",
        "“{detail}” cannot be read as a number. Write it like 1234.5, with a point before the decimals.",
    ),
    "no_certainty": Text("確信度を選んでください。", "Say how sure you are."),
    "time_is_up": Text(
        "時間が終わりました。それまでの回答は提出されています。",
        "The time is over. What you had chosen by then has been handed in.",
    ),
    "no_such_code": Text(
        "このコードは使えません。時間が過ぎたか、もう使われています。新しいコードを出してください。",
        "This code does not work: it is too old or was used. Make a new one.",
    ),
    "too_many_tries": Text(
        "回数が多すぎます。しばらく待ってからもう一度試してください。", "Too many tries. Wait a while, then try again."
    ),
    "no_name": Text("1文字から24文字の表示名を書いてください。", "Write a display name of 1 to 24 characters."),
    "name_hides": Text(
        "表示名に、画面に見えない文字が入っています。打ち直してみてください。",
        "The display name has characters that do not show. Please type it anew.",
    ),
    "name_without_letters": Text(
        "表示名には文字を1つ以上入れてください。", "Please put at least one letter into the display name."
    ),
    "name_is_address": Text(
        "URLやメールアドレスは表示名に使えません。呼ばれたい名前を書いてください。",
        "A web or mail address is no display name. Write what you would like to be called.",
    ),
    "name_misleads": Text(
        "進行役や運営と間違われそうな名前です。別の表示名にしてください。",
        "This name could be taken for the facilitator. Please choose another.",
    ),
    "name_hurts": Text(
        "人を傷つけるかもしれない言葉が入っています。別の表示名にしてください。",
        "This name has a word that could hurt somebody. Please choose another.",
    ),
    "question_changed": Text(
        "回答のあとで設問が改訂されました。今の設問では採点できません。",
        "The question was revised after you answered. It cannot be marked as it is now.",
    ),
    # Refusals of a live session
    "not_ended": Text("勉強会が終わると、あとから参加できます。", "You can catch up once the session has ended."),
    "session_ended": Text("勉強会は終わっています。", "This study session has ended."),
    "last_step": Text("これが最後の項目です。", "This is the last step."),
    "first_step": Text("これが最初の項目です。", "This is the first step."),
    "no_such_step": Text("その項目は進行表にありません。", "There is no such step."),
    "nothing_to_answer": Text("この項目に回答の受付はありません。", "There is nothing to answer in this step."),
    "not_open": Text("受付は終わりました。回答は保存していません。", "Answers are closed. This one was not stored."),
    "overtaken": Text(
        "別の画面から送ったあとの回答が保存されています。今の回答は保存していません。変えるには、選び直して送ってください。",
        "A later answer of yours, from another screen, is stored. This one was not. To change it, send another.",
    ),
    "already_open": Text("もう受け付けています。", "Answers are open already."),
    "close_first": Text("先に受付を終えてください。", "Close the answers first."),
    "already_shown": Text("もう表示しています。", "That has been shown already."),
    "last_stage": Text("この設問に次の段階はありません。", "This question has no further stage."),
    "stage_left": Text("先に次の段階へ進んでください。", "Go on to the next stage first."),
    "voted_twice": Text("もう2回回答しています。", "There were two votes already."),
    "no_twin": Text(
        "確かめの設問は、設問集に書かれていて、2回目の回答が終わったときに出せます。",
        "A twin can be asked where the question has one, after the second vote.",
    ),
    "twin_asked": Text("確かめの設問はもう出しました。", "The twin was asked already."),
    "survey_stays": Text("アンケートの結果は進行役だけが見ます。", "Only the facilitator sees a survey."),
    "shown_word_by_word": Text(
        "言葉は、下の一覧から選んで見せてください。", "Choose in the list below which words to show."
    ),
    "not_running": Text("今は止める項目がありません。", "There is nothing to pause now."),
    "not_paused": Text("一時停止していません。", "The session is not paused."),
    "no_countdown": Text("カウントダウンは動いていません。", "No countdown is running."),
    "no_such_section": Text("これより先のまとまりはありません。", "There is no further section."),
    "not_welcome": Text(
        "この端末からは参加できません。進行役に声をかけてください。",
        "You cannot join from this device. Please speak to the facilitator.",
    ),
    "door_closed": Text(
        "進行役が新しい参加を締め切っています。参加したいときは、進行役に声をかけてください。",
        "The facilitator has closed the door: nobody new can join now. Please speak to the facilitator.",
    ),
    "team_size": Text(
        "チームの人数を、1から{detail}までの数字で書いてください。",
        "Write how many are in the team: a number from 1 to {detail}.",
    ),
    "session_full": Text(
        "参加者が定員の{detail}人に達しています。参加したいときは、進行役に声をかけてください。",
        "This session is full: it has room for {detail} {detail|participant|participants}. "
        "Please speak to the facilitator.",
    ),
    "no_such_reason": Text("この理由はもう表示されていません。", "This reason is not shown any more."),
    "poll_incomplete": Text(
        "質問と、2つから8つの選択肢を書いてください。", "Write a question and two to eight options."
    ),
    "template_unnamed": Text("テンプレートの名前を書いてください。", "Give the template a name."),
    "template_named_so": Text(
        "「{detail}」という名前のテンプレートがもうあります。別の名前にするか、先に削除してください。",
        "There is a template called “{detail}”. Choose another name, or delete that one first.",
    ),
    "polls_unreadable": Text("何も入れていません。{detail}", "Nothing was put in. {detail}"),
    "polls.at": Text("{line}行目：{what}", "Line {line}: {what}"),
    "polls.nothing": Text("質問を書いてください。", "Write a question."),
    "polls.no_question": Text("その上の行に質問を書いてください。", "Write the question in the line above it."),
    "polls.two_lines": Text(
        "質問は1行です。選択肢なら「- 」で始め、次の質問ならその前を1行あけてください。",
        "A question is one line. Begin an option with “- ”, or leave an empty line before the next question.",
    ),
    "polls.two_forms": Text(
        "1つの質問には、選択肢、「? ことば」、「1-5」のどれか1つだけを書いてください。",
        "Give a question either options, or one “? words”, or one “1-5”.",
    ),
    "polls.no_form": Text(
        "この質問の下に「- 選択肢」「? ことば」「1-5」のどれかを書いてください。",
        "Below this question write “- option” lines, “? words” or “1-5”.",
    ),
    "polls.options": Text(
        "選択肢は2つから8つです（今は{n}つ）。", "Two to eight options, please (there {n|is|are} {n})."
    ),
    "polls.repeats": Text(
        "同じ選択肢が2つあります。どちらかを直してください。", "Two options read the same. Change one of them."
    ),
    "polls.too_long": Text("1行は{n}文字までです。", "At most {n} {n|character|characters} in a line."),
    "polls.too_many": Text("一度に入れられるのは{n}問までです。", "At most {n} {n|question|questions} at once."),
    "poll_repeats": Text(
        "同じ選択肢が2つあります（{detail}）。どちらかを直してください。",
        "Two options read the same (“{detail}”). Change one of them.",
    ),
    "step_begun": Text(
        "始めた項目は外せません。回答が残っているためです。",
        "A step that has begun stays in the run sheet: its answers belong to it.",
    ),
    "step_over": Text(
        "この項目は終わりました。回答は保存していません。", "That step is over. This answer was not stored."
    ),
    "moved_on": Text(
        "別の画面で先に進んでいました。今の状態を表示しています。",
        "Somebody moved on first. You see where the session stands now.",
    ),
    "not_joined": Text("先に参加してください。", "Join first."),
    "no_cookie": Text(
        "このブラウザではCookieが使えないため、参加も回答もできません。Cookieを許可して開き直してください。",
        "This browser keeps no cookies, so you can neither join nor answer. Allow cookies and open the page again.",
    ),
    "not_understood": Text("送られた内容を読み取れませんでした。", "What was sent could not be read."),
    "too_fast": Text("操作が速すぎます。少し待ってください。", "That was too fast. Wait a moment."),
    "too_long": Text("送られた内容が長すぎます。", "What was sent is too long."),
    "not_yours": Text("この操作は進行役だけができます。", "Only the facilitator can do this."),
    "other_address": Text(
        "開いているアドレスは{detail}ですが、サーバーには別のアドレスとして届いています。進行役の方は、サーバーの設定"
        "BENKYOKAI_PUBLIC_URLにブラウザーで開くアドレスを書いて、起動し直してください。",
        "You opened {detail}, but the server hears of another address. Facilitators: set BENKYOKAI_PUBLIC_URL on the "
        "server to the address that browsers open, and start it again.",
    ),
    "no_database": Text(
        "今はデータベースを使えないため、保存も表示もできません。しばらくしてから、もう一度試してください。",
        "The database cannot be used right now, so nothing can be saved or shown. Try again in a while.",
    ),
    "in_session": Text(
        "進行中の勉強会（{detail}）に入っています。終わってから、もう一度試してください。",
        "This belongs to a study session that is going on ({detail}). Try again once it has ended.",
    ),
}
