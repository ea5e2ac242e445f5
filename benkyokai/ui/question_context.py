"""A question on a screen: what its input and its feedback need, and the way from a click to the service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from benkyokai.core.answer import Answer
from benkyokai.core.feedback import Measured, Percent, Sentence, Value
from benkyokai.core.number import with_unit
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import Text
from benkyokai.services.studying import answer_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.ui.prose import lesson_markdown
from benkyokai.ui.result_line import percent, points
from benkyokai.ui.visit import Visit

COMMITTED = "attempt-state-just-committed"


def just_committed(quiz: Quiz) -> AttemptState | None:
    """What the click that this run answers has put on disk, so that nobody waits for reading it again."""
    attempt_state: AttemptState | None = st.session_state.pop(COMMITTED, None)
    return attempt_state if attempt_state is not None and attempt_state.quiz is quiz else None


@dataclass(frozen=True)
class QuestionContext:
    """`where` tells two places of one question apart, such as a lesson and the quiz."""

    visit: Visit
    attempt_state: AttemptState
    question: Question
    where: str

    @property
    def quiz(self) -> Quiz:
        """The quiz that the question is in."""
        return self.attempt_state.quiz

    @property
    def ref(self) -> QuestionRef:
        """The reference to the question."""
        return self.quiz.ref(self.question.id)

    def key(self, part: str) -> str:
        """The key of a widget: a new attempt has new widgets."""
        number = self.attempt_state.attempt.number if self.attempt_state.attempt else 1
        return f"{self.where}-{self.quiz.id}-{self.question.id}-{number}-{part}"

    @property
    def draft(self) -> Answer:
        """What was ticked here before, and how sure one was of it, if it was not given yet."""
        return self.attempt_state.drafts.get(self.question.id, Answer(None))

    @property
    def practice(self) -> bool:
        """True where the question is practised by itself, outside its quiz."""
        return self.quiz.practised is not None

    @property
    def asks_certainty(self) -> bool:
        """True where one may say how sure one is: a quiz that asks, and practice."""
        return self.question.counts and (self.quiz.certainty or self.practice)

    def stage(self, name: str) -> Any:
        """The response to a committed stage of the answer; None where it is still to come."""
        answer = self.attempt_state.given.get(self.question.id, {}).get(name)
        return answer.response if answer else None

    def markdown(self, text: Text) -> str:
        """An author's text, ready for st.markdown."""
        return lesson_markdown(self.visit.read(text), self.visit.instance.library, self.visit.language)

    def sentence(self, said: Sentence) -> str:
        """A sentence of a feedback with what stands in it."""
        return self.visit.say(said.name, **{name: self.told(value) for name, value in said.values.items()})

    def told(self, value: Value) -> str:
        """What stands in a sentence, as Markdown."""
        match value:
            case Text():
                return self.markdown(value)
            case Percent():
                return percent(value.fraction)
            case Measured():
                return with_unit(value.number, self.visit.read(value.unit))
            case _:
                return points(value)

    def keep(self, response: Any) -> None:
        """Keeps a draft; in an exam a refusal waits for the next drawing of the card."""
        visit, draft = self.visit, Answer(response, certainty=self._certainty())
        refusal = answer_quiz.keep_draft(visit.instance, visit.visitor, self.quiz, self.question, draft)
        if self.attempt_state.exam:
            self.note(refusal)

    def give(self, response: Any) -> None:
        """Gives the answer; a refusal waits for the next drawing of the card."""
        answer = Answer.of_whole(self.question, response, self._certainty())
        if self.give_stage(ANSWER, answer, self.attempt_state):
            st.session_state[COMMITTED] = self.attempt_state.with_answer(self.question.id, answer)

    def give_stage(self, stage: str, answer: Answer, seen: AttemptState | None = None) -> bool:
        """Gives the answer to a stage, and remembers what became of it; what this tab gave itself is no news to it."""
        visit = self.visit
        refusal = answer_quiz.give_answer(visit.instance, visit.visitor, self.quiz, self.question, answer, stage, seen)
        self.note(refusal)
        if refusal is None:
            st.session_state.pop(self._shown_key, None)
        return refusal is None

    def watch(self) -> None:
        """Says that the question was answered on another screen, where this one still had it open."""
        given = [stage for stage in self.question.stage_ids if self.stage(stage) is not None]
        shown = st.session_state.get(self._shown_key)
        if shown is not None and shown != given:
            self.note(Refusal(Why.ALREADY_ANSWERED))
        st.session_state[self._shown_key] = given

    @property
    def _shown_key(self) -> str:
        """Holds which stages were given when this browser tab last drew the question, wherever it stood."""
        return f"shown-{self.attempt_state.attempt.id if self.attempt_state.attempt else ''}-{self.question.id}"

    def _certainty(self) -> int | None:
        return st.session_state.get(self.key("sure")) if self.asks_certainty else None

    def note(self, refusal: Refusal | None) -> None:
        """Remembers a refusal, or that there is none any more."""
        st.session_state[self.key("refusal")] = refusal

    def forget_refusal(self, why: Why) -> None:
        """What is said elsewhere on the card is not said again below it."""
        refusal: Refusal | None = st.session_state.get(self.key("refusal"))
        if refusal is not None and refusal.why is why:
            self.note(None)

    def show_refusal(self) -> None:
        """The sentence of the last refusal, where there is one."""
        refusal: Refusal | None = st.session_state.get(self.key("refusal"))
        if refusal is not None:
            st.warning(self.visit.say(refusal.why, detail=self._named(refusal.detail)), icon=":material/info:")

    def _named(self, detail: str) -> str:
        """A field by its title; anything else as it is."""
        fields = self.question.answer_stage.fields
        return next((self.visit.read(one.title) for one in fields if one.about == detail and one.title), detail)
