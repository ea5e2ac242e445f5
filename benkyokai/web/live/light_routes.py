"""The addresses under /light: studying alone on the page that a slow line carries."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from benkyokai.core.live.plan import ANSWER
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services import answer_quiz
from benkyokai.services.identify import Visitor
from benkyokai.services.instance import Instance
from benkyokai.services.live.take_part import read_response, refuse_content
from benkyokai.services.live.withhold import withheld
from benkyokai.services.standing import Standing
from benkyokai.web.first_page import language_for
from benkyokai.web.live.guard import Endpoint, Stop, allow, body_of, device_of, done, guarded, wording_for
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.packed import packed_json
from benkyokai.web.live.page import page_response
from benkyokai.web.live.views.light_view import Desk, desk_view, light_quizzes, list_view
from benkyokai.web.live.views.question_view import View
from benkyokai.web.live.views.wording import Wording

HAND_IN, AGAIN = "hand_in", "again"


async def page(request: Request) -> Response:
    """`/light`, `/light?quiz=<quiz>&question=<question>`: the page; what it shows comes afterwards."""
    return page_response("light", language_for(request.scope), request.scope)


def visitor_of(request: Request) -> Visitor:
    """Who studies; a refusal where the browser keeps no cookie, or asks too often."""
    device = device_of(request)
    if device is None:
        raise Stop(Why.NOT_JOINED)
    allow(device)
    return Visitor(device)


def wording_of(request: Request) -> Wording:
    """The reader's language; links are seen from /light."""
    return replace(wording_for(request.scope), base="./")


async def state(request: Request) -> Response:
    """The question that the address names, else the one to go on with; without a quiz the list of all."""
    instance, visitor, wording = current_hub().instance, visitor_of(request), wording_of(request)
    named = request.query_params.get("quiz", "")
    question = request.query_params.get("question", "")
    return packed_json(await asyncio.to_thread(_state, instance, visitor, wording, named, question), request.scope)


def _state(instance: Instance, visitor: Visitor, wording: Wording, named: str, question: str) -> View:
    quiz = _quiz(instance, named)
    if quiz is None:
        note = wording.say("no_such_quiz") if named else ""
        return {**list_view(instance, visitor, wording), "note": note}
    standing = answer_quiz.take_up(instance, visitor, quiz)
    here = question if question in standing.order else standing.here
    answer_quiz.go_to(instance, visitor, standing, here)
    return desk_view(Desk(instance.secret, standing, wording, withheld(instance, visitor)), here)


def _quiz(instance: Instance, named: str) -> Quiz | None:
    return next((quiz for quiz in light_quizzes(instance) if quiz.id == named), None)


async def answer(request: Request) -> Response:
    """Stores an answer. Posting the same again is the same answer."""
    instance, visitor, wording = current_hub().instance, visitor_of(request), wording_of(request)
    body = await body_of(request)
    return done(await asyncio.to_thread(_answer, instance, visitor, wording, body))


def _answer(instance: Instance, visitor: Visitor, wording: Wording, body: dict[str, Any]) -> Refusal | None:
    quiz_id, _, question_id = str(body.get("step")).partition("#")
    quiz, stage = _quiz(instance, quiz_id), body.get("stage")
    factor, reason = body.get("factor"), body.get("reason") or ""
    question = quiz.question(question_id) if quiz else None
    readable = isinstance(factor, str | None) and isinstance(reason, str) and stage in (ASK, ANSWER)
    if quiz is None or question is None or not readable:
        return Refusal(Why.NOT_UNDERSTOOD)
    standing = answer_quiz.take_up(instance, visitor, quiz)
    desk = Desk(instance.secret, standing, wording, withheld(instance, visitor))
    if desk.is_held(question_id):
        return Refusal(Why.NOT_OPEN)
    if standing.attempt is None or standing.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    masks = desk.asked(question).masks
    response, factor = read_response(question, masks, body.get("response")), masks.read(factor or None)
    refusal = refuse_content(question, str(stage), response, factor, reason.strip())
    if refusal is not None:
        return refusal
    if isinstance(question, Scenario) and stage == ANSWER:
        response = {**response, "factor": factor, "reason": reason.strip()}
    return _commit(instance, visitor, standing, question, str(stage), (response, body.get("certainty")))


def _commit(
    instance: Instance, visitor: Visitor, standing: Standing, question: Question, stage: str, given: tuple[Any, Any]
) -> Refusal | None:
    """Through the services that Streamlit's pages use; what is on disk already is so again."""
    response, certainty = given
    known = standing.given.get(question.id, {})
    if stage in known:
        return None if known[stage] == response else Refusal(Why.ALREADY_ANSWERED)
    if isinstance(question, Scenario):
        if stage == ASK:
            return answer_quiz.ask_client(instance, visitor, standing.quiz, question, response)
        if not question.asks and ASK not in known:
            answer_quiz.ask_client(instance, visitor, standing.quiz, question, [])
    sure = certainty if certainty in CERTAINTIES else None
    return answer_quiz.give_answer(instance, visitor, standing.quiz, question, response, sure)


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
    inner: list[BaseRoute] = [Route(path, guarded(one), methods=["POST"]) for path, one in posts.items()]
    inner.append(Route("/state", guarded(state)))
    return [Route("/light", guarded(page)), Mount("/light", routes=inner)]
