"""The sentences of questions, their feedback, exams and practice."""

from __future__ import annotations

from benkyokai.core.text import Text

QUESTIONS: dict[str, Text] = {
    # Questions
    "no_such_quiz": Text(
        "その設問集は見つからないか、修正中です。一覧から選んでください。",
        "There is no such set of questions, or it is being corrected. Choose one from the list.",
    ),
    "question_of": Text("設問{n}／{all}", "Question {n} of {all}"),
    "answered_mark": Text("回答済み", "answered"),
    "choose_n": Text("{n}つ選んでください", "Choose {n}"),
    "keep_order": Text("この順にする", "Keep this order"),
    "match_each": Text("それぞれに当てはまるものを選んでください", "Choose what belongs to each"),
    "number_example": Text("例：1234.5", "For example: 1234.5"),
    "choose_placeholder": Text("選んでください", "Choose"),
    "hint": Text("ヒントを見る（{n}／{all}）", "Show a hint ({n} of {all})"),
    "certainty": Text("確信度", "How sure are you?"),
    "certainty_if_you_like": Text("確信度（任意）", "How sure are you? (if you like)"),
    "certainty.1": Text("低い", "Not very"),
    "certainty.2": Text("中くらい", "Fairly"),
    "certainty.3": Text("高い", "Certain"),
    "certainty_rule": Text(
        "正しければ1倍・2倍・3倍になります。違っていれば、中くらいで2点、高いで6点引かれます。",
        "A right answer counts once, twice or three times. A wrong one costs 2 points where you were fairly sure, "
        "6 where you were certain.",
    ),
    "certainty_result": Text("確信度「{certainty}」を入れると{mark}点です。", "With “{certainty}” that makes {mark}."),
    "choose_all": Text("当てはまるものをすべて選んでください", "Choose all that apply"),
    "saved": Text("回答を保存しました。", "Your answer is saved."),
    "next_question": Text("次の設問へ", "Next question"),
    "hand_in": Text("結果を見る", "See the result"),
    "hand_in_open": Text(
        "未回答が{n}問あります。提出すると0点として数えます。",
        "{n} {n|question has|questions have} no answer yet. If you hand in now {n|it counts|they count} as 0.",
    ),
    "hand_in_anyway": Text("このまま提出する", "Hand in as it is"),
    "handed_in": Text("提出済みです。設問ごとに見直せます。", "Handed in. You can review every question."),
    "start_again": Text("もう一度はじめから", "Start again"),
    "mark_of": Text("得点 {mark}／{max}", "Mark {mark} of {max}"),
    "overview": Text("設問の一覧", "All questions"),
    # Feedback
    "right": Text("正解です。", "Right."),
    "partly": Text("一部正解です（{right}つのうち{hit}つ）。", "Partly right ({hit} of {right})."),
    "partly_wrong": Text(
        "一部正解です（{right}つのうち{hit}つ。余分に選んだもの{wrong}つ）。",
        "Partly right ({hit} of {right}, and {wrong} that {wrong|does|do} not belong).",
    ),
    "not_right": Text("正解は「{right}」です。", "The answer is “{right}”."),
    "none_right": Text(
        "正しいものは{right}つありました。選んだ中にはありません。",
        "{right} of the options {right|is|are} right, none of those you chose.",
    ),
    "partly_single": Text(
        "一部正解です（得点率{score}）。いちばんよいのは「{right}」です。",
        "Partly right ({score}). The best answer is “{right}”.",
    ),
    "partly_score": Text("一部正解です（得点率{score}）。", "Partly right ({score})."),
    "other_order": Text("別の順序が正解です。", "Another order is right."),
    "partly_matched": Text("一部正解です（{all}つのうち{hit}つ）。", "Partly right ({hit} of {all})."),
    "none_matched": Text("{all}つとも別の組み合わせが正解です。", "None of the {all} matches yet."),
    "right_order": Text("正しい順序", "The right order"),
    "one_right_order": Text("正しい順序の1つ", "One of the right orders"),
    "you_placed": Text("{n}番目に置いた", "you placed it {n}."),
    "number_kept": Text(
        "書いたとおりに残っていますが、このままでは0点です。",
        "It is kept as you wrote it, and counts as 0 as it is.",
    ),
    "number_unread": Text("数として読めなかったため、0点です。", "It could not be read as a number and counts as 0."),
    "counts_as_right": Text("{low}から{high}までを正解とします。", "From {low} to {high} counts as right."),
    "rule.multiple.net-correct": Text(
        "正しく選んだ{hit}つから余分の{wrong}つを引き、正解の数{right}で割って{score}です。",
        "{hit} right less {wrong} wrong, of {right}: {score}.",
    ),
    "rule.multiple.each-answer": Text(
        "選択肢{all}つのうち、選ぶ・選ばないの判断が合っていたのは{fitting}つで、{score}です。",
        "{fitting} of {all} {all|option|options} judged rightly, chosen or left: {score}.",
    ),
    "rule.multiple.coverage": Text(
        "正解{right}つのうちの{hit}つに、選んだ{chosen}つのうちの{hit}つを掛けて{score}です。",
        "{hit} of the {right} right {right|one|ones}, times {hit} of the {chosen} you chose: {score}.",
    ),
    "rule.multiple.weights": Text(
        "選んだものの重みを足して{score}です（0から1まで）。",
        "The weights of what you chose add up to {score}, between 0 and 1.",
    ),
    "rule.multiple.all-or-nothing": Text(
        "すべて合ったときだけ得点になります：{score}。", "Only the whole answer counts: {score}."
    ),
    "rule.ordering.tau": Text(
        "2つずつ比べた{pairs}組のうち、順序の合う{good}組から逆の{bad}組を引き、{pairs}で割ります（0未満は0）：{score}。",
        "Of {pairs} {pairs|pair|pairs} {good} {good|stands|stand} in the right order "
        "and {bad} {bad|does|do} not; the difference of {pairs}, "
        "never below 0: {score}.",
    ),
    "rule.ordering.pairs": Text(
        "2つずつ比べた{pairs}組のうち、{good}組の順序が合って{score}です。",
        "{good} of {pairs} {pairs|pair|pairs} {good|stands|stand} in the right order: {score}.",
    ),
    "rule.ordering.longest-run": Text(
        "正しい順に並んだいちばん長い列を、項目の数{n}で割って{score}です。",
        "The longest run in the right order, of {n} {n|item|items}: {score}.",
    ),
    "rule.ordering.place": Text(
        "{n}つのうち{placed}つが正しい位置で{score}です。",
        "{placed} of {n} {placed|is in its place|are in their places}: {score}.",
    ),
    "rule.ordering.position": Text(
        "正しい位置に近いほど高くなる点を平均して{score}です。",
        "The nearer to its place, the more an item counts: {score}.",
    ),
    "rule.ordering.all-or-nothing": Text(
        "すべて合ったときだけ得点になります：{score}。", "Only the whole order counts: {score}."
    ),
    "rule.ordering.after": Text(
        "いちばん近い正しい順序までの手直し（抜く・入れる）が{d}回で、項目{n}つに対して{score}です。",
        "{d} {d|move|moves} (taking out, putting in) to the nearest right order of {n} {n|item|items}: {score}.",
    ),
    "extra_used": Text(
        "並べなくてよいものを{used}つ使ったので、1つにつき{n}分の1を引いて{score}です（0未満は0）。",
        "1/{n} is taken off for each item that does not belong, here {used}: {score}, never below 0.",
    ),
    "does_not_belong": Text("並べなくてよいもの", "What does not belong"),
    "none_filled": Text(
        "{all}つとも別の語が入ります。", "{all|Another word belongs in the gap|Other words belong in the gaps}."
    ),
    "accepted": Text("正解とするもの", "What counts as right"),
    "about_choices": Text("選択肢について", "About the choices"),
    "rule.matching": Text("{all}つのうち{hit}つが合っています。", "{hit} of {all} {hit|matches|match}."),
    "your_choice": Text("選択", "your choice"),
    "explanation": Text("解説", "Explanation"),
    "model_answer": Text("回答例", "A model answer"),
    "tick_rubric": Text(
        "書けていたものに印をつけてください（得点には入りません）",
        "Tick what your answer says (it does not count towards the mark)",
    ),
    "thanks_opinion": Text("回答を記録しました。", "Your answer is recorded."),
    "date_of_key": Text("{date}時点の考え方です。", "The reasoning as of {date}."),
    # Scenarios
    "step_ask": Text("1. お客様に確認する", "1. Ask the client"),
    "step_assume": Text("2. 前提を1つ決める", "2. State one assumption"),
    "step_choose": Text("3. 選ぶ", "3. Choose"),
    "step_factor": Text("4. 決め手を1つ", "4. The deciding factor"),
    "ask": Text("お客様に確認する", "Ask the client"),
    "ask_none": Text("確認せずに進む", "Go on without asking"),
    "asked_nothing": Text("何も確認しませんでした。", "Nothing was asked."),
    "factor": Text("いちばんの決め手は何ですか", "What was the deciding factor?"),
    "reason": Text("理由をひとこと（任意）", "A sentence on why (if you like)"),
    "scenario_done": Text(
        "考え方を表示します。正しいか誤りかではなく、前提と選択が合っているかを見ます。",
        "Here is the reasoning. It is not about right or wrong but about whether assumption and choice fit.",
    ),
    "part.ask": Text("確認", "Questions asked"),
    "under_assumption": Text("「{assumption}」という前提では", "Assuming: {assumption}"),
    "switch_assumption": Text("前提を切り替えて見る", "Switch the assumption and watch"),
    "your_assumption": Text("選んだ前提", "your assumption"),
    "your_factor": Text("決め手：{factor}", "Deciding factor: {factor}"),
    "credit.strong": Text("この前提なら有力です", "Strong under this assumption"),
    "credit.possible": Text("条件しだいで候補になります", "A candidate, with conditions"),
    "credit.weak": Text("この前提では弱い選択です", "Weak under this assumption"),
    "credit.none": Text("この前提では選びにくいです", "Hard to defend under this assumption"),
    "notice.not_plausible": Text("この前提は考えにくいです：{because}", "This assumption is hard to hold: {because}"),
    "zero_by_pair": Text("組み合わせが成り立たないため0%", "0% because the two do not go together"),
    "notice.incompatible": Text("この組み合わせは成り立ちません：{because}", "These two do not go together: {because}"),
    "notice.different_assumptions": Text(
        "2つの選択は、それぞれ別の前提で有力になるものです。前提をそろえて考え直してみてください。",
        "Your two choices are strong under different assumptions. Try to reason from one.",
    ),
    "why_each": Text("選択肢ごとの理由", "A reason for every option"),
    "both_paths": Text("考え方の図：2つの道筋", "The reasoning diagram: both paths"),
    "dashed_path": Text(
        "破線は、この前提では通りにくい道筋です。", "The dashed path does not hold under this assumption."
    ),
    "what_mattered": Text("確認したいことと、お客様の返事", "What to ask, and the replies"),
    "about_factors": Text("決め手について", "About the deciding factors"),
    "decides": Text("この前提での決め手です", "decides under this assumption"),
    "mattered": Text("判断を左右します", "decides something"),
    "mattered_not": Text("判断は変わりません", "changes nothing"),
    "you_asked": Text("確認した", "you asked"),
    "discuss": Text("話し合うなら", "To discuss"),
    # Trying again, reporting
    "try_again": Text("もう一度やってみる", "Try again"),
    "first_counts": Text(
        "やり直しは練習です。得点になるのは最初の回答です。",
        "Trying again is practice: the first answer is the one that counts.",
    ),
    "back_to_first": Text("最初の回答に戻る", "Back to the first answer"),
    "comes_back": Text("次の復習：{when}", "Comes back {when}"),
    "report": Text("この設問の誤りを報告", "Report this question"),
    "report_lead": Text(
        "誤りや分かりにくいところを、教材を書いた人に知らせます。", "Tell the author what is wrong or unclear."
    ),
    "report_text": Text("気づいたこと", "What did you notice?"),
    "report_send": Text("報告する", "Send"),
    "report_thanks": Text("報告しました。ありがとうございます。", "Sent. Thank you."),
    "reported_by_learners": Text("利用者からの報告（{n}件）", "Reports from learners ({n})"),
    # Exam
    "exam": Text("試験モード", "Exam mode"),
    "exam_lead": Text(
        "{questions}です。回答は選ぶたびに保存され、提出までは変えられます。正解と解説は提出のあとに表示します。",
        "{questions}. Every choice is saved at once and may change until you hand in. "
        "Answers and explanations come afterwards.",
    ),
    "exam_minutes": Text(
        "時間は{n}分です。始めると時計が動き、画面を閉じても止まりません。時間になると自動で提出されます。",
        "You have {n} {n|minute|minutes}. The clock starts when you begin and goes on if you close the page. "
        "When the time is over, what is there is handed in by itself.",
    ),
    "exam_no_clock": Text("時間の制限はありません。", "There is no time limit."),
    "exam_start": Text("試験を始める", "Begin the exam"),
    "exam_in_lesson": Text("この設問は試験「{title}」に入っています。", "This question belongs to the exam “{title}”."),
    "time_left": Text("残り時間 {time}", "Time left {time}"),
    "flag": Text("あとで見直す", "Come back to this"),
    "exam_open": Text("未回答", "open"),
    "exam_choose": Text("{n}つ選ぶ（今{chosen}つ）", "choose {n} ({chosen} so far)"),
    "exam_flagged": Text("見直す", "flagged"),
    "exam_done": Text("回答あり", "answered"),
    "exam_unread": Text("読めない数", "not a number"),
    "exam_hand_in": Text("提出する", "Hand in"),
    "exam_confirm": Text(
        "提出すると、回答はもう変えられません。未回答は{n}問です。",
        "Once handed in, answers cannot change. {n} {n|question is|questions are} open.",
    ),
    "exam_confirm_unread": Text(
        "数として読めない回答が{n}問あり、このままでは0点です。",
        "Answers that cannot be read as a number: {n}. As they are, they count as 0.",
    ),
    "exam_confirm_yes": Text("確かに提出する", "Yes, hand in"),
    "by_tag": Text("分野ごとの得点", "Score by topic"),
    "tag": Text("分野", "Topic"),
    "fully_right": Text("{all}問中{n}問が全部正解です。", "{n} of {all} fully right."),
    "certainty_total": Text("確信度を入れた得点：{mark}", "With certainty: {mark}"),
    "was_before": Text("改訂前 {score}", "{score} before a correction"),
    "correction": Text(
        "設問の正解が改められ、得点が変わりました（「改訂前」のある行）。",
        "A key was corrected and your mark has moved (where it says “before a correction”).",
    ),
    "tag.groups": Text("AIサービスとMLサービス", "AI and ML services"),
    "tag.services": Text("サービスと用途", "Services and uses"),
    "tag.sagemaker": Text("SageMakerの要素", "Parts of SageMaker"),
    "tag.training": Text("学習", "Training"),
    "tag.hosting": Text("ホスティング", "Hosting"),
    "tag.billing": Text("料金", "Billing"),
    "tag.choosing": Text("サービスの選び方", "Choosing"),
    "tag.infrastructure": Text("インフラ", "Infrastructure"),
    # Practice
    "practice": Text("復習", "Review"),
    "due_today": Text("今日の復習", "Due today"),
    "n_due": Text("{n}問", "{n} {n|question|questions} due"),
    "start_review": Text("復習を始める", "Start reviewing"),
    "nothing_due": Text(
        "今日の復習はありません。答えた設問は、忘れかけるころにここへ戻ってきます。",
        "Nothing is due today. What you answer comes back here when you are about to forget it.",
    ),
    "missed": Text("間違えた設問", "Missed questions"),
    "nothing_missed": Text("間違えた設問はありません。", "There are no missed questions."),
    "my_note": Text("自分用のメモ", "My own note"),
    "practise_now": Text("解いてみる", "Practise now"),
    "surely_wrong": Text("確信度が高かった誤り", "certain, and wrong"),
    "left_today": Text("今日の残り {n}問", "{n} left today"),
    "practice_stop": Text("復習の一覧へ", "To the list"),
    "next_review": Text("次の復習へ", "Next review"),
    "intervals": Text(
        "次の復習までの間隔：違っていたら{wrong}、一部なら{partly}、正解なら{right}、確信があって正解なら{sure}",
        "Comes back after {wrong} if wrong, {partly} if partly right, {right} if right, {sure} if right and certain",
    ),
    "in_minutes": Text("{n}分後", "in {n} min"),
    "in_hours": Text("{n}時間後", "in {n} h"),
    "in_days": Text("{n}日後", "in {n} d"),
    "span_minutes": Text("{n}分", "{n} min"),
    "span_hours": Text("{n}時間", "{n} h"),
    "span_days": Text("{n}日", "{n} d"),
}
