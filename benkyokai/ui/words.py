"""Every sentence of the screens, in both languages, in the words of one glossary."""

from __future__ import annotations

from benkyokai.core.text import Language, Text


def _t(ja: str, en: str) -> Text:
    return Text(ja, en)


WORDS: dict[str, Text] = {
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
    "question_changed": _t(
        "回答のあとで設問が改訂されました。いまの設問では採点できません。",
        "The question was revised after you answered. It cannot be marked as it is now.",
    ),
}


def say(language: Language, key: str, **values: object) -> str:
    """The sentence of that key, with its values filled in. An unknown key is our mistake: KeyError."""
    text = WORDS[key].into(language)
    return text.format(**values) if values else text


def area_name(language: Language, area: str) -> str:
    """The name of a service area; an author's own area is shown as its id."""
    return say(language, f"area.{area}") if f"area.{area}" in WORDS else area
