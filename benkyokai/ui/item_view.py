"""The questions of a quiz as a table, and in words what to look at; one of them in detail: what each option drew, the
shift by discussion, its versions, the finer figures."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict
from itertools import groupby

import streamlit as st

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.drawing.wrap import fitted
from benkyokai.core.item_health import TOO_FEW_TO_DISCRIMINATE, Drawn, enough
from benkyokai.core.live.tally import field_about
from benkyokai.core.question import Question
from benkyokai.core.statistics import FEWEST, ItemStatistics, QuizStatistics
from benkyokai.services.figures.review_items import ItemDetail, QuizHealth, ReviewedItem
from benkyokai.ui.author_text import show_text
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import UNBROKEN, Visit, day, shown

SHORT = 30
"""Em of a question's first line that tell which one it is."""

MOST_NAMED, FEW_WORDS = 3, 14
"""So many options that nobody takes are named, in so many em each."""

HARD, EASY = 20, 95
"""Facilities in per cent beyond which a question tells little."""

FLAG = ":orange[:material/flag:]"
"""At a question that somebody should look at."""

SORTS = ("file", "facility", "discrimination")

MOST_MOVES = 6
"""Moves between the votes that are listed of each thing chosen, the commonest."""


def title_of(visit: Visit, question: Question, ems: float = SHORT) -> str:
    """The first line of the prompt, as plain text, cut short."""
    return fitted(visit.words(question.prompt).split("\n")[0], ems)


def item_table(visit: Visit, health: QuizHealth, sort: str) -> str:
    """The table in Markdown."""
    names = ("question", "items.n", "items.facility", "items.discrimination", "items.live")
    head = f"| {' | '.join(visit.say(name) for name in names)} |\n|---|--:|--:|--:|--:|"
    places = {item.question.id: place for place, item in enumerate(health.items, start=1)}
    rows = [f"| {places[item.question.id]}\\. {_row(visit, item)} |" for item in _sorted(health, sort)]
    return "\n".join([head, *rows])


def _sorted(health: QuizHealth, sort: str) -> list[ReviewedItem]:
    """Those without a figure last."""
    if sort == "file":
        return list(health.items)

    def value(item: ReviewedItem) -> float:
        if item.figures is None:
            return math.inf
        found = item.figures.facility if sort == "facility" else item.figures.discrimination_index
        return math.inf if found is None else found

    return sorted(health.items, key=value)


def _row(visit: Visit, item: ReviewedItem) -> str:
    figures = item.figures
    facility = shown(visit, item.n, figures.facility) if figures else "–"
    told_apart = shown(visit, item.n, figures.discrimination_index, least=TOO_FEW_TO_DISCRIMINATE) if figures else "–"
    live = "–"
    if item.live.n:
        live = visit.say("items.live_cell", percent=shown(visit, item.live.n, item.live.facility), n=item.live.n)
    title = plain(title_of(visit, item.question))
    title += f" {FLAG}" if warnings_of(visit, item) else ""
    cells = (title, str(item.n), facility, told_apart, live)
    return " | ".join(cells)


def _unused(visit: Visit, item: ReviewedItem) -> list[str]:
    """Of how many answers the options were left; nothing where there are none."""
    found = item.unused
    if found is None or not found.n or not found.options:
        return []
    if not found.enough:
        return [visit.say("items.unused_few", n=found.n)]
    names = visit.say("live.list_joint").join(_named(visit, item.question, *one) for one in found.options[:MOST_NAMED])
    left = len(found.options) - MOST_NAMED
    names += visit.say("items.more", n=left) if left > 0 else ""
    return [visit.say("items.unused", options=plain(names), n=found.n, alone=found.alone, live=found.live)]


def _named(visit: Visit, question: Question, about: str, choice: str) -> str:
    """An option in a few words, behind what it was chosen from where that is not the question itself."""
    name = visit.say("items.quoted", text=fitted(choice_name(visit, question, about, choice), FEW_WORDS))
    return name if about == CHOSEN else f"{fitted(about_name(visit, question, about), FEW_WORDS)} {name}"


def warnings_of(visit: Visit, item: ReviewedItem) -> list[str]:
    """What an author should look at, in words."""
    said = _unused(visit, item)
    if item.outdated:
        services = visit.instance.library.services
        names = ", ".join(visit.shown(services[one].name) for one in item.outdated)
        said.append(visit.say("items.outdated", services=names, as_of=item.question.as_of.replace("-", UNBROKEN)))
    figures = item.figures
    if figures and figures.facility is not None and enough(item.n):
        said += [visit.say("items.hard")] if figures.facility < HARD else []
        said += [visit.say("items.easy")] if figures.facility > EASY else []
    if figures and enough(item.n, TOO_FEW_TO_DISCRIMINATE) and (figures.discrimination_index or 0) < 0:
        said.append(visit.say("items.negative"))
    return said


def about_name(visit: Visit, question: Question, about: str) -> str:
    """The name of what was chosen from."""
    if about in (CHOSEN, ASK, ASSUMPTION, FACTOR):
        return visit.say(f"items.about.{about}")
    field = field_about(question, about)
    return visit.words(field.title) if field else about


def choice_name(visit: Visit, question: Question, about: str, choice: str) -> str:
    """The name of a choice; the number or the order itself where nobody wrote one."""
    field = field_about(question, about)
    told = field.told(choice, visit.words) if field else choice
    return told or "–"


