"""My data: what is stored, in words; take it away; delete it, after a word typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import streamlit as st

from benkyokai.core.refusal import Refusal
from benkyokai.core.table import Table
from benkyokai.services.export.table_formats import json_of, xlsx_of
from benkyokai.services.running.forget import forget_me
from benkyokai.services.running.identify import person_of
from benkyokai.services.studying.my_data import my_data
from benkyokai.ui.visit import Visit

TOLD, TYPED = "my-data-told", "my-data-typed"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_my_data(visit: Visit) -> None:
    """Closed until one opens it; what was just done is said above it."""
    if told := st.session_state.pop(TOLD, None):
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
            st.session_state[TOLD] = visit.say("delete_mistyped", word=word)
            return
        st.session_state[TOLD] = told(visit, forget_me(visit.instance, visit.visitor))
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
