"""Who studies here, on which devices; what is stored of them, in words: to take away, to delete after a word typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import segno
import streamlit as st

from benkyokai.core.refusal import Refusal
from benkyokai.core.table import Table
from benkyokai.services.export.table_formats import json_of, xlsx_of
from benkyokai.services.running import join_device
from benkyokai.services.running.forget import forget_me
from benkyokai.services.running.identify import person_of
from benkyokai.services.running.join_device import LONGEST_NAME
from benkyokai.services.studying.my_data import my_data
from benkyokai.ui.distinct import distinct
from benkyokai.ui.prose import plain
from benkyokai.ui.visit import Visit, learners_zone

PEOPLE_TOLD = "people-told"
LONGEST_TYPED = 300
"""Characters of a code, or of the whole link that somebody pastes."""

DATA_TOLD, TYPED = "my-data-told", "my-data-typed"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_people(visit: Visit) -> None:
    """Closed until one opens it, or comes with a code."""
    code = st.query_params.get("join", "")
    with st.expander(visit.say("people"), icon=":material/group:", expanded=bool(code)):
        show_who(visit)
        st.divider()
        show_make_code(visit)
        show_type_code(visit, code)


def _show_submit(visit: Visit, label: str, what: Callable[..., Refusal | None], key: str, done: str) -> None:
    """The button of a form: does something with what was typed and keeps the sentence that says how it went."""

    def submit() -> None:
        refusal = what(visit.instance, visit.visitor, st.session_state[key])
        st.session_state[PEOPLE_TOLD] = visit.say(refusal.why if refusal else done)

    st.form_submit_button(visit.say(label), on_click=submit)


def show_who(visit: Visit) -> None:
    """The people of this device, the name of who studies, and a way to add somebody."""
    here, now = join_device.people_here(visit.instance, visit.visitor)
    names = {person.id: plain(person.name or visit.say("me")) for person in here}

    def switch() -> None:
        join_device.switch_person(visit.instance, visit.visitor, st.session_state["people-now"])

    if len(names) > 1 and now in names:
        st.session_state["people-now"] = now
        st.radio(visit.say("who_studies"), list(names), format_func=distinct(names), key="people-now", on_change=switch)
    mine = next((person.name for person in here if person.id == now), "")
    with st.form("people-name", border=False):
        st.text_input(visit.say("my_name"), value=mine, max_chars=LONGEST_NAME, key="people-my-name")
        _show_submit(visit, "keep_name", join_device.name_me, "people-my-name", "saved_name")
    with st.form("people-add", border=False, clear_on_submit=True):
        st.text_input(visit.say("add_person"), max_chars=LONGEST_NAME, key="people-new-name")
        _show_submit(visit, "add", join_device.add_person, "people-new-name", "added_person")
    if told := st.session_state.pop(PEOPLE_TOLD, None):
        st.info(told)


def show_make_code(visit: Visit) -> None:
    """A code, the address that holds it, and the same address to photograph."""
    st.markdown(f"**{visit.say('join_device')}**")
    st.caption(visit.say("join_lead"))

    def make() -> None:
        st.session_state["people-code"] = join_device.make_code(visit.instance, visit.visitor)

    st.button(visit.say("make_code"), key="people-make", icon=":material/qr_code:", on_click=make)
    made = st.session_state.get("people-code")
    if made is None or made.expires_at <= visit.instance.now():
        return
    until = made.expires_at.astimezone(learners_zone())
    st.markdown(visit.say("code_is", code=f"{made.code[:4]}-{made.code[4:]}", time=f"{until:%H:%M}"))
    base = (st.context.url or "").split("?")[0].rstrip("/")
    address = f"{base}?join={made.code}"
    st.caption(visit.say("code_link"))
    st.code(address, language=None)
    st.image(segno.make(address, error="m").svg_inline(scale=5, border=4, light="#fff"), width=180)


def show_type_code(visit: Visit, code: str) -> None:
    """The other device's code goes in here."""
    with st.form("people-join", border=False):
        st.text_input(visit.say("type_code"), value=code, max_chars=LONGEST_TYPED, key="people-typed")
        st.caption(visit.say("join_merges"))
        _show_submit(visit, "join", join_device.join, "people-typed", "joined")


def show_my_data(visit: Visit) -> None:
    """Closed until one opens it; what was just done is said above it."""
    if told := st.session_state.pop(DATA_TOLD, None):
        st.info(told, icon=":material/info:")
    with st.expander(visit.say("my_data"), icon=":material/shield_person:"):
        st.markdown(visit.say("my_data_stored"))
        if person_of(visit.instance, visit.visitor) is None:
            st.caption(visit.say("nothing_stored"))
            return
        show_downloads(visit, "my-data", "my-data", lambda: my_data(visit.instance, visit.visitor))
        st.divider()
        show_delete(visit)


def show_downloads(visit: Visit, name: str, key: str, tables: Callable[[], Sequence[Table]]) -> None:
    """Two buttons. The file is made when one is pressed."""

    def content(write: Callable[[Sequence[Table]], Iterator[bytes]]) -> Callable[[], bytes]:
        return lambda: b"".join(write(tables()))

    with st.container(horizontal=True):
        for kind, write, media_type in (("json", json_of, "application/json"), ("xlsx", xlsx_of, XLSX)):
            st.download_button(
                visit.say(f"as_{kind}"),
                content(write),
                f"benkyokai-{name}.{kind}",
                media_type,
                key=f"{key}-{kind}",
                icon=":material/download:",
                on_click="ignore",
            )


def show_delete(visit: Visit) -> None:
    """A word to type, then the button."""
    word = visit.say("delete_word")

    def delete() -> None:
        if st.session_state.get(TYPED, "").strip().lower() != word:
            st.session_state[DATA_TOLD] = visit.say("delete_mistyped", word=word)
            return
        st.session_state[DATA_TOLD] = told(visit, forget_me(visit.instance, visit.visitor))
        st.session_state[TYPED] = ""

    st.markdown(f"**{visit.say('delete_mine')}**  \n{visit.say('delete_lead')}")
    st.text_input(visit.say("delete_type", word=word), key=TYPED, max_chars=20, autocomplete="off")
    st.button(visit.say("delete_yes"), key="my-data-delete", icon=":material/delete_forever:", on_click=delete)


def told(visit: Visit, done: dict[str, int] | Refusal) -> str:
    """What became of it, in a sentence."""
    if isinstance(done, Refusal):
        return visit.say(done.why, detail=done.detail)
    comma = "、" if visit.language == "ja" else ", "
    parts = [visit.say("kind.of", kind=visit.say(f"kind.{name}"), n=n) for name, n in done.items() if n]
    return visit.say("deleted", what=comma.join(parts)) if parts else visit.say("deleted_nothing")
