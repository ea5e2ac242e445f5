"""A service of the catalogue on a screen, in full."""

from __future__ import annotations

from html import escape

import streamlit as st

from benkyokai.core.service import Availability, Service
from benkyokai.core.text import Text
from benkyokai.ui.author_text import show_html
from benkyokai.ui.visit import Visit
from benkyokai.words import area_name, status_in_words


def _badge(visit: Visit, service: Service) -> str:
    status = status_in_words(visit.instance.library, service.id, visit.language)
    return f'<span class="service-status">{escape(status)}</span>' if status else ""


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
        (say("source"), "<br>".join(f"<code>{escape(source)}</code>" for source in service.sources)),
    ]
    return "".join(f"<p><strong>{escape(name)}</strong></p><div>{text}</div>" for name, text in lines if text)


def _with_note(visit: Visit, text: str, note: Text) -> str:
    return escape(text) + (f"<br>{visit.wording.line(note)}" if note else "")
