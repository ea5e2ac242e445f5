"""A quiz with one question of every kind, in both languages, to study with or as an exam."""

from __future__ import annotations

import shutil
from pathlib import Path

from benkyokai.services.running.instance import ROOT

QUESTIONS = """
  - id: one
    kind: single
    tags: [choosing]
    prompt: {ja: どれが正しいですか, en: Which is right?}
    options:
      - {id: a, text: {ja: 誤りの文, en: The wrong one}, feedback: {ja: 違います, en: No}}
      - {id: b, text: {ja: 正しい文, en: The right one}, correct: true, feedback: {ja: はい, en: Yes}}
    hints: [{ja: 2つ目のほうです, en: Not the first}]
    explanation: {ja: 一つ目の解説, en: Explanation of one}
  - id: many
    kind: multiple
    tags: [choosing]
    prompt: {ja: どれとどれが正しいですか, en: Which two are right?}
    options:
      - {id: a, text: {ja: 甲, en: Alpha}, correct: true, feedback: {ja: はい, en: Yes}}
      - {id: b, text: {ja: 乙, en: Beta}, feedback: {ja: 違います, en: No}}
      - {id: c, text: {ja: 丙, en: Gamma}, correct: true, feedback: {ja: はい, en: Yes}}
    explanation: {ja: 二つ目の解説, en: Explanation of many}
  - id: order
    kind: ordering
    tags: [billing]
    prompt: {ja: 順に並べてください, en: Put these in order}
    items:
      - {id: a, text: {ja: 一番, en: First}}
      - {id: b, text: {ja: 二番, en: Second}}
      - {id: c, text: {ja: 三番, en: Third}}
    explanation: {ja: 三つ目の解説, en: Explanation of order}
  - id: match
    kind: matching
    tags: [billing]
    prompt: {ja: 組み合わせてください, en: Match these}
    stems:
      - {id: s1, text: {ja: 青, en: Sky}, match: x}
      - {id: s2, text: {ja: 赤, en: Rose}, match: y}
    choices:
      - {id: x, text: {ja: 空の色, en: Blue}}
      - {id: y, text: {ja: 花の色, en: Red}}
      - {id: z, text: {ja: 葉の色, en: Green}}
    explanation: {ja: 四つ目の解説, en: Explanation of match}
  - id: number
    kind: numeric
    tags: [billing]
    prompt: {ja: 720割る8はいくつですか, en: What is 720 divided by 8?}
    answer: 90
    unit: {ja: 倍, en: times}
    explanation: {ja: 五つ目の解説, en: Explanation of number}
  - id: case
    kind: scenario
    tags: [choosing]
    prompt: {ja: どこで学習しますか, en: Where would you train?}
    ask_limit: 1
    ask:
      - id: size
        text: {ja: データの量は, en: How much data?}
        matters: true
        because: {ja: 量で決まります, en: It decides}
        reply: {ja: 少しです, en: A little}
      - id: logo
        text: {ja: ロゴの色は, en: The colour of the logo?}
        matters: false
        because: {ja: 関係ありません, en: It does not}
        reply: {ja: 赤です, en: It is red}
    assumptions:
      - {id: small, text: {ja: データは少ない, en: There is little data}, plausible: true}
      - {id: large, text: {ja: データは多い, en: There is much data}, plausible: true}
    axes:
      - id: training
        title: {ja: 学習, en: Training}
        options:
          - {id: jobs, text: {ja: ジョブ, en: Jobs}}
          - {id: servers, text: {ja: サーバー, en: Servers}}
    key:
      - when: small
        training:
          jobs: {credit: 1, because: {ja: 理由の一, en: Reason one}}
          servers: {credit: 0, because: {ja: 理由の二, en: Reason two}}
      - when: large
        training:
          jobs: {credit: 0.5, because: {ja: 理由の三, en: Reason three}}
          servers: {credit: 1, because: {ja: 理由の四, en: Reason four}}
    factors:
      - id: cost
        text: {ja: 費用, en: Cost}
        because: {small: {ja: 費用の理由の一, en: About the cost}, large: {ja: 費用の理由の二, en: Of cost there}}
        decides: [small]
      - {id: speed, text: {ja: 速さ, en: Speed}}
    twin: {assumption: large}
    explanation: {ja: 六つ目の解説, en: Explanation of the case}
  - id: text
    kind: open
    prompt: {ja: 自分の言葉で書いてください, en: Say it in your own words}
    model_answer: {ja: 回答例の文, en: The model answer}
    rubric: [{id: r1, text: {ja: 要点がある, en: It has the point}}]
  - id: view
    kind: opinion
    prompt: {ja: どう思いますか, en: What do you think?}
    options:
      - {id: good, text: {ja: よい, en: Good}}
      - {id: bad, text: {ja: よくない, en: Bad}}
  - id: word
    kind: short
    tags: [billing]
    prompt: {ja: 何に置かれますか, en: Where is it kept?}
    answers:
      - {text: S3}
      - {text: {ja: アマゾンS3, en: Amazon S3}}
      - {text: EBS, credit: 0.5, feedback: {ja: 途中まではそうです, en: Until it is done}}
    explanation: {ja: 七つ目の解説, en: Explanation of the word}
  - id: gaps
    kind: cloze
    tags: [billing]
    prompt: {ja: 空所を埋めてください, en: Fill the gaps}
    text: {ja: "結果は{{where}}に置かれ、終わると{{when}}。", en: "The result is kept in {{where}}; then it {{when}}."}
    gaps:
      - {id: where, answers: [{text: S3}, {text: 保管庫}]}
      - id: when
        options:
          - {id: stops, text: {ja: 止まります, en: stops}, correct: true, feedback: {ja: はい, en: Yes}}
          - {id: runs, text: {ja: 動き続けます, en: goes on}, feedback: {ja: いいえ, en: No}}
    explanation: {ja: 八つ目の解説, en: Explanation of the gaps}
"""


CERTAIN = """id: certain
title: {ja: 確信度, en: Certainty}
certainty: true
questions:
  - id: sure
    kind: single
    prompt: {ja: どれですか, en: Which one?}
    options: [{id: a, text: A, correct: true, feedback: A}, {id: b, text: B, feedback: B}]
    explanation: {ja: 解説, en: Explanation}
"""
"""A quiz that asks how sure one is."""


DRAWN = """id: drawn
title: {ja: 選ばれた設問, en: Drawn questions}
draw: 2
questions:
""" + "".join(
    f"""  - id: {name}
    kind: single
    prompt: {{ja: 「{name}」はどれですか, en: Which is “{name}”?}}
    options: [{{id: a, text: A, correct: true, feedback: A}}, {{id: b, text: B, feedback: B}}]
    explanation: {{ja: 解説, en: Explanation}}
"""
    for name in ("north", "east", "south", "west")
)
"""A quiz that asks two of its four questions."""


def write_every_kind(folder: Path, minutes: int = 30) -> Path:
    """A repository of the shipped files with the quizzes `study` and `exam` added; returns its root."""
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    for quiz_id, mode in (("study", "mode: study"), ("exam", f"mode: exam\nminutes: {minutes}")):
        head = f"id: {quiz_id}\ntitle: {{ja: すべての種類, en: Every kind}}\n{mode}\nshuffle: true\nquestions:"
        (folder / "quizzes" / f"{quiz_id}.yaml").write_text(head + QUESTIONS, encoding="utf-8")
    return folder
