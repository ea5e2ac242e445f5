"""`matching`: each stem with its choice, and what was chosen instead."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.ui.feedback.option_lines import RIGHT, WRONG
from benkyokai.ui.feedback.verdict import show_verdict
from benkyokai.ui.question_place import QuestionPlace


def show_feedback(place: QuestionPlace[Matching]) -> None:
    """The verdict, then a line for each stem, then what there is to say of the choices."""
    question, visit = place.question, place.visit
    given = place.standing.response(question) or {}
    hit, all_ = len(question.right_stems(given)), len(question.stems)
    word = "partly_matched" if hit else "none_matched"
    show_verdict(place, visit.say(word, hit=hit, all=all_), visit.say("rule.matching", hit=hit, all=all_))
    st.markdown("\n\n".join(_line(place, stem, given.get(stem.id)) for stem in question.stems))
    said = [choice for choice in question.choices if choice.feedback]
    if said:
        st.markdown(
            "\n".join(f"- **{place.markdown(choice.text)}** {place.markdown(choice.feedback)}" for choice in said)
        )


def _line(place: QuestionPlace[Matching], stem: Stem, chosen: str | None) -> str:
    texts = {choice.id: place.markdown(choice.text) for choice in place.question.choices}
    head = f"{RIGHT if chosen == stem.match else WRONG} {place.markdown(stem.text)} → **{texts[stem.match]}**"
    if chosen and chosen != stem.match:
        head += f" :blue-badge[{place.visit.say('you_matched', choice=texts[chosen])}]"
    return f"{head}  \n{place.markdown(stem.feedback)}" if stem.feedback else head
