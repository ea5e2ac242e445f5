"""What a participant sees once the reasoning is released: how it fits, why, and their path; and an answer in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benkyokai.core.answer_fields.field import CHOSEN, Field
from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.reading import read_aloud
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.feedback import Measured, Percent, Row, Section, Sentence, Value
from benkyokai.core.live.tally import field_about
from benkyokai.core.question import Question, Reasoning, Response, assumption_of
from benkyokai.core.text import Text
from benkyokai.views.question_view import PresentedQuestion, View, number_in
from benkyokai.words.wording import Wording

CREDIT_WORDS = ((1.0, "strong"), (0.5, "possible"), (0.01, "weak"), (0.0, "none"))


Counts = Mapping[str, Mapping[str, int]]
"""By what was chosen: how many chose each option."""


def result_view(
    asked: PresentedQuestion, response: Any | None, assumption: str = "", counts: Counts | None = None
) -> View:
    """The verdict and a row for each part of the question; `response` None: no answer, rows without a verdict.
    `assumption`: looked at under another than was stated. `counts`: the room's, beside the options."""
    question, wording = asked.question, asked.wording
    found = question.feedback(response, assumption)
    view = _sections(asked, (*found.sections, *question.about_factors(response, assumption)), counts or {})
    view |= {"given": _told(wording, found.given), "notices": [sentence(wording, one) for one in found.notices]}
    view |= {"notes": [sentence(wording, one) for one in found.notes]} if found.notes else {}
    if found.model or question.afterwards:
        view |= {"head": wording.say("model_answer"), "model": wording.html(found.model)}
    if response is None:
        view["verdict"] = wording.say("phone.no_answer")
    elif found.verdict is not None:
        view["verdict"] = sentence(wording, found.verdict)
    elif question.counts:
        view["verdict"] = wording.say("right")
    reasoning = question.reasoning
    if reasoning is not None:
        under, chosen = assumption_of(reasoning, response, assumption), reasoning.path_of(response)[1]
        view["path"] = path_view(asked, reasoning, under, chosen)
    return view


def _sections(asked: PresentedQuestion, sections: Sequence[Section], counts: Counts) -> View:
    """What has no title of the author's stands by itself."""
    first = sections[0] if sections else Section(rows=())
    if first.title:
        return {"groups": [_group(asked, one, counts) for one in sections]}
    view: View = {"rows": _rows(asked, first, counts), "numbered": first.numbered}
    view |= {"head": asked.wording.say(first.name)} if first.name else {}
    return view | ({"groups": [_group(asked, one, counts) for one in sections[1:]]} if len(sections) > 1 else {})


def _as_asked(asked: PresentedQuestion, section: Section) -> Sequence[Row]:
    return section.rows if section.numbered or section.fixed else asked.ordered(section.rows)


def _rows(asked: PresentedQuestion, section: Section, counts: Counts) -> list[View]:
    about = section.about or CHOSEN
    numbers, chosen = asked.numbers(field_about(asked.question, about)), counts.get(about, {})
    return [
        _row(asked, row) | number_in(numbers, row.id) | ({"n": chosen[row.id]} if row.id in chosen else {})
        for row in _as_asked(asked, section)
    ]


def _group(asked: PresentedQuestion, section: Section, counts: Counts) -> View:
    title = asked.wording.plain(section.title) if section.title else asked.wording.say(section.name)
    score = "" if section.part is None else percent(section.part)
    return {"t": title, "score": score, "rows": _rows(asked, section, counts)}


def _row(asked: PresentedQuestion, row: Row) -> View:
    wording = asked.wording
    credit = wording.say(row.word) if row.word else "" if row.credit is None else credit_word(asked, row.credit)
    more = {
        "credit": credit,
        "reply": wording.line(row.reply) if row.reply else "",
        "to": wording.plain(row.to),
        "own": row.typed or wording.plain(row.own),
        "chosen": wording.say("you_asked") if row.mine and row.reply else "",
        "placed": wording.say("you_placed", n=row.placed) if row.placed else "",
    }
    view = {**wording.named(row.text, row.service), "good": row.good, "mine": row.mine}
    view["why"] = wording.line(row.because) if row.because else ""
    return view | {name: value for name, value in more.items() if value}


def sentence(wording: Wording, said: Sentence) -> str:
    """A sentence of a feedback with what stands in it."""
    return wording.say(said.name, **{name: _told(wording, value) for name, value in said.values.items()})


def _told(wording: Wording, value: Value | str) -> Any:
    match value:
        case Text():
            return wording.plain(value)
        case Percent():
            return percent(value.fraction)
        case Measured():
            return wording.measured(value.number, value.unit)
        case _:
            return value


def percent(fraction: float) -> str:
    """A fraction as whole per cent."""
    return f"{round(fraction * 100)}%"


def credit_word(asked: PresentedQuestion, credit: float) -> str:
    """What a credit under an assumption means."""
    return asked.wording.say(f"credit.{next(word for least, word in CREDIT_WORDS if credit >= least)}")


def path_view(
    asked: PresentedQuestion, reasoning: Reasoning, assumption: str, chosen: Mapping[str, str]
) -> View | None:
    """Which edges and boxes of the reasoning diagram are good, which the participant's; and all of it in words."""
    flow = asked.wording.library.diagrams.get(reasoning.diagram)
    if not isinstance(flow, Flow):
        return None
    marks = trace(flow, reasoning, assumption, chosen, "·")
    parting = [without_hints(flow.node(node).label.into(asked.wording.language)) for node in marks.partings]
    return {
        "good": sorted(marks.acceptable),
        "mine": sorted(marks.chosen),
        "dashed": sorted(marks.dashed),
        "good_nodes": sorted(marks.acceptable_nodes),
        "mine_nodes": sorted(marks.chosen_nodes),
        "parts_at": [asked.wording.say("phone.parts_at", box=box) for box in parting],
        "words": read_aloud(flow, asked.wording.language, marks),
    }


def answer_words(
    question: Question, wording: Wording, stage: str, response: Response, factor: str | None, written: bool = True
) -> list[str]:
    """What was chosen, one thing a line, the deciding factor last; what the question does not have any more is left
    out. `written`: also what was written in place of a choice."""
    said: list[str] = []
    for field, value in question.stage(stage).values(response):
        if field.public:
            said += _words(field, value, wording)
        elif written and not field.is_blank(value):
            said.append(field.key(value) if field.gathered else str(value))
    factors = question.factor_field
    return [*said, *(_words(factors, factor, wording) if factors else ())]


def _words(field: Field, value: object, wording: Wording) -> Iterator[str]:
    keys = field.counted(value) if field.listed else filter(None, (field.key(value),))
    for key in keys:
        if not field.listed or key in field.texts:
            title = f"{wording.plain(field.title)} → " if field.compact else ""
            yield title + field.told(key, wording.plain)
