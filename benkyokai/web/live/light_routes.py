"""The addresses under /light: studying and practising alone on the page that a slow line carries."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from benkyokai.core.answer import read_answer
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz, alone
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying import answer_quiz, practise
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.views.lesson_view import Reader, courses_view
from benkyokai.views.light_view import LightStudy, light_quizzes, list_view, study_view
from benkyokai.views.practice_view import coming_back, due_view, practice_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import (
    LONGEST_BODY,
    Body,
    Endpoint,
    allowed_device,
    body_of,
    device_of,
    done,
    guarded,
    wording_for,
)
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.lessons import LONGEST_SURVEY, lesson_named, note_reading, take_survey
from benkyokai.web.live.page import packed_json, page_response
from benkyokai.words.wording import Wording

HAND_IN, AGAIN = "hand_in", "again"
REVIEW, SECOND = "review", "second"
"""Ways of practising, the `go` of an address: by the queue of today, or once more beside the answer that counts."""


@dataclass(frozen=True)
class Study:
    """Who studies, in which language."""

    instance: Instance
    visitor: Visitor
    wording: Wording

    @classmethod
    def of(cls, request: Request) -> Study:
        """Who asks; a refusal where the browser keeps no cookie, or asks too often."""
        return cls(current_hub().instance, Visitor(allowed_device(request)), wording_here(request))

    @property
    def reader(self) -> Reader:
        """The same as one who reads a lesson."""
        return Reader(self.instance, self.visitor, self.wording)

    def light_study(self, attempt_state: AttemptState) -> LightStudy:
        """A quiz as it lies before them, without what a running session of theirs holds back."""
        return LightStudy(self.instance.secret, attempt_state, self.wording, withheld(self.instance, self.visitor))

    def quiz(self, named: str) -> Quiz | None:
        """A quiz that can be studied here."""
        return next((quiz for quiz in light_quizzes(self.instance) if quiz.id == named), None)

    def practice(self, ref: QuestionRef) -> practise.Practice | None:
        """A question that can be practised."""
        return practise.find_practice(self.instance, self.visitor, ref)

    def question(self, step: object) -> tuple[Quiz, Question] | None:
        """What is answered: a question of a quiz (`quiz#question`), or one that is practised
        (`quiz#question#question`)."""
        asked = QuestionRef.parse(str(step))
        practised = QuestionRef.parse(asked.quiz) if asked else None
        practice = self.practice(practised) if practised else None
        quiz = alone(practice.quiz, practice.question) if practice else asked and self.quiz(asked.quiz)
        question = quiz.question(asked.question) if asked and quiz else None
        return (quiz, question) if quiz and question else None


def by_learner(deed: Callable[[Study, Body], Refusal | None], longest: int = LONGEST_BODY) -> Endpoint:
    """What somebody does who studies: in a thread, beside those of the live sessions."""

    async def run(request: Request) -> Response:
        study = Study.of(request)
        return done(await asyncio.to_thread(deed, study, await body_of(request, longest)))

    return run


def by_reader(deed: Callable[[Reader, Body], Refusal | None], longest: int = LONGEST_BODY) -> Endpoint:
    """What somebody does who reads a lesson."""
    return by_learner(lambda study, body: deed(study.reader, body), longest)


async def page(request: Request) -> Response:
    """`/light`, `/light?quiz=<quiz>&question=<question>`: the page; what it shows comes afterwards. What it
    shows of a lesson comes with it, so that a slow line is asked once."""
    named, device = request.query_params.get("lesson"), device_of(request)
    if not named:
        return page_response("light", request.scope)
    # Only read, nothing stored: the browser may not keep the cookie that it gets with this page.
    visitor = Visitor(device or "", remembered=device is not None)
    reader = Reader(current_hub().instance, visitor, wording_here(request))
    return await asyncio.to_thread(lambda: page_response("light", request.scope, lesson_named(reader, named)))


def wording_here(request: Request) -> Wording:
    """The reader's language. Links are seen from /light."""
    return replace(wording_for(request.scope), base="./")


async def state(request: Request) -> Response:
    """The question that the address names, else the one to go on with; without a quiz the list of all."""
    return packed_json(await asyncio.to_thread(_state, Study.of(request), request.query_params), request.scope)


