"""Every sentence about an author's mistake, in one place, so that the same thing is said in the same words."""

from __future__ import annotations

from collections.abc import Iterable

from benkyokai.authoring.sentence import UNPRINTABLE, Message, MessageTemplate, listed, nearest, sentence, suggestion
from benkyokai.core.course import CalloutKind
from benkyokai.core.text import Text
from benkyokai.markdown.pictures import NoPicture

__all__ = ["UNPRINTABLE", "Message", "MessageTemplate", "listed", "nearest", "suggestion"]

# Files and YAML

UNREADABLE = sentence(
    "ファイルを読めません → ファイルがあるか、読み取りが許可されているかを確かめてください",
    "the file cannot be read → see whether it exists and may be read",
)
NOT_UTF8 = sentence(
    "UTF-8として読めないバイトがあります → エディターでUTF-8を選んで保存し直してください",
    "a byte here is not UTF-8 → save the file as UTF-8",
)
CONTROL_CHARACTER = sentence(
    "制御文字{code}があります → この文字を消してください",
    "control character {code} → delete it",
)
EMPTY_FILE = sentence("ファイルが空です → 内容を書いてください", "the file is empty → write its content")
SECOND_DOCUMENT = sentence(
    "1つのファイルに2つ目の文書があります → 「---」の行を消すか、ファイルを分けてください",
    "a second document in one file → delete the line “---”, or make it a file of its own",
)
TAG = sentence(
    "タグ「{tag}」は使えません → 文章なら全体を引用符で囲み、タグなら消してください",
    "the tag “{tag}” is not used here → put the whole text in quotes, or delete the tag",
)
UNUSED_ANCHOR = sentence(
    "「&{name}」が目印とみなされて、文章から消えます（「*{name}」はどこにもありません）"
    " → 文章なら全体を引用符で囲み、目印なら消してください",
    "“&{name}” is taken for a mark and is lost from the text; nothing repeats it by “*{name}”"
    " → put the whole text in quotes, or delete the mark",
)
TEXT_CUT_OFF = sentence(
    "「#」から行の終わりまではコメントとみなされ、文章から消えます"
    " → 文章の一部なら全体を引用符で囲み、コメントなら「#」の前後に空白を置いてください",
    "“#” begins a comment here, and what follows is lost from the text"
    " → put the whole text in quotes; if it is a comment, leave a blank after “#”",
)
GOES_ON_AFTER_QUOTE = sentence(
    "文章が{quote}で始まり、次の{quote}で終わったとみなされます → 文章全体をもう一方の引用符（'か\"）で囲んでください",
    "the text begins with {quote} and counts as ended at the next one, but it goes on"
    " → put the whole text in quotes of the other kind (' or \")",
)
NAME_WITHOUT_COLON = sentence(
    "「{name}」に「: 」がありません"
    " → 「,」やかっこを含む文章なら全体を引用符で囲み、欄の名前なら「{name}: 値」と書いてください",
    "“{name}” has no “: ” behind it"
    " → put the whole text in quotes if it is part of one with a comma or brackets; write “{name}: …” if it is a field",
)
NO_BLANK_BEHIND_COLON = sentence(
    "「:」の後に空白がありません → 「名前: 値」のように、半角の空白を1つ入れてください",
    "no blank behind “:” → write “name: value”",
)
WIDE_SIGN = sentence(
    "「{sign}」（{code}）は全角の文字です"
    " → 半角の「{plain}」にしてください（前後の空白も半角で）。文章の一部なら全体を引用符で囲んでください",
    "“{sign}” ({code}) is a character of full width"
    " → write “{plain}”, with an ordinary blank where one follows; put a text in quotes",
)
WIDE_BLANK = sentence(
    "全角または特殊な空白（{code}）があります"
    " → 半角の空白に置き換えてください。文章の一部なら全体を引用符で囲んでください",
    "a blank of full width or another kind ({code}) → use ordinary blanks; put a text in quotes",
)
TOO_DEEP = sentence(
    "入れ子が{limit}段を超えています → かっこや字下げを見直してください",
    "more than {limit} {limit|level|levels} of nesting → look over the brackets and the indentation",
)
UNKNOWN_ALIAS = sentence(
    "「*{name}」の元になる「&{name}」がありません"
    " → 文章なら引用符で囲み、参照なら前のほうに「&{name}」を書いてください",
    "“*{name}” repeats “&{name}”, which does not exist → put a text in quotes, or write “&{name}” further up",
)
ALIAS_OF_ITSELF = sentence(
    "「*{name}」が自分自身を含んでいます → 内容を書き出してください",
    "“*{name}” contains itself → write its content out",
)
TOO_MANY_ALIASES = sentence(
    "「*」による繰り返しが{limit}個を超えています → 繰り返しを減らしてください",
    "aliases repeat more than {limit} {limit|value|values} → repeat less",
)
KEY_NOT_TEXT = sentence(
    "欄の名前が文字ではありません → 「名前: 値」の形で書いてください",
    "the name of a field is not a text → write “name: value”",
)
DUPLICATE_KEY = sentence(
    "欄「{name}」が2回あります（1回目は{line}行目） → どちらか1つにしてください",
    "the field “{name}” stands twice (first in line {line}) → keep one of the two",
)

