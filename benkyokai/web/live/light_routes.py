"""The addresses under /light: reading, studying and practising alone. The question card of every page posts here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from benkyokai.core.answer import read_answer
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz, alone
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying import answer_quiz, practise, read_lesson
from benkyokai.services.studying.report_question import report_question
from benkyokai.views.card_view import card_view, named_refusal, survey_view
from benkyokai.views.lesson_view import Reader, courses_view, lesson_view
from benkyokai.views.light_view import due_view, list_view, practice_view, study_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import FRESH, Body, Endpoint, RefusedError, body_of, device_of, guarded
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.page import card_response, page_response
from benkyokai.web.live.study import Sent, Study, wording_here

HAND_IN, AGAIN = "hand_in", "again"
REVIEW, SECOND = "review", "second"
"""Ways of practising, the `go` of an address: by the queue of today, or once more beside the answer that counts."""

NEWS = (Why.ALREADY_ANSWERED, Why.ATTEMPT_ENDED, Why.TIME_IS_UP, Why.NOT_OPEN)
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


async def card_script(request: Request) -> Response:
    """`/light/card.js`: the question card for Streamlit's pages."""
    return card_response(request.scope)


def by_learner(deed: Callable[[Study, Body], Refusal | View | None]) -> Endpoint:
    """What somebody does who studies: in a thread, beside those of the live sessions."""

    async def run(request: Request) -> Response:
        study = Study.of(request)
        told = await asyncio.to_thread(deed, study, await body_of(request))
        if isinstance(told, Refusal):
            raise RefusedError(told.why, told.detail)
        return JSONResponse({"ok": True, **(told or {})}, headers=FRESH)

    return run


def for_learner(look: Callable[[Study], View]) -> Endpoint:
    """What somebody sees who studies."""

    async def run(request: Request) -> Response:
        return JSONResponse(await asyncio.to_thread(look, Study.of(request)), headers=FRESH)

    return run


def lesson_named(reader: Reader, named: str) -> View | None:
    """The lesson that an address names; None where there is none."""
    found = read_lesson.find_lesson(reader.instance, named)
    return lesson_view(reader, *found) if found else None


def state(study: Study) -> View:
    """The question that the address names, else the one to go on with; without a quiz the list of all."""
    instance, visitor, address = study.instance, study.visitor, study.address
    named, zone = address.get("quiz", ""), practise.zone_ahead(address.get("zone"))
    ref, go = QuestionRef(named, address.get("question", "")), address.get("go")
    under = address.get("assumption", "")
    practice = study.practice(ref) if go in (REVIEW, SECOND) else None
    if practice is not None:
        card = study.card(answer_quiz.take_up(instance, visitor, alone(practice.quiz, practice.question)))
        return {"go": go, **practice_view(card, practice, zone, under)}
    lesson, quiz = address.get("lesson", ""), study.quiz(named)
    if lesson and (read := lesson_named(study, lesson)):
        return read
    if quiz is None:
        note = study.wording.say("no_such_lesson" if lesson else "no_such_quiz") if lesson or named else ""
        return {"courses": courses_view(study), **list_view(study), "note": note} | due_view(study, zone)
    attempt_state = answer_quiz.take_up(instance, visitor, quiz)
    here = ref.question if ref.question in attempt_state.order else attempt_state.here
    answer_quiz.go_to(instance, visitor, attempt_state, here)
    return study_view(study.card(attempt_state), here, under)


def card(study: Study) -> View:
    """A question's card alone: `?step=<quiz>#<question>`, with `assumption` looked at under another one, with `round`
    as it is in an earlier attempt."""
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
    number = study.address.get("round", "")
    attempt_state = study.attempt_state(quiz, int(number) if number.isdecimal() else None)
    if not study.is_asked(attempt_state, question):
        raise RefusedError(Why.NOT_OPEN)
    return card_view(study.card(attempt_state), question, assumption)


def refused_with_news(sent: Sent, refusal: Refusal) -> None:
    """Ends a post; where the page shows what is no longer so, with what it should show."""
    told = refusal.why in NEWS and sent.study.is_asked(sent.card.attempt_state, sent.question)
    news = {"view": card_at(sent.study, sent.quiz, sent.question)} if told else {}
    named = named_refusal(sent.study.wording, sent.question, refusal)
    raise RefusedError(named.why, named.detail, news)


