"""The addresses under /light: studying and practising alone on the page that a slow line carries."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from benkyokai.core.answer import read_answer
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz, alone
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services import answer_quiz, practise
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import Instance
from benkyokai.services.live.withhold import withheld
from benkyokai.web.first_page import language_for
from benkyokai.web.live.guard import Endpoint, Stop, allow, body_of, device_of, done, guarded, wording_for
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.packed import packed_json
from benkyokai.web.live.page import page_response
from benkyokai.web.live.views.light_view import Desk, desk_view, light_quizzes, list_view
from benkyokai.web.live.views.practice_view import coming_back, due_view, practice_view
from benkyokai.web.live.views.question_view import View
from benkyokai.web.live.views.wording import Wording

HAND_IN, AGAIN = "hand_in", "again"
REVIEW, SECOND = "review", "second"
"""Ways of practising: by the queue of today, or once more beside the answer that counts."""


@dataclass(frozen=True)
class Address:
    """Where an address leads: `go` is empty, or a way of practising."""

    quiz: str
    question: str
    go: str
    zone: tzinfo

    @classmethod
    def of(cls, request: Request) -> Address:
        """As the page asks for it."""
        asked = request.query_params
        zone = practise.zone_ahead(asked.get("zone"))
        return cls(asked.get("quiz", ""), asked.get("question", ""), asked.get("go", ""), zone)


async def page(request: Request) -> Response:
    """`/light`, `/light?quiz=<quiz>&question=<question>`: the page; what it shows comes afterwards."""
    return page_response("light", language_for(request.scope), request.scope)


def visitor_of(request: Request) -> Visitor:
    """Who studies; a refusal where the browser keeps no cookie, or asks too often."""
    device = device_of(request)
    if device is None:
        raise Stop(Why.NO_COOKIE)
    allow(device)
    return Visitor(device)


def wording_of(request: Request) -> Wording:
    """The reader's language; links are seen from /light."""
    return replace(wording_for(request.scope), base="./")


async def state(request: Request) -> Response:
    """The question that the address names, else the one to go on with; without a quiz the list of all."""
    instance, visitor, wording = current_hub().instance, visitor_of(request), wording_of(request)
    return packed_json(await asyncio.to_thread(_state, instance, visitor, wording, Address.of(request)), request.scope)


def _state(instance: Instance, visitor: Visitor, wording: Wording, address: Address) -> View:
    ref = QuestionRef(address.quiz, address.question)
    practice = practise.find_practice(instance, visitor, ref) if address.go in (REVIEW, SECOND) else None
    if practice is not None:
        standing = answer_quiz.take_up(instance, visitor, alone(practice.quiz, practice.question))
        desk = Desk(instance.secret, standing, wording, withheld(instance, visitor))
        return {"go": address.go, **practice_view(instance, visitor, desk, practice, address.zone)}
    quiz = _quiz(instance, address.quiz)
    if quiz is None:
        note = wording.say("no_such_quiz") if address.quiz else ""
        return {**list_view(instance, visitor, wording), **due_view(instance, visitor, address.zone), "note": note}
    standing = answer_quiz.take_up(instance, visitor, quiz)
    here = address.question if address.question in standing.order else standing.here
    answer_quiz.go_to(instance, visitor, standing, here)
    view = desk_view(Desk(instance.secret, standing, wording, withheld(instance, visitor)), here)
    back = coming_back(instance, visitor, wording, quiz.ref(here)) if "result" in view else ""
    return {**view, "back": back}


def _quiz(instance: Instance, named: str) -> Quiz | None:
    return next((quiz for quiz in light_quizzes(instance) if quiz.id == named), None)


def _question_of(instance: Instance, visitor: Visitor, step: object) -> tuple[Quiz, Question] | None:
    """What is answered: a question of a quiz (`quiz#question`), or one that is practised (`quiz#question#question`)."""
    asked = QuestionRef.parse(str(step))
    practised = QuestionRef.parse(asked.quiz) if asked else None
    practice = practise.find_practice(instance, visitor, practised) if practised else None
    quiz = alone(practice.quiz, practice.question) if practice else asked and _quiz(instance, asked.quiz)
    question = quiz.question(asked.question) if asked and quiz else None
    return (quiz, question) if quiz and question else None


