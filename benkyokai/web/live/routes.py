"""The addresses under /live: pages, the socket and the two ways to poll, joining, answering, leading."""

from __future__ import annotations

import asyncio
import ipaddress
from time import monotonic
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.types import Scope
from starlette.websockets import WebSocket

from benkyokai.core.live.plan import PlannedStep, inserted_poll, inserted_question
from benkyokai.core.live.session import Command, Target
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.find_address import own_addresses
from benkyokai.services.live import floor
from benkyokai.services.live.retention import KEEP, KEEPS
from benkyokai.services.live.room import NAMES, NAMES_FOR_HOST
from benkyokai.services.live.start_session import Wish, start_from_course, start_from_quiz
from benkyokai.services.live.take_part import LONGEST_ID, read_given
from benkyokai.store import live
from benkyokai.web.first_page import language_for
from benkyokai.web.live.after_routes import AFTERWARDS
from benkyokai.web.live.audience import Client, Role
from benkyokai.web.live.discussion_routes import DISCUSSION_ROUTES
from benkyokai.web.live.guard import (
    Endpoint,
    Stop,
    address_of,
    allow,
    body_of,
    device_of,
    done,
    facilitates,
    guarded,
    leading,
    may_watch,
    participant_in,
    room_of,
    taking_part,
    wording_for,
)
from benkyokai.web.live.handout_routes import HANDOUT_ROUTES
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.joining import about_joining
from benkyokai.web.live.light_routes import light_routes
from benkyokai.web.live.limits import LONGEST_FRAME
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.origin import is_ours
from benkyokai.web.live.page import page_response
from benkyokai.web.live.views.floor_view import floor_csv
from benkyokai.web.live.views.host_view import bank_view
from benkyokai.words import say

REFUSED, TOO_BIG, TOO_MANY = 4403, 1009, 1008
"""Why a socket is closed."""

LONGEST_WAIT = 25.0
"""Seconds that a long poll waits at most: proxies cut what is quiet for longer."""

INSERTED_MINUTES = 3
"""What a step that was put in on the spot takes in the plan."""

MOST_POLL_OPTIONS = 8
LONGEST_POLL_TEXT = 300

# Pages


async def front_door(request: Request) -> Response:
    """`/live`: where one types the code."""
    return page_response("phone", language_for(request.scope), request.scope)


async def phone(request: Request) -> Response:
    """`/live/<code>`: the participants' page. The page itself says when there is no such session."""
    known = current_hub().rooms.get(str(request.path_params["code"]).upper())
    if known is not None and not known.room.arrived and is_another_device(request.scope):
        known.room.arrived = True
        known.tell_hosts()
    return page_response("phone", language_for(request.scope), request.scope)


def is_another_device(scope: Scope) -> bool:
    """True where the request does not come from the server's own machine."""
    try:
        address = ipaddress.ip_address(address_of(scope))
    except ValueError:
        return False
    return not address.is_loopback and str(address) not in own_addresses()


async def console(request: Request) -> Response:
    """`/live/<code>/console`: for the facilitator alone."""
    await room_of(request)
    if not facilitates(request):
        return PlainTextResponse(say(language_for(request.scope), "console.locked"), 403)
    return page_response("console", language_for(request.scope), request.scope)


async def screen(request: Request) -> Response:
    """`/live/<code>/screen?token=…`: the projector, for the facilitator and who has its link."""
    live_room = await room_of(request)
    if not may_watch(live_room, request):
        return PlainTextResponse(say(language_for(request.scope), "screen.locked"), 403)
    return page_response("screen", language_for(request.scope), request.scope)


# Listening


def client_for(live_room: LiveRoom, connection: Request | WebSocket, send: Any) -> Client:
    """Who listens, as what; a refusal where they may not."""
    role = connection.query_params.get("as", "phone")
    wording = wording_for(connection.scope)
    if role == "console" and facilitates(connection):
        return Client("console", wording, send)
    if role == "screen" and may_watch(live_room, connection):
        return Client("screen", wording, send)
    if role != "phone":
        raise Stop(Why.NOT_YOURS)
    participant = participant_in(live_room, connection)
    if participant is None:
        room = live_room.room
        raise Stop(Why.NOT_JOINED, about=about_joining(room, wording))
    return Client(cast(Role, role), wording, send, participant.id)


async def socket(websocket: WebSocket) -> None:
    """A socket on which the server talks and the page listens."""
    try:
        if not is_ours(websocket.scope):
            raise Stop(Why.NOT_YOURS)
        live_room = await room_of(websocket)
        client = client_for(live_room, websocket, websocket.send_text)
    except Stop:
        await websocket.close(REFUSED)
        return
    await websocket.accept()
    client.tag = websocket.query_params.get("since", "")
    live_room.add(client)
    live_room.tell(client)
    live_room.tell_hosts()
    try:
        await _listen(websocket)
    finally:
        live_room.remove(client)
        live_room.tell_hosts()


