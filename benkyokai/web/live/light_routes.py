"""The addresses under /light: studying and practising alone. The question card of every page posts here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Scope

from benkyokai.core.answer import Answer, read_answer
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz, alone
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, Stage, put_at
from benkyokai.services.running.identify import Visitor, device_in
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying import answer_quiz, practise
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.report_question import report_question
from benkyokai.views.card_view import CardStudy, card_view, named_refusal, unread
from benkyokai.views.lesson_view import Reader, courses_view
from benkyokai.views.light_view import light_quizzes, list_view, study_view
from benkyokai.views.practice_view import due_view, practice_view
from benkyokai.views.question_view import View
from benkyokai.views.survey_view import survey_view
from benkyokai.web.live.guard import (
    Body,
    Endpoint,
    RefusedError,
    allow,
    body_of,
    device_of,
    guarded,
    wording_for,
)
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.lessons import lesson_named, note_reading
from benkyokai.web.live.page import card_response, packed_json, page_response
from benkyokai.words.wording import Wording

HAND_IN, AGAIN = "hand_in", "again"
REVIEW, SECOND = "review", "second"
"""Ways of practising, the `go` of an address: by the queue of today, or once more beside the answer that counts."""

DEVICE = "benkyokai-device"
"""The header of a Streamlit page whose browser keeps no cookie: the id that lasts as long as the page, signed by us."""

NEWS = (Why.ALREADY_ANSWERED, Why.ATTEMPT_ENDED, Why.NOT_OPEN)
"""Refusals after which the page shows something else than it did."""


async def page(request: Request) -> Response:
    """`/light`, `/light?quiz=<quiz>&question=<question>`: the page; what it shows comes afterwards. What it shows of a
    lesson, `/light?lesson=<course>/<lesson>`, comes with it, so that a slow line is asked once."""
    named, device = request.query_params.get("lesson"), device_of(request)
    if not named:
        return page_response("light", request.scope)
    # Only read, nothing stored: the browser may not keep the cookie that it gets with this page.
    reader = Reader(current_hub().instance, Visitor(device or ""), wording_here(request.scope), guest=device is None)
    return await asyncio.to_thread(lambda: page_response("light", request.scope, lesson_named(reader, named)))


def wording_here(scope: Scope) -> Wording:
    """The reader's language. Links are seen from /light."""
    return replace(wording_for(scope), base="./")


async def card_script(request: Request) -> Response:
    """`/light/card.js`: the question card for Streamlit's pages."""
    return card_response(request.scope)


@dataclass(frozen=True)
class Study:
    """Who studies, in which language; `address`: what the address says beside the path."""

    instance: Instance
    visitor: Visitor
    wording: Wording
    address: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, request: Request) -> Study:
        """Who asks; a refusal where nobody can tell, or asks too often."""
        instance = current_hub().instance
        device = device_of(request) or device_in(instance.secret, request.headers.get(DEVICE))
        if device is None:
            raise RefusedError(Why.NO_COOKIE)
        allow(device)
        return cls(instance, Visitor(device), wording_here(request.scope), request.query_params)

    @property
    def reader(self) -> Reader:
        """The same as one who reads a lesson."""
        return Reader(self.instance, self.visitor, self.wording)

    def card(self, attempt_state: AttemptState) -> CardStudy:
        """An attempt as it lies before them; on Streamlit's pages Plotly draws, and the card does not."""
        drawn = "plotly" not in self.address
        return CardStudy(self.instance, self.visitor, self.wording, attempt_state, drawn)

    def quiz(self, named: str) -> Quiz | None:
        """A quiz that can be studied here."""
        return next((quiz for quiz in light_quizzes(self.instance) if quiz.id == named), None)

    def practice(self, ref: QuestionRef) -> practise.Practice | None:
        """A question that can be practised."""
        return practise.find_practice(self.instance, self.visitor, ref)

    def question(self, step: object) -> tuple[Quiz, Question] | None:
        """What is answered: a question of a quiz (`quiz#question`), of an exam too, or one that is practised
        (`quiz#question#question`)."""
        asked = QuestionRef.parse(str(step))
        practised = QuestionRef.parse(asked.quiz) if asked else None
        practice = self.practice(practised) if practised else None
        found = alone(practice.quiz, practice.question) if practice else None
        quiz = found or next((one for one in self.instance.library.sets if asked and one.id == asked.quiz), None)
        question = quiz.question(asked.question) if asked and quiz else None
        return (quiz, question) if quiz and question else None


