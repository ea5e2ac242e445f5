"""The service catalogue: filter by group, area and status, find by name."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.service import Availability, ServiceGroup
from benkyokai.services.studying.browse_services import Filter, areas_of, find_services
from benkyokai.ui.distinct import distinct
from benkyokai.ui.service_entry import show_service
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.words import area_name

PAGE = 20
"""Entries shown at once; a catalogue of a thousand stays quick."""


def show_services(visit: Visit) -> None:
    """The conditions, then the entries that meet them. `?service=` opens one entry."""
    st.title(visit.say("services"), anchor=False)
    named = visit.instance.library.services.get(st.query_params.get("service", ""))
    if named is not None:
        show_service(visit, named, expanded=True)
        st.divider()
    wanted = show_conditions(visit)
    found = find_services(visit.instance.library, wanted)
    st.caption(visit.say("n_services", n=len(found)))
    if not found:
        st.info(visit.say("no_services"))
    pages = int(st.session_state.get("service_pages", 1))

    def one_more() -> None:
        st.session_state["service_pages"] = pages + 1

    for service in found[: PAGE * pages]:
        if service is not named:
            show_service(visit, service, expanded=False)
    if len(found) > PAGE * pages:
        st.button(visit.say("next"), on_click=one_more, icon=":material/expand_more:")


def show_conditions(visit: Visit) -> Filter:
    """Words, group, area and status."""
    words = st.text_input(visit.say("find"), placeholder=visit.say("find_hint"), key="find-words")
    group = st.pills(
        visit.say("group"), list(ServiceGroup), format_func=lambda group: visit.say(f"group.{group}"), key="find-group"
    )
    status = st.pills(
        visit.say("status"),
        list(Availability),
        format_func=lambda status: visit.say(f"status.{status}"),
        key="find-status",
    )
    areas = {"": visit.say("every")}
    areas |= {area: area_name(visit.language, area) for area in areas_of(visit.instance.library)}
    area = st.selectbox(visit.say("area"), list(areas), format_func=distinct(areas), key="find-area")
    return Filter(group=group or "", area=area or "", status=status or "", words=words or "")


show_services(current_visit())
