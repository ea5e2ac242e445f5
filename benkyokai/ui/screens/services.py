"""The service catalogue: filter by group, area and status, find by name."""

from __future__ import annotations

from html import escape

import streamlit as st

from benkyokai.core.service import Availability, Service, ServiceGroup
from benkyokai.core.text import Text, same
from benkyokai.services.studying.browse_services import Filter, areas_of, find_services
from benkyokai.ui.author_text import show_html
from benkyokai.ui.distinct import distinct
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.words import area_name, status_in_words

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


def show_service(visit: Visit, service: Service, expanded: bool) -> None:
    """The entry: one line at once, everything on demand."""
    status = service.status
    with st.container(border=True, key=f"service-{service.id}"):
        name, line = visit.wording.line(service.name), visit.wording.html(service.line)
        show_html(f"<p><strong>{name}</strong> {_badge(visit, service)}</p>{line}", f"service-{service.id}")
        small = [visit.say(f"group.{service.group}"), area_name(visit.language, service.area)]
        if status.renamed_from:
            small.append(visit.say("renamed_from", name=visit.shown(status.renamed_from)))
        st.caption(" · ".join(small))
        with st.expander(visit.say("details_of", name=visit.shown(service.name)), expanded=expanded):
            show_html(_details(visit, service), f"details-{service.id}")


def _details(visit: Visit, service: Service) -> str:
    say, status = visit.say, service.status
    state = say(f"status.{status.availability}")
    if status.since and status.availability is not Availability.OPEN:
        state += say("since", since=visit.words(status.since))
    if status.as_of:
        state += f" · {say('as_of', date=status.as_of)}"
    lines = [
        (say("status"), _with_note(visit, state, status.note)),
        (say("training_data"), _with_note(visit, say(f"need.{service.training_data}"), service.training_data_note)),
        (say("idle_billing"), _with_note(visit, say(f"idle.{service.idle_billing}"), service.idle_billing_note)),
        (say("successor"), visit.wording.line(service.successor)),
        (say("certainty_of_entry"), escape(say(f"verified.{service.verified}"))),
        (say("unverified"), visit.wording.line(service.unverified)),
        (say("source"), "<br>".join(visit.wording.line(same(source)) for source in service.sources)),
    ]
    return "".join(f"<p><strong>{escape(name)}</strong><br>{text}</p>" for name, text in lines if text)


def _with_note(visit: Visit, text: str, note: Text) -> str:
    return escape(text) + (f"<br>{visit.wording.line(note)}" if note else "")


def _badge(visit: Visit, service: Service) -> str:
    status = status_in_words(visit.instance.library, service.id, visit.language)
    return f'<span class="service-status">{escape(status)}</span>' if status else ""


show_services(current_visit())