@dataclass(frozen=True)
class Sent:
    """A post about one stage of one question, in the attempt that its page shows."""

    study: Study
    quiz: Quiz
    question: Question
    stage: str
    answer: Answer
    card: CardStudy

    @classmethod
    def of(cls, study: Study, body: Body) -> Sent | Refusal:
        """What was posted; a refusal where nothing like it can be answered now."""
        found, stage, sent = study.question(body.get("step")), body.get("stage"), read_answer(body)
        if isinstance(sent, Refusal) or found is None or stage not in found[1].stage_ids:
            return Refusal(Why.NOT_UNDERSTOOD)
        quiz, question = found
        card = study.card(answer_quiz.take_up(study.instance, study.visitor, quiz))
        made = cls(study, quiz, question, stage, sent, card)
        if card.is_held(question.id) or question.id not in card.attempt_state.order:
            return Refusal(Why.NOT_OPEN)
        attempt = card.attempt_state.attempt
        return made if attempt and attempt.number == body.get("round") else Refusal(Why.ATTEMPT_ENDED)

    def give(self) -> Refusal | None:
        """Stores the answer to the stage. Posting the same again is the same answer."""
        if self.quiz.mode is Mode.EXAM and self.stage == ANSWER:
            return Refusal(Why.NOT_UNDERSTOOD)
        answer = self.card.asked(self.question).masks.read_answer(self.stage, self.answer)
        known = self.card.attempt_state.given.get(self.question.id, {}).get(self.stage)
        if known is not None:  # what is on disk already is so again
            same = known.kept(self.question, self.stage) == answer.kept(self.question, self.stage)
            return None if same else Refusal(Why.ALREADY_ANSWERED)
        instance, visitor = self.study.instance, self.study.visitor
        return answer_quiz.give_answer(instance, visitor, self.quiz, self.question, answer, self.stage)

    def typed(self) -> object:
        """What is chosen and typed so far, without what is empty."""
        masks, stage = self.card.asked(self.question).masks, self.question.stage(self.stage)
        read = replace(self.answer, response=masks.read_response(self.stage, self.answer.response))
        kept = replace(read, factor=masks.read(read.factor)).kept(self.question, self.stage)
        if stage.root is not None:
            return kept
        whole: dict[str, object] = {}
        for one, value in self._fields(stage).values(stage.from_typed(kept)):
            if not one.is_blank(value):
                put_at(whole, one.path, value)
        return whole

    def _fields(self, stage: Stage) -> Stage:
        """Those of the stage, and what is kept beside them."""
        if stage.id != ANSWER or not self.question.decides:
            return stage
        more = [one for one in (self.question.factor_field, self.question.reason_field) if one]
        return replace(stage, fields=(*stage.fields, *more))

    def draft(self) -> tuple[Refusal | None, str]:
        """Keeps what is not given yet; with it what cannot be read of it."""
        if self.card.attempt_state.stage_of(self.question) != self.stage:
            return Refusal(Why.ALREADY_ANSWERED), ""
        stage, typed = self.question.stage(self.stage), self.typed()
        empty = typed is None or typed in ("", [], {})
        refusal = None if empty else self._fields(stage).refuse(stage.from_typed(typed))
        if refusal is not None and refusal.why is not Why.STANDS_ALONE:
            return refusal, ""
        draft = Answer(typed, certainty=self.answer.certainty)
        instance, visitor = self.study.instance, self.study.visitor
        refusal = answer_quiz.keep_draft(instance, visitor, self.quiz, self.question, draft)
        return refusal, "" if refusal or empty else unread(self.card, stage, typed)