def is_key(question: Question, about: str, choice: str) -> bool:
    """Whether the author holds this choice to be right. Of those that depend on an assumption, none is."""
    field = field_about(question, about)
    return field is not None and choice in field.right


def show_item(visit: Visit, detail: ItemDetail) -> None:
    """Everything about one question."""
    question = detail.item.question
    show_text(visit, question.prompt, "prompt")
    for warning in warnings_of(visit, detail.item):
        st.warning(warning, icon=":material/flag:")
    show_draws(visit, detail)
    if question.counts:
        show_shift(visit, detail)
    show_versions(visit, detail)
    if detail.item.figures is not None:
        show_finer(visit, "items.finer", detail.item.n, detail.item.figures)


def show_draws(visit: Visit, detail: ItemDetail) -> None:
    """A table for each thing chosen: how many, and how many of each third."""
    st.subheader(visit.say("items.drew"), anchor=False)
    draws, question = detail.draws, detail.item.question
    if not draws.rows:
        st.caption(visit.say("items.no_options"))
        return
    unparted = "" if enough(draws.n, TOO_FEW_TO_DISCRIMINATE) else visit.say("too_few")
    if not draws.third:
        unparted = unparted or "–"
    if not unparted:
        st.caption(visit.say("items.drew_lead", third=draws.third))
    for about, rows in groupby(draws.rows, key=lambda row: row.about):
        st.markdown(_draws_table(visit, question, about, list(rows), unparted))


def _draws_table(visit: Visit, question: Question, about: str, rows: list[Drawn], unparted: str) -> str:
    """`unparted`: what stands in place of the thirds."""
    names = (about_name(visit, question, about), *(visit.say(f"items.{name}") for name in ("all", "upper", "lower")))
    lines = [f"| {' | '.join(plain(name) for name in names)} |", "|---|--:|--:|--:|"]
    right = visit.say("mattered" if about == ASK else "items.key")
    for row in rows:
        name = plain(choice_name(visit, question, about, row.choice))
        key = f" :green-badge[{right}]" if is_key(question, about, row.choice) else ""
        thirds = f"{unparted} | {unparted}" if unparted else f"{row.upper} | {row.lower}"
        lines.append(f"| {name}{key} | {row.n} | {thirds} |")
    return "\n".join(lines)


def show_shift(visit: Visit, detail: ItemDetail) -> None:
    """Before the discussion and after it, and who went where; those who caught up beside."""
    shift = detail.shift
    if shift.n:
        st.subheader(visit.say("items.shift"), anchor=False)
        if enough(shift.n):
            gain = "–" if shift.gain is None else f"{shift.gain:.2f}".replace("-", "−")
            before, after = shown(visit, shift.n, shift.before), shown(visit, shift.n, shift.after)
            st.markdown(visit.say("items.shift_said", n=shift.n, before=before, after=after, gain=gain))
            _show_moves(visit, detail)
        else:
            st.markdown(visit.say("items.shift_few", n=shift.n))
    if detail.late.n:
        late = shown(visit, detail.late.n, detail.late.facility)
        st.caption(visit.say("items.late", n=detail.late.n, percent=late))


def _show_moves(visit: Visit, detail: ItemDetail) -> None:
    question = detail.item.question
    for about, moves in detail.moved.items():
        stayed = sum(n for (old, new), n in moves.items() if old == new)
        moved = Counter({pair: n for pair, n in moves.items() if pair[0] != pair[1]})
        lines = [f"- {visit.say('items.stayed', n=stayed)}"]
        for (old, new), n in moved.most_common(MOST_MOVES):
            names = [plain(choice_name(visit, question, about, one)) for one in (old, new)]
            lines.append(f"- {visit.say('report.from_to', before=names[0], after=names[1], n=n)}")
        with st.expander(about_name(visit, question, about)):
            st.markdown("\n".join(lines))


def show_versions(visit: Visit, detail: ItemDetail) -> None:
    """A row for each version of the question that was answered."""
    if not detail.versions:
        return
    st.subheader(visit.say("items.versions"), anchor=False)
    st.caption(visit.say("items.versions_lead"))
    names = ("items.version", "items.n", "items.facility", "items.period")
    lines = [f"| {' | '.join(visit.say(name) for name in names)} |", "|---|--:|--:|---|"]
    for one in detail.versions:
        current = f" {visit.say('items.current')}" if one.current else ""
        days = " – ".join(dict.fromkeys(day(time) for time in (one.first, one.last)))
        facility = shown(visit, one.n, one.facility)
        lines.append(f"| {plain(one.content_hash[:8])}{current} | {one.n} | {facility} | {days} |")
    st.markdown("\n".join(lines))


def show_finer(visit: Visit, title: str, n: int, figures: ItemStatistics | QuizStatistics) -> None:
    """The rest of the published figures, of a question or of the quiz as a whole, for who asks."""
    lines = ["| | |", "|---|--:|", f"| {visit.say('figure.n')} | {n} |"]
    for name, value in asdict(figures).items():
        least = TOO_FEW_TO_DISCRIMINATE if name.startswith("discrim") else FEWEST
        if name != "n":
            lines.append(f"| {visit.say(f'figure.{name}')} | {shown(visit, n, value, '{:.2f}', least)} |")
    with st.expander(visit.say(title), icon=":material/query_stats:"):
        st.caption(visit.say("items.finer_lead"))
        st.markdown("\n".join(lines))