async def _listen(websocket: WebSocket) -> None:
    """Waits for the end. A page has nothing to say on its socket; who talks much is shown the door."""
    heard = 0
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        heard += 1
        if len(message.get("text") or message.get("bytes") or "") > LONGEST_FRAME or heard > LONGEST_FRAME:
            await websocket.close(TOO_BIG if heard <= LONGEST_FRAME else TOO_MANY)
            return


async def state(request: Request) -> Response:
    """The newest state: at once where the page does not have it, else when it changes, else after `wait` seconds."""
    live_room = await room_of(request)
    told: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def send(text: str) -> None:
        if not told.done() and not text.startswith('{"beat"'):
            told.set_result(text)

    client = client_for(live_room, request, send)
    client.tag = request.query_params.get("since", "")
    if client.participant_id:
        live_room.seen[client.participant_id] = monotonic()
    try:
        wait = min(max(float(request.query_params.get("wait", "0")), 0.0), LONGEST_WAIT)
    except ValueError:
        raise Stop(Why.NOT_UNDERSTOOD) from None
    if live_room.tag_of(client) != client.tag:
        client.tag = live_room.tag_of(client)
        return _state_response(live_room.snapshot(client))
    live_room.add(client)
    try:
        text = await asyncio.wait_for(told, wait) if wait else ""
    except TimeoutError:
        text = ""
    finally:
        live_room.remove(client)
    return _state_response(text) if text else Response(status_code=204, headers={"cache-control": "no-store"})


def _state_response(text: str) -> Response:
    return Response(text, media_type="application/json", headers={"cache-control": "no-store"})


# Doing


async def join(request: Request) -> Response:
    """Takes a device in, with a display name and a place."""
    live_room = await room_of(request)
    device = device_of(request)
    if device is None:
        raise Stop(Why.NOT_JOINED)
    allow(device)
    body = await body_of(request)
    name, place = body.get("name"), body.get("place")
    if not isinstance(name, str) or not isinstance(place, str):
        raise Stop(Why.NOT_UNDERSTOOD)
    result = await live_room.join(device, name, place, body.get("agreed") is True)
    if isinstance(result, Refusal):
        raise Stop(result.why, result.detail)
    return JSONResponse({"ok": True})


async def agree(request: Request) -> Response:
    """A participant agrees to be named over several sessions, or does not any more."""
    live_room, participant = await taking_part(request)
    agreed = (await body_of(request)).get("agreed")
    if not isinstance(agreed, bool):
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(await live_room.agree(participant, agreed))


async def answer(request: Request) -> Response:
    """Stores an answer. Posting the same again is the same answer."""
    live_room, participant = await taking_part(request)
    given = read_given(await body_of(request))
    if isinstance(given, Refusal):
        raise Stop(given.why, given.detail)
    refusal = await live_room.answer(participant, given)
    return done(refusal, {"id": given.answer_id})


async def command(request: Request) -> Response:
    """Carries out what the facilitator says, from the version that they saw."""
    live_room = await leading(request)
    body = await body_of(request)
    named, version = body.get("command"), body.get("version")
    if named not in {one.value for one in Command} or not isinstance(version, int):
        raise Stop(Why.NOT_UNDERSTOOD)
    given = Command(str(named))
    step = inserted_step(live_room, body.get("step")) if given is Command.INSERT else None
    refusal = await live_room.command(version, given, target_in(body), step)
    return done(refusal, {"version": live_room.room.session.version})


def target_in(body: dict[str, Any]) -> Target:
    """What a command is about, in the shape that the rules know; None where it is nothing of the kind."""
    target = body.get("target")
    if isinstance(target, list) and all(_whole(one) for one in target):
        return tuple(target)
    return target if _whole(target) else None


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def inserted_step(live_room: LiveRoom, wanted: object) -> PlannedStep:
    """A question of any quiz, or a poll in the facilitator's own words."""
    named = wanted if isinstance(wanted, dict) else {}
    if isinstance(named.get("question"), str):
        step = inserted_question(named["question"], live_room.room.library, INSERTED_MINUTES)
        if step is not None:
            return step
    prompt, options = named.get("prompt"), named.get("options")
    if not isinstance(prompt, str) or not isinstance(options, list) or not all(isinstance(o, str) for o in options):
        raise Stop(Why.NOT_UNDERSTOOD)
    texts = [one.strip() for one in options if one.strip()]
    if not prompt.strip() or not 2 <= len(texts) <= MOST_POLL_OPTIONS:
        raise Stop(Why.POLL_INCOMPLETE)
    if len(prompt) > LONGEST_POLL_TEXT or any(len(one) > LONGEST_POLL_TEXT for one in texts):
        raise Stop(Why.TEXT_TOO_LONG, str(LONGEST_POLL_TEXT))
    return inserted_poll(len(live_room.room.plan), prompt.strip(), texts, INSERTED_MINUTES)


async def reasons(request: Request) -> Response:
    """The facilitator shows, hides or pins a reason, or all of them."""
    live_room = await leading(request)
    body = await body_of(request)
    shown, pinned = (one if isinstance(one, bool) else None for one in (body.get("shown"), body.get("pinned")))
    return done(await live_room.sign_reasons(body.get("key"), shown, pinned))