def by_learner(deed: Callable[[Study, Body], Refusal | View | None]) -> Endpoint:
    """What somebody does who studies: in a thread, beside those of the live sessions."""

    async def run(request: Request) -> Response:
        study = Study.of(request)
        told = await asyncio.to_thread(deed, study, await body_of(request))
        if isinstance(told, Refusal):
            raise RefusedError(told.why, told.detail)
        return packed_json({"ok": True, **(told or {})}, request.scope)

    return run


def for_learner(look: Callable[[Study], View]) -> Endpoint:
    """What somebody sees who studies."""

    async def run(request: Request) -> Response:
        return packed_json(await asyncio.to_thread(look, Study.of(request)), request.scope)

    return run


def state(study: Study) -> View:
    """The question that the address names, else the one to go on with; without a quiz the list of all."""
    instance, visitor, wording, address = study.instance, study.visitor, study.wording, study.address
    named, zone = address.get("quiz", ""), practise.zone_ahead(address.get("zone"))
    ref, go = QuestionRef(named, address.get("question", "")), address.get("go")
    under = address.get("assumption", "")
    practice = study.practice(ref) if go in (REVIEW, SECOND) else None
    if practice is not None:
        card = study.card(answer_quiz.take_up(instance, visitor, alone(practice.quiz, practice.question)))
        return {"go": go, **practice_view(card, practice, zone, under)}
    lesson, quiz = address.get("lesson", ""), study.quiz(named)
    if lesson and (read := lesson_named(study.reader, lesson)):
        return read
    if quiz is None:
        note = wording.say("no_such_lesson") if lesson else wording.say("no_such_quiz") if named else ""
        view = {"courses": courses_view(study.reader), **list_view(instance, visitor, wording), "note": note}
        return view | due_view(instance, visitor, zone)
    attempt_state = answer_quiz.take_up(instance, visitor, quiz)
    here = ref.question if ref.question in attempt_state.order else attempt_state.here
    answer_quiz.go_to(instance, visitor, attempt_state, here)
    return study_view(study.card(attempt_state), here, under)


def card(study: Study) -> View:
    """A question's card alone: `?step=<quiz>#<question>`, with `assumption` looked at under another one."""
    found = study.question(study.address.get("step"))
    if found is None:
        raise RefusedError(Why.NOT_UNDERSTOOD)
    return card_at(study, *found, study.address.get("assumption", ""))


def card_at(study: Study, quiz: Quiz, question: Question, assumption: str = "") -> View:
    """The card of a question as it is now; for the light page (`page` in the address) with what surrounds it."""
    if "page" in study.address:
        at = quiz.practised or quiz.ref(question.id)
        here = {"quiz": at.quiz, "question": at.question, "assumption": assumption}
        return state(replace(study, address={**study.address, **here}))
    attempt_state = answer_quiz.take_up(study.instance, study.visitor, quiz)
    return card_view(study.card(attempt_state), question, assumption)


def refused_with_news(sent: Sent, refusal: Refusal) -> None:
    """Ends a post; where the page shows what is no longer so, with what it should show."""
    news = {"view": card_at(sent.study, sent.quiz, sent.question)} if refusal.why in NEWS else {}
    named = named_refusal(sent.study.wording, sent.question, refusal)
    raise RefusedError(named.why, named.detail, news)


def answer(study: Study, body: Body) -> Refusal | View:
    """Stores an answer, and gives what the page shows then."""
    sent = Sent.of(study, body)
    if isinstance(sent, Refusal):
        return sent
    if refusal := sent.give():
        refused_with_news(sent, refusal)
    return {"view": card_at(study, sent.quiz, sent.question)}


def draft(study: Study, body: Body) -> Refusal | View:
    """Keeps what is chosen and typed and not given yet. In an exam that is the answer."""
    sent = Sent.of(study, body)
    if isinstance(sent, Refusal):
        return sent
    refusal, unreadable = sent.draft()
    if refusal:
        refused_with_news(sent, refusal)
    return {"unread": unreadable}


