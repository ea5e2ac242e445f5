"""One run of a screen: whose it is, in which language, and which instance serves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

import streamlit as st

from benkyokai.core.item_health import enough
from benkyokai.core.statistics import FEWEST
from benkyokai.core.text import Language, Text
from benkyokai.services.running import choose_language, identify_facilitator
from benkyokai.services.running.identify import COOKIE, Visitor, device_in
from benkyokai.services.running.instance import Instance, current_instance
from benkyokai.services.studying.practise import zone_named
from benkyokai.ui.prose import plain
from benkyokai.words import say
from benkyokai.words.wording import Wording

UNBROKEN = "\N{NON-BREAKING HYPHEN}"
"""Of a day, which is never broken over two lines."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What every part of a screen needs."""

    instance: Instance
    visitor: Visitor
    language: Language

    @property
    def facilitates(self) -> bool:
        """True for somebody who came in with the facilitator's key."""
        return self.instance.facilitator_access.knows(facilitator_cookie())

    def say(self, key: str, **values: object) -> str:
        """A sentence of the screens, in the visitor's language."""
        return say(self.language, key, **values)

    @property
    def wording(self) -> Wording:
        """Reads authors' texts; links lead to the pages beside this one."""
        return Wording(self.instance.library, self.language, "./")

    def words(self, text: Text) -> str:
        """What one sees of an author's text, for where Streamlit shows a text as it is."""
        return self.wording.plain(text)

    def shown(self, text: Text) -> str:
        """The same for where Streamlit reads Markdown: it shows exactly these words."""
        return plain(self.words(text))


def current_visit() -> Visit:
    """The visit of the run that is going on."""
    instance = current_instance()
    visitor = _visitor(instance)
    return Visit(instance, visitor, _language(instance, visitor))


def learners_zone() -> tzinfo:
    """The learner's time zone, as the browser says it; UTC where it says none that we know."""
    return zone_named(st.context.timezone)


def day(time: datetime) -> str:
    """Year, month and day, by the learner's clock."""
    return f"{time.astimezone(learners_zone()):%Y-%m-%d}".replace("-", UNBROKEN)


def minute(time: datetime) -> str:
    """The day, and the time of day."""
    return f"{day(time)} {time.astimezone(learners_zone()):%H:%M}"


def shown(visit: Visit, n: int, value: float | None, form: str = "{:.0f}%", least: int = FEWEST) -> str:
    """A figure of n people in its form; “too few” below `least`, a dash where it is undefined."""
    if not enough(n, least):
        return visit.say("too_few")
    return "–" if value is None else form.format(value).replace("-", "−")


def device_cookie() -> str | None:
    """The cookie that names the device, as the browser sent it."""
    return st.context.cookies.get(COOKIE)


def facilitator_cookie() -> str | None:
    """The cookie of the facilitator, as the browser sent it."""
    return st.context.cookies.get(identify_facilitator.COOKIE)


def _visitor(instance: Instance) -> Visitor:
    device = device_in(instance.secret, device_cookie())
    if device is not None:
        return Visitor(device)
    # Without a cookie nobody can be known again: an id that lasts as long as this page does.
    return Visitor(st.session_state.setdefault("guest", instance.new_id()), remembered=False)


def _language(instance: Instance, visitor: Visitor) -> Language:
    """What the address says, else what was chosen here, else what the browser asks for."""
    named = choose_language.as_language(st.query_params.get("lang"))
    if named is not None:
        st.session_state["language"] = named
    if "language" not in st.session_state:
        accepted = st.context.headers.get("accept-language") or st.context.locale or ""
        chosen = choose_language.chosen_language(instance, visitor)
        st.session_state["language"] = chosen or choose_language.wanted_language(accepted)
    language: Language = st.session_state["language"]
    return language


def switch_language(visit: Visit, language: Language) -> None:
    """Turns the screens to another language, now and at the next visit."""
    choose_language.choose_language(visit.instance, visit.visitor, language)
    st.session_state["language"] = language
    st.query_params.pop("lang", None)
