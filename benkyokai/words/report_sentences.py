"""A report in words: its headlines, the names of its groups and steps, figures as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.drawing.wrap import fitted
from benkyokai.core.live.report.figures import (
    Distribution,
    Pace,
    Pair,
    QuestionReport,
    Quote,
    Report,
    Transfer,
    UnderAssumption,
    VoteShift,
)
from benkyokai.core.live.report.headlines import Headline, Value, headlines
from benkyokai.core.shares import percentages
from benkyokai.core.statistics import FEWEST
from benkyokai.core.text import Language, PlainText, Text, shortened
from benkyokai.markdown.visible import visible_text
from benkyokai.words import say

LONGEST = 160
"""Characters of a title, an option or an assumption."""

NAMED_BY = 16
"""So many em of a prompt tell which question it is."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A label with a value, and what is written beside it, for each series. None: no bar there."""

    label: str
    values: tuple[float | None, ...]
    said: tuple[str, ...]


def plain_line(text: Text, language: Language, longest: int = LONGEST) -> str:
    """The first line of a text as one sees it, cut where it is long; of a PlainText as it was typed."""
    written = text.into(language).strip()
    seen = written if isinstance(text, PlainText) else visible_text(written)
    return shortened(seen.split("\n")[0], longest)


def quoted_line(text: Text, language: Language) -> str:
    """The same to stand in quotation marks: without a full stop at its end."""
    return plain_line(text, language).rstrip(".。")


def headlines_in_words(language: Language, report: Report) -> list[str]:
    """What a reader in a hurry has to know, a sentence each; one about a question begins with how that begins."""
    return [_headline(language, one, report) for one in headlines(report)]


def _headline(language: Language, headline: Headline, report: Report) -> str:
    def told(value: Value) -> object:
        return quoted_line(value, language) if isinstance(value, Text) else value

    sentence = say(language, headline.name, **{name: told(value) for name, value in headline.values.items()})
    if not headline.question:
        return sentence
    prompt = fitted(plain_line(report.questions[headline.question - 1].prompt, language), NAMED_BY)
    return say(language, "report.about_question", n=headline.question, prompt=prompt, sentence=sentence)


def group_name(language: Language, group: Distribution | VoteShift) -> str:
    """What was chosen there."""
    fixed = {CHOSEN: "report.chosen", ASK: "report.ask", ASSUMPTION: "report.assumption", FACTOR: "report.factor"}
    return say(language, fixed[group.about]) if group.about in fixed else plain_line(group.title, language)


def step_name(language: Language, step: Pace) -> str:
    """A step of the run sheet, by its title."""
    if step.title:
        return plain_line(step.title, language, 40)
    return say(language, "report.discussion" if step.kind == "discussion" else "report.step_gone")


def pair_in_words(language: Language, pair: Pair) -> str:
    """How many went from where to where, or stayed."""
    before, after = plain_line(pair.before_text, language), plain_line(pair.after_text, language)
    if pair.before == pair.after:
        return say(language, "report.stayed", option=before, n=pair.n)
    return say(language, "report.from_to", before=before, after=after, n=pair.n)


def percent_of(language: Language, figure: float | None, hidden: bool = False) -> str:
    """A figure that is in per cent already."""
    if figure is None:
        return say(language, "report.too_few") if hidden else "–"
    return f"{figure:.0f}%"


def gain_in_words(language: Language, gain: float | None) -> str:
    """Hake's gain with two digits."""
    return say(language, "report.no_gain") if gain is None else f"{gain:+.2f}".replace("-", "−")


def seconds_in_words(language: Language, seconds: float | None, hidden: bool = False) -> str:
    """How long answering took."""
    if seconds is None:
        return say(language, "report.too_few") if hidden else "–"
    return say(language, "report.seconds_n", n=f"{seconds:.3g}")


def n_in_words(language: Language, of: Sequence[int]) -> str:
    """How many people stand behind a figure, in each vote."""
    if len(of) == 1:
        return say(language, "report.n", n=of[0])
    return say(language, "report.n_votes", first=of[0], second=of[1])


def vote_names(language: Language, of: Sequence[int]) -> tuple[str, ...]:
    """The names of as many votes."""
    return (say(language, "report.first"), say(language, "report.second"))[: len(of)]


def bar_rows(language: Language, one: Distribution) -> list[BarRow]:
    """A row for each option: how many and, from five people on, what share of those who answered."""
    rows = []
    votes = [percentages([bar.counts[vote] for bar in one.bars], of) for vote, of in enumerate(one.of)]
    for bar, shares in zip(one.bars, zip(*votes, strict=True), strict=True):
        label = plain_line(bar.text, language)
        said = tuple(
            (f"{n} ({share}%)" if of >= FEWEST else f"{n}")
            + (f" · {say(language, 'report.hands', n=hands)}" if hands else "")
            for n, of, share, hands in zip(bar.counts, one.of, shares, bar.hands, strict=True)
        )
        rows.append(BarRow(f"✓ {label}" if bar.right else label, bar.counts, said))
    return rows


def pace_rows(language: Language, report: Report) -> list[BarRow]:
    """Minutes planned and spent, step by step; steps that were left out come last."""
    rows = []
    for one in report.pace:
        name = step_name(language, one)
        label = f"{one.place}. {name}" if one.place else f"{name} ({say(language, 'report.left_out')})"
        rows.append(BarRow(label, (one.planned, one.spent), (f"{one.planned:g}", f"{one.spent:.1f}")))
    return rows