_COLON = sentence(
    "ここに「: 」を書くことはできません → 文章なら引用符で囲み、新しい欄なら行を分けて字下げをそろえてください",
    "“: ” cannot stand here"
    " → put a text in quotes; give a new field its own line and the indentation of its neighbours",
)
SECOND_COLON = _COLON
_QUOTE = sentence(
    "引用符が閉じていません → 文章の終わりに同じ引用符を書いてください",
    "a quote is never closed → put the same quote at the end of the text",
)
_YAML = {  # words in the parser's own message → what they mean
    "mapping values are not allowed": _COLON,
    "found unexpected ':'": _COLON,
    "could not find expected ':'": sentence(
        "欄の名前の後に「:」がありません → 「名前: 値」の形にしてください。続きの文章なら字下げしてください",
        "no “:” after the name of a field → write “name: value”, or indent the line if it continues a text",
    ),
    "did not find expected key": sentence(
        "ここに欄の名前がありません → 字下げをそろえてください。引用符の後に文字が続いていないかも確かめてください",
        "no field begins here → align the indentation; look for words after a closing quote",
    ),
    "did not find expected '-' indicator": sentence(
        "リストの続きに「- 」がありません → 「- 」を付けるか、字下げを直してください",
        "no “- ” where the list goes on → begin with “- ”, or correct the indentation",
    ),
    "did not find expected ',' or ']'": sentence(
        "「[」で始まるリストに「,」か「]」がありません → 値を「,」で区切り、「]」で閉じてください",
        "a list that begins with “[” lacks a “,” or “]” → separate its items with “,” and close it with “]”",
    ),
    "did not find expected ',' or '}'": sentence(
        "「{{」で始まる部分に「,」か「}}」がありません"
        " → 欄を「,」で区切り、「}}」で閉じ、「,」や「?」を含む文章は引用符で囲んでください",
        "what begins with “{{” lacks a “,” or “}}”"
        " → separate its fields with “,”, close it with “}}”, and put texts with a comma in quotes",
    ),
    "did not find expected node content": sentence(
        "ここに値がありません → 値を書くか、閉じていないかっこがないかを確かめてください",
        "a value is missing here → write it, or look for a bracket that is not closed",
    ),
    "found unexpected end of stream": _QUOTE,
    "found unexpected document indicator": _QUOTE,
    "found unknown escape character": sentence(
        "二重引用符の中の「\\」の使い方が正しくありません → 「\\\\」と2つ書くか、文章を一重引用符で囲んでください",
        "“\\” is used wrongly in double quotes → write “\\\\”, or put the text in single quotes",
    ),
    "block sequence entries are not allowed": sentence(
        "ここからリストを始めることはできません"
        " → 文章なら全体を引用符で囲み、リストなら「- 」を次の行に移して字下げしてください",
        "a list cannot begin here → put the whole text in quotes, or move “- ” to the next line and indent it",
    ),
    "did not find expected <document start>": sentence(
        "ファイルの内容が終わった後に、まだ文字があります → 字下げをそろえるか、余分な文字を消してください",
        "something stands after the end of the content → align the indentation, or delete it",
    ),
}
_TAB = sentence(
    "字下げにタブが使われています → タブを空白に置き換えてください",
    "a tab is used for indentation → use spaces",
)
BAD_START = sentence(
    "引用符のない文章を「{character}」で始めることはできません → 文章全体を引用符で囲んでください",
    "a text without quotes cannot begin with “{character}” → put the whole text in quotes",
)
_BAD_STARTS = (
    "cannot start any token",
    "expected alphabetic or numeric character",
    "expected comment or line break",
    "mapping keys are not allowed",
    "expected whitespace or line break",
    "expected tag URI",
)
_INVALID = sentence(
    "YAMLとして読めません → この行と前の行の字下げ、引用符、かっこを見直してください",
    "this is not valid YAML → look over indentation, quotes and brackets of this line and the one before",
)


