"""A reference to a question: its quiz, and which of the quiz's questions it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class QuestionRef:
    """Written `quiz#question`. Practising a question is an attempt at the quiz `quiz#question`, which has it alone."""

    quiz: str
    question: str

    @classmethod
    def parse(cls, text: str) -> QuestionRef | None:
        """What a text refers to; None where it does not name a quiz and a question."""
        quiz, _, question = text.rpartition("#")
        return cls(quiz, question) if quiz and question else None

    @classmethod
    def within(cls, quiz_id: str, question_id: str) -> QuestionRef:
        """A question of an attempt at this quiz, or at `quiz#question`."""
        return cls.parse(quiz_id) or cls(quiz_id, question_id)

    def __str__(self) -> str:
        """As it is written in files, on the wire and in the database."""
        return f"{self.quiz}#{self.question}"
