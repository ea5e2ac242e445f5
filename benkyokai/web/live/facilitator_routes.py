"""The facilitator's addresses: a new session, commands, and what goes with a discussion, the floor, the people."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from benkyokai.core.live.entrance import MOST
from benkyokai.core.live.groups import SIZES
from benkyokai.core.live.plan import PlannedStep, inserted_poll, inserted_question
from benkyokai.core.live.poll_text import read_polls
from benkyokai.core.live.polls import OPTIONS, WantedPoll
from benkyokai.core.live.record import record_table
from benkyokai.core.live.session import Command, Slot, Target
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import fold
from benkyokai.services.export.table_formats import csv_of
from benkyokai.services.live import participant_questions
from benkyokai.services.live.count_hands import set_hands
from benkyokai.services.live.form_groups import dissolve_groups, form_groups
from benkyokai.services.live.keep_door import change_door
from benkyokai.services.live.keep_record import called, record_of, sizes
from benkyokai.services.live.keep_template import STARTS, keep_template
from benkyokai.services.live.lead_session import choose_address
from benkyokai.services.live.retention import KEEP, KEEPS
from benkyokai.services.live.room import NAMES, NAMES_FOR_HOST
from benkyokai.services.live.screen_language import SCREEN_LANGUAGES, choose_screen_language
from benkyokai.services.live.start_session import SessionOptions
from benkyokai.services.running.one_time_codes import LIFE
from benkyokai.views.discussion_view import record_view
from benkyokai.views.handout_view import handouts_view
from benkyokai.views.host_view import bank_view
from benkyokai.web.first_page import language_for
from benkyokai.web.live.guard import (
    FRESH,
    Body,
    RefusedError,
    Routes,
    body_of,
    done,
    facilitates,
    for_facilitator,
    leading,
    wording_for,
    wording_in,
)
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.joining import joining_view, qr_svg
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.words import say
from benkyokai.words.wording import Wording

INSERTED_MINUTES = 3
"""What a step that was put in on the spot takes in the plan."""

NOT_UNDERSTOOD = Refusal(Why.NOT_UNDERSTOOD)


async def new(request: Request) -> Response:
    """Starts a session from a course's run sheet or from a quiz; the answer has its code."""
    if not facilitates(request):
        raise RefusedError(Why.NOT_YOURS)
    hub, body = current_hub(), await body_of(request)
    kind = next((one for one in STARTS if one in body), "course")
    session = await hub.threads.run(STARTS[kind], hub.instance, str(body.get(kind)), session_options_in(body))
    if session is None:
        raise RefusedError(Why.NOT_UNDERSTOOD)
    return JSONResponse({"code": session.code, "id": session.id}, 201)


def session_options_in(body: Body) -> SessionOptions:
    """How the session shall be; what is no wish is left out."""
    minutes, simulated = body.get("minutes"), body.get("simulated")
    return SessionOptions(
        minutes=minutes if isinstance(minutes, int) and 10 <= minutes <= 240 else None,
        rehearsal=bool(body.get("rehearsal")),
        simulated=simulated if isinstance(simulated, int) and simulated > 0 else 0,
        names=body["names"] if body.get("names") in NAMES else NAMES_FOR_HOST,
        keep_days=next((one for one in KEEPS if one == body.get("keep_days", KEEP)), KEEP),
        questions_first=body.get("questions_first") is True,
        teams=body.get("teams") is True,
    )


async def command(request: Request) -> Response:
    """Carries out what the facilitator says, from the version that they saw."""
    live_room = await leading(request)
    body = await body_of(request)
    named, version = body.get("command"), body.get("version")
    if not isinstance(named, str) or named not in {one.value for one in Command} or not isinstance(version, int):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    given = Command(named)
    steps = inserted_steps(live_room, body.get("step"), wording_for(request.scope)) if given is Command.INSERT else []
    refusal = await live_room.commands.give(version, given, target_in(body), steps)
    return done(refusal, {"version": live_room.room.session.version})


def target_in(body: Body) -> Target:
    """What a command is about, in the shape that the rules know; None where it is nothing of the kind."""
    target = body.get("target")
    if isinstance(target, list) and all(type(one) is int for one in target):
        return tuple(target)
    return target if type(target) is int else None


