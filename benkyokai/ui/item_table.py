"""The questions of a quiz as a table: how hard, whom they told apart; and in words, what to look at."""

from __future__ import annotations

import math

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.drawing.wrap import fitted
from benkyokai.core.item_health import TOO_FEW_TO_DISCRIMINATE, enough
from benkyokai.core.live.tally import field_about
from benkyokai.core.question import Question
from benkyokai.services.figures.review_items import QuizHealth, ReviewedItem
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import UNBROKEN, Visit, shown

SHORT = 30
"""Em of a question's first line that tell which one it is."""

MOST_NAMED, FEW_WORDS = 3, 14
"""So many options that nobody takes are named, in so many em each."""

HARD, EASY = 20, 95
"""Facilities in per cent beyond which a question tells little."""

FLAG = ":orange[:material/flag:]"
"""At a question that somebody should look at."""

SORTS = ("file", "facility", "discrimination")


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