def invalid_yaml(reported: str, there: str) -> Message:
    """`reported`: the parser's own words; `there`: the rest of the line at that place."""
    if "tab" in reported or there.startswith("\t"):
        return _TAB()
    if there and any(words in reported for words in _BAD_STARTS):
        return BAD_START(character=there[0])
    return next((said for words, said in _YAML.items() if words in reported), _INVALID)()


# Fields

NOT_FIELDS = sentence(
    "欄の並び（「名前: 値」）ではありません → 「名前: 値」の形で書いてください",
    "fields are expected here, not a value or a list → write “name: value”, one field a line",
)
UNKNOWN_FIELD = sentence("「{name}」という欄はありません → {hint}", "unknown field “{name}” → {hint}")
MISSING_FIELD = sentence(
    "欄「{name}」がありません → 「{name}:」を書いてください",
    "the field “{name}” is missing → write “{name}: …”",
)
EMPTY_FIELD = sentence("「{name}」が空です → 値を書いてください", "“{name}” is there, but empty → write its value")
NULL = sentence(
    "「{name}」が空です（「{value}」は空とみなされます） → 値を書くか、そういう文章なら引用符で囲んでください",
    "“{name}” is there, but empty: “{value}” stands for nothing → write its value, or put it in quotes if it is a text",
)
NOT_A_LIST = sentence(
    "「{name}」がリストではありません → 1つずつ「- 」で始めるか、全体を[ ]で囲んでください",
    "“{name}” is not a list → begin every item with “- ”, or use [ ]",
)
EMPTY_LIST = sentence("「{name}」が空です → 1つ以上書いてください", "“{name}” has no items → write at least one")
NOT_A_TEXT = sentence(
    "「{name}」が文章ではありません"
    " → 文章をそのまま書くか（かっこや「- 」で始まるなら引用符で囲む）、{{ja: …, en: …}}と書いてください",
    "“{name}” is not a text → write a text (in quotes where it begins with a bracket or “- ”), or {{ja: …, en: …}}",
)
EMPTY_TEXT = sentence("「{name}」の文章が空です → 文章を書いてください", "“{name}” is empty → write its text")
NOT_ONE_VALUE = sentence(
    "「{name}」が1つの値ではありません → 値を1つだけ書いてください",
    "“{name}” is not a single value → write one value",
)
NOT_A_NUMBER = sentence(
    "「{name}」の「{value}」は数ではありません → 7や0.5のように、引用符を付けずに書いてください",
    "“{name}” is “{value}”, which is no number → write something like 7 or 0.5, without quotes",
)
WIDE_NUMBER = sentence(
    "「{name}」の「{sign}」（{code}）は半角の数字や記号ではありません → 「{number}」と書いてください",
    "“{name}” has “{sign}” ({code}), which is no ordinary digit or sign → write {number}",
)
NOT_FINITE = sentence(
    "「{name}」の「{value}」は有限の数ではありません → 普通の大きさの数を書いてください",
    "“{name}” is “{value}”, which is not finite → write an ordinary number",
)
NOT_WHOLE = sentence(
    "「{name}」の「{value}」は整数ではありません → 小数点のない数を書いてください",
    "“{name}” is “{value}”, not a whole number → write it without a decimal point",
)
OUT_OF_RANGE = sentence(
    "「{name}」の「{value}」は範囲の外です → {range}を書いてください",
    "“{name}” is {value}, which is out of range → write {range}",
)
NOT_BOOLEAN = sentence(
    "「{name}」の「{value}」はtrueでもfalseでもありません → trueかfalseを、引用符を付けずに書いてください",
    "“{name}” is “{value}”, neither true nor false → write true or false, without quotes",
)
BAD_ID = sentence(
    "ID「{value}」に使えない文字があります → 半角の英数字で始め、英数字と_.-だけで書いてください",
    "“{value}” cannot be an ID → begin with a letter or digit (a–z, 0–9) and use only those and _ . -",
)
DUPLICATE_ID = sentence(
    "ID「{id}」が2回使われています（1回目は{line}行目） → 別のIDにしてください",
    "the ID “{id}” is used twice (first in line {line}) → choose another one",
)
UNKNOWN_KIND = sentence("「{kind}」という種類の設問はありません → {hint}", "unknown kind “{kind}” → {hint}")
UNKNOWN_VALUE = sentence("「{name}」に「{value}」は使えません → {hint}", "“{name}” cannot be “{value}” → {hint}")
BAD_DATE = sentence(
    "「{name}」の「{value}」は日付ではありません → 2026-11-23のように書いてください",
    "“{name}” is “{value}”, which is no date → write something like 2026-11-23",
)
NO_JAPANESE = sentence("日本語の文章がありません → 「ja:」を書いてください", "no Japanese text → add “ja: …”")
NO_ENGLISH = sentence("英語の文章がありません → 「en:」を書いてください", "no English text → add “en: …”")


