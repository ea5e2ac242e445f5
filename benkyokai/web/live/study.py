"""Who studies on the light page or on a Streamlit page, and what their question card posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from starlette.requests import Request
from starlette.types import Scope

from benkyokai.core.answer import Answer, read_answer
from benkyokai.core.course import QuestionEmbed
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Mode, Quiz, alone
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, Stage, put_at
from benkyokai.services.running.identify import Visitor, device_in
from benkyokai.services.studying import answer_quiz, practise
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.views.card_view import CardStudy, drafted
from benkyokai.views.lesson_view import Reader
from benkyokai.views.light_view import light_quizzes
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import Body, RefusedError, allow, device_of, wording_for
from benkyokai.web.live.hub import current_hub
from benkyokai.words.wording import Wording

DEVICE = "benkyokai-device"
"""The header of a Streamlit page whose browser keeps no cookie: the id that lasts as long as the page, signed by us."""


def wording_here(scope: Scope) -> Wording:
    """The reader's language. Links are seen from /light, and lead to lessons there."""
    return replace(wording_for(scope), base="./", lessons="light")


@dataclass(frozen=True)
class Study(Reader):
    """Who studies, in which language; `address`: what the address says beside the path."""

    address: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, request: Request) -> Study:
        """Who asks; a refusal where nobody can tell, or asks too often."""
        instance = current_hub().instance
        device = device_of(request) or device_in(instance.secret, request.headers.get(DEVICE))
        if device is None:
            raise RefusedError(Why.NO_COOKIE)
        allow(device)
        return cls(instance, Visitor(device), wording_here(request.scope), address=request.query_params)

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

    def attempt_state(self, quiz: Quiz, number: object) -> AttemptState:
        """Where they stand in the attempt of that number, else, and while an exam is sat, in the newest."""
        newest = answer_quiz.take_up(self.instance, self.visitor, quiz)
        earlier = None if newest.exam else answer_quiz.look_at_number(self.instance, self.visitor, quiz, number)
        return earlier or newest

    def is_asked(self, attempt_state: AttemptState, question: Question) -> bool:
        """True where a question belongs to an attempt: of an exam once it has begun; of a quiz that draws its
        questions, those that were drawn and those in lessons."""
        quiz, library = attempt_state.quiz, self.instance.library
        if attempt_state.exam and attempt_state.attempt is None:
            return False
        embed = QuestionEmbed(quiz.ref(question.id))
        pages = (page for course in library.courses.values() for one in course.lessons for page in one.pages.values())
        return question.id in attempt_state.order or (
            quiz.mode is Mode.STUDY and any(embed in page.blocks for page in pages)
        )


@dataclass(frozen=True)
class Sent:
    """A post about one stage of one question, in the attempt that its page shows."""

    study: Study
    quiz: Quiz
    question: Question
    stage: str
    answer: Answer
    card: CardStudy
    at: tuple[object, object]

    @classmethod
    def of(cls, study: Study, body: Body) -> Sent | Refusal:
        """What was posted; a refusal where nothing like it can be answered now."""
        found, stage, sent = study.question(body.get("step")), body.get("stage"), read_answer(body)
        if isinstance(sent, Refusal) or found is None or stage not in found[1].stage_ids:
            return Refusal(Why.NOT_UNDERSTOOD)
        quiz, question = found
        card = study.card(answer_quiz.take_up(study.instance, study.visitor, quiz))
        return cls(study, quiz, question, stage, sent, card, (body.get("round"), body.get("whose", card.whose)))

    @property
    def closed(self) -> Refusal | None:
        """Why nothing can be said to the question in the attempt that the page shows."""
        attempt = self.card.attempt_state.attempt
        if attempt is None or (attempt.number, self.card.whose) != self.at:
            return Refusal(Why.ATTEMPT_ENDED)
        asked = self.study.is_asked(self.card.attempt_state, self.question)
        return Refusal(Why.NOT_OPEN) if self.card.is_held(self.question.id) or not asked else None

    @property
    def over(self) -> Refusal:
        """Why a stage does not wait any more."""
        attempt = self.card.attempt_state.attempt
        if attempt is None or attempt.submitted_at is None:
            return Refusal(Why.ALREADY_ANSWERED)
        late = attempt.deadline is not None and attempt.submitted_at >= attempt.deadline
        return Refusal(Why.TIME_IS_UP if late else Why.ATTEMPT_ENDED)

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

    def draft(self) -> Refusal | View:
        """Keeps what is not given yet; gives what a page is told of it, and what cannot be read."""
        if self.card.attempt_state.stage_of(self.question) != self.stage:
            return self.over
        stage, typed = self.question.stage(self.stage), self.typed()
        empty = typed is None or typed in ("", [], {})
        refusal = None if empty else self._fields(stage).refuse(stage.from_typed(typed))
        if refusal is not None and refusal.why is not Why.STANDS_ALONE:
            return refusal
        draft = Answer(typed, certainty=self.answer.certainty)
        instance, visitor = self.study.instance, self.study.visitor
        refusal = answer_quiz.keep_draft(instance, visitor, self.quiz, self.question, draft)
        kept = replace(self.card, attempt_state=replace(self.card.attempt_state, drafts={self.question.id: draft}))
        return refusal or {"unread": "", **drafted(kept, kept.asked(self.question), stage)}
