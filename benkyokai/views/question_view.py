"""A question as it travels before its answer is due: texts and masks, nothing of the key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, FACTOR, Field
from benkyokai.core.answer_fields.number import Number
from benkyokai.core.answer_fields.order import Order
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.live.certainty import asks_certainty
from benkyokai.core.live.masks import Masks
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.question import Question
from benkyokai.core.quiz import arranged, shuffled
from benkyokai.core.stage import TWIN
from benkyokai.core.text import Text
from benkyokai.services.live.room import Room
from benkyokai.words.wording import Wording

View = dict[str, Any]


@dataclass(frozen=True)
class PresentedQuestion:
    """A question in a session, or in somebody's attempt. Options stand in the same order for everybody there. `lines`:
    an option that is a service has a line on it. `numbered`: options have numbers, the same on every screen, so that
    one can speak of them."""

    question: Question
    wording: Wording
    masks: Masks
    seed: str
    shuffle: bool = False
    lines: bool = False
    numbered: bool = False

    def ordered(self, parts: Iterable[Any], secret_order: bool = False) -> list[Any]:
        """Options, items or choices in the order of this session."""
        by_id = {part.id: part for part in parts}
        return [by_id[one] for one in arranged(by_id.values(), self._seed, self.shuffle, secret_order)]

    def fields(self, stage: str) -> list[Field]:
        """The fields of a stage in the order of this session."""
        found = self.question.stage(stage)
        by_about = {field.about: field for field in found.fields}
        shuffle = found.shuffled and self.shuffle
        return [by_about[one] for one in (shuffled(tuple(by_about), self._seed) if shuffle else by_about)]

    @property
    def _seed(self) -> str:
        return f"{self.seed}:{self.question.id}"

    def numbers(self, field: Field | None) -> dict[str, int]:
        """The number of each option of a field, by its id; none where it is put in order or written."""
        if field is None or not (self.numbered and field.numbered):
            return {}
        parts = field.parts if field.about == FACTOR else self.ordered(field.parts, field.hides_order)
        return {part.id: number for number, part in enumerate(parts, 1)}

    def entry(self, part: Any) -> View:
        """One part with its mask."""
        service = getattr(part, "service", "")
        view = {"k": self.masks.hide(part.id), **self.wording.named(part.text, service)}
        known = self.wording.library.services.get(service) if self.lines else None
        return view | ({"line": self.wording.plain(known.line)} if known and known.line else {})


def asked_in(room: Room, wording: Wording, planned: PlannedStep, stage: str) -> PresentedQuestion | None:
    """The question of a stage, ready to be shown; None where the files have it no more."""
    question, quiz = room.question(planned, stage), room.quiz(planned, stage)
    if question is None:
        return None
    shuffle = question.is_shuffled(bool(quiz and quiz.shuffle))
    return PresentedQuestion(question, wording, room.masks(question), room.session.id, shuffle, numbered=True)


def discuss_view(wording: Wording, question: Question | None) -> View:
    """What there is to talk about, where the author wrote something."""
    return {"discuss": [wording.line(text) for text in question.discuss]} if question and question.discuss else {}


def question_view(asked: PresentedQuestion, stage: str) -> View:
    """What a page needs to ask it: a form is made field by field."""
    question, found = asked.question, asked.question.stage(stage)
    numbers = asked.numbers(question.factor_field)
    factors = [] if found.asks else [asked.entry(one) | number_in(numbers, one.id) for one in question.factors]
    view: View = {
        "prompt": asked.wording.html(question.prompt),
        "asks": found.asks,
        "fields": [_field(asked, field) for field in asked.fields(stage)],
        "factors": factors,
        "must_factor": bool(factors) and question.decides,
        "reason": not found.asks and stage != TWIN and any(field.public for field in found.fields),
        "certainty": stage != TWIN and asks_certainty(question, found.id),
    }
    return view | ({"given": asked.wording.line(question.given)} if question.given else {})


def _field(asked: PresentedQuestion, field: Field) -> View:
    """One field. `at` leads to its value in the response, [] where it is the whole of it."""
    *way, last = field.path or ("",)
    at = [*way, asked.masks.hide(last) if field.keyed else last] if field.path else []
    view: View = {"type": field.type, "about": TITLED.get(field.about, ""), "at": at}
    if field.title:
        view["t"] = asked.wording.line(field.title)
    if field.parts:
        parts = asked.ordered(field.parts, field.hides_order)
        numbers = asked.numbers(field)
        view["parts"] = [
            asked.entry(part) | _words(asked, field, part.text) | number_in(numbers, part.id) for part in parts
        ]
    more: View = {"compact": field.compact, "optional": not field.required}
    more |= {name: getattr(field, name, None) for name in ("limit", "short", "longest", "scale")}
    if isinstance(field, Several) and field.about != ASK:
        more["lead"] = asked.wording.say("choose_all")  # how many are right would tell too much
    if isinstance(field, Number):
        more["unit"] = asked.wording.plain(field.unit)
    if isinstance(field, Order):
        more["spare"] = field.optional
    return view | {name: value for name, value in more.items() if value}


def number_in(numbers: Mapping[str, int], part_id: str) -> View:
    """What a page is told of an option's number."""
    return {"no": numbers[part_id]} if part_id in numbers else {}


def _words(asked: PresentedQuestion, field: Field, text: Text) -> View:
    """What a list that unfolds says of a part: it shows words alone."""
    return {"w": asked.wording.plain(text)} if field.compact else {}


TITLED = {ASK: ASK, ASSUMPTION: ASSUMPTION}
"""The fields that a page has a title of its own for; others have the author's, or none."""