def range_from(least: float | None, most: float | None, above: float | None) -> Text:
    """A range in words: at least, at most, above."""
    if above is not None:
        return Text(f"{above:g}より大きい数", f"a number above {above:g}")
    if most is None:
        return Text(f"{least:g}以上の数", f"a number from {least:g}")
    return Text(f"{least:g}から{most:g}までの数", f"a number from {least:g} to {most:g}")


# From file to file

NOUNS = {
    "service": Text("サービス", "service"),
    "area": Text("分野", "area"),
    "diagram": Text("図", "diagram"),
    "course": Text("コース", "course"),
    "lesson": Text("レッスン", "lesson"),
    "quiz": Text("設問集", "quiz"),
    "question": Text("設問", "question"),
    "node": Text("図の要素", "node"),
    "lane": Text("レーン", "lane"),
    "assumption": Text("前提", "assumption"),
    "axis": Text("軸", "axis"),
    "option": Text("選択肢", "option"),
    "item": Text("項目", "item"),
    "choice": Text("選ぶ言葉", "choice"),
}

UNKNOWN = sentence("{noun}「{id}」はありません → {hint}", "there is no {noun} “{id}” → {hint}")


def unknown(noun: str, id_: str, known: Iterable[str]) -> Message:
    """An id that is none of the known ones."""
    return UNKNOWN(noun=NOUNS[noun], id=id_, hint=suggestion(id_, known))


def suggestion_from(folder: str, name: str, known: Iterable[str]) -> Text:
    """For a file from outside the folder that was read: which that is. Its names are told only where one is near."""
    every = list(known)
    near = suggestion(name, every) if nearest(name, every) else None
    ja, en = (f"{near.ja}。", f"{near.en} ") if near else ("", "")
    return Text(
        f"{ja}読んだのはフォルダー「{folder}」です。別のフォルダーならBENKYOKAI_FILESに書いてください",
        f"{en}the folder {folder} was read; name another one in BENKYOKAI_FILES",
    )


UNKNOWN_TO = sentence(
    "設問「{question}」に{noun}「{id}」はありません → {hint}",
    "the question “{question}” has no {noun} “{id}” → {hint}",
)
TWIN_NOT_MARKED = sentence(
    "設問「{id}」（種類は{kind}）は採点されないので、twinにはできません → 採点される設問を書いてください",
    "the question “{id}” is of the kind {kind}, which is not marked, so it is no twin → name one that is marked",
)
TWIN_OF_ITSELF = sentence(
    "設問「{id}」のtwinが自分自身です → 別の設問か「{{assumption: …}}」を書いてください",
    "the question “{id}” is its own twin → name another one, or write “{{assumption: …}}”",
)
TWIN_WITHOUT_ASSUMPTIONS = sentence(
    "種類が{kind}の設問に前提はありません → twinには「設問集のID#設問のID」を書いてください",
    "a question of the kind {kind} has no assumptions → write “quiz#question” as its twin",
)
TWIN_NOT_PLAUSIBLE = sentence(
    "twinの前提「{id}」はplausible: falseです。有力な回答がありません → ほかの前提にしてください",
    "the twin's assumption “{id}” is not plausible, so no answer is strong → choose another one",
)
USED_ELSEWHERE = sentence(
    "{noun}のID「{id}」は{path}でも使われています → 別のIDにしてください",
    "the {noun} ID “{id}” is used in {path} too → choose another one",
)
NOT_A_QUESTION_REFERENCE = sentence(
    "「{value}」は設問を指していません → 「設問集のID#設問のID」の形で、引用符で囲んで書いてください",
    "“{value}” does not name a question → write “quiz#question”, in quotes",
)
NOT_A_SURVEY = sentence(
    "設問集「{id}」はアンケートではありません（設問「{question}」の種類が{kind}です）"
    " → 種類がopinionとopenの設問だけにしてください",
    "the quiz “{id}” is no survey: its question “{question}” is of the kind {kind}"
    " → keep to questions of the kinds opinion and open",
)
NOT_A_FLOW = sentence(
    "図「{id}」は時間の図なので、考え方の図になりません → kindがflowの図を選んでください",
    "the diagram “{id}” is a timeline and cannot show reasoning → name a diagram of the kind flow",
)
NO_CATALOGUE = sentence(
    "サービス一覧のファイルがありません → content/services.yamlを書いてください",
    "there is no catalogue of services → write content/services.yaml",
)
NO_COURSE_FILE = sentence(
    "このフォルダーにcourse.yamlがありません → course.yamlを書くか、フォルダーをcontentの外に移してください",
    "this folder has no course.yaml → write one, or move the folder out of content",
)
UNKNOWN_FILE = sentence(
    "何のファイルか分かりません → 設問集、コース、図、サービス一覧、レッスンのどれかを指定してください",
    "this is not a file of ours → name a quiz, a course, a diagram, the services or a lesson",
)