def answer(study: Study, body: Body) -> Refusal | View:
    """Stores an answer, and gives what the page shows then."""
    sent = Sent.of(study, body)
    if isinstance(sent, Refusal):
        return sent
    if refusal := sent.closed or sent.give():
        refused_with_news(sent, refusal)
    return {"view": card_at(study, sent.quiz, sent.question)}


def draft(study: Study, body: Body) -> Refusal | View:
    """Keeps what is chosen and typed and not given yet. In an exam that is the answer."""
    sent = Sent.of(study, body)
    if isinstance(sent, Refusal):
        return sent
    kept = sent.closed or sent.draft()
    if isinstance(kept, Refusal):
        refused_with_news(sent, kept)
    return kept


def rubric(study: Study, body: Body) -> Refusal | None:
    """Stores what the learner ticks of their own answer. Posting the same again is the same ticks."""
    found = study.question(body.get("step"))
    if found is None or found[1].afterwards is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    attempt_state = study.attempt_state(quiz, body.get("round"))
    card = study.card(attempt_state)
    at = (body.get("round"), body.get("whose", card.whose))
    if attempt_state.attempt is None or (attempt_state.attempt.number, card.whose) != at:
        return Refusal(Why.ATTEMPT_ENDED)
    ticked = card.asked(question).masks.read_all(body.get("ticked"))
    return answer_quiz.say_afterwards(study.instance, attempt_state, question, ticked)


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
    practice = study.practice(QuestionRef(str(body.get("quiz")), str(body.get("question"))).whole)
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


def reading(study: Study, body: Body) -> Refusal | None:
    """Which lesson is in front of the reader; with `finished`, that it was read to its end, or was not after all."""
    found, finished = read_lesson.find_lesson(study.instance, str(body.get("lesson"))), body.get("finished")
    if found is None or not isinstance(finished, bool | None):
        return Refusal(Why.NOT_UNDERSTOOD)
    read_lesson.open_lesson(study.instance, study.visitor, *found)
    if finished is not None:
        read_lesson.finish_lesson(study.instance, study.visitor, *found, finished)
    return None


def survey(study: Study, body: Body) -> Refusal | View:
    """Stores the answers to a survey that stands in a lesson, and hands it in; what is left out stays open."""
    quiz, given = study.instance.library.quizzes.get(str(body.get("quiz"))), body.get("answers")
    if quiz is None or not study.instance.library.is_survey(quiz.id) or not isinstance(given, dict):
        return Refusal(Why.NOT_UNDERSTOOD)
    shown = study.card(answer_quiz.take_up(study.instance, study.visitor, quiz))
    if shown.attempt_state.ended:
        return {"view": survey_view(shown)}
    answers = []
    for question in shown.attempt_state.questions:
        sent = read_answer({"response": given.get(str(quiz.ref(question.id)))})
        if isinstance(sent, Refusal) or sent.response in (None, "", [], {}):
            continue
        read = shown.asked(question).masks.read_answer(ANSWER, sent)
        if refusal := read.refuse(question, ANSWER):  # before anything is stored, which then would stand
            return named_refusal(study.wording, question, refusal)
        answers.append((question, read))
    for question, read in answers:
        refusal = answer_quiz.give_answer(study.instance, study.visitor, quiz, question, read)
        if refusal is not None and refusal.why is not Why.ALREADY_ANSWERED:
            return refusal
    answer_quiz.hand_in(study.instance, answer_quiz.look_at_quiz(study.instance, study.visitor, quiz))
    return {"view": survey_view(study.card(answer_quiz.look_at_quiz(study.instance, study.visitor, quiz)))}


def light_routes() -> list[BaseRoute]:
    """The page at /light, and what it and every question card asks for."""
    posts: dict[str, Callable[[Study, Body], Refusal | View | None]] = {
        **{"/answer": answer, "/draft": draft, "/rubric": rubric, "/remark": remark},
        **{"/attempt": attempt, "/practise": begin_practice, "/survey": survey, "/reading": reading},
    }
    inner: list[BaseRoute] = [Route(at, guarded(by_learner(deed)), methods=["POST"]) for at, deed in posts.items()]
    inner += [Route("/state", guarded(for_learner(state))), Route("/card", guarded(for_learner(card)))]
    inner.append(Route("/card.js", guarded(card_script)))
    return [Route("/light", guarded(page)), Mount("/light", routes=inner)]
