"""What is secret follows from what a question is: tried on a kind that only this test knows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.feedback import Feedback
from benkyokai.core.live.masks import Masks
from benkyokai.core.option import Item
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.stage import Stage
from benkyokai.core.text import LANGUAGES, Language, Text, same
from benkyokai.services.running.instance import ROOT
from benkyokai.views.question_view import PresentedQuestion, question_view
from benkyokai.views.result_view import result_view
from benkyokai.words.wording import Wording
from tests.every_kind import write_every_kind
from tests.told_early import told_early

LIBRARY = read_library(ROOT).library


@dataclass(frozen=True)
class Clue:
    """Something that the app has never heard of."""

    to_find: Text


@dataclass(frozen=True, kw_only=True)
class Riddle(Question):
    """It says nowhere what is secret."""

    kind: ClassVar[str] = "riddle"
    guesses: tuple[Item, ...]
    twist: Text
    clues: dict[str, tuple[Clue, ...]]

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return (Stage(fields=(Choice(parts=self.guesses, title=same("Your guess")),)),)

    def mark(self, response: Response) -> Marked:
        """The first is right."""
        return Marked(float(response == self.guesses[0].id))

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """The twist."""
        return Feedback(model=self.twist)


RIDDLE = Riddle(
    id="r",
    prompt=Text("S3とは何ですか", "What is S3 to a bucket?"),
    guesses=(
        Item("a", Text("容れ物", "A container"), Text("まさにそれです", "Exactly that one")),
        Item("b", same("A pet")),
    ),
    twist=Text("実は桶でした", "It was a pail all along"),
    clues={"first": (Clue(Text("水を運ぶもの", "It carries water")), Clue(same("S3")))},
    explanation=Text("桶の話です", "All about pails"),
)


def asked(language: Language, question: Question = RIDDLE) -> PresentedQuestion:
    """A question as a page asks it."""
    return PresentedQuestion(question, Wording(LIBRARY, language), Masks("secret", "session", question), "seed")


def test_what_a_kind_does_not_show_is_secret() -> None:
    """Every text in it, however deep, that is neither prompt nor option nor title."""
    assert {text.en for text in RIDDLE.secrets()} == {
        "Exactly that one",
        "It was a pail all along",
        "It carries water",
        "S3",
        "All about pails",
    }
    assert {text.en for text in RIDDLE.shown} == {"What is S3 to a bucket?", "A container", "A pet", "Your guess"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gate_lets_the_form_pass(language: Language) -> None:
    """What the form holds is no secret; an answer that the prompt names is none either."""
    sent = json.dumps([question_view(asked(language), "answer"), "S3"], ensure_ascii=False)
    assert told_early(RIDDLE, sent) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "secret", ["Exactly that one", "It was a pail all along", "It carries water", "All about pails"]
)
def test_the_gate_notices_a_view_that_says_too_much(secret: str, language: Language) -> None:
    """Each secret of the unknown kind, as a page would be sent it."""
    (text,) = (one for one in RIDDLE.secrets() if one.en == secret)
    view = question_view(asked(language), "answer") | {"more": asked(language).wording.html(text)}
    assert told_early(RIDDLE, json.dumps(view, ensure_ascii=False)) == {text.into(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gate_notices_the_result(language: Language) -> None:
    """The real view of what comes after the answer, sent before it."""
    sent = json.dumps(result_view(asked(language), "a"), ensure_ascii=False)
    assert told_early(RIDDLE, sent) == {RIDDLE.twist.into(language)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_form_of_every_kind_tells_nothing(
    tmp_path_factory: pytest.TempPathFactory, kind: str, language: Language
) -> None:
    """Every stage of every kind that there is; what comes after the answer is noticed."""
    folder = tmp_path_factory.mktemp("kinds")
    questions = read_library(write_every_kind(folder)).library.quizzes["study"].questions
    (question,) = (one for one in questions if one.kind == kind)
    for stage in question.stages:
        sent = json.dumps(question_view(asked(language, question), stage.id), ensure_ascii=False)
        assert told_early(question, sent) == set()
    if question.explained:
        assert question.secrets()
        assert told_early(question, json.dumps([one.into(language) for one in question.secrets()], ensure_ascii=False))