# Courses and lessons

LESSON_WITHOUT_FILE = sentence(
    "レッスン「{id}」のファイルがありません → ja/{id}.mdとen/{id}.mdを書いてください",
    "the lesson “{id}” has no file → write ja/{id}.md and en/{id}.md",
)
LESSON_NOT_IN = {
    "ja": sentence(
        "レッスン「{id}」に日本語版がありません → ja/{id}.mdを書いてください",
        "the lesson “{id}” is not written in Japanese → write ja/{id}.md",
    ),
    "en": sentence(
        "レッスン「{id}」に英語版がありません → en/{id}.mdを書いてください",
        "the lesson “{id}” is not written in English → write en/{id}.md",
    ),
}
ONE_STEP_EACH = sentence(
    "進行表の項目には、{known}のうち1つだけが必要です → 1つだけ残してください",
    "a step of the run sheet has exactly one of {known} → keep one of them",
)
NO_FRONT_MATTER = sentence(
    "レッスンの先頭に題名がありません → 「---」の行で挟んで「title: …」を書いてください",
    "the lesson does not begin with its title → begin with “title: …” between two lines “---”",
)
OPEN_FRONT_MATTER = sentence(
    "先頭の「---」が閉じていません → 「title: …」の後に「---」の行を書いてください",
    "the “---” at the top is never closed → write a line “---” after “title: …”",
)
BAD_EMBED = sentence(
    "「{info}」の書き方が正しくありません → 「{form}」と書いてください",
    "“{info}” is not how this is embedded → write “{form}”",
)
UNKNOWN_CALLOUT = sentence("「[!{name}]」という囲みはありません → {hint}", "unknown call-out “[!{name}]” → {hint}")
CALLOUT_NAMES = [kind.value.upper() for kind in CalloutKind]


def unknown_callout(name: str) -> Message:
    """A call-out of a kind that there is not."""
    return UNKNOWN_CALLOUT(name=name, hint=suggestion(name, CALLOUT_NAMES))


# What stands in a text

NO_PICTURE = {
    NoPicture.MISSING: sentence(
        "画像「{path}」がありません → このファイルからの、またはコースのフォルダーからの道筋を書いてください",
        "there is no picture “{path}” → write its path from this file, or from the course's folder",
    ),
    NoPicture.OUTSIDE: sentence(
        "画像「{path}」はコースのフォルダーの外にあります → コースのフォルダーの中に置いてください",
        "the picture “{path}” lies outside the course's folder → put it inside",
    ),
    NoPicture.ELSEWHERE: sentence(
        "画像「{path}」はファイルではありません → コースのフォルダーに保存して、その道筋を書いてください",
        "the picture “{path}” is no file → save it in the course's folder, and write its path",
    ),
    NoPicture.KIND: sentence(
        "「{path}」は使える画像ではありません"
        " → png、jpg、webp、gif、svgのどれかにし、名前の終わりもそれに合わせてください",
        "“{path}” is no picture that can be shown → use png, jpg, webp, gif or svg, with the ending of what it is",
    ),
    NoPicture.TOO_LARGE: sentence(
        "画像「{path}」は2 MBを超えています → 2 MB以下に縮めてください",
        "the picture “{path}” is larger than 2 MB → make it smaller",
    ),
}
PICTURE_WITHOUT_WORDS = sentence(
    "画像「{path}」に説明の言葉がありません → 見えない人のために、何の画像かを「[」と「]」の間に書いてください",
    "the picture “{path}” has no alternative text → say in its “[ ]” what it shows, for those who cannot see it",
)
NO_FORMULA = sentence(
    "数式「{formula}」を読めません → LaTeXの書き方を直すか、ドル記号なら「\\$」と書いてください",
    "the formula “{formula}” cannot be read → correct its LaTeX, or write “\\$” for a dollar",
)
LINK_TO_NOWHERE = sentence(
    "リンク「{address}」はどこにもつながりません → レッスンなら「ID.md」、ほかは「https://」から書いてください",
    "the link “{address}” leads nowhere → write “id.md” for a lesson, and anything else from “https://” on",
)
NO_FOOTNOTE = sentence(
    "脚注「{label}」の本文がありません → 「[^{label}]: …」の行を加えるか、文字なら「\\[」と書いてください",
    "there is no footnote “{label}” → add a line “[^{label}]: …”, or write “\\[” to show the brackets",
)
LONELY_FOOTNOTE = sentence(
    "脚注「{label}」はどこからも参照されておらず、表示されません → 文中に「[^{label}]」と書くか、脚注を消してください",
    "nothing refers to the footnote “{label}”, so that it is not shown → write “[^{label}]” in the text, or delete it",
)
EMBED_INSIDE = sentence(
    "「{info}」はここには表示できません → レッスンの、リストや引用の外に書いてください",
    "“{info}” cannot be shown here → write it in a lesson, outside lists, quotes and call-outs",
)
HEADING_IN_PART = sentence(
    "選ぶ言葉や並べる項目に見出しは使えません → 「{signs}」の前に「\\」を書くか、見出しをやめてください",
    "what is chosen or put in order holds no heading → put “\\” before “{signs}”, or write it without",
)
FOOTNOTE_IN_PART = sentence(
    "選ぶ言葉や並べる項目に脚注「{label}」は使えません → 設問文か解説に書いてください",
    "what is chosen or put in order holds no footnote, such as “{label}” → say it in the prompt or the explanation",
)