def _state(study: Study, address: Mapping[str, str]) -> View:
    instance, visitor, wording = study.instance, study.visitor, study.wording
    named, zone = address.get("quiz", ""), practise.zone_ahead(address.get("zone"))
    ref, go = QuestionRef(named, address.get("question", "")), address.get("go")
    practice = study.practice(ref) if go in (REVIEW, SECOND) else None
    if practice is not None:
        light_study = study.light_study(answer_quiz.take_up(instance, visitor, alone(practice.quiz, practice.question)))
        return {"go": go, **practice_view(instance, visitor, light_study, practice, zone)}
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
    view = study_view(study.light_study(attempt_state), here)
    back = coming_back(instance, visitor, wording, quiz.ref(here)) if "result" in view else ""
    return {**view, "back": back}


def answer(study: Study, body: Body) -> Refusal | None:
    """Stores an answer. Posting the same again is the same answer."""
    found, stage, sent = study.question(body.get("step")), body.get("stage"), read_answer(body)
    if isinstance(sent, Refusal) or found is None or stage not in found[1].stage_ids:
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    attempt_state = answer_quiz.take_up(study.instance, study.visitor, quiz)
    light_study = study.light_study(attempt_state)
    if light_study.is_held(question.id) or question.id not in attempt_state.order:
        return Refusal(Why.NOT_OPEN)
    if attempt_state.attempt is None or attempt_state.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    answer = light_study.asked(question).masks.read_answer(stage, sent)
    known = attempt_state.given.get(question.id, {}).get(stage)
    if known is not None:  # what is on disk already is so again
        same = known.kept(question, stage) == answer.kept(question, stage)
        return None if same else Refusal(Why.ALREADY_ANSWERED)
    return answer_quiz.give_answer(study.instance, study.visitor, quiz, question, answer, stage)


def rubric(study: Study, body: Body) -> Refusal | None:
    """Stores what the learner ticks of their own answer. Posting the same again is the same ticks."""
    found = study.question(body.get("step"))
    if found is None or found[1].afterwards is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    quiz, question = found
    attempt_state = answer_quiz.look_at_quiz(study.instance, study.visitor, quiz)
    if attempt_state.attempt is None or attempt_state.attempt.number != body.get("round"):
        return Refusal(Why.ATTEMPT_ENDED)
    ticked = study.light_study(attempt_state).asked(question).masks.read_all(body.get("ticked"))
    return answer_quiz.say_afterwards(study.instance, study.visitor, quiz, question, ticked)


def begin_practice(study: Study, body: Body) -> Refusal | None:
    """A fresh go at a question that was answered before; one that was begun and not answered goes on."""
    practice = study.practice(QuestionRef(str(body.get("quiz")), str(body.get("question"))))
    if practice is None:
        return Refusal(Why.NOT_UNDERSTOOD)
    practise.start(study.instance, study.visitor, practice.quiz, practice.question)
    return None


def attempt(study: Study, body: Body) -> Refusal | None:
    """Hands in, or begins again."""
    quiz, what = study.quiz(str(body.get("quiz"))), body.get("what")
    if quiz is None or what not in (HAND_IN, AGAIN):
        return Refusal(Why.NOT_UNDERSTOOD)
    if what == HAND_IN:
        return answer_quiz.hand_in(study.instance, answer_quiz.look_at_quiz(study.instance, study.visitor, quiz))
    answer_quiz.begin(study.instance, study.visitor, quiz)
    return None


def light_routes() -> list[BaseRoute]:
    """The page at /light, and what it asks for."""
    posts = {"/answer": answer, "/attempt": attempt, "/rubric": rubric, "/practise": begin_practice}
    deeds = {at: by_learner(deed) for at, deed in posts.items()}
    deeds |= {"/reading": by_reader(note_reading), "/survey": by_reader(take_survey, LONGEST_SURVEY)}
    inner: list[BaseRoute] = [Route(at, guarded(deed), methods=["POST"]) for at, deed in deeds.items()]
    inner.append(Route("/state", guarded(state)))
    return [Route("/light", guarded(page)), Mount("/light", routes=inner)]
