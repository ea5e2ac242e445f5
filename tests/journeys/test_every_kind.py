"""One question of every kind, to study with and as an exam; practice, people, reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from benkyokai.core.question_kinds import KINDS
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import Language
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.services.studying.answer_quiz import begin, hand_in, look_at_quiz
from benkyokai.services.studying.report_question import reports
from tests.every_kind import write_every_kind
from tests.journeys.answering import BEST, Card, cards, draft_best, give_best, press, texts
from tests.journeys.conftest import Open


@pytest.fixture(scope="module")
def all_kinds(tmp_path_factory: pytest.TempPathFactory) -> ContentStore:
    """The shipped files and the two quizzes, read once."""
    return ContentStore(write_every_kind(tmp_path_factory.mktemp("files")))


@pytest.fixture
def later() -> list[timedelta]:
    """How much later it is than it is."""
    return [timedelta()]


@pytest.fixture
def here(instance: Instance, all_kinds: ContentStore, later: list[timedelta]) -> Instance:
    """The instance with these quizzes and a clock that a test can move."""
    made = replace(instance, content_store=all_kinds, now=lambda: instance.now() + later[0])
    use_instance(made)
    return made


def test_the_quiz_has_every_kind(all_kinds: ContentStore) -> None:
    """A new kind has to be added to these journeys."""
    kinds = {question.kind for question in all_kinds.loaded.library.quizzes["study"].questions}
    assert kinds == set(KINDS) == set(BEST)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_kind_is_answered_and_explained(open_app: Open, here: Instance, language: Language) -> None:
    """The best answer is called right, the explanation follows, and a new tab shows the same."""
    quiz = here.library.quizzes["study"]
    for question in quiz.questions:
        app = open_app("quiz", quiz="study", question=question.id, lang=language)
        give_best(app, question)
        for tab in (app, open_app("quiz", quiz="study", question=question.id, lang=language)):
            shown = texts(tab)
            assert question.explanation.into(language) in shown, question.id
            if question.kind in ("single", "multiple", "ordering", "matching", "numeric", "short", "cloze"):
                assert ("正解です。" if language == "ja" else "Right.") in shown, question.id


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_exam_from_the_first_page_to_the_review(open_app: Open, here: Instance, language: Language) -> None:
    """Begin, choose, flag, reload, hand in after a question, see topics and every explanation."""
    ja, quiz = language == "ja", here.library.quizzes["exam"]
    app = open_app("quiz", quiz="exam", lang=language)
    assert not cards(app)
    press(app, "試験を始める" if ja else "Begin the exam")
    for question in quiz.questions:
        app = open_app("quiz", quiz="exam", question=question.id, lang=language)
        draft_best(app, question)
        shown = texts(app)
        assert "解説" not in shown
        assert "Explanation" not in shown
    app.toggle[0].set_value(True).run()
    app = open_app("quiz", quiz="exam", question="many", lang=language)
    states = [one.label for one in app.button]
    assert sum(("回答あり" if ja else "answered") in label for label in states) == 10
    assert sum(("見直す" if ja else "flagged") in label for label in states) == 1
    press(app, "確かに提出する" if ja else "Yes, hand in")
    shown = texts(app)
    assert ("8問中8問が全部正解です。" if ja else "8 of 8 fully right.") in shown
    assert ("| 料金 | 100% |" if ja else "| Billing | 100% |") in shown
    for question in quiz.questions:
        app = open_app("quiz", quiz="exam", question=question.id, lang=language)
        assert question.explanation.into(language) in texts(app)


@pytest.mark.parametrize(
    ("language", "said", "state", "confirmed", "result"),
    [
        (
            "ja",
            "「1,5」は数として読めません",
            "読めない数",
            "数として読めない回答が1問あり",
            "数として読めなかったため",
        ),
        ("en", "“1,5” cannot be read", "not a number", "cannot be read as a number: 1.", "It could not be read"),
    ],
)
def test_what_is_no_number_is_said_at_once_and_kept(
    open_app: Open, here: Instance, language: Language, said: str, state: str, confirmed: str, result: str
) -> None:
    """Under the field, in the overview, before handing in; afterwards it stands there as it was typed, worth 0."""
    press(open_app("quiz", quiz="exam", lang=language), "試験を始める" if language == "ja" else "Begin the exam")
    app = open_app("quiz", quiz="exam", question="number", lang=language)
    card = Card(app)
    assert card.draft("1,5") == 200
    assert said in card.told["unread"]
    app = open_app("quiz", quiz="exam", question="number", lang=language)
    form = Card(app).view["form"]
    assert form["draft"]["response"] == "1,5"
    assert said in form["unread"]
    assert any(state in one.label for one in app.button)
    assert confirmed in texts(app)
    press(app, "確かに提出する" if language == "ja" else "Yes, hand in")
    shown = texts(app)
    assert "1,5" in shown
    assert result in shown


def test_nothing_is_an_answer_and_zero_is_one(open_app: Open, here: Instance) -> None:
    """The overview and the count before handing in agree."""
    press(open_app("quiz", quiz="exam", lang="en"), "Begin the exam")
    app = open_app("quiz", quiz="exam", question="number", lang="en")
    Card(app).draft("0")
    assert sum("answered" in one.label for one in app.button) == 1
    assert "9 questions are open" in texts(app)


def test_while_studying_what_is_no_number_is_refused(open_app: Open, here: Instance) -> None:
    """Said while it is typed; given it is refused, and nothing is stored; then it may be mended."""
    app = open_app("quiz", quiz="study", question="number", lang="en")
    card = Card(app)
    card.draft("1,5")
    assert "cannot be read" in card.told["unread"]
    assert "counts as 0" not in card.told["unread"]
    assert card.give("1,5") == 409
    assert "cannot be read" in card.told["refused"]
    card.draft("９０　TIMES")
    assert not card.told["unread"]
    assert card.give("９０　TIMES") == 200
    assert "Right." in texts(app)


def test_choose_two_is_said_while_one_is_chosen(open_app: Open, here: Instance) -> None:
    """The overview tells an answer that is not whole from one that is."""
    press(open_app("quiz", quiz="exam", lang="en"), "Begin the exam")
    app = open_app("quiz", quiz="exam", question="many", lang="en")
    assert "Choose 2" in texts(app)
    Card(app).draft(["a"])
    assert any("choose 2 (1 so far)" in one.label for one in app.button)


def test_how_many_are_right_is_no_help_while_studying(open_app: Open, here: Instance) -> None:
    """An exam says how many to choose; elsewhere that is part of the question."""
    (field,) = Card(open_app("quiz", quiz="study", question="many", lang="en")).view["form"]["fields"]
    assert field["lead"] == "Choose all that apply"
    assert "count" not in field


def test_an_exam_whose_time_is_over_shows_the_review(open_app: Open, here: Instance, later: list[timedelta]) -> None:
    """Closed in the middle, opened the next day: handed in at its deadline with what was there."""
    press(open_app("quiz", quiz="exam", lang="en"), "Begin the exam")
    app = open_app("quiz", quiz="exam", question="number", lang="en")
    draft_best(app, here.library.quizzes["exam"].questions[4])
    later[0] = timedelta(days=1)
    shown = texts(open_app("quiz", quiz="exam", question="number", lang="en"))
    assert "Handed in" in shown
    assert "1 of 8 fully right." in shown
    assert "Explanation of number" in shown


def test_an_earlier_attempt_shows_nothing_while_the_exam_is_sat(open_app: Open, here: Instance) -> None:
    """Its feedback is the key of what is being sat; once that is handed in it can be read again."""
    quiz, me, key = here.library.quizzes["exam"], Visitor("me"), "Explanation of number"
    first = begin(here, me, quiz)
    address = {"quiz": "exam", "question": "number", "attempt": first.id, "lang": "en"}
    draft_best(open_app("quiz", **address), quiz.questions[4])
    hand_in(here, look_at_quiz(here, me, quiz))
    assert key in texts(open_app("quiz", **address))
    begin(here, me, quiz)
    assert key not in texts(open_app("quiz", **address))
    assert hand_in(here, look_at_quiz(here, me, quiz)) is None
    assert key in texts(open_app("quiz", **address))


def test_a_second_try_leaves_the_mark(open_app: Open, here: Instance) -> None:
    """Trying again is practice; the answer that counts stays where it was."""
    app = open_app("quiz", quiz="study", question="one", lang="en")
    card = Card(app)
    card.give("a")
    assert "Mark 0 of 1" in texts(app)
    assert card.view["again"]
    assert card.post("practise", {"quiz": "study", "question": "one"}) == 200
    again = Card(app)
    again.view, again.step = card.view, QuestionRef("study#one", "one")
    assert "result" not in again.view
    assert again.give("b") == 200
    assert again.view["result"]["verdict"] == "Right."
    assert not again.view["again"]
    assert "Mark 0 of 1" in texts(app)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_was_missed_comes_back(open_app: Open, here: Instance, later: list[timedelta], language: Language) -> None:
    """Home says how many are due; one is practised; the list keeps a note and filters by topic."""
    ja = language == "ja"
    for question_id, wrong in (("one", "a"),):
        app = open_app("quiz", quiz="study", question=question_id, lang=language)
        Card(app).give(wrong)
    later[0] = timedelta(minutes=3)
    assert ("今日の復習" if ja else "Due today") in texts(open_app(lang=language))
    app = open_app("practice", lang=language)
    app.text_area[0].set_value("my note").run()
    app.pills[0].set_value("choosing").run()
    assert open_app("practice", lang=language).text_area[0].value == "my note"
    press(app, "復習を始める" if ja else "Start reviewing")
    assert ("次の復習までの間隔" if ja else "Comes back after") in texts(app)
    Card(app).give("b")
    assert ("正解です。" if ja else "Right.") in texts(app)
    press(app, "復習の一覧へ" if ja else "To the list")
    assert ("間違えた設問はありません。" if ja else "There are no missed questions.") in texts(app)


def test_a_report_is_sent_and_only_the_facilitator_reads_it(
    open_app: Open, here: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The learner is thanked; another learner sees nothing of it; who has the key sees the words as typed."""
    app = open_app("quiz", quiz="study", question="one", lang="en")
    Card(app).give("b")
    card = Card(app)
    assert card.post("remark", {"step": card.view["step"], "text": "<b>old</b> key"}) == 200
    assert card.post("remark", {"step": card.view["step"], "text": " "}) == 409
    assert [one.text for one in reports(here)] == ["<b>old</b> key"]
    assert not open_app(device="somebody", lang="en").code
    cookie = (
        here.facilitator_access.open(here.host_key or "", "")
        or here.facilitator_access._signer.sign("facilitator").decode()
    )
    monkeypatch.setattr("benkyokai.ui.visit.facilitator_cookie", lambda: cookie)
    assert "<b>old</b> key" in open_app(device="facilitator", lang="en").code[0].value


def test_two_people_share_a_device_and_one_has_two(open_app: Open, here: Instance) -> None:
    """Adding a person begins a new history; a code brings mine to the phone."""
    app = open_app("quiz", quiz="study", question="one", lang="en")
    Card(app).give("b")
    results = open_app("results", lang="en")
    assert "Every kind" in texts(results)
    press(results, "Make a code")
    code = next(one.value for one in results.code if "join=" in one.value).split("join=")[1]
    phone = open_app("results", device="phone", lang="en", join=code)
    press(phone, "Join that history")
    assert "Every kind" in texts(open_app("results", device="phone", lang="en"))
    results.text_input[1].set_value("Sato")
    press(results, "Add")
    assert "Every kind" not in texts(open_app("results", lang="en"))