def inserted_steps(live_room: LiveRoom, wanted: object, wording: Wording) -> list[PlannedStep]:
    """A question of any quiz, a poll in the facilitator's own words, or several as text."""
    named = wanted if isinstance(wanted, dict) else {}
    if isinstance(named.get("question"), str):
        step = inserted_question(named["question"], live_room.room.library, INSERTED_MINUTES)
        if step is not None:
            return [step]
    polls = polls_as_text(named["text"], wording) if isinstance(named.get("text"), str) else [one_poll(named)]
    first = len(live_room.room.plan)
    return [
        inserted_poll(number, one.prompt, one.options, INSERTED_MINUTES, one.form)
        for number, one in enumerate(polls, start=first)
    ]


def one_poll(named: Body) -> WantedPoll:
    """A poll from its question and its options."""
    prompt, options, form = named.get("prompt"), named.get("options"), named.get("form", OPTIONS)
    if not isinstance(prompt, str) or not isinstance(options, list) or not all(isinstance(o, str) for o in options):
        raise RefusedError(Why.NOT_UNDERSTOOD)
    poll = WantedPoll(prompt.strip(), str(form), tuple(one.strip() for one in options if fold(one)))
    refusal = poll.refuse()
    if refusal is not None:
        raise RefusedError(refusal.why, refusal.detail)
    return poll


def polls_as_text(text: str, wording: Wording) -> list[WantedPoll]:
    """Several polls; where anything is wrong with the text, none of them, and what is wrong line by line."""
    polls, mistakes = read_polls(text)
    if mistakes:
        said = (wording.say("polls.at", line=one.line, what=wording.say(one.wrong, n=one.n)) for one in mistakes)
        raise RefusedError(Why.POLLS_UNREADABLE, " ".join(said))
    return polls


async def bank(request: Request) -> Response:
    """Every question that can be put in on the spot."""
    live_room = await leading(request)
    return JSONResponse({"questions": bank_view(live_room.room.library, wording_for(request.scope))})