async def answer(request: Request) -> Response:
    """Stores an answer. Posting the same again is the same answer."""
    instance, visitor, wording = current_hub().instance, visitor_of(request), wording_of(request)
    body = await body_of(request)
    return done(await asyncio.to_thread(_answer, instance, visitor, wording, body))


def _answer(instance: Instance, visitor: Visitor, wording: Wording, body: dict[str, Any]) -> Refusal | None:
    found, stage, sent = _question_of(instance, visitor, body.get("step")), body.get("stage"), read_answer(body)
    if isinstance(sent, Refusal) or found is None or stage not in found[1].stage_ids:
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    standing = answer_quiz.take_up(instance, visitor, quiz)
    desk = Desk(instance.secret, standing, wording, withheld(instance, visitor))
    if desk.is_held(question.id):
        return Refusal(Why.NOT_OPEN)
    if standing.attempt is None or standing.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    answer = desk.asked(question).masks.read_answer(stage, sent)
    known = standing.given.get(question.id, {}).get(stage)
    if known is not None:  # what is on disk already is so again
        same = known.kept(question, stage) == answer.kept(question, stage)
        return None if same else Refusal(Why.ALREADY_ANSWERED)
    return answer_quiz.give_answer(instance, visitor, quiz, question, answer, stage)


async def rubric(request: Request) -> Response:
    """Stores what the learner ticks of their own answer. Posting the same again is the same ticks."""
    instance, visitor, wording = current_hub().instance, visitor_of(request), wording_of(request)
    body = await body_of(request)
    return done(await asyncio.to_thread(_rubric, instance, visitor, wording, body))


def _rubric(instance: Instance, visitor: Visitor, wording: Wording, body: dict[str, Any]) -> Refusal | None:
    found = _question_of(instance, visitor, body.get("step"))
    quiz, question = found or (None, None)
    if quiz is None or question is None or question.afterwards is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    standing = answer_quiz.look_at_quiz(instance, visitor, quiz)
    if standing.attempt is None or standing.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    ticked = Desk(instance.secret, standing, wording).asked(question).masks.read_all(body.get("ticked"))
    return answer_quiz.say_afterwards(instance, visitor, quiz, question, ticked)


async def begin_practice(request: Request) -> Response:
    """A fresh go at a question that was answered before; one that was begun and not answered goes on."""
    instance, visitor = current_hub().instance, visitor_of(request)
    body = await body_of(request)
    ref = QuestionRef(str(body.get("quiz")), str(body.get("question")))
    practice = await asyncio.to_thread(practise.find_practice, instance, visitor, ref)
    if practice is None:
        raise Stop(Why.NOT_UNDERSTOOD)
    await asyncio.to_thread(practise.start, instance, visitor, practice.quiz, practice.question)
    return done(None)


async def attempt(request: Request) -> Response:
    """Hands in, or begins again."""
    instance, visitor = current_hub().instance, visitor_of(request)
    body = await body_of(request)
    quiz, what = _quiz(instance, str(body.get("quiz"))), body.get("what")
    if quiz is None or what not in (HAND_IN, AGAIN):
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(await asyncio.to_thread(_hand_in if what == HAND_IN else _again, instance, visitor, quiz))


def _hand_in(instance: Instance, visitor: Visitor, quiz: Quiz) -> Refusal | None:
    return answer_quiz.hand_in(instance, answer_quiz.look_at_quiz(instance, visitor, quiz))


def _again(instance: Instance, visitor: Visitor, quiz: Quiz) -> Refusal | None:
    answer_quiz.begin(instance, visitor, quiz)
    return None


def light_routes() -> list[BaseRoute]:
    """The page at /light, and what it asks for."""
    posts: dict[str, Endpoint] = {"/answer": answer, "/attempt": attempt}
    posts |= {"/rubric": rubric, "/practise": begin_practice}
    inner: list[BaseRoute] = [Route(path, guarded(one), methods=["POST"]) for path, one in posts.items()]
    inner.append(Route("/state", guarded(state)))
    return [Route("/light", guarded(page)), Mount("/light", routes=inner)]