# Quizzes

EQUAL_TEXTS = sentence(
    "「{id}」の文章が「{other}」と同じに見えます → 読む人が見分けられる文章にしてください",
    "“{id}” reads the same as “{other}” → write texts that a reader can tell apart",
)
CREDIT_BESIDE_CORRECT = sentence(
    "「correct: true」の隣に、1ではないcreditがあります → どちらかを消してください",
    "“correct: true” stands beside a credit that is not 1 → delete one of the two",
)
NO_FULL_CREDIT = sentence(
    "得点率が1になる選択肢がありません → 正しい選択肢に「correct: true」と書いてください",
    "no option is worth 1 → write “correct: true” at the right one",
)
BESIDE_ANSWERS = sentence(
    "answersのある設問に、{name}は使えません → answersの中に書くか、どちらかを消してください",
    "“{name}” does not stand beside “answers” → write it inside one of the answers, or delete one of the two",
)
VALUE_OR_RANGE = sentence(
    "valueか、fromとtoの、どちらか一方が必要です → 1つの数ならvalueだけ、範囲ならfromとtoだけにしてください",
    "there has to be either “value”, or “from” and “to” → write “value” for a number, “from” and “to” for a range",
)
BESIDE_RANGE = sentence(
    "fromとtoのある答えに、{name}は使えません → {name}を消してください",
    "“{name}” does not stand beside “from” and “to” → delete “{name}”",
)
RANGE_BACKWARD = sentence(
    "toがfromより小さくなっています → 小さいほうをfromに書いてください",
    "“to” is less than “from” → write the smaller one as “from”",
)
EXTRA_BESIDE_AFTER = sentence(
    "afterのある設問に、extraは使えません → extraを消してください",
    "“extra” does not stand beside “after” → delete “extra”",
)
EQUAL_ANSWERS = sentence(
    "比べるときに「{text}」と同じになる答えです → どちらかを消してください",
    "this is compared as equal to “{text}” → delete one of the two",
)
NO_FULL_ANSWER = sentence(
    "得点1になる答えがありません → 正しい答えのcreditを消すか、1にしてください",
    "no answer is worth 1 → take the credit off the right one, or make it 1",
)
ANSWERS_OR_OPTIONS = sentence(
    "空所「{id}」にはanswersとoptionsのどちらか一方が必要です"
    " → 書いて答えるならanswers、選ぶならoptionsだけにしてください",
    "the gap “{id}” has to have either “answers” or “options”"
    " → write “answers” to have it typed, “options” to have it chosen",
)
NO_GAP = sentence(
    "空所「{id}」が文章（{language}）にありません → 文章に{{{{{id}}}}}と書くか、gapsから消してください",
    "the gap “{id}” is not in the text ({language}) → write {{{{{id}}}}} in the text, or delete the gap",
)
GAP_TWICE = sentence(
    "空所「{id}」が文章（{language}）に2回あります → 1回にするか、別のIDの空所にしてください",
    "the gap “{id}” is twice in the text ({language}) → leave one, or give the other a gap of its own",
)
UNKNOWN_GAP = sentence(
    "文章（{language}）の空所「{id}」がgapsにありません → gapsに書くか、文章から消してください",
    "the text ({language}) has a gap “{id}” that is not among the gaps"
    " → add it to the gaps, or take it out of the text",
)
NOTHING_RIGHT = sentence(
    "正しい選択肢がありません → 正しい選択肢に「correct: true」と書いてください",
    "no option is right → write “correct: true” at the right ones",
)
RIGHT_BUT_ALONE = sentence(
    "選択肢「{id}」はaloneなので、ほかの正しい選択肢と一緒に選べません → aloneかcorrectを消してください",
    "the option “{id}” stands alone, and others are right beside it → delete “alone” or “correct”",
)
WEIGHTS_TOO_LOW = sentence(
    "正のcreditの合計が{sum}で、1に届きません → 合計が1以上になるようにしてください",
    "the positive credits add up to {sum}, less than 1 → make them add up to at least 1",
)
CREDIT_WITHOUT_EFFECT = sentence(
    "creditは「marking: weights」でだけ採点に使われます → creditを消すか、「marking: weights」と書いてください",
    "a credit counts only under “marking: weights” → delete it, or write “marking: weights”",
)
MINUTES_IN_STUDY = sentence(
    "minutesは試験モードでだけ使えます → 「mode: exam」と書くか、minutesを消してください",
    "minutes belong to exam mode → write “mode: exam”, or delete them",
)
DRAWS_TOO_MANY = sentence(
    "「draw」は{n}問ですが、設問は{there}問しかありません → {there}以下にしてください",
    "“draw” is {n}, and the number of questions is {there} → write {there} or less",
)
DRAWS_TOO_MANY_TAGGED = sentence(
    "タグ「{tag}」から{n}問とありますが、そのタグの設問は{there}問しかありません"
    " → {there}以下にするか、設問にタグを付けてください",
    "{n} {n|question|questions} with the tag “{tag}” {n|is|are} to be drawn, and {there} {there|has|have} it"
    " → write {there} or less, or tag more",
)
DRAWS_UNKNOWN_TAG = sentence(
    "タグ「{tag}」の設問はありません → {hint}",
    "no question has the tag “{tag}” → {hint}",
)
DRAWN_TWICE = sentence(
    "タグ「{tag}」は{line}行目にもあります → 1つにまとめてください",
    "the tag “{tag}” stands in line {line} too → make one of the two",
)
DRAWS_OVERLAP = sentence(
    "複数のタグを持つ設問も1回しか出さないので、合わせて{n}問のところ{there}問しか選べません"
    " → 数を減らすか、設問にタグを付けてください",
    "a question with several of these tags is drawn once, which leaves {there} where {n} {n|is|are} to be drawn"
    " → draw fewer, or tag more questions",
)
ALWAYS_FIRST = sentence(
    "{n}か所の設問のすべてで、よい答えが先頭の選択肢だけです → 選択肢を並べ替えるか、「shuffle: true」と書いてください",
    "in all {n} {n|place|places} the good answer is the first option alone → move some, or write “shuffle: true”",
)
NO_FEEDBACK = sentence(
    "選択肢「{id}」にfeedbackがありません → 選んだ人に、なぜそうなのかを書いてください",
    "the option “{id}” has no feedback → tell those who choose it why",
)
NO_EXPLANATION = sentence(
    "設問「{id}」にexplanationがありません → 考え方を書いてください",
    "the question “{id}” has no explanation → write how to reason here",
)

