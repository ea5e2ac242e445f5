"""The sentences of the Streamlit screens, and one for every refusal."""

from __future__ import annotations

from benkyokai.core.text import Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


SCREENS: dict[str, Text] = {
    # The house
    "app": _t("Benkyokai 勉強会", "Benkyokai"),
    "home": _t("ホーム", "Home"),
    "learn": _t("学ぶ", "Learn"),
    "quiz": _t("設問", "Questions"),
    "services": _t("サービス一覧", "Services"),
    "results": _t("自分の結果", "My results"),
    "language": _t("言語", "Language"),
    "lessons": _t("目次", "Contents"),
    "not_remembered": _t(
        "このブラウザではCookieが使えないため、回答は記録に残りません。Cookieを許可すると、続きから再開できます。",
        "This browser keeps no cookies, so your answers won't be found again. Allow cookies to go on where you left.",
    ),
    "author_notice": _t(
        "教材のファイルに直すところが{n}件あります（教材を書く人へのお知らせ）",
        "{n} things to mend in the course files (a notice for the author)",
    ),
    "author_notice_hint": _t(
        "エラーのあるコースや設問集は表示していません。ほかはそのまま使えます。",
        "Courses and quizzes with an error are left out. Everything else goes on working.",
    ),
    "failure": _t(
        "申し訳ありません。画面を作る途中で問題が起きました。ここまでの回答は保存されています。"
        "再読み込みしても直らないときは、番号{id}を管理者に伝えてください。",
        "Sorry, something went wrong while this screen was made. What you answered so far is kept. "
        "If a reload does not help, tell whoever runs this app the number {id}.",
    ),
    # Home
    "home_lead": _t(
        "読んで、考えて、理由とともに選ぶ。答えより先に、考え方を学ぶための勉強会です。",
        "Read, reason, choose and say why. A study session that puts the reasoning before the answer.",
    ),
    "start_course": _t("最初のレッスンから始める", "Start with the first lesson"),
    "continue_lesson": _t("続きを読む：{title}", "Go on reading: {title}"),
    "continue_quiz": _t("続きに答える：{title}（残り{n}問）", "Go on answering: {title} ({n} left)"),
    "lessons_done": _t("{done}／{all}レッスン読了", "{done} of {all} lessons read"),
    "minutes_total": _t("全{n}レッスン・約{minutes}分", "{n} lessons, about {minutes} minutes"),
    "quizzes": _t("設問集", "Question sets"),
    "light_page": _t("遅い回線のための軽いページ", "Light page for slow lines"),
    "open_quiz": _t("設問を開く", "Open the questions"),
    "n_questions": _t("{n}問", "{n} questions"),
    "n_answered": _t("{done}／{all}問に回答済み", "{done} of {all} answered"),
    "latest_results": _t("最近の結果", "Latest results"),
    "all_results": _t("すべての結果を見る", "See all results"),
    "no_courses": _t("読めるコースがまだありません。", "There is no course to read yet."),
    # Lessons
    "minutes": _t("約{n}分", "about {n} min"),
    "lesson_of": _t("レッスン{n}／{all}", "Lesson {n} of {all}"),
    "no_such_lesson": _t(
        "そのレッスンは見つかりません。目次から選んでください。",
        "There is no such lesson. Choose one from the contents.",
    ),
    "previous": _t("前へ", "Previous"),
    "next": _t("次へ", "Next"),
    "finished": _t("読み終えた", "I have read this"),
    "check_yourself": _t("確かめる", "Check yourself"),
    "note": _t("補足", "Note"),
    "tip": _t("ヒント", "Tip"),
    "warning": _t("注意", "Take care"),
    "after_answer": _t(
        "この図は、設問「{title}」に回答すると表示されます。", "This diagram appears once you have answered “{title}”."
    ),
    "go_answer": _t("設問に答える", "Answer the question"),
    "missing_embed": _t(
        "ここに入る内容は、ファイルの直しを待っています。", "What belongs here waits for its file to be mended."
    ),
    "other_language": _t(
        "このレッスンは日本語版がまだないため、英語で表示しています。",
        "This lesson is not written in English yet, so you see the Japanese one.",
    ),
    # Diagrams
    "read_as_text": _t("図を文章で読む", "Read the diagram as text"),
    "legend_paths": _t(
        "緑の帯：この前提で有力な道筋。青い線と太い枠：自分の道筋。八角形は問い、角丸はサービス、四角はデータ、破線は補足です。",
        "Green band: the strong paths under this assumption. Blue line and thick borders: your path. "
        "Octagons are questions, rounded boxes services, squares data, dashed boxes notes.",
    ),
    "paths_part": _t("▲ここで分かれた", "▲ paths part here"),
    # Services
    "find": _t("名前や説明で探す", "Find by name or description"),
    "find_hint": _t("例：Rekognition、文字起こし", "For example: Rekognition, speech"),
    "group": _t("分類", "Group"),
    "area": _t("分野", "Area"),
    "status": _t("提供状況", "Status"),
    "every": _t("すべて", "All"),
    "n_services": _t("{n}件", "{n} services"),
    "no_services": _t(
        "条件に合うサービスはありません。条件を減らしてみてください。", "No service fits. Try fewer conditions."
    ),
    "as_of": _t("{date}時点", "as of {date}"),
    "since": _t("（{since}から）", " (since {since})"),
    "renamed_from": _t("旧称：{name}", "formerly {name}"),
    "training_data": _t("学習データの持ち込み", "Bring your own training data?"),
    "idle_billing": _t("使わない間の課金", "Bills while idle?"),
    "successor": _t("代わりの候補", "Alternatives"),
    "source": _t("出典", "Sources"),
    "certainty_of_entry": _t("確認の度合い", "How well verified"),
    "unverified": _t("未確認", "Not verified"),
    "details_of": _t("{name}の詳細", "More on {name}"),
    "group.ai": _t("AIサービス", "AI service"),
    "group.in_between": _t("中間", "In between"),
    "group.ml": _t("MLサービス", "ML service"),
    "group.supporting": _t("周辺サービス", "Supporting"),
    "status.open": _t("利用可", "Open"),
    "status.closed_to_new": _t("新規受付終了", "Closed to new customers"),
    "status.ended": _t("提供終了", "Ended"),
    "need.yes": _t("必要", "Yes"),
    "need.no": _t("不要", "No"),
    "need.optional": _t("任意", "Optional"),
    "need.not_applicable": _t("該当なし", "Not applicable"),
    "idle.yes": _t("続く", "Yes"),
    "idle.no": _t("かからない", "No"),
    "idle.depends": _t("使い方による", "Depends"),
    "idle.unverified": _t("未確認", "Not verified"),
    "idle.not_applicable": _t("該当なし", "Not applicable"),
    "verified.high": _t("高い", "High"),
    "verified.medium": _t("中くらい", "Medium"),
    "verified.low": _t("低い", "Low"),
    "area.language": _t("言語", "Language"),
    "area.vision": _t("画像・映像", "Image and video"),
    "area.documents": _t("文書", "Documents"),
    "area.search": _t("検索", "Search"),
    "area.code": _t("コード", "Code"),
    "area.fraud": _t("不正検知", "Fraud"),
    "area.foundation_models": _t("基盤モデル", "Foundation models"),
    "area.forecasting": _t("予測", "Forecasting"),
    "area.recommendation": _t("推薦", "Recommendation"),
    "area.automl": _t("AutoML", "AutoML"),
    "area.platform": _t("基盤", "Platform"),
    "area.development": _t("開発環境", "Development"),
    "area.labelling": _t("ラベリング", "Labelling"),
    "area.training": _t("学習", "Training"),
    "area.hosting": _t("ホスティング", "Hosting"),
    "area.monitoring": _t("監視", "Monitoring"),
    "area.review": _t("レビュー", "Review"),
    "area.workflow": _t("ワークフロー", "Workflow"),
    "area.storage": _t("ストレージ", "Storage"),
    "area.compute": _t("コンピューティング", "Compute"),
    "area.edge": _t("エッジ", "Edge"),
    "area.streaming": _t("ストリーミング", "Streaming"),
    "area.analytics": _t("分析", "Analytics"),
    "area.identity": _t("認証と権限", "Identity"),
    "area.delivery": _t("開発の自動化", "Delivery"),
    "area.marketplace": _t("マーケットプレイス", "Marketplace"),
    # Questions
    "no_such_quiz": _t(
        "その設問集は見つかりません。一覧から選んでください。",
        "There is no such set of questions. Choose one from the list.",
    ),
    "question_of": _t("設問{n}／{all}", "Question {n} of {all}"),
    "answered_mark": _t("回答済み", "answered"),
    "give_answer": _t("回答する", "Answer"),
    "choose_one": _t("1つ選んでください", "Choose one"),
    "choose_n": _t("{n}つ選んでください", "Choose {n}"),
    "put_in_order": _t("上へ・下へのボタンで並べ替えてください", "Put these in order with the buttons “Up” and “Down”"),
    "move_up": _t("上へ", "Up"),
    "move_down": _t("下へ", "Down"),
    "keep_order": _t("この順にする", "Keep this order"),
    "match_each": _t("それぞれに当てはまるものを選んでください", "Choose what belongs to each"),
    "choose_placeholder": _t("選んでください", "Choose"),
    "your_number": _t("数で答えてください{unit}", "Answer with a number{unit}"),
    "number_example": _t("例：1234.5", "For example: 1234.5"),
    "hint": _t("ヒントを見る（{n}／{all}）", "Show a hint ({n} of {all})"),
    "certainty": _t("確信度", "How sure are you?"),
    "certainty_if_you_like": _t("確信度（任意）", "How sure are you? (if you like)"),
    "certainty.1": _t("低い", "Not very"),
    "certainty.2": _t("中くらい", "Fairly"),
    "certainty.3": _t("高い", "Certain"),
    "certainty_rule": _t(
        "正しければ1倍・2倍・3倍になります。違っていれば、中くらいで2点、高いで6点引かれます。",
        "A right answer counts once, twice or three times. A wrong one costs 2 points where you were fairly sure, "
        "6 where you were certain.",
    ),
    "certainty_result": _t("確信度「{certainty}」を入れると{mark}点です。", "With “{certainty}” that makes {mark}."),
    "choose_all": _t("当てはまるものをすべて選んでください", "Choose every one that applies"),
    "your_text": _t("自由に書いてください", "Write freely"),
    "saved": _t("回答を保存しました。", "Your answer is saved."),
    "next_question": _t("次の設問へ", "Next question"),
    "hand_in": _t("結果を見る", "See the result"),
    "hand_in_open": _t(
        "未回答が{n}問あります。提出すると0点として数えます。",
        "{n} questions have no answer yet. If you hand in now they count as 0.",
    ),
    "hand_in_anyway": _t("このまま提出する", "Hand in as it is"),
    "handed_in": _t("提出済みです。設問ごとに見直せます。", "Handed in. You can review every question."),
    "start_again": _t("もう一度はじめから", "Start again"),
    "mark_of": _t("得点 {mark}／{max}", "Mark {mark} of {max}"),
    "overview": _t("設問の一覧", "All questions"),
    # Feedback
    "right": _t("正解です。", "Right."),
    "partly": _t("一部正解です（{right}つのうち{hit}つ）。", "Partly right ({hit} of {right})."),
    "partly_wrong": _t(
        "一部正解です（{right}つのうち{hit}つ。余分に選んだもの{wrong}つ）。",
        "Partly right ({hit} of {right}, and {wrong} that do not belong).",
    ),
    "not_right": _t("正解は「{right}」です。", "The answer is “{right}”."),
    "none_right": _t(
        "正しいものは{right}つありました。選んだ中にはありません。",
        "{right} of the options are right, none of those you chose.",
    ),
    "partly_single": _t(
        "一部正解です（得点率{score}）。いちばんよいのは「{right}」です。",
        "Partly right ({score}). The best answer is “{right}”.",
    ),
    "partly_score": _t("一部正解です（得点率{score}）。", "Partly right ({score})."),
    "other_order": _t("別の順序が正解です。", "Another order is right."),
    "partly_matched": _t("一部正解です（{all}つのうち{hit}つ）。", "Partly right ({hit} of {all})."),
    "none_matched": _t("{all}つとも別の組み合わせが正解です。", "None of the {all} matches yet."),
    "right_order": _t("正しい順序", "The right order"),
    "one_right_order": _t("正しい順序の1つ", "One of the right orders"),
    "you_placed": _t("{n}番目に置いた", "you placed it {n}."),
    "you_matched": _t("選択：{choice}", "you chose {choice}"),
    "your_number_was": _t("回答：{number}", "Your answer: {number}"),
    "counts_as_right": _t("{low}から{high}までを正解とします。", "From {low} to {high} counts as right."),
    "rule.multiple.net-correct": _t(
        "正しく選んだ{hit}つから余分の{wrong}つを引き、正解の数{right}で割って{score}です。",
        "{hit} right less {wrong} wrong, of {right}: {score}.",
    ),
    "rule.multiple.each-answer": _t(
        "選択肢{all}つのうち、選ぶ・選ばないの判断が合っていたのは{fitting}つで、{score}です。",
        "{fitting} of {all} options judged rightly, chosen or left: {score}.",
    ),
    "rule.multiple.coverage": _t(
        "正解{right}つのうちの{hit}つに、選んだ{chosen}つのうちの{hit}つを掛けて{score}です。",
        "{hit} of the {right} right ones, times {hit} of the {chosen} you chose: {score}.",
    ),
    "rule.multiple.weights": _t(
        "選んだものの重みを足して{score}です（0から1まで）。",
        "The weights of what you chose add up to {score}, between 0 and 1.",
    ),
    "rule.multiple.all-or-nothing": _t(
        "すべて合ったときだけ得点になります：{score}。", "Only the whole answer counts: {score}."
    ),
    "rule.ordering.tau": _t(
        "2つずつ比べた{pairs}組のうち、順序の合う{good}組から逆の{bad}組を引き、{pairs}で割ります（0未満は0）：{score}。",
        "Of {pairs} pairs {good} stand in the right order and {bad} do not; the difference of {pairs}, "
        "never below 0: {score}.",
    ),
    "rule.ordering.pairs": _t(
        "2つずつ比べた{pairs}組のうち、{good}組の順序が合って{score}です。",
        "{good} of {pairs} pairs stand in the right order: {score}.",
    ),
    "rule.ordering.longest-run": _t(
        "正しい順に並んだいちばん長い列を、項目の数{n}で割って{score}です。",
        "The longest run in the right order, of {n} items: {score}.",
    ),
    "rule.ordering.place": _t(
        "{n}つのうち{placed}つが正しい位置で{score}です。", "{placed} of {n} are in their place: {score}."
    ),
    "rule.ordering.position": _t(
        "正しい位置に近いほど高くなる点を平均して{score}です。",
        "The nearer to its place, the more an item counts: {score}.",
    ),
    "rule.ordering.all-or-nothing": _t(
        "すべて合ったときだけ得点になります：{score}。", "Only the whole order counts: {score}."
    ),
    "rule.ordering.after": _t(
        "いちばん近い正しい順序までの手直し（抜く・入れる）が{d}回で、項目{n}つに対して{score}です。",
        "{d} moves (taking out, putting in) to the nearest right order of {n} items: {score}.",
    ),
    "rule.matching": _t("{all}つのうち{hit}つが合っています。", "{hit} of {all} match."),
    "your_choice": _t("選択", "your choice"),
    "right_one": _t("正解", "right"),
    "explanation": _t("解説", "Explanation"),
    "model_answer": _t("回答例", "A model answer"),
    "tick_rubric": _t(
        "書けていたものに印をつけてください（得点には入りません）",
        "Tick what your answer says (it does not count towards the mark)",
    ),
    "your_answer": _t("自分の回答", "Your answer"),
    "thanks_opinion": _t("回答を記録しました。", "Your answer is recorded."),
    "date_of_key": _t("{date}時点の考え方です。", "The reasoning as of {date}."),
    # Scenarios
    "step_ask": _t("1. お客様に確認する", "1. Ask the client"),
    "step_reply": _t("お客様の返事", "The client's replies"),
    "step_assume": _t("2. 前提を1つ決める", "2. State one assumption"),
    "step_choose": _t("3. 選ぶ", "3. Choose"),
    "step_factor": _t("4. 決め手を1つ", "4. The deciding factor"),
    "ask_limit": _t(
        "確認したいことを{n}つまで選びます（{chosen}／{n}）。",
        "Choose up to {n} questions for the client ({chosen} of {n}).",
    ),
    "ask_free": _t("確認したいことを選びます。", "Choose your questions for the client."),
    "ask": _t("お客様に確認する", "Ask the client"),
    "ask_none": _t("確認せずに進む", "Go on without asking"),
    "asked_nothing": _t("何も確認しませんでした。", "Nothing was asked."),
    "assume": _t("どの前提で考えますか", "Under which assumption do you reason?"),
    "factor": _t("いちばんの決め手は何ですか", "What decided it?"),
    "reason": _t("理由をひとこと（任意）", "A sentence on why (if you like)"),
    "scenario_done": _t(
        "考え方を表示します。正しいか誤りかではなく、前提と選択が合っているかを見ます。",
        "Here is the reasoning. It is not about right or wrong but about whether assumption and choice fit.",
    ),
    "part.ask": _t("確認", "Questions asked"),
    "under_assumption": _t("「{assumption}」という前提では", "Assuming: {assumption}"),
    "switch_assumption": _t("前提を切り替えて見る", "Switch the assumption and watch"),
    "your_assumption": _t("選んだ前提", "your assumption"),
    "your_factor": _t("決め手：{factor}", "Deciding factor: {factor}"),
    "credit.strong": _t("この前提なら有力です", "Strong under this assumption"),
    "credit.possible": _t("条件しだいで候補になります", "A candidate, with conditions"),
    "credit.weak": _t("この前提では弱い選択です", "Weak under this assumption"),
    "credit.none": _t("この前提では選びにくいです", "Hard to defend under this assumption"),
    "notice.not_plausible": _t("この前提は考えにくいです：{because}", "This assumption is hard to hold: {because}"),
    "notice.incompatible": _t("この組み合わせは成り立ちません：{because}", "These two do not go together: {because}"),
    "notice.different_assumptions": _t(
        "2つの選択は、それぞれ別の前提で有力になるものです。前提をそろえて考え直してみてください。",
        "Your two choices are strong under different assumptions. Try to reason from one.",
    ),
    "why_each": _t("選択肢ごとの理由", "A reason for every option"),
    "both_paths": _t("考え方の図：2つの道筋", "The reasoning diagram: both paths"),
    "dashed_path": _t(
        "破線は、この前提では通りにくい道筋です。", "The dashed path does not hold under this assumption."
    ),
    "what_mattered": _t("確認したいことと、お客様の返事", "What to ask, and the replies"),
    "mattered": _t("判断を左右します", "decides something"),
    "mattered_not": _t("判断は変わりません", "changes nothing"),
    "you_asked": _t("確認した", "you asked"),
    "discuss": _t("話し合うなら", "To discuss"),
    # Trying again, reporting
    "try_again": _t("もう一度やってみる", "Try again"),
    "first_counts": _t(
        "やり直しは練習です。得点になるのは最初の回答です。",
        "Trying again is practice: the first answer is the one that counts.",
    ),
    "back_to_first": _t("最初の回答に戻る", "Back to the first answer"),
    "comes_back": _t("次の復習：{when}", "Comes back {when}"),
    "report": _t("この設問について知らせる", "Report this question"),
    "report_lead": _t(
        "誤りや分かりにくいところを、教材を書いた人に知らせます。", "Tell the author what is wrong or unclear."
    ),
    "report_text": _t("気づいたこと", "What did you notice?"),
    "report_send": _t("知らせる", "Send"),
    "report_thanks": _t("知らせました。ありがとうございます。", "Sent. Thank you."),
    "reported_by_learners": _t("学ぶ人からの知らせ（{n}件）", "Reports from learners ({n})"),
    # Exam
    "exam": _t("試験モード", "Exam mode"),
    "exam_lead": _t(
        "{n}問です。回答は選ぶたびに保存され、提出までは変えられます。正解と解説は提出のあとに表示します。",
        "{n} questions. Every choice is saved at once and may change until you hand in. "
        "Answers and explanations come afterwards.",
    ),
    "exam_minutes": _t(
        "時間は{n}分です。始めると時計が動き、画面を閉じても止まりません。時間になると自動で提出されます。",
        "You have {n} minutes. The clock starts when you begin and goes on if you close the page. "
        "When the time is over, what is there is handed in by itself.",
    ),
    "exam_no_clock": _t("時間の制限はありません。", "There is no time limit."),
    "exam_start": _t("試験を始める", "Begin the exam"),
    "exam_in_lesson": _t("この設問は試験「{title}」に入っています。", "This question belongs to the exam “{title}”."),
    "time_left": _t("残り時間 {time}", "Time left {time}"),
    "flag": _t("あとで見直す", "Come back to this"),
    "saved_as_chosen": _t("選ぶたびに保存されます。", "Saved as you choose."),
    "exam_open": _t("未回答", "open"),
    "exam_choose": _t("{n}つ選ぶ（いま{chosen}つ）", "choose {n} ({chosen} so far)"),
    "exam_flagged": _t("見直す", "flagged"),
    "exam_done": _t("回答あり", "answered"),
    "exam_hand_in": _t("提出する", "Hand in"),
    "exam_confirm": _t(
        "提出すると、回答はもう変えられません。未回答は{n}問です。",
        "Once handed in, answers cannot change. {n} questions are open.",
    ),
    "exam_confirm_yes": _t("確かに提出する", "Yes, hand in"),
    "by_tag": _t("分野ごとの得点", "Score by topic"),
    "tag": _t("分野", "Topic"),
    "fully_right": _t("{all}問中{n}問が全部正解です。", "{n} of {all} fully right."),
    "certainty_total": _t("確信度を入れた得点：{mark}", "With certainty: {mark}"),
    "was_before": _t("改訂前 {score}", "{score} before a correction"),
    "correction": _t(
        "設問の正解が改められ、得点が変わりました（「改訂前」のある行）。",
        "A key was corrected and your mark has moved (where it says “before a correction”).",
    ),
    "tag.groups": _t("AIサービスとMLサービス", "AI and ML services"),
    "tag.services": _t("サービスと用途", "Services and uses"),
    "tag.sagemaker": _t("SageMakerの要素", "Parts of SageMaker"),
    "tag.training": _t("学習", "Training"),
    "tag.hosting": _t("ホスティング", "Hosting"),
    "tag.billing": _t("料金", "Billing"),
    "tag.choosing": _t("サービスの選び方", "Choosing"),
    "tag.infrastructure": _t("インフラ", "Infrastructure"),
    # Practice
    "practice": _t("復習", "Review"),
    "due_today": _t("今日の復習", "Due today"),
    "n_due": _t("{n}問", "Questions: {n}"),
    "start_review": _t("復習を始める", "Start reviewing"),
    "nothing_due": _t(
        "今日の復習はありません。答えた設問は、忘れかけるころにここへ戻ってきます。",
        "Nothing is due today. What you answer comes back here when you are about to forget it.",
    ),
    "missed": _t("間違えた設問", "Missed questions"),
    "nothing_missed": _t("間違えた設問はありません。", "There are no missed questions."),
    "all_tags": _t("すべての分野", "All topics"),
    "my_note": _t("自分用のメモ", "My own note"),
    "practise_now": _t("解いてみる", "Practise now"),
    "surely_wrong": _t("確信度が高かった誤り", "certain, and wrong"),
    "left_today": _t("今日の残り {n}問", "{n} left today"),
    "practice_stop": _t("復習の一覧へ", "To the list"),
    "next_review": _t("次の復習へ", "Next review"),
    "intervals": _t(
        "次の復習までの間隔：違っていたら{wrong}、一部なら{partly}、正解なら{right}、確信があって正解なら{sure}",
        "Comes back after {wrong} if wrong, {partly} if partly right, {right} if right, {sure} if right and certain",
    ),
    "in_minutes": _t("{n}分後", "in {n} min"),
    "in_hours": _t("{n}時間後", "in {n} h"),
    "in_days": _t("{n}日後", "in {n} d"),
    "span_minutes": _t("{n}分", "{n} min"),
    "span_hours": _t("{n}時間", "{n} h"),
    "span_days": _t("{n}日", "{n} d"),
    # People and devices
    "people": _t("学ぶ人と端末", "People and devices"),
    "who_studies": _t("この端末で学ぶ人", "Who studies on this device"),
    "me": _t("名前のない人", "without a name"),
    "my_name": _t("表示名", "Display name"),
    "keep_name": _t("名前を保存", "Keep the name"),
    "add_person": _t("この端末に人を加える", "Add a person here"),
    "add": _t("加える", "Add"),
    "join_device": _t("別の端末でも続ける", "Go on with another device"),
    "join_lead": _t(
        "コードを出し、もう一方の端末のこの画面で入力してください。10分のあいだ、1回だけ使えます。",
        "Make a code here and type it on this page of the other device. It works once, for ten minutes.",
    ),
    "make_code": _t("コードを出す", "Make a code"),
    "code_is": _t("コード：**{code}**（{time}まで）", "Code: **{code}** (until {time})"),
    "code_link": _t("または、もう一方の端末でこのアドレスを開きます。", "Or open this address on the other device."),
    "type_code": _t("もう一方の端末のコードを入力", "Type the code of the other device"),
    "join": _t("この履歴につなぐ", "Join that history"),
    "join_merges": _t(
        "この端末の回答も、その履歴に合わせます。", "What was answered on this device goes into that history too."
    ),
    "saved_name": _t("表示名を保存しました。", "The name is saved."),
    "added_person": _t("加えました。これから新しい履歴で学びます。", "Added. A new history begins."),
    "joined": _t("つながりました。これからは同じ履歴です。", "Joined: from now on it is one history."),
    # Results
    "no_results": _t(
        "まだ結果がありません。設問に答えると、ここに並びます。",
        "No results yet. They gather here once you answer questions.",
    ),
    "in_progress": _t("途中", "in progress"),
    "submitted": _t("提出済み", "handed in"),
    "attempt_n": _t("{n}回目", "attempt {n}"),
    "by_part": _t("部分ごとの得点率", "Score by part"),
    "review": _t("見直す", "Review"),
    "go_on": _t("続ける", "Go on"),
    "unanswered": _t("未回答", "no answer"),
    "question": _t("設問", "Question"),
    "score": _t("得点率", "Score"),
    # Survey
    "survey": _t("アンケート", "Survey"),
    "survey_lead": _t("答えたいものだけで構いません。", "Answer only what you like."),
    "survey_send": _t("送信する", "Send"),
    "survey_thanks": _t("ありがとうございました。回答を保存しました。", "Thank you. Your answers are saved."),
    # Refusals: one for each core.refusal.Why
    "too_many_asked": _t(
        "確認できるのは{detail}つまでです。減らしてからもう一度押してください。",
        "You can ask {detail} questions at most. Take some away and try again.",
    ),
    "not_asked_yet": _t("先にお客様への確認を済ませてください。", "Ask the client first."),
    "nothing_chosen": _t(
        "まだ何も選ばれていません。選んでからもう一度押してください。", "Nothing is chosen yet. Choose, then try again."
    ),
    "no_assumption": _t("前提を1つ選んでください。", "State one assumption."),
    "axis_empty": _t("「{detail}」の選択がまだです。", "“{detail}” has no choice yet."),
    "no_factor": _t("決め手を1つ選んでください。", "Name the deciding factor."),
    "unknown_choice": _t(
        "その選択肢はいまの設問にありません。画面を読み込み直してください。",
        "That option is not in the question any more. Please reload the page.",
    ),
    "already_answered": _t(
        "この設問には別の画面で回答済みです。保存されている回答を表示しています。",
        "This question was answered on another screen. You see the answer that was saved.",
    ),
    "attempt_ended": _t(
        "この回は提出済みです。もう一度はじめから答えられます。",
        "This attempt has been handed in. You can start again.",
    ),
    "text_too_long": _t(
        "{detail}文字以内で書いてください。書いたものは残っています。",
        "Please keep to {detail} characters. What you wrote is still there.",
    ),
    "not_all_ordered": _t("すべての項目を並べてください。", "Put every item in order."),
    "not_all_matched": _t("まだ選んでいないものがあります。", "Some have no choice yet."),
    "not_a_number": _t(
        "「{detail}」は数として読めません。1234.5のように書いてください。",
        "“{detail}” cannot be read as a number. Write it like 1234.5.",
    ),
    "no_certainty": _t("確信度を選んでください。", "Say how sure you are."),
    "time_is_up": _t(
        "時間が終わりました。それまでの回答は提出されています。",
        "The time is over. What you had chosen by then has been handed in.",
    ),
    "no_such_code": _t(
        "このコードは使えません。時間が過ぎたか、もう使われています。新しいコードを出してください。",
        "This code does not work: it is too old or was used. Make a new one.",
    ),
    "too_many_tries": _t(
        "回数が多すぎます。しばらく待ってからもう一度試してください。", "Too many tries. Wait a while, then try again."
    ),
    "no_name": _t("1文字から24文字の表示名を書いてください。", "Write a display name of 1 to 24 characters."),
    "name_hides": _t(
        "表示名に、画面に見えない文字が入っています。打ち直してみてください。",
        "The display name has characters that do not show. Please type it anew.",
    ),
    "name_without_letters": _t(
        "表示名には文字を1つ以上入れてください。", "Please put at least one letter into the display name."
    ),
    "name_is_address": _t(
        "URLやメールアドレスは表示名に使えません。呼ばれたい名前を書いてください。",
        "A web or mail address is no display name. Write what you would like to be called.",
    ),
    "name_misleads": _t(
        "進行役や運営と間違われそうな名前です。別の表示名にしてください。",
        "This name could be taken for the facilitator. Please choose another.",
    ),
    "name_hurts": _t(
        "人を傷つけるかもしれない言葉が入っています。別の表示名にしてください。",
        "This name has a word that could hurt somebody. Please choose another.",
    ),
    "question_changed": _t(
        "回答のあとで設問が改訂されました。いまの設問では採点できません。",
        "The question was revised after you answered. It cannot be marked as it is now.",
    ),
    # Refusals of a live session
    "not_ended": _t("勉強会が終わると、あとから参加できます。", "You can catch up once the session has ended."),
    "session_ended": _t("勉強会は終わっています。", "This study session has ended."),
    "last_step": _t("これが最後の項目です。", "This is the last step."),
    "first_step": _t("これが最初の項目です。", "This is the first step."),
    "no_such_step": _t("その項目は進行表にありません。", "There is no such step."),
    "nothing_to_answer": _t("この項目に回答の受付はありません。", "There is nothing to answer in this step."),
    "not_open": _t("受付は終わりました。回答は保存していません。", "Answers are closed. This one was not stored."),
    "already_open": _t("もう受け付けています。", "Answers are open already."),
    "close_first": _t("先に受付を終えてください。", "Close the answers first."),
    "already_shown": _t("もう表示しています。", "That has been shown already."),
    "last_stage": _t("この設問に次の段階はありません。", "This question has no further stage."),
    "stage_left": _t("先に次の段階へ進んでください。", "Go on to the next stage first."),
    "voted_twice": _t("もう2回回答しています。", "There were two votes already."),
    "survey_stays": _t("アンケートの結果は進行役だけが見ます。", "Only the facilitator sees a survey."),
    "not_running": _t("いまは止める項目がありません。", "There is nothing to pause now."),
    "not_paused": _t("一時停止していません。", "The session is not paused."),
    "no_countdown": _t("カウントダウンは動いていません。", "No countdown is running."),
    "no_such_section": _t("これより先のまとまりはありません。", "There is no further section."),
    "not_welcome": _t(
        "この端末からは参加できません。進行役に声をかけてください。",
        "You cannot join from this device. Please speak to the facilitator.",
    ),
    "no_such_reason": _t("この理由はもう表示されていません。", "This reason is not shown any more."),
    "poll_incomplete": _t("質問と、2つから8つの選択肢を書いてください。", "Write a question and two to eight options."),
    "step_begun": _t(
        "始めた項目は外せません。回答が残っているためです。",
        "A step that has begun stays in the run sheet: its answers belong to it.",
    ),
    "step_over": _t(
        "この項目は終わりました。回答は保存していません。", "That step is over. This answer was not stored."
    ),
    "moved_on": _t(
        "別の画面で先に進んでいました。いまの状態を表示しています。",
        "Somebody moved on first. You see where the session stands now.",
    ),
    "not_joined": _t("先に参加してください。", "Join first."),
    "no_cookie": _t(
        "このブラウザではCookieが使えないため、参加も回答もできません。Cookieを許可して開き直してください。",
        "This browser keeps no cookies, so you can neither join nor answer. Allow cookies and open the page again.",
    ),
    "not_understood": _t("送られた内容を読み取れませんでした。", "What was sent could not be read."),
    "too_fast": _t("操作が速すぎます。少し待ってください。", "That was too fast. Wait a moment."),
    "too_long": _t("送られた内容が長すぎます。", "What was sent is too long."),
    "not_yours": _t("この操作は進行役だけができます。", "Only the facilitator can do this."),
    "in_session": _t(
        "進行中の勉強会（{detail}）に入っています。終わってから、もう一度試してください。",
        "This belongs to a study session that is going on ({detail}). Try again once it has ended.",
    ),
}
