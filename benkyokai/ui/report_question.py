"""One question of a session's report: its votes, its shift, the room on the diagram, the reasons."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.marks import Marks
from benkyokai.core.drawing.trace import trace
from benkyokai.core.live.report.figures import Distribution, QuestionReport, RoomPath, Shift
from benkyokai.ui.diagram_view import show_marked
from benkyokai.ui.figures.sankey import paint_sankey
from benkyokai.ui.figures.vote_bars import CONFIG, paint_bars
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit
from benkyokai.words.report_sentences import (
    WHOLE_PROMPT,
    bar_rows,
    figures_in_words,
    group_name,
    hidden_in_words,
    n_in_words,
    pair_in_words,
    plain_line,
    quote_signs,
    quoted_line,
    shift_name,
    under_name,
    vote_names,
)


def show_question(visit: Visit, question: QuestionReport, number: int) -> None:
    """The section of a question."""
    st.subheader(visit.say("report.question_n", n=number), anchor=f"question-{number}")
    st.markdown(plain(plain_line(question.prompt, visit.language, WHOLE_PROMPT)))
    show_figures(visit, question)
    key = f"q{number}"
    hidden = hidden_in_words(visit.language, question)
    if hidden:
        st.caption(plain(hidden))
    if question.asked is not None and not question.asked.hidden:
        show_distribution(visit, question.asked, f"{key}-ask")
    for place, one in enumerate(question.distributions):
        if not one.hidden:
            show_distribution(visit, one, f"{key}-{place}")
    show_by_assumption(visit, question, key)
    for place, shift in enumerate(question.shifts):
        if not shift.hidden:
            show_shift(visit, shift, f"{key}-shift-{place}")
    if question.room is not None and not question.room.hidden:
        show_room(visit, question, question.room)
    show_reasons(visit, question)


def show_figures(visit: Visit, question: QuestionReport) -> None:
    """Facility, gain and time, each with its n."""
    lines = figures_in_words(visit.language, question)
    st.markdown("\n".join(f"- **{plain(name)}** {plain(said)}" for name, said in lines))


def show_distribution(visit: Visit, one: Distribution, key: str, named: bool = True) -> None:
    """What was chosen, both votes side by side. `named`: where the heading above does not say it."""
    name = f"**{plain(group_name(visit.language, one))}** " if named else ""
    st.markdown(f"{name}:small[{n_in_words(visit.language, one.of)}]")
    if one.hidden:
        st.caption(visit.say("report.too_few_n", n=one.of[-1]))
    elif one.bars:
        figure = paint_bars(bar_rows(visit.language, one), vote_names(visit.language, one.of), max(one.of))
        st.plotly_chart(figure, config=CONFIG, key=f"plot-{key}", alt=group_name(visit.language, one))


def show_by_assumption(visit: Visit, question: QuestionReport, key: str) -> None:
    """How those who assumed the same chose."""
    groups = [one for one in question.assumptions if not one.hidden]
    if not groups:
        return
    with st.expander(visit.say("report.by_assumption"), icon=":material/account_tree:"):
        for place, group in enumerate(groups):
            st.markdown(f"##### {plain(under_name(visit.language, group))}")
            for axis, one in enumerate(group.distributions):
                show_distribution(visit, one, f"{key}-under-{place}-{axis}")


def show_shift(visit: Visit, shift: Shift, key: str) -> None:
    """What changed between the votes, drawn and in words."""
    title = shift_name(visit.language, shift)
    st.markdown(f"**{plain(title)}**")
    st.caption(visit.say("report.shift_note", of=shift.of, moved=shift.moved))
    if not shift.moved:
        return
    st.plotly_chart(paint_sankey(shift.pairs, visit.language), config=CONFIG, key=f"plot-{key}", alt=title)
    with st.expander(visit.say("report.read_shift"), icon=":material/subject:"):
        st.markdown("\n".join(f"- {plain(pair_in_words(visit.language, pair))}" for pair in shift.pairs))


def show_room(visit: Visit, question: QuestionReport, room: RoomPath) -> None:
    """How many took which edge of the reasoning diagram."""
    library = visit.instance.library
    flow, found = library.diagrams.get(room.diagram), library.question(question.reference)
    reasoning = found[1].reasoning if found else None
    if not isinstance(flow, Flow) or reasoning is None:
        return
    st.markdown(f"**{visit.say('report.room')}**")
    st.caption(visit.say("report.room_note", n=room.n, assumption=quoted_line(room.text, visit.language)))
    good = trace(flow, reasoning, room.assumption, {}, "")
    counts = {edge: visit.say("report.people", n=n) for edge, n in room.counts.items()}
    marks = Marks(acceptable=good.acceptable, acceptable_nodes=good.acceptable_nodes, counts=counts)
    show_marked(visit, flow, marks, f"report-{question.step}")


def show_reasons(visit: Visit, question: QuestionReport) -> None:
    """The reasons that everybody could read, in people's own words."""
    if not question.quotes:
        return
    st.markdown(f"**{visit.say('report.reasons_shown')}**")
    for quote in question.quotes:
        st.markdown(f"> {plain(quote.text).replace(chr(10), chr(10) + '> ')}")
        st.caption(plain(" · ".join(quote_signs(visit.language, question, quote))))