TOO_FEW_ITEMS = sentence(
    "並べ替える項目が2つありません → itemsに2つ以上書いてください",
    "there are fewer than two items to put in order → write at least two items",
)
MARKING_BESIDE_AFTER = sentence(
    "afterのある設問に、markingは使えません → markingを消してください",
    "“marking” does not stand beside “after” → delete “marking”",
)
AFTER_IN_CIRCLE = sentence(
    "afterが「{id}」から「{id}」へ戻っています → 輪になっている順序を1つ消してください",
    "“after” leads from “{id}” back to “{id}” → take away one step of the circle",
)

TOLERANCE_OF_ZERO = sentence(
    "答えが0なので、「tolerance_kind: {kind}」では許容範囲がありません"
    " → 「tolerance_kind: absolute」と書くか、この行を消してください",
    "the answer is 0, and “tolerance_kind: {kind}” leaves no room around it"
    " → write “tolerance_kind: absolute”, or delete it",
)

# Scenarios

RESERVED_ID = sentence(
    "「{id}」は{noun}のIDには使えません → 別のIDにしてください",
    "“{id}” is reserved and cannot be the ID of an {noun} → choose another one",
)
IMPLAUSIBLE_WITHOUT_BECAUSE = sentence(
    "前提「{id}」は「plausible: false」なのに理由がありません → 「because:」に、なぜ考えにくいかを書いてください",
    "the assumption “{id}” is not plausible, but nothing says why → write “because: …”",
)
ANY_STANDS_ALONE = sentence(
    "「any」をほかの前提と並べることはできません → 「any」だけにするか、前提だけを並べてください",
    "“any” cannot stand beside assumptions → keep “any” alone, or the assumptions alone",
)
CELL_TWICE = sentence(
    "前提{assumptions}での{axis}の「{option}」が2回あります（1回目は{line}行目） → どちらか1つにしてください",
    "{axis}: “{option}” under {assumptions} stands twice in the key (first in line {line}) → keep one of the two",
)
HOLE = sentence(
    "keyに、前提{assumptions}での{axis}の「{option}」がありません → creditとbecauseを書いてください",
    "the key has no cell for {axis}: “{option}” under {assumptions} → write its credit and because",
)
UNREACHED = sentence(
    "{axis}の「{option}」の「any」は使われません（すべての前提に別の行があります）"
    " → この行を消すか、前提の行を減らしてください",
    "{axis}: “{option}” under “any” is never reached: every assumption has a row of its own"
    " → delete it here, or drop one of the others",
)
PAIR_OF_ONE = sentence(
    "組み合わせなのに軸が2つありません → 2つ以上の軸について選択肢を書いてください",
    "a combination needs at least two axes → name an option on two axes or more",
)
WEIGHTS_ALL_ZERO = sentence(
    "採点に使うweightsの合計が0です → 1つ以上を0より大きくしてください",
    "the weights of what is marked add up to 0 → make at least one of them greater than 0",
)