async def reason(request: Request) -> Response:
    """A participant's vote for a reason, or none any more."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    return done(await live_room.vote_for(participant, body.get("key"), bool(body.get("on"))))


async def people(request: Request) -> Response:
    """The facilitator renames or removes a participant."""
    live_room = await leading(request)
    body = await body_of(request)
    return done(await live_room.change(str(body.get("k")), str(body.get("what")), str(body.get("name") or "")))


async def ask(request: Request) -> Response:
    """A participant's question. Posting the same id again is asking once."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    named, text = body.get("id"), body.get("text")
    if not isinstance(named, str) or not 8 <= len(named) <= LONGEST_ID or not isinstance(text, str):
        raise Stop(Why.NOT_UNDERSTOOD)
    return done(await live_room.on_floor(floor.ask, participant, named, text, bool(body.get("anonymous"))))


async def want(request: Request) -> Response:
    """A participant would like to know too, or not any more."""
    live_room, participant = await taking_part(request)
    body = await body_of(request)
    return done(await live_room.on_floor(floor.want, participant, str(body.get("k")), bool(body.get("on"))))


async def moderate(request: Request) -> Response:
    """The facilitator shows a question from the floor, marks it answered, hides it, or lets it wait."""
    live_room = await leading(request)
    body = await body_of(request)
    return done(await live_room.on_floor(floor.moderate, str(body.get("k")), str(body.get("state"))))


async def questions(request: Request) -> Response:
    """The questions from the floor, to take away."""
    live_room = await leading(request)
    name = f"questions-{live_room.room.session.code}.csv"
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(floor_csv(live_room.room, live_room.floor), media_type="text/csv", headers=headers)


async def bank(request: Request) -> Response:
    """Every question that can be put in on the spot."""
    live_room = await leading(request)
    return JSONResponse({"questions": bank_view(live_room.room.library, wording_for(request.scope))})


async def address(request: Request) -> Response:
    """Chooses the address that the QR code holds."""
    live_room = await leading(request)
    chosen = (await body_of(request)).get("address")
    if chosen not in live_room.addresses:
        raise Stop(Why.NOT_UNDERSTOOD)
    hub = current_hub()
    await hub.in_thread(live.choose_address, hub.instance.engine, live_room.room.session.id, str(chosen))
    await live_room.refresh()
    live_room.tell_hosts()
    return JSONResponse({"ok": True})


async def new(request: Request) -> Response:
    """Starts a session from a course's run sheet or from a quiz; the answer has its code."""
    if not facilitates(request):
        raise Stop(Why.NOT_YOURS)
    hub, body = current_hub(), await body_of(request)
    start, source = (start_from_quiz, body["quiz"]) if "quiz" in body else (start_from_course, body.get("course"))
    session = await hub.in_thread(start, hub.instance, str(source), wish_in(body))
    if session is None:
        raise Stop(Why.NOT_UNDERSTOOD)
    return JSONResponse({"code": session.code, "id": session.id}, 201)


def wish_in(body: dict[str, Any]) -> Wish:
    """How the session shall be; what is no wish is left out."""
    minutes, simulated = body.get("minutes"), body.get("simulated")
    return Wish(
        minutes=minutes if isinstance(minutes, int) and 10 <= minutes <= 240 else None,
        rehearsal=bool(body.get("rehearsal")),
        simulated=simulated if isinstance(simulated, int) and simulated > 0 else 0,
        names=body["names"] if body.get("names") in NAMES else NAMES_FOR_HOST,
        keep_days=next((one for one in KEEPS if one == body.get("keep_days", KEEP)), KEEP),
    )


def routes() -> list[BaseRoute]:
    """What app.py hands to Streamlit beside its own."""
    pages: dict[str, tuple[Endpoint, str]] = {
        "/": (front_door, "GET"),
        "/new": (new, "POST"),
        "/{code}": (phone, "GET"),
        "/{code}/console": (console, "GET"),
        "/{code}/screen": (screen, "GET"),
        "/{code}/state": (state, "GET"),
        "/{code}/join": (join, "POST"),
        "/{code}/agree": (agree, "POST"),
        "/{code}/answer": (answer, "POST"),
        "/{code}/command": (command, "POST"),
        "/{code}/address": (address, "POST"),
        "/{code}/bank": (bank, "GET"),
        "/{code}/reasons": (reasons, "POST"),
        "/{code}/reason": (reason, "POST"),
        "/{code}/people": (people, "POST"),
        "/{code}/ask": (ask, "POST"),
        "/{code}/want": (want, "POST"),
        "/{code}/moderate": (moderate, "POST"),
        "/{code}/questions.csv": (questions, "GET"),
        **AFTERWARDS,
    }
    pages |= HANDOUT_ROUTES | DISCUSSION_ROUTES
    inner: list[BaseRoute] = [Route(path, guarded(one), methods=[method]) for path, (one, method) in pages.items()]
    inner.append(WebSocketRoute("/{code}/socket", socket))
    return [Route("/live", guarded(front_door)), Mount("/live", routes=inner), *light_routes()]
