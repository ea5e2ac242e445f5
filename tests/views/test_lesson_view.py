"""A lesson as a page gets it: every block in its place, diagrams with their details, nothing of a key."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.course import DiagramEmbed, Prose, QuestionEmbed, ServicesEmbed, SurveyEmbed
from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import give_answer, hand_in, look_at_quiz
from benkyokai.services.studying.read_lesson import find_lesson, finish_lesson, open_lesson
from benkyokai.views.drawn_view import ON_PHONE, TO_READ
from benkyokai.views.lesson_view import Reader, courses_view, lesson_view
from benkyokai.views.section_view import section_on_wall, section_view
from benkyokai.words.wording import Wording
from tests.told_early import told_early

COURSE = "01-ml-services"


def reader(instance: Instance, name: str, language: Language = "en") -> Reader:
    """Somebody with a cookie."""
    return Reader(instance, Visitor(name), Wording(instance.library, language, "./"))


def view_of(one: Reader, lesson: str) -> dict[str, Any]:
    """A lesson of the shipped course."""
    found = find_lesson(one.instance, lesson)
    assert found is not None
    return lesson_view(one, *found)


def blocks(view: dict[str, Any], kind: str) -> list[Any]:
    """What the blocks of a kind hold."""
    return [block[kind] for block in view["blocks"] if kind in block]


def asked_in(instance: Instance, lesson: str) -> list[Question]:
    """The questions that a lesson embeds."""
    found = find_lesson(instance, lesson)
    assert found is not None
    refs = [block.question for block in found[1].pages["en"].blocks if isinstance(block, QuestionEmbed)]
    return [found[1] for ref in refs if (found := instance.library.question(ref))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lesson_has_its_blocks_in_order(instance: Instance, language: Language) -> None:
    """Each block of each shipped lesson is there; nothing is missing, and nothing of a key is told."""
    kinds = {Prose: "html", DiagramEmbed: "diagram", QuestionEmbed: "question", ServicesEmbed: "services"}
    kinds |= {SurveyEmbed: "survey"}
    course = instance.library.courses[COURSE]
    for place, lesson in enumerate(course.lessons):
        view = lesson_view(reader(instance, f"reads-{language}", language), course, lesson)
        page = lesson.pages[language]
        assert (view["t"], view["place"], view["note"]) == (page.title, place, "")
        assert len(view["blocks"]) == len(page.blocks)
        for block, told in zip(page.blocks, view["blocks"], strict=True):
            assert kinds.get(type(block), "html") in told or ("locked" in told and isinstance(block, DiagramEmbed))
        for question in asked_in(instance, lesson.id):
            heard = json.dumps(view["blocks"], ensure_ascii=False)
            prose = json.dumps([one for one in view["blocks"] if "question" not in one], ensure_ascii=False)
            said = told_early(question, heard, offered=question.hints) - told_early(question, prose)
            assert said == set(), (lesson.id, question.id)


def test_a_diagram_comes_in_two_widths_with_what_its_boxes_tell(instance: Instance) -> None:
    """The author's detail or the service's line, and all of it to read; on the projector the drawing alone."""
    (diagram,) = blocks(view_of(reader(instance, "looks"), "sagemaker-parts"), "diagram")
    flow = instance.library.diagrams["sagemaker-parts"]
    assert isinstance(flow, Flow)
    assert 'viewBox="0 0 640 ' in diagram["svg"]
    assert 'viewBox="0 0 286 ' in diagram["narrow"]
    assert diagram["words"]
    assert diagram["details"]
    for name, (label, *more) in diagram["details"].items():
        assert f'data-node="{name}"' in diagram["svg"]
        assert label == without_hints(flow.node(name).label.en)
        assert more
        assert all(more)
    lesson = instance.library.lesson("sagemaker-parts")
    assert lesson is not None
    sections = [section_on_wall(Wording(instance.library, "en"), lesson, n, both=False) for n in range(3)]
    (shown,) = (one["diagram"] for view in sections for one in view["blocks"] if "diagram" in one)
    assert set(shown) == {"t", "svg", "narrow"}


def test_a_timeline_tells_of_its_bars(instance: Instance) -> None:
    """Each bar that has a detail can be pointed at."""
    (diagram,) = blocks(view_of(reader(instance, "looks"), "studio"), "diagram")
    assert diagram["details"]
    assert all(f'data-node="{name}"' in diagram["svg"] for name in diagram["details"])


def test_the_room_and_one_alone_read_the_same(instance: Instance) -> None:
    """A section has the blocks of the lesson, made by the same function."""
    lesson = instance.library.lesson("sagemaker-parts")
    assert lesson is not None
    one = reader(instance, "same")
    view = lesson_view(one, instance.library.courses[COURSE], lesson)
    count = len(lesson.pages["en"].sections)
    shown = [block for n in range(count) for block in section_view(one.wording, lesson, n, TO_READ)["blocks"]]
    assert [one for one in shown if "diagram" in one] == [one for one in view["blocks"] if "diagram" in one]
    whole = "".join(blocks(view, "html"))
    assert all(line in whole for one in shown if "html" in one for line in one["html"].split("\n"))
    assert section_view(one.wording, lesson, 0, ON_PHONE)["section"] == 1


def test_a_diagram_that_shows_an_answer_waits_for_it(instance: Instance) -> None:
    """The question that opens it stands in its place; after the answer the diagram does."""
    one, ref = reader(instance, "waits"), QuestionRef("choosing-a-service", "object-detection")
    view = view_of(one, "scenario-object-detection")
    (locked,) = blocks(view, "locked")
    assert (locked["quiz"], locked["question"]) == (ref.quiz, ref.question)
    assert "svg" not in json.dumps(view)
    found = instance.library.question(ref)
    assert found is not None
    quiz, question = found
    assert isinstance(question, Scenario)
    asked, last = question.stages
    assert give_answer(instance, one.visitor, quiz, question, Answer([]), asked.id) is None
    axes = {axis.id: axis.options[0].id for axis in question.axes}
    answer = Answer({"assumption": question.assumptions[0].id, "axes": axes}, factor=question.factors[0].id)
    assert give_answer(instance, one.visitor, quiz, question, answer, last.id) is None
    view = view_of(one, "scenario-object-detection")
    assert not blocks(view, "locked")
    assert blocks(view, "diagram")
    assert blocks(view, "question")[0]["view"]["result"]


def test_who_has_no_cookie_yet_reads_and_stores_nothing(instance: Instance) -> None:
    """The text and the open diagrams are there; questions come once the browser keeps a cookie."""
    guest = Reader(instance, Visitor(""), Wording(instance.library, "en"), guest=True)
    view = view_of(guest, "sagemaker-parts")
    assert view["guest"]
    assert blocks(view, "diagram")
    assert all(set(one) == {"quiz", "question", "t"} for one in blocks(view, "question"))
    assert look_at_quiz(instance, guest.visitor, instance.library.quizzes["knowledge"]).attempt is None
    assert set(blocks(view_of(guest, "survey-and-next"), "survey")[0]) == {"quiz", "title"}


def test_the_contents_know_what_was_read(instance: Instance) -> None:
    """A tick, how many, and the lesson to go on with."""
    one, course = reader(instance, "ticks"), instance.library.courses[COURSE]
    (listed,) = (each for each in courses_view(one) if each["t"] == course.title.en)
    assert listed["latest"] == f"{COURSE}/goals"
    open_lesson(instance, one.visitor, course, course.lessons[2])
    finish_lesson(instance, one.visitor, course, course.lessons[2], finished=True)
    contents = view_of(one, "goals")["contents"]
    assert [lesson["k"] for lesson in contents["lessons"] if lesson["done"]] == [f"{COURSE}/{course.lessons[2].id}"]
    assert contents["latest"] == f"{COURSE}/{course.lessons[2].id}"


def test_a_survey_is_one_form_or_thanks(instance: Instance) -> None:
    """All its questions; once it was handed in, none."""
    one, quiz = reader(instance, "says"), instance.library.quizzes["session-survey"]
    (survey,) = blocks(view_of(one, "survey-and-next"), "survey")
    assert [form["step"] for form in survey["forms"]] == [str(quiz.ref(question.id)) for question in quiz.questions]
    assert hand_in(instance, look_at_quiz(instance, one.visitor, quiz)) is None
    (survey,) = blocks(view_of(one, "survey-and-next"), "survey")
    assert survey["thanks"]
    assert "forms" not in survey


def test_what_is_not_there_is_said(instance: Instance) -> None:
    """A language that was not written, and embeds whose files are being corrected."""
    course = instance.library.courses[COURSE]
    lesson = course.lessons[0]
    gone = (DiagramEmbed("gone"), QuestionEmbed(QuestionRef("gone", "gone")), SurveyEmbed("gone"))
    japanese = replace(lesson, pages={"ja": replace(lesson.pages["ja"], blocks=gone)})
    view = lesson_view(reader(instance, "misses"), replace(course, lessons=(japanese,)), japanese)
    assert "not written in English" in view["note"]
    assert all("being corrected" in one for one in blocks(view, "missing"))
    assert len(blocks(view, "missing")) == len(gone)