# Diagrams

LONELY_NODE = sentence(
    "要素「{id}」に矢印がありません → edgesに書くか、kindをnoteにしてください",
    "no edge reaches or leaves the node “{id}” → write one, or make it a note",
)
NODE_WITHOUT_LABEL = sentence(
    "要素「{id}」にlabelもserviceもありません → labelを書いてください",
    "the node “{id}” has neither a label nor a service → write its label",
)
ENDS_BEFORE_IT_BEGINS = sentence(
    "終わり（to）が始まり（from）より後ではありません → toを大きくしてください",
    "“to” is not after “from” → make it greater",
)
NOT_AN_OPTION_OF_AN_AXIS = sentence(
    "「{value}」は「軸.選択肢」の形ではありません → 「training.ec2」のように書いてください",
    "“{value}” is not of the form axis.option → write something like “training.ec2”",
)
NO_START = sentence(
    "設問「{question}」の軸「{axis}」の始まりがありません → 最初の要素に「start: {axis}」と書いてください",
    "the axis “{axis}” of “{question}” begins nowhere in this diagram → write “start: {axis}” at its first node",
)
START_TWICE = sentence(
    "軸「{axis}」の始まりが2つあります（1つ目は要素「{node}」） → どちらか1つにしてください",
    "the axis “{axis}” begins twice (first at the node “{node}”) → keep one of the two",
)
NO_OPTION_NODE = sentence(
    "設問「{question}」の選択肢「{option}」を表す要素がありません → その要素に「option: {option}」と書いてください",
    "no node stands for the option “{option}” of “{question}” → write “option: {option}” at a node",
)
OPTION_TWICE = sentence(
    "選択肢「{option}」を表す要素が2つあります（1つ目は「{node}」） → どちらか1つにしてください",
    "two nodes stand for the option “{option}” (the first is “{node}”) → keep one of the two",
)
NO_PATH_UNDER = sentence(
    "設問「{question}」の前提{assumptions}では「{option}」の得点率が1ですが、そこへ行く道筋がありません"
    " → 矢印を足すか、途中の矢印のwhenを直してください",
    "“{option}” is worth 1 in “{question}” under {assumptions}, but no path leads there"
    " → add an edge, or correct the “when” of those on the way",
)
MANY_PATHS = sentence(
    "設問「{question}」の前提{assumptions}では「{option}」へ行く最短の道筋が2つ以上あります"
    " → 矢印を減らすか、whenで1つに絞ってください",
    "more than one shortest path leads to “{option}” in “{question}” under {assumptions}"
    " → take an edge away, or tell them apart by “when”",
)
NO_PATH_AT_ALL = sentence(
    "設問「{question}」の選択肢「{option}」へ行く道筋が1つもありません → 矢印をつないでください",
    "no path at all leads to the option “{option}” of “{question}” → connect it with edges",
)
