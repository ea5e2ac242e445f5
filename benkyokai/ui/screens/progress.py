"""Over sessions, for the facilitator: the group by topic, by lesson and by person; who caught up, apart."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.statistics import FEWEST
from benkyokai.core.text import Text, natural_order, same
from benkyokai.services.figures.follow_sessions import (
    ALL,
    LESSON,
    PERSON,
    TAG,
    WINDOW,
    Column,
    Mean,
    OverSessions,
    over_sessions,
)
from benkyokai.ui.distinct import distinct
from benkyokai.ui.figures.lines import Line, show_lines
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import UNBROKEN, Visit, current_visit, day, shown
from benkyokai.views.result_view import percent
from benkyokai.words import tag_name

PEOPLE = 25
"""People on the page at once."""


def show_progress(visit: Visit) -> None:
    """The whole page."""
    st.title(visit.say("progress"), anchor=False)
    if not visit.facilitates:
        st.info(visit.say("items.facilitator_only"), icon=":material/key:")
        return
    st.markdown(visit.say("progress.lead"))
    skip = int(st.session_state.get("progress-skip", 0))
    found = over_sessions(visit.instance, skip)
    if not found.sessions:
        st.info(visit.say("progress.none"))
        return
    show_which(visit, found, skip)
    if not found.given:
        st.info(visit.say("progress.nobody"))
        return
    show_group(visit, found)
    person = choose_person(visit, found)
    show_table(visit, found, TAG, person)
    show_table(visit, found, LESSON, person)
    if person is None:
        show_people(visit, found)
    st.caption(visit.say("progress.cell_note"))


def show_which(visit: Visit, found: OverSessions, skip: int) -> None:
    """The sessions that the columns below are, and the ways to earlier and later ones."""

    def turn(by: int) -> None:
        st.session_state["progress-skip"] = max(0, skip + by)

    st.subheader(visit.say("progress.sessions"), anchor=False)
    lines = [
        f"- **{_label(visit, found, one.id)}** {visit.shown(Text(*one.title))} · {one.code} · "
        f"{visit.say('progress.agreed', n=one.took_part, agreed=one.agreed)}"
        for one in reversed(found.sessions)
    ]
    st.markdown("\n".join(lines))
    with st.container(horizontal=True):
        if found.earlier:
            st.button(visit.say("progress.earlier"), on_click=turn, args=(WINDOW,), icon=":material/arrow_back:")
        if skip:
            st.button(visit.say("progress.later"), on_click=turn, args=(-WINDOW,), icon=":material/arrow_forward:")


def _label(visit: Visit, found: OverSessions, session_id: str) -> str:
    """A session's day; where two were on one, the code as well."""
    days = {one.id: day(one.created_at) for one in found.sessions}
    mine = days[session_id]
    if list(days.values()).count(mine) == 1:
        return mine
    return f"{mine} {next(one.code for one in found.sessions if one.id == session_id)}"


def show_group(visit: Visit, found: OverSessions) -> None:
    """The group's mean by session, and that of those who caught up as points."""
    means = found.means(ALL).get(ALL, {})
    labels = {one.id: _label(visit, found, one.id) for one in found.sessions}
    lines = [_line(visit, labels, means, late) for late in (False, True)]
    lines = [line for line in lines if line.xs]
    if not lines:
        return
    st.subheader(visit.say("progress.group"), anchor=False)
    show_lines(visit, lines, "progress", "progress.group_alt", list(labels.values()))


def _line(visit: Visit, labels: dict[str, str], means: dict[Column, Mean], late: bool) -> Line:
    """Sessions with too few people are no point."""
    name = visit.say("progress.late" if late else "progress.live")
    some = [(label, mean) for one, label in labels.items() if (mean := means.get((one, late))) and mean.people >= 5]
    tips = [f"{label} · {name}<br>{percent(mean.percent / 100)} (n={mean.people})" for label, mean in some]
    return Line(name, [label for label, _ in some], [mean.percent for _, mean in some], tips, apart=late)


def choose_person(visit: Visit, found: OverSessions) -> str | None:
    """One person to look at, or nobody: then everybody together."""
    names = {person: name or visit.say("progress.no_name") for person, name in found.names.items()}
    names = dict(sorted(names.items(), key=lambda one: natural_order(one[1])))
    chosen: str | None = st.selectbox(
        visit.say("progress.person"),
        list(names),
        index=None,
        placeholder=visit.say("progress.everybody"),
        format_func=distinct(names),
        key="progress-person",
    )
    return chosen


def show_table(visit: Visit, found: OverSessions, by: str, person: str | None) -> None:
    """Rows by topic or lesson, a column for each session."""
    st.subheader(visit.say(f"progress.by_{by}"), anchor=False)
    rows = [(_row_name(visit, by, key), means) for key, means in found.means(by, person).items()]
    st.markdown(_table(visit, found, rows, single=person is not None))


def _row_name(visit: Visit, by: str, key: str) -> str:
    if by == TAG:
        return tag_name(visit.language, key)
    lesson = visit.instance.library.lesson(key)
    return visit.shown(same(lesson.into(visit.language).title)) if lesson else visit.say("progress.no_lesson")


def show_people(visit: Visit, found: OverSessions) -> None:
    """A row for each person, so many of them."""
    st.subheader(visit.say("progress.by_person"), anchor=False)
    means = found.means(PERSON)
    order = sorted(means, key=lambda person: natural_order(found.names.get(person, "")))
    unnamed = visit.say("progress.no_name")
    rows = [(found.names.get(person) or unnamed, means[person]) for person in order[:PEOPLE]]
    st.markdown(_table(visit, found, rows, single=True))
    if len(order) > PEOPLE:
        st.caption(visit.say("progress.more_people", n=len(order) - PEOPLE))


def _table(visit: Visit, found: OverSessions, rows: list[tuple[str, dict[Column, Mean]]], single: bool) -> str:
    """A Markdown table, the latest session first: a phone shows that one. `single`: a row is one person's, so that no
    cell rests on too few of them."""
    latest_first = list(reversed(found.sessions))
    labels = [_head(_label(visit, found, one.id)) for one in latest_first]
    lines = [f"| | {' | '.join(labels)} |", f"|---|{'--:|' * len(labels)}"]
    for name, means in rows:
        cells = " | ".join(_cell(visit, means, one.id, single) for one in latest_first)
        lines.append(f"| {plain(name)} | {cells} |")
    return "\n".join(lines)


def _head(label: str) -> str:
    """The year above the rest, for a narrow column."""
    year, rest = label.split(UNBROKEN, 1)
    return f"{year}{UNBROKEN}\u200b{rest}"


def _cell(visit: Visit, means: dict[Column, Mean], session_id: str, single: bool) -> str:
    said = []
    for late in (False, True):
        mean = means.get((session_id, late))
        if mean is not None:
            value = shown(visit, mean.people, mean.percent, least=1 if single else FEWEST)
            said.append(visit.say("progress.late_cell", percent=value) if late else value)
            said[-1] += f" ({mean.answers})"
    return " / ".join(said) or "–"


show_progress(current_visit())
