"""A service of the catalogue on a screen, in full."""

from __future__ import annotations

import streamlit as st

from benkyokai.core.service import Availability, Service
from benkyokai.core.text import Text
from benkyokai.ui.prose import status_badge
from benkyokai.ui.visit import Visit
from benkyokai.words import area_name


def show_service(visit: Visit, service: Service, expanded: bool) -> None:
    """The entry: one line at once, everything on demand."""
    status = service.status
    with st.container(border=True, key=f"service-{service.id}"):
        badge = status_badge(service, visit.language)
        st.markdown(f"**{visit.read(service.name)}** {badge}  \n{visit.read(service.line)}")
        small = [visit.say(f"group.{service.group}"), area_name(visit.language, service.area)]
        if status.renamed_from:
            small.append(visit.say("renamed_from", name=visit.read(status.renamed_from)))
        st.caption(" · ".join(small))
        with st.expander(visit.say("details_of", name=visit.read(service.name)), expanded=expanded):
            st.markdown(_details(visit, service))


def _details(visit: Visit, service: Service) -> str:
    say, status = visit.say, service.status
    state = say(f"status.{status.availability}")
    if status.since and status.availability is not Availability.OPEN:
        state += say("since", since=visit.read(status.since))
    if status.as_of:
        state += f" · {say('as_of', date=status.as_of)}"
    lines = [
        (say("status"), _with_note(visit, state, status.note)),
        (say("training_data"), _with_note(visit, say(f"need.{service.training_data}"), service.training_data_note)),
        (say("idle_billing"), _with_note(visit, say(f"idle.{service.idle_billing}"), service.idle_billing_note)),
        (say("successor"), visit.read(service.successor)),
        (say("certainty_of_entry"), say(f"verified.{service.verified}")),
        (say("unverified"), visit.read(service.unverified)),
        (say("source"), "  \n".join(f"`{source}`" for source in service.sources)),
    ]
    return "\n\n".join(f"**{name}**  \n{text}" for name, text in lines if text)


def _with_note(visit: Visit, text: str, note: Text) -> str:
    return f"{text}  \n{visit.read(note)}" if note else text
