"""The sentences of the frame, the home page, lessons, diagrams and the catalogue of services."""

from __future__ import annotations

from benkyokai.core.text import Text

COMMON: dict[str, Text] = {
    # What surrounds every screen
    "app": Text("Benkyokai 勉強会", "Benkyokai"),
    "home": Text("ホーム", "Home"),
    "learn": Text("学ぶ", "Learn"),
    "quiz": Text("設問", "Questions"),
    "services": Text("サービス一覧", "Services"),
    "results": Text("自分の結果", "My results"),
    "language": Text("言語", "Language"),
    "not_remembered": Text(
        "このブラウザではCookieが使えないため、回答は記録に残りません。Cookieを許可すると、続きから再開できます。",
        "This browser keeps no cookies, so your answers are not kept. Allow cookies to go on where you left off.",
    ),
    "author_notice": Text(
        "教材のファイルに直すところが{n}件あります（参加者には見えません）",
        "To correct in the course files: {n} (participants do not see this)",
    ),
    "author_notice_hint": Text(
        "エラーのあるコースや設問集は表示していません。ほかはそのまま使えます。参加者には「修正中」とだけ表示します。",
        "Courses and quizzes with an error are left out; everything else goes on working. Participants read that "
        "something is being corrected, and no more.",
    ),
    "failure": Text(
        "申し訳ありません。画面を作る途中で問題が起きました。ここまでの回答は保存されています。"
        "再読み込みしても直らないときは、番号{id}を管理者に伝えてください。",
        "Sorry, something went wrong while this screen was made. What you answered so far is kept. "
        "If a reload does not help, tell whoever runs this app the number {id}.",
    ),
    # The command line
    "check_summary": Text(
        "エラー{errors}件、警告{warnings}件",
        "{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}",
    ),
    # Home
    "home_lead": Text(
        "読んで、考えて、理由とともに選ぶ。答えより先に、考え方を学ぶための勉強会です。",
        "Read, reason, choose and say why. A study session that puts the reasoning before the answer.",
    ),
    "start_course": Text("最初のレッスンから始める", "Start with the first lesson"),
    "continue_lesson": Text("続きを読む：{title}", "Go on reading: {title}"),
    "continue_quiz": Text("続きに答える：{title}（残り{n}問）", "Go on answering: {title} ({n} left)"),
    "lessons_done": Text("{done}／{all}レッスン読了", "{done} of {all} {all|lesson|lessons} read"),
    "minutes_total": Text(
        "全{n}レッスン・約{minutes}分", "{n} {n|lesson|lessons}, about {minutes} {minutes|minute|minutes}"
    ),
    "quizzes": Text("設問集", "Question sets"),
    "light_page": Text("遅い回線のための軽量版", "Light page for slow connections"),
    "open_quiz": Text("設問を開く", "Open the questions"),
    "n_questions": Text("{n}問", "{n} {n|question|questions}"),
    "n_drawn": Text("{all}問のうち{n}問", "{n} of {all} {all|question|questions}"),
    "n_answered": Text("{done}／{all}問に回答済み", "{done} of {all} answered"),
    "all_results": Text("すべての結果を見る", "See all results"),
    "no_courses": Text("今読めるコースはありません。", "There is no course to read at present."),
    # Lessons
    "minutes": Text("約{n}分", "about {n} min"),
    "lesson_of": Text("レッスン{n}／{all}", "Lesson {n} of {all}"),
    "no_such_lesson": Text(
        "そのレッスンは見つからないか、修正中です。目次から選んでください。",
        "There is no such lesson, or it is being corrected. Choose one from the contents.",
    ),
    "previous": Text("前へ", "Previous"),
    "next": Text("次へ", "Next"),
    "finished": Text("読み終えた", "I have read this"),
    "contents": Text("目次", "Contents"),
    "service_line": Text("できること", "What it does"),
    "check_yourself": Text("確かめる", "Check yourself"),
    "note": Text("補足", "Note"),
    "tip": Text("ヒント", "Tip"),
    "warning": Text("注意", "Caution"),
    "after_answer": Text(
        "この図は、設問「{title}」に回答すると表示されます。", "This diagram appears once you have answered “{title}”."
    ),
    "go_answer": Text("設問に答える", "Answer the question"),
    "missing_question": Text("この設問は修正中です。", "This question is being corrected."),
    "missing_embed": Text("この部分は修正中です。", "This part is being corrected."),
    "other_language": Text(
        "このレッスンは日本語版がまだないため、英語で表示しています。",
        "This lesson is not written in English yet, so you see the Japanese one.",
    ),
    # Diagrams
    "read_as_text": Text("図を文章で読む", "Read the diagram as text"),
    "legend_paths": Text(
        "緑の帯：この前提で有力な道筋。青い線と太い枠：自分の道筋。八角形は問い、角丸はサービス、四角はデータ、破線は補足です。",
        "Green band: the strong paths under this assumption. Blue line and thick borders: your path. "
        "Octagons are questions, rounded boxes services, squares data, dashed boxes notes.",
    ),
    "paths_part": Text("▲ここで分かれた", "▲ paths part here"),
    # Services
    "find": Text("名前や説明で探す", "Find by name or description"),
    "find_hint": Text("例：Rekognition、文字起こし", "For example: Rekognition, speech"),
    "group": Text("分類", "Group"),
    "area": Text("分野", "Area"),
    "status": Text("提供状況", "Status"),
    "every": Text("すべて", "All"),
    "n_services": Text("{n}件", "{n} {n|service|services}"),
    "no_services": Text(
        "条件に合うサービスはありません。条件を減らしてみてください。", "No service fits. Try fewer conditions."
    ),
    "as_of": Text("{date}時点", "as of {date}"),
    "since": Text("（{since}から）", " (since {since})"),
    "renamed_from": Text("旧称：{name}", "formerly {name}"),
    "training_data": Text("学習データの持ち込み", "Bring your own training data?"),
    "idle_billing": Text("使わない間の課金", "Bills while idle?"),
    "successor": Text("代わりの候補", "Alternatives"),
    "source": Text("出典", "Sources"),
    "certainty_of_entry": Text("確認の度合い", "How well verified"),
    "unverified": Text("未確認", "Not verified"),
    "details_of": Text("{name}の詳細", "More on {name}"),
    "group.ai": Text("AIサービス", "AI service"),
    "group.in_between": Text("中間", "In between"),
    "group.ml": Text("MLサービス", "ML service"),
    "group.supporting": Text("周辺サービス", "Supporting"),
    "status.open": Text("利用可", "Open"),
    "status.closed_to_new": Text("新規受付終了", "Closed to new customers"),
    "status.ended": Text("提供終了", "Ended"),
    "need.yes": Text("必要", "Yes"),
    "need.no": Text("不要", "No"),
    "need.optional": Text("任意", "Optional"),
    "need.not_applicable": Text("該当なし", "Not applicable"),
    "idle.yes": Text("続く", "Yes"),
    "idle.no": Text("かからない", "No"),
    "idle.depends": Text("使い方による", "Depends"),
    "idle.unverified": Text("未確認", "Not verified"),
    "idle.not_applicable": Text("該当なし", "Not applicable"),
    "verified.high": Text("高い", "High"),
    "verified.medium": Text("中くらい", "Medium"),
    "verified.low": Text("低い", "Low"),
    "area.language": Text("言語", "Language"),
    "area.vision": Text("画像・映像", "Image and video"),
    "area.documents": Text("文書", "Documents"),
    "area.search": Text("検索", "Search"),
    "area.code": Text("コード", "Code"),
    "area.fraud": Text("不正検知", "Fraud"),
    "area.foundation_models": Text("基盤モデル", "Foundation models"),
    "area.forecasting": Text("予測", "Forecasting"),
    "area.recommendation": Text("推薦", "Recommendation"),
    "area.automl": Text("AutoML", "AutoML"),
    "area.platform": Text("基盤", "Platform"),
    "area.development": Text("開発環境", "Development"),
    "area.labelling": Text("ラベリング", "Labelling"),
    "area.training": Text("学習", "Training"),
    "area.hosting": Text("ホスティング", "Hosting"),
    "area.monitoring": Text("監視", "Monitoring"),
    "area.review": Text("レビュー", "Review"),
    "area.workflow": Text("ワークフロー", "Workflow"),
    "area.storage": Text("ストレージ", "Storage"),
    "area.compute": Text("コンピューティング", "Compute"),
    "area.edge": Text("エッジ", "Edge"),
    "area.streaming": Text("ストリーミング", "Streaming"),
    "area.analytics": Text("分析", "Analytics"),
    "area.identity": Text("認証と権限", "Identity"),
    "area.delivery": Text("開発の自動化", "Delivery"),
    "area.marketplace": Text("マーケットプレイス", "Marketplace"),
}
