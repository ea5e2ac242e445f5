"""A report in words: its headlines, the names of its groups and steps, figures as they are read."""

from __future__ import annotations

import re

from benkyokai.core.live.report.figures import Distribution, Pace, Shift
from benkyokai.core.live.report.headlines import Headline, Value
from benkyokai.core.live.tally import ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.question_kinds.scenario import ASK
from benkyokai.core.text import Language, Text
from benkyokai.words import say

MARKDOWN = re.compile(r"\[([^\]\n]+)\]\([^)\n]+\)|[*`]")
LONGEST_PROMPT = 80


def plain_line(text: Text, language: Language, longest: int = LONGEST_PROMPT) -> str:
    """The first line of an author's text, without Markdown, cut where it is long."""
    line = MARKDOWN.sub(lambda found: found[1] or "", text.into(language).strip()).split("\n")[0]
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def headline_in_words(language: Language, headline: Headline) -> str:
    """The sentence of a headline."""

    def told(value: Value) -> object:
        return plain_line(value, language) if isinstance(value, Text) else value

    sentence = say(language, headline.name, **{name: told(value) for name, value in headline.values.items()})
    if not headline.question:
        return sentence
    return say(language, "report.about_question", n=headline.question, sentence=sentence)


def group_name(language: Language, group: Distribution | Shift) -> str:
    """What was chosen there."""
    fixed = {CHOSEN: "report.chosen", ASK: "report.ask", ASSUMPTION: "report.assumption", FACTOR: "report.factor"}
    return say(language, fixed[group.about]) if group.about in fixed else plain_line(group.title, language)


def step_name(language: Language, step: Pace) -> str:
    """A step of the run sheet, by its title."""
    if step.title:
        return plain_line(step.title, language, 40)
    return say(language, "report.discussion" if step.kind == "discussion" else "report.step_gone")


def percent_of(language: Language, figure: float | None, hidden: bool = False) -> str:
    """A figure that is in per cent already."""
    if figure is None:
        return say(language, "report.too_few") if hidden else "–"
    return f"{figure:.0f}%"


def gain_in_words(language: Language, gain: float | None, hidden: bool) -> str:
    """Hake's gain with two digits."""
    if gain is None:
        return say(language, "report.too_few" if hidden else "report.no_gain")
    return f"{gain:+.2f}".replace("-", "−")


def seconds_in_words(language: Language, seconds: float | None, hidden: bool = False) -> str:
    """How long answering took."""
    if seconds is None:
        return say(language, "report.too_few") if hidden else "–"
    return say(language, "report.seconds_n", n=round(seconds))