def rubric(study: Study, body: Body) -> Refusal | None:
    """Stores what the learner ticks of their own answer. Posting the same again is the same ticks."""
    found = study.question(body.get("step"))
    if found is None or found[1].afterwards is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    attempt_state = answer_quiz.look_at_quiz(study.instance, study.visitor, quiz)
    if attempt_state.attempt is None or attempt_state.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    ticked = study.card(attempt_state).asked(question).masks.read_all(body.get("ticked"))
    return answer_quiz.say_afterwards(study.instance, study.visitor, quiz, question, ticked)


def remark(study: Study, body: Body) -> Refusal | None:
    """Stores a remark for the author of a question."""
    found, text = study.question(body.get("step")), body.get("text")
    if found is None or not isinstance(text, str):
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    whole = study.instance.library.question(quiz.practised) if quiz.practised else None
    return report_question(study.instance, study.visitor, *(whole or (quiz, question)), text)


def begin_practice(study: Study, body: Body) -> Refusal | View:
    """A fresh go at a question that was answered before; one that was begun and not answered goes on."""
    practice = study.practice(QuestionRef(str(body.get("quiz")), str(body.get("question"))))
    if practice is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    attempt_state = practise.start(study.instance, study.visitor, practice.quiz, practice.question)
    return {} if "page" in study.address else {"view": card_view(study.card(attempt_state), practice.question)}


def attempt(study: Study, body: Body) -> Refusal | None:
    """Hands in, or begins again."""
    quiz, what = study.quiz(str(body.get("quiz"))), body.get("what")
    if quiz is None or what not in (HAND_IN, AGAIN):
        return Refusal(Why.NOT_UNDERSTOOD)
    if what == HAND_IN:
        return answer_quiz.hand_in(study.instance, answer_quiz.look_at_quiz(study.instance, study.visitor, quiz))
    answer_quiz.begin(study.instance, study.visitor, quiz)
    return None


def survey(study: Study, body: Body) -> Refusal | View:
    """Stores the answers to a survey that stands in a lesson, and hands it in; what is left out stays open."""
    quiz, given = study.instance.library.quizzes.get(str(body.get("quiz"))), body.get("answers")
    if quiz is None or not study.instance.library.is_survey(quiz.id) or not isinstance(given, dict):
        return Refusal(Why.NOT_UNDERSTOOD)
    shown = study.card(answer_quiz.take_up(study.instance, study.visitor, quiz))
    if shown.attempt_state.ended:
        return {"view": survey_view(shown)}
    for question in shown.attempt_state.questions:
        sent = read_answer({"response": given.get(str(quiz.ref(question.id)))})
        if isinstance(sent, Refusal) or sent.response in (None, "", [], {}):
            continue
        read = shown.asked(question).masks.read_answer(ANSWER, sent)
        refusal = answer_quiz.give_answer(study.instance, study.visitor, quiz, question, read)
        if refusal is not None and refusal.why is not Why.ALREADY_ANSWERED:
            return refusal
    answer_quiz.hand_in(study.instance, answer_quiz.look_at_quiz(study.instance, study.visitor, quiz))
    return {"view": survey_view(study.card(answer_quiz.look_at_quiz(study.instance, study.visitor, quiz)))}


def light_routes() -> list[BaseRoute]:
    """The page at /light, and what it and every question card asks for."""
    posts: dict[str, Callable[[Study, Body], Refusal | View | None]] = {
        **{"/answer": answer, "/draft": draft, "/rubric": rubric, "/remark": remark},
        **{"/attempt": attempt, "/practise": begin_practice, "/survey": survey},
        "/reading": lambda study, body: note_reading(study.reader, body),
    }
    inner: list[BaseRoute] = [Route(at, guarded(by_learner(deed)), methods=["POST"]) for at, deed in posts.items()]
    inner += [Route("/state", guarded(for_learner(state))), Route("/card", guarded(for_learner(card)))]
    inner.append(Route("/card.js", guarded(card_script)))
    return [Route("/light", guarded(page)), Mount("/light", routes=inner)]
