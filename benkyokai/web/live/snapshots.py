"""What each page of a session is told: always the whole state as that page may know it, with a tag."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson

from benkyokai.core.live.asking import every_stage
from benkyokai.core.live.live_session import Reason
from benkyokai.core.live.session import Slot
from benkyokai.core.text import Language
from benkyokai.services.live.screen_language import screen_language, shown_languages
from benkyokai.views.discussion_view import group_views
from benkyokai.views.host_view import console_view, remote_view, room_diagram, screen_view
from benkyokai.views.participant_questions_view import (
    all_participant_questions_view,
    own_participant_questions_view,
    participant_questions_view,
)
from benkyokai.views.phone_view import common_view, own_view
from benkyokai.views.question_view import View
from benkyokai.views.shared_reasons_view import (
    all_reasons_view,
    own_shared_reasons_view,
    shared_reasons_view,
    shown_keys,
)
from benkyokai.web.framing import embed_token, frame_hosts
from benkyokai.web.live.joining import Addresses, joining_view, rules_of
from benkyokai.web.live.pace import HEARD_IN, Pace
from benkyokai.web.live.presence import Client, Presence
from benkyokai.web.live.read_model import ReadModel
from benkyokai.words.wording import Wording


class Snapshots:
    """The states of one session's pages."""

    def __init__(self, model: ReadModel, presence: Presence, addresses: Addresses, pace: Pace) -> None:
        self._model, self._presence, self._addresses, self._pace = model, presence, addresses, pace
        self._common: dict[Language, str] = {}
        self._version = ""
        self._shown: dict[Reason, str] = {}
        self._groups: dict[str, View] = {}
        self._slots: list[Slot] = []
        self._common_of: tuple[int, ...] = ()

    def tag_of(self, client: Client) -> str:
        """What changes with everything that the client's page shows."""
        self._keep_up()
        room, version = self._model.room, self._version
        if client.role == "phone":
            one = room.participants.get(client.participant_id)
            own = f"{self._sequence(client.participant_id)}.{int(one.agreed) if one else 0}"
            return f"{version}.{own}.{client.wording.language}"
        spoken: tuple[str | None, ...] = (client.wording.language, screen_language(room), self._model.loss)
        if client.role == "console":
            spoken = (*spoken, *self._presence.left_out_of(room.session.version))
        counts = (room.answered_here(), len(room.participants), len(self._presence.online()), room.arrived)
        urls, reachable = self._addresses.urls, self._addresses.reachable
        where = (room.session.address, *urls, *map(reachable.get, urls))
        pace = () if client.role == "screen" else self._pace_counts().values()
        return f"{version}.{'.'.join(map(str, (*spoken, *counts, *where, *pace)))}"

    def _pace_counts(self) -> dict[str, int]:
        """How the room follows, for the facilitator; empty where it is not asked, or too few are here."""
        room = self._model.room
        if room.here is None or room.here.step.kind not in HEARD_IN:
            return {}
        return self._pace.counts(room.state.at, self._presence.online() & room.participants.keys()) or {}

    def _sequence(self, participant_id: str) -> int:
        """The participant's newest sending that is on disk for the present step."""
        mine = (self._model.room.answer_of(participant_id, slot) for slot in self._slots)
        return max((one.sequence for one in mine if one is not None), default=0)

    def is_gone(self, client: Client) -> bool:
        """True for the page of somebody who is not in the session any more."""
        return client.role == "phone" and client.participant_id not in self._model.room.participants

    def of(self, client: Client, tag: str) -> str:
        """The whole state as the client's page may know it, with its tag of this moment."""
        now = self._model.room.instance.now().timestamp()
        if client.role == "phone":
            own, common = _json(self._own(client)), self._common_json(client.wording)
            return f'{{"tag":{_json(tag)},"server_time":{now:.3f},"common":{common},"own":{own}}}'
        views = {"console": self._console, "remote": self._remote, "screen": self._screen}
        view = views[client.role](client.wording)
        return _json({"tag": tag, "server_time": now, **view})

    def _own(self, client: Client) -> View:
        model, participant = self._model, self._model.room.participants[client.participant_id]
        own = own_view(model.room, client.wording, participant) | {"n": self._sequence(participant.id)}
        return (
            own
            | self._groups.get(participant.id, {})
            | own_shared_reasons_view(model.room, model.shared_reasons, self._shown, participant)
            | own_participant_questions_view(model.participant_questions, participant)
        )

    def _keep_up(self) -> None:
        """What all phones share, and what is found for all of them at once, is worked out once."""
        model, room = self._model, self._model.room
        now = (*model.versions, id(room.library))
        if now == self._common_of:
            return
        at, here = room.state.at, room.state.here
        self._common, self._common_of, self._version = {}, now, ".".join(map(str, model.versions))
        self._groups = group_views(room)
        self._shown = shown_keys(room, model.shared_reasons)
        rounds = range(1, here.round + 1) if here else ()
        self._slots = [Slot(at, stage, vote) for vote in rounds for stage in every_stage(room.shapes[at])]

    def _common_json(self, wording: Wording) -> str:
        model, room = self._model, self._model.room
        if wording.language not in self._common:
            common = common_view(room, wording) | shared_reasons_view(room, model.shared_reasons, wording)
            common |= participant_questions_view(room, model.participant_questions) | {"rules": rules_of(room, wording)}
            self._common[wording.language] = _json(common)
        return self._common[wording.language]

    def _console(self, wording: Wording) -> View:
        model, room = self._model, self._model.room
        view = console_view(room, wording, self._presence.online(), joining_view(room, self._addresses))
        view |= all_reasons_view(room, model.shared_reasons, wording)
        view |= {"floor": all_participant_questions_view(room, model.participant_questions), "file": model.loss}
        view |= {"left_out_on_screen": self._presence.left_out_of(room.session.version)}
        view |= {"pace": self._pace_counts(), "frame_hosts": frame_hosts()}
        view["embed"] = f"/live/{room.session.code}/embed?token={embed_token(room.instance.secret, room.session.id)}"
        return view | {"screen_language": screen_language(room), "diagram": room_diagram(room, wording)}

    def _remote(self, wording: Wording) -> View:
        return remote_view(self._model.room, wording, self._presence.online()) | {"pace": self._pace_counts()}

    def _screen(self, wording: Wording) -> View:
        """What the projector shows; `other`: the same in the second language, where it shows both."""
        model, room = self._model, self._model.room
        online, joining = self._presence.online(), joining_view(room, self._addresses)
        views = []
        for language in shown_languages(room, wording.language):
            said = replace(wording, language=language)
            view = screen_view(room, said, online, joining) | shared_reasons_view(room, model.shared_reasons, said)
            views.append(view | participant_questions_view(room, model.participant_questions) | {"language": language})
        return {**views[0], "other": views[1]} if len(views) > 1 else views[0]


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
