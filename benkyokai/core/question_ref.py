"""A reference to a question: its quiz, and which of the quiz's questions it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class QuestionRef:
    """Written `quiz#question`. Practising a question is an attempt at the quiz `quiz#question`, which has it alone; a
    case is practised under an assumption that is given, as `quiz#question@assumption`."""

    quiz: str
    question: str

    @property
    def assumption(self) -> str:
        """The assumption that is given; empty where none is."""
        return self.question.partition("@")[2]

    @property
    def whole(self) -> QuestionRef:
        """The question itself, whatever is assumed."""
        return QuestionRef(self.quiz, self.question.partition("@")[0])

    def under(self, assumption: str) -> QuestionRef:
        """The question under an assumption; itself where there is none."""
        return QuestionRef(self.quiz, f"{self.whole.question}@{assumption}") if assumption else self

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