def learning_in_words(language: Language, question: QuestionReport) -> list[tuple[str, str]]:
    """Whether the discussion was understood or followed, what was advised, what to begin the next session with."""
    lines = [(say(language, "report.transfer"), _transfer(language, question.transfer))] if question.transfer else []
    for one in question.advised:
        followed = {True: "yes", False: "no", None: "untold"}[one.followed]
        said = [say(language, f"report.advised.{one.step}"), say(language, f"report.followed.{followed}")]
        name = say(language, "report.advised", vote=one.vote, n=one.strong, of=one.of)
        lines.append((name, " · ".join(said)))
    for wrong in question.surely_wrong:
        what = plain_line(wrong.text, language)
        lines.append(
            (say(language, "report.opener"), say(language, "console.opener", what=what, n=wrong.n, of=wrong.of))
        )
    return lines


def _transfer(language: Language, one: Transfer) -> str:
    """How many understood; in per cent from five people on."""
    if one.answered is None or one.got is None:
        return say(language, "report.transfer.hidden")
    said = say(language, "report.transfer.of", moved=one.moved, answered=one.answered, got=one.got)
    share = percentages([one.got], one.answered)[0] if one.answered >= FEWEST else None
    return said if share is None else f"{said} · {say(language, 'report.transfer.share', percent=share)}"


def figures_in_words(language: Language, question: QuestionReport) -> list[tuple[str, str]]:
    """Facility, time and gain of a question, each with its n: a name and what is said of it."""
    names = ("report.first", "report.second") if len(question.votes) > 1 else ("report.answered",)
    lines = []
    for name, vote in zip(names, question.votes, strict=True):
        said = [say(language, "report.n", n=vote.n)]
        if vote.facility is not None or vote.hidden:
            said.append(f"{say(language, 'report.facility')} {percent_of(language, vote.facility, vote.hidden)}")
        said.append(f"{say(language, 'report.seconds')} {seconds_in_words(language, vote.seconds, vote.hidden)}")
        lines.append((say(language, name), " · ".join(said)))
    gain = question.gain
    if gain is not None:
        ends = {"before": percent_of(language, gain.before), "after": percent_of(language, gain.after)}
        help_ = say(language, "report.too_few_n" if gain.hidden else "report.gain_help", n=gain.n, **ends)
        said = [] if gain.hidden else [gain_in_words(language, gain.gain)]
        lines.append((say(language, "report.gain"), " · ".join([*said, help_])))
    lines += learning_in_words(language, question)
    if question.reasons:
        lines.append((say(language, "report.reasons"), say(language, "report.reasons_n", n=question.reasons)))
    if question.caught_up:
        lines.append((say(language, "report.caught_up"), say(language, "report.people_n", n=question.caught_up)))
    return lines


def hidden_in_words(language: Language, question: QuestionReport) -> str:
    """What of a question is not shown because too few stand behind it, in one sentence; empty where all is shown."""
    groups: dict[tuple[int, ...], list[str]] = {}
    for name, of in _hidden_groups(language, question):
        groups.setdefault(of, []).append(name)
    joint = say(language, "live.list_joint")
    named = [
        say(language, "report.hidden_groups", groups=joint.join(names), n=joint.join(map(str, of)))
        for of, names in groups.items()
    ]
    return say(language, "report.hidden", groups=joint.join(named)) if named else ""


def _hidden_groups(language: Language, question: QuestionReport) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names, and how many people; where all of a kind is hidden, the kind alone is named."""
    chosen = (question.asked, *question.distributions)
    yield from ((group_name(language, one), one.of[-1:]) for one in chosen if one is not None and one.hidden)
    under = [one for one in question.assumptions if one.hidden]
    if under and len(under) == len(question.assumptions):
        yield say(language, "report.by_assumption"), tuple(sorted({one.of[-1] for one in under}, reverse=True))
    else:
        yield from ((under_name(language, one), one.of[-1:]) for one in under)
    shifts = [one for one in question.shifts if one.hidden]
    if shifts and len(shifts) == len(question.shifts):
        yield say(language, "report.shift"), (max(one.of for one in shifts),)
    else:
        yield from ((shift_name(language, one), (one.of,)) for one in shifts)
    if question.room is not None and question.room.hidden:
        yield say(language, "report.room"), (question.room.n,)


def under_name(language: Language, group: UnderAssumption) -> str:
    """The assumption that a group stated."""
    return say(language, "report.under", assumption=quoted_line(group.text, language))


def shift_name(language: Language, shift: VoteShift) -> str:
    """What may have changed between the votes."""
    return say(language, "report.shift_of", about=group_name(language, shift))


def quote_signs(language: Language, question: QuestionReport, quote: Quote) -> list[str]:
    """Whose reason it is where that may be said, whom it convinced and moved, what it was given for."""
    signs = [quote.by] if quote.by else []
    signs += [say(language, "report.vote_n", n=quote.vote)] if len(question.votes) > 1 else []
    signs.append(say(language, "report.quote_votes", n=quote.votes))
    signs += [say(language, "report.quote_moved", n=quote.moved)] if quote.moved else []
    return [*signs, *(plain_line(text, language) for text in quote.spoke_for)]
