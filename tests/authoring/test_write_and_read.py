"""A quiz that is written down and read again is the same quiz."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.authoring.check import read_file
from benkyokai.core.accepted import AcceptedNumber, AcceptedText
from benkyokai.core.option import ANY, Factor, Item, Option
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.cloze import Cloze, Gap
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.multiple import Rule as MultipleRule
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.ordering import Rule as OrderingRule
from benkyokai.core.question_kinds.short import Short
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import Draw, Mode, Quiz
from benkyokai.core.text import NO_TEXT, Text
from benkyokai.markdown.outline import marks_in
from tests.examples import examples

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text and text.isprintable() and not marks_in(text)
)
TEXTS = st.builds(Text, WORDS, WORDS)
MAYBE = st.one_of(st.just(NO_TEXT), TEXTS)
SAID = st.one_of(st.just({}), st.builds(lambda text: {ANY: text}, TEXTS))
IDS = st.from_regex(r"[A-Za-z][A-Za-z0-9_.-]{0,6}", fullmatch=True).filter(
    lambda name: name.lower() not in {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
)
FLAGS = st.booleans()
GAPS = " / "
CREDITS = st.floats(0, 1).map(lambda credit: round(credit, 3))


def ids(least: int = 1) -> st.SearchStrategy[list[str]]:
    """Different ids."""
    return st.lists(IDS, min_size=least, max_size=4, unique=True)


@st.composite
def commons(draw: st.DrawFn) -> dict[str, Any]:
    """What every question has."""
    return {
        "prompt": draw(TEXTS),
        "points": draw(st.sampled_from([0, 0.5, 1, 2])),
        "tags": tuple(draw(ids(0))),
        "hints": tuple(draw(st.lists(TEXTS, max_size=2))),
        "explanation": draw(MAYBE),
        "factors": tuple(Factor(i, draw(TEXTS), draw(SAID)) for i in draw(ids(0))),
        "as_of": draw(st.sampled_from(["", "2026-11-23"])),
        "shuffle": draw(st.sampled_from([None, True, False])),
    }


@st.composite
def accepted_texts(draw: st.DrawFn) -> tuple[AcceptedText, ...]:
    """Accepted texts of which the first is worth 1; each begins with a number of its own."""
    found = [
        AcceptedText(Text(f"{n} {draw(WORDS)}", f"{n} {draw(WORDS)}"), draw(CREDITS), draw(MAYBE))
        for n in range(draw(st.integers(1, 3)))
    ]
    return (replace(found[0], credit=1.0), *found[1:])


@st.composite
def accepted_numbers(draw: st.DrawFn) -> tuple[AcceptedNumber, ...]:
    """Values with a tolerance, and ranges; the first is worth 1."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        low, width = draw(st.integers(-99, 99)), draw(st.sampled_from([0, 1, 5]))
        one = AcceptedNumber(low - width, low + width, low) if draw(st.booleans()) else AcceptedNumber(low, low + width)
        found.append(replace(one, credit=draw(CREDITS), feedback=draw(MAYBE)))
    return (replace(found[0], credit=1.0), *found[1:])


@st.composite
def clozes(draw: st.DrawFn, common: dict[str, Any]) -> Cloze:
    """A text that is nothing but gaps, below the prompt as a reader sees it."""
    gaps = tuple(
        Gap(i, NO_TEXT, answers=draw(accepted_texts()))
        if draw(st.booleans())
        else Gap(i, NO_TEXT, options=(Option("a", draw(TEXTS), True, 1.0, draw(MAYBE)), Option("b", draw(TEXTS))))
        for i in draw(ids())
    )
    ja, en = (GAPS.join(mark.format(n) for n in range(1, len(gaps) + 1)) for mark in ("［{}］", "({})"))
    prompt: Text = common["prompt"]
    common["prompt"] = Text(f"{prompt.ja}\n\n{ja}", f"{prompt.en}\n\n{en}")
    return Cloze(**common, gaps=gaps, exact=draw(st.booleans()))


def with_text(cloze: Cloze, fields: dict[str, Any]) -> None:
    """The prompt of a cloze as its two fields."""
    below = GAPS.join(f"{{{{{gap.id}}}}}" for gap in cloze.gaps)
    fields["text"] = below
    fields["prompt"] = Text(cloze.prompt.ja.split("\n\n")[0], cloze.prompt.en.split("\n\n")[0])


