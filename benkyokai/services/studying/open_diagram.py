"""May this visitor see this diagram yet? One that shows an answer waits until the question is answered."""

from __future__ import annotations

from benkyokai.core.diagram import Diagram
from benkyokai.core.library import Library
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz
from benkyokai.services.live.withhold import withheld
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import answered_ever


def question_before(instance: Instance, visitor: Visitor, diagram: Diagram) -> tuple[Quiz, Question] | None:
    """The question that the visitor has to answer before seeing the diagram; None where it is open to them."""
    held = withheld(instance, visitor)
    for reference in references_before(instance.library, diagram):
        found = instance.library.question(reference)
        if found is None:
            continue
        if reference in held or found[1].id not in answered_ever(instance, visitor, found[0]):
            return found
    return None


def references_before(library: Library, diagram: Diagram) -> list[QuestionRef]:
    """The questions that the diagram waits for: those it names, and the scenarios whose reasoning it is."""
    named = QuestionRef.parse(diagram.after)
    return ([named] if named else []) + [
        quiz.ref(question.id)
        for quiz in library.quizzes.values()
        for question in quiz.questions
        if question.reasoning is not None and question.reasoning.diagram == diagram.id
    ]
