"""`ordering`: the right order beside one's own."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.ui.feedback.option_lines import RIGHT, WRONG
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.question_place import QuestionPlace
from benkyokai.ui.result_line import percent, points


def show_feedback(place: QuestionPlace[Ordering]) -> None:
    """The verdict, then a right order; each item with the place that it was given."""
    question, visit = place.question, place.visit
    given: list[str] = list(place.standing.response(question) or [])
    fraction = question.mark(given).fraction or 0
    word = "partly_score" if fraction else "other_order"
    show_verdict(place, visit.say(word, score=percent(fraction)), _rule(place, given))
    right = given if fraction == 1 else question.one_right_order()
    st.markdown(f"**{visit.say('one_right_order' if question.after else 'right_order')}**")
    st.markdown("\n\n".join(_line(place, item, number, given) for number, item in enumerate(right)))


def _line(place: QuestionPlace[Ordering], item_id: str, number: int, given: list[str]) -> str:
    item = next(item for item in place.question.items if item.id == item_id)
    own = given.index(item_id) if item_id in given else None
    badge = ""
    if own is not None and own != number:
        badge = f" :blue-badge[{place.visit.say('you_placed', n=own + 1)}]"
    head = f"{RIGHT if own == number else WRONG} **{number + 1}.** {place.markdown(item.text)}{badge}"
    return f"{head}  \n{place.markdown(item.feedback)}" if item.feedback else head


def _rule(place: QuestionPlace[Ordering], given: list[str]) -> str:
    question, n = place.question, len(place.question.items)
    pairs = n * (n - 1) // 2
    concordant = question.concordant_pairs(given)
    score = points(question.mark(given).fraction or 0)
    if question.after:
        return place.visit.say("rule.ordering.after", d=question.distance(given), n=n, score=score)
    return place.visit.say(
        f"rule.ordering.{question.marking}",
        good=concordant,
        bad=pairs - concordant,
        pairs=pairs,
        n=n,
        placed=sum(one == other for one, other in zip(given, question.ids, strict=False)),
        score=score,
    )