@st.composite
def questions(draw: st.DrawFn, question_id: str) -> Question:  # noqa: PLR0911 a return for each kind
    """A question of any kind but scenario, whose shipped examples are read elsewhere."""
    common = {"id": question_id, **draw(commons())}
    match draw(st.integers(0, 8)):
        case 0:
            options = [Option(i, draw(TEXTS), False, draw(CREDITS), draw(MAYBE), draw(FLAGS)) for i in draw(ids())]
            best = replace(options[0], credit=1.0)
            options = [replace(one, correct=one.credit == 1) for one in (best, *options[1:])]
            return Single(**common, options=tuple(options))
        case 1:
            options = [Option(i, draw(TEXTS), draw(FLAGS), 0.0, draw(MAYBE), draw(FLAGS)) for i in draw(ids())]
            options = [replace(one, alone=not one.correct and draw(FLAGS)) for one in options]
            rule = draw(st.sampled_from([rule for rule in MultipleRule if rule is not MultipleRule.WEIGHTS]))
            return Multiple(
                **common, options=(replace(options[0], correct=True, alone=False), *options[1:]), marking=rule
            )
        case 2:
            items = tuple(Item(i, draw(TEXTS), draw(MAYBE)) for i in draw(ids(2)))
            if draw(st.booleans()):
                spare = [i for i in draw(ids(0)) if i not in {item.id for item in items}]
                extra = tuple(Item(i, draw(TEXTS), draw(MAYBE)) for i in spare)
                return Ordering(**common, items=items, marking=draw(st.sampled_from(list(OrderingRule))), extra=extra)
            return Ordering(**common, items=items, after={items[1].id: (items[0].id,)})
        case 3:
            choices = tuple(Item(i, draw(TEXTS), draw(MAYBE)) for i in draw(ids()))
            matches = st.sampled_from([choice.id for choice in choices])
            stems = tuple(Stem(i, draw(TEXTS), draw(matches), draw(MAYBE)) for i in draw(ids()))
            return Matching(**common, stems=stems, choices=choices)
        case 4:
            if draw(st.booleans()):
                return Numeric(**common, answers=draw(accepted_numbers()), unit=draw(MAYBE))
            kind = draw(st.sampled_from(list(Tolerance)))
            numbers = st.integers(-999, 999).filter(lambda number: number or kind is Tolerance.ABSOLUTE)
            number, tolerance = draw(numbers), draw(st.sampled_from([0, 0.1, 2]))
            return Numeric(**common, answer=number, tolerance=tolerance, tolerance_kind=kind, unit=draw(MAYBE))
        case 5:
            rubric = tuple(Item(i, draw(TEXTS)) for i in draw(ids(0)))
            return Open(**common, model_answer=draw(MAYBE), rubric=rubric)
        case 6:
            return Short(**common, answers=draw(accepted_texts()), exact=draw(st.booleans()))
        case 7:
            return draw(clozes(common))
    return Opinion(**common, options=tuple(Option(i, draw(TEXTS), feedback=draw(MAYBE)) for i in draw(ids())))


@st.composite
def quizzes(draw: st.DrawFn) -> Quiz:
    """A quiz in either mode."""
    exam = draw(st.booleans())
    asked = tuple(draw(questions(i)) for i in draw(ids()))
    return Quiz(
        id="written",
        title=draw(TEXTS),
        questions=asked,
        line=draw(MAYBE),
        mode=Mode.EXAM if exam else Mode.STUDY,
        minutes=draw(st.sampled_from([None, 30, 0.5])) if exam else None,
        certainty=draw(st.booleans()),
        shuffle=draw(st.booleans()),
        draw=draw(st.sampled_from([(), *draws_of(asked)])),
    )


def draws_of(asked: tuple[Question, ...]) -> list[tuple[Draw, ...]]:
    """One of each tag by itself, and one question of all."""
    tags = {tag for question in asked for tag in question.tags}
    return [(Draw(1),), *((Draw(1, tag),) for tag in sorted(tags))]


def written(value: Any) -> Any:
    """A value of core as a file has it: fields that are at their default are left out."""
    if isinstance(value, Text):
        return {"ja": value.ja, "en": value.en}
    if isinstance(value, tuple | list):
        return [written(one) for one in value]
    if isinstance(value, dict):
        return written(value[ANY]) if set(value) == {ANY} else {name: written(one) for name, one in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value) if one.name != "content_hash"}
        if isinstance(value, Question):
            fields["kind"] = value.kind
        if isinstance(value, Ordering) and value.after:
            del fields["marking"]
        if isinstance(value, Numeric) and value.answers:
            del fields["answer"], fields["tolerance_kind"]
        if isinstance(value, Option):
            fields["pin"] = "last" if value.pin else None
        if isinstance(value, Option) and value.correct:
            del fields["credit"]
        if isinstance(value, AcceptedNumber):
            low, high, mid = (fields.pop(name) for name in ("low", "high", "value"))
            fields |= {"from": low, "to": high} if mid is None else {"value": mid, "tolerance": high - mid}
        if isinstance(value, Quiz) and value.draw and not value.draw[0].tag:
            fields["draw"] = value.draw[0].n
        if isinstance(value, Cloze):
            with_text(value, fields)
        kept = ["points", "answer", "rubric", "value", "from", "to"]
        kept += ["credit"] if isinstance(value, AcceptedText | AcceptedNumber) else []
        kept += ["shuffle"] if isinstance(value, Question) and value.shuffle is False else []
        return {
            n: written(one) for n, one in fields.items() if n in kept or one not in (NO_TEXT, (), {}, None, "", False)
        }
    return str(value) if isinstance(value, Mode | MultipleRule | OrderingRule | Tolerance) else value


def without_hashes(quiz: Quiz) -> Quiz:
    """The quiz without what only a file has, and without the names of gaps, which say what stands around them."""
    return replace(quiz, questions=tuple(map(_without_hash, quiz.questions)))


def _without_hash(question: Question) -> Question:
    if isinstance(question, Cloze):
        question = replace(question, gaps=tuple(replace(gap, title=NO_TEXT) for gap in question.gaps))
    return replace(question, content_hash="")


@examples(50)
@given(quizzes())
def test_write_then_read_gives_the_same_quiz(quiz: Quiz) -> None:
    """Every field of every kind survives; JSON and YAML say the same."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "content").mkdir()
        path = Path(folder) / "written.yaml"
        path.write_text(yaml.safe_dump(written(quiz), allow_unicode=True), encoding="utf-8")
        reading = read_file(path, Path(folder))
        assert reading.quiz is not None, [problem.into("en") for problem in reading.problems]
        assert without_hashes(reading.quiz) == without_hashes(quiz)