async def reasons(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Shows, hides or pins a reason, or all of them."""
    shown, pinned = (one if isinstance(one, bool) else None for one in (body.get("shown"), body.get("pinned")))
    return await live_room.commands.moderate_reasons(body.get("key"), shown, pinned)


async def words(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Shows or hides a word of a poll, or all of them; or says as what words are shown."""
    if "as" in body:
        return await live_room.commands.show_words_as(str(body["as"]))
    return await live_room.commands.show_words(body.get("key"), body.get("shown") is True)


async def groups(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Forms groups of a size, of those who are here or of everybody, once a closing vote is closed; without a size
    there are no groups any more. Teams are groups already."""
    size = body.get("size")
    if size is None:
        return await live_room.changes.choose(lambda model: dissolve_groups(model.room))
    if type(size) is not int or size not in SIZES or live_room.room.teams:
        return NOT_UNDERSTOOD
    await live_room.commands.grace_over()
    people = live_room.room.participants
    here = people if body.get("everybody") is True else live_room.presence.lately(people)
    return await live_room.changes.choose(lambda model: form_groups(model.room, size, here))


async def hands(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Sets how many hands were counted for one choice of what is, or was last, open."""
    wanted = {"step": int, "stage": str, "round": int, "about": str, "choice": str, "n": int}
    if any(type(body.get(name)) is not kind for name, kind in wanted.items()):
        return NOT_UNDERSTOOD
    slot = Slot(body["step"], body["stage"], body["round"])
    about, choice, n = body["about"], body["choice"], body["n"]
    return await live_room.changes.choose(lambda model: set_hands(model.room, slot, about, choice, n))


async def record(request: Request) -> Response:
    """The record of the present step, as the console shows it."""
    live_room = await leading(request)
    return JSONResponse(record_view(live_room.room, wording_in(live_room, request)), headers=FRESH)


async def record_csv(request: Request) -> Response:
    """The whole record so far, as a file to keep."""
    live_room = await leading(request)
    room, wording = live_room.room, wording_for(request.scope)
    table = record_table(record_of(room), called(room), wording.plain, sizes(room))
    headers = {**FRESH, "content-disposition": f'attachment; filename="record-{room.session.code}.csv"'}
    return Response(b"".join(csv_of(table)), media_type="text/csv", headers=headers)


async def moderate(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Shows a participant's question, marks it answered, hides it, or lets it wait."""
    id_, state = str(body.get("k")), str(body.get("state"))
    return await live_room.changes.discuss(
        lambda model: participant_questions.moderate(model.room, model.participant_questions, id_, state)
    )


async def handouts(request: Request) -> Response:
    """The three texts for a chat as they are now, in the facilitator's language."""
    live_room = await leading(request)
    model, wording = live_room.model, wording_in(live_room, request)
    joining = joining_view(model.room, live_room.addresses)
    texts = handouts_view(model.room, model.shared_reasons, model.participant_questions, wording, joining)
    return JSONResponse(texts, headers=FRESH)


async def screen_language(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Chooses the projector's language; every projector follows at once."""
    chosen = body.get("language")
    if chosen not in SCREEN_LANGUAGES:
        return NOT_UNDERSTOOD
    return await live_room.changes.choose(lambda model: choose_screen_language(model.room, str(chosen)))


async def door(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Closes the door to who is new, opens it, and says how many there may be; without `most` as many as come."""
    closed, most = body.get("closed"), body.get("most")
    if not isinstance(closed, bool) or not (most is None or (type(most) is int and 0 < most <= MOST)):
        return NOT_UNDERSTOOD
    return await live_room.changes.choose(lambda model: change_door(model.room, closed, most))


async def people(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Renames a participant, removes them, or lets them in again; or removes who came `since` a moment."""
    since = body.get("since")
    if isinstance(since, int | float) and not isinstance(since, bool):
        return await live_room.commands.remove_newcomers(since)
    id_, what, name = str(body.get("k")), str(body.get("what")), str(body.get("name") or "")
    return await live_room.commands.change_participant(id_, what, name)


async def remote_code(request: Request) -> Response:
    """A link that makes one phone a facilitator's, to show to its camera; or why no phone reaches the server."""
    live_room, language = await leading(request), language_for(request.scope)
    joining = joining_view(live_room.room, live_room.addresses)
    if "url" not in joining:
        why = "console.only_here" if joining["only_here"] else "console.no_network"
        return JSONResponse({"refused": say(language, why)}, headers=FRESH)
    link = f"{joining['url']}/remote?once={live_room.remote_codes.make()}&lang={language}"
    return JSONResponse({"url": link, "qr": qr_svg(link), "minutes": LIFE.seconds // 60}, headers=FRESH)


async def address(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Chooses the address that the QR code holds."""
    url = str(body.get("address"))
    if url not in live_room.addresses.urls:
        return NOT_UNDERSTOOD
    return await live_room.changes.change(
        lambda model: choose_address(model.room, url), lambda _: None, live_room.publisher.tell_hosts
    )


async def template(live_room: LiveRoom, body: Body) -> Refusal | None:
    """Keeps the run sheet as it is now under a name."""
    room = live_room.room
    return await live_room.model.threads.run(keep_template, room.instance, room.session, str(body.get("name") or ""))


FACILITATOR_ROUTES: Routes = {
    "/new": (new, "POST"),
    "/{code}/command": (command, "POST"),
    "/{code}/bank": (bank, "GET"),
    "/{code}/reasons": (for_facilitator(reasons), "POST"),
    "/{code}/template": (for_facilitator(template), "POST"),
    "/{code}/words": (for_facilitator(words), "POST"),
    "/{code}/groups": (for_facilitator(groups), "POST"),
    "/{code}/hands": (for_facilitator(hands), "POST"),
    "/{code}/record": (record, "GET"),
    "/{code}/record.csv": (record_csv, "GET"),
    "/{code}/moderate": (for_facilitator(moderate), "POST"),
    "/{code}/handouts": (handouts, "GET"),
    "/{code}/screen-language": (for_facilitator(screen_language), "POST"),
    "/{code}/door": (for_facilitator(door), "POST"),
    "/{code}/people": (for_facilitator(people), "POST"),
    "/{code}/remote-code": (remote_code, "POST"),
    "/{code}/address": (for_facilitator(address), "POST"),
}
