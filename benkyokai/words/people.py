"""The sentences about people, their devices and results, and the survey."""

from __future__ import annotations

from benkyokai.core.text import Text

PEOPLE: dict[str, Text] = {
    # People and devices
    "people": Text("利用者と端末", "People and devices"),
    "who_studies": Text("この端末の利用者", "Who studies on this device"),
    "me": Text("名前のない人", "without a name"),
    "my_name": Text("表示名", "Display name"),
    "keep_name": Text("名前を保存", "Keep the name"),
    "add_person": Text("この端末の利用者を追加", "Add a person here"),
    "add": Text("追加する", "Add"),
    "join_device": Text("別の端末でも続ける", "Go on with another device"),
    "join_lead": Text(
        "コードを出し、もう一方の端末のこの画面で入力してください。10分のあいだ、1回だけ使えます。",
        "Make a code here and type it on this page of the other device. It works once, for ten minutes.",
    ),
    "make_code": Text("コードを出す", "Make a code"),
    "code_is": Text("コード：**{code}**（{time}まで）", "Code: **{code}** (until {time})"),
    "code_link": Text("または、もう一方の端末でこのアドレスを開きます。", "Or open this address on the other device."),
    "type_code": Text("もう一方の端末のコードを入力", "Type the code of the other device"),
    "join": Text("この履歴につなぐ", "Join that history"),
    "join_merges": Text(
        "この端末の回答も、その履歴に合わせます。", "What was answered on this device goes into that history too."
    ),
    "saved_name": Text("表示名を保存しました。", "The name is saved."),
    "added_person": Text("追加しました。ここからは新しい履歴です。", "Added. A new history begins."),
    "joined": Text("つながりました。これからは同じ履歴です。", "Joined: from now on it is one history."),
    # Results
    "no_results": Text(
        "まだ結果がありません。設問に答えると、ここに並びます。",
        "No results yet. They gather here once you answer questions.",
    ),
    "in_progress": Text("途中", "in progress"),
    "submitted": Text("提出済み", "handed in"),
    "attempt_n": Text("{n}回目", "attempt {n}"),
    "by_part": Text("部分ごとの得点率", "Score by part"),
    "review": Text("見直す", "Review"),
    "go_on": Text("続ける", "Go on"),
    "unanswered": Text("未回答", "no answer"),
    "question": Text("設問", "Question"),
    "score": Text("得点率", "Score"),
    # Survey
    "survey": Text("アンケート", "Survey"),
    "survey_lead": Text("答えたいものだけで構いません。", "Answer only what you like."),
    "survey_thanks": Text("ありがとうございました。回答を保存しました。", "Thank you. Your answers are saved."),
}
