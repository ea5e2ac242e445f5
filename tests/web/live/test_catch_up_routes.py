"""After the end: one's own result, catching up step by step, and not a byte of either before its time."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from typing import Any

from benkyokai.authoring.library import read_library
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.told_early import told_early
from tests.web.live.alone import Alone, answer_to, first_response
from tests.web.live.test_nothing_leaks import OTHERS_REASON, OWN_REASON, SECRET_FIELDS

Play = Callable[[Coroutine[Any, Any, None]], None]


async def play_all(host: Facilitator, people: list[SimulatedPerson], steps: int) -> None:
    """The first steps of the session as the console offers them, with an answer of everybody wherever one is due."""
    while host.latest["at"] < steps and host.latest["next"] != "end":
        command = host.latest["next"]
        await host.do(command)
        for person in people:
            version = host.latest["version"]
            await person.until(lambda state, v=version: int(state["tag"].split(".")[0]) >= v)
        if command in ("open", "vote_again"):
            for number, person in enumerate(people):
                form = person.latest["common"]["forms"][0]
                reason = "" if form["asks"] else (OWN_REASON, OTHERS_REASON)[number]
                body = {**answer_to(form, first_response(form), reason), "id": f"{number}-{host.latest['version']}"}
                status, told = await person.post("answer", body)
                assert status == 200, told
        if command == "close" and host.latest["at"] == 0:
            one = next(one for one in host.latest["reasons"] if one["t"] == OTHERS_REASON)
            await host.post("reasons", {"key": one["k"], "shown": True})


def test_a_reason_that_was_shown_is_hidden_when_its_words_can_change(server: RunningServer, play: Play) -> None:
    """Opened again, what the author writes now is the facilitator's alone until they show it."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2, rehearsal=False) as (host, people):
            await host.do("go", 0)
            await host.do("open")
            author = people[1]
            await author.until(lambda state: bool(state["common"].get("forms")))
            form = author.latest["common"]["forms"][0]
            for number, reason in enumerate((OTHERS_REASON, "something else entirely")):
                body = {**answer_to(form, first_response(form), reason), "id": f"{number}", "n": number + 1}
                assert (await author.post("answer", body))[0] == 200
                await host.do("close")
                (one,) = host.latest["reasons"]
                assert (one["t"], one["shown"]) == (reason, False)
                await host.post("reasons", {"key": one["k"], "shown": True})
                await host.until(lambda state: state["reasons"][0]["shown"])
                if number == 0:
                    await host.do("open")

    play(run())


def test_nothing_of_the_key_or_the_room_comes_before_ones_own_answer(server: RunningServer, play: Play) -> None:
    """Each kind in turn: texts and masks alone, then all of it; reasons only where shown, no names."""
    quiz = read_library(server.files).library.quizzes["study"]

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2, rehearsal=False) as (host, people):
            await play_all(host, people, 7)
            await host.do("end")
            async with Alone(server.url, f"/live/{host.code}") as absent:
                status, told = await absent.get("state")
                assert (status, told["why"], told["ended"]) == (401, "not_joined", True)
                _, outline = await absent.get("catch-up")
                assert [one["n"] for one in outline["steps"]] == list(range(1, 11))
                assert "own" not in outline
                for place, question in enumerate(quiz.questions, 1):
                    before = len(absent.everything)
                    _, view = await absent.get(f"catch-up?step={place}")
                    while "form" in view:
                        heard = absent.everything[before:]
                        assert not SECRET_FIELDS.search(heard), SECRET_FIELDS.search(heard)
                        assert told_early(question, heard, asked=1) == set(), question.id
                        assert not any(f'"{part}"' in heard for part in ("room", "rows", "said", "result", "reasoning"))
                        assert OTHERS_REASON not in heard
                        status, told = await absent.post("late", answer_to(view["form"], first_response(view["form"])))
                        assert status == 200, told
                        _, view = await absent.get(f"catch-up?step={place}")
                    assert view["room"]["answered"] == (2 if place < 8 else 0), question.id
                    if question.counts:
                        assert view["result"]
                        assert view["reasoning"]["explanation"]
                    if place == 1:
                        assert [one["t"] for one in view["room"]["said"]] == [OTHERS_REASON]
                assert OWN_REASON not in absent.everything, "it was never shown"
                assert not any(person.name in absent.everything for person in people)
                _, outline = await absent.get("catch-up")
                assert all(one["done"] for one in outline["steps"])

    play(run())


def test_a_participant_sees_their_own_result(server: RunningServer, play: Play) -> None:
    """First and second answer, the verdict of what was released, what is in the review; nobody else's words."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2, rehearsal=False) as (host, people):
            await play_all(host, people, 6)
            await host.do("end")
            me, other = people
            assert me.session is not None
            async with me.session.get(f"{server.url}/live/{host.code}/catch-up", headers=me.headers) as answer:
                text = await answer.text()
            view = json.loads(text)
            assert view["took_part"]
            assert view["report"] is False
            assert [one["n"] for one in view["own"]] == [1, 2, 3, 4, 5, 6]
            case = view["own"][5]
            assert [(vote["stage"], vote["round"]) for vote in case["votes"]] == [
                ("ask", 1),
                ("answer", 1),
                ("answer", 2),
            ]
            assert all(one["result"]["verdict"] for one in view["own"])
            assert all(one["review"] for one in view["own"])
            assert OWN_REASON in text
            assert OTHERS_REASON not in text
            assert other.name not in text

    play(run())


def test_a_running_session_and_a_rehearsal_cannot_be_caught_up(server: RunningServer, play: Play) -> None:
    """A named refusal; and a reasoning that was not released stays out of the own result."""

    async def run() -> None:
        async with (
            session_of(server.url, HOST_KEY, "study", 1, rehearsal=False) as (host, _),
            Alone(server.url, f"/live/{host.code}") as absent,
        ):
            for path in ("catch-up", "catch-up?step=1"):
                status, told = await absent.get(path)
                assert (status, told["why"]) == (409, "not_ended")
            status, told = await absent.post(
                "late", {"id": "12345678", "n": 1, "step": 0, "stage": "answer", "round": 1}
            )
            assert (status, told["why"]) == (409, "not_ended")
            assert host.session is not None
            body = {"quiz": "study", "rehearsal": True}
            async with host.session.post(f"{server.url}/live/new", json=body, headers=host.headers) as made:
                code = (await made.json())["code"]
            command = {"command": "end", "version": 0}
            address = f"{server.url}/live/{code}/command"
            async with host.session.post(address, json=command, headers=host.headers) as ended:
                assert ended.status == 200
            async with Alone(server.url, f"/live/{code}") as other:
                status, told = await other.get("catch-up")
                assert (status, told["why"]) == (409, "not_ended")

    play(run())


def test_garbage_after_the_end_gets_a_sentence(server: RunningServer, play: Play) -> None:
    """Numbers out of range show the nearest step; what is no answer is refused by name."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0, rehearsal=False) as (host, _):
            await host.do("end")
            async with Alone(server.url, f"/live/{host.code}", "en") as absent:
                for step, place in (("99", 10), ("-1", None), ("x", None), ("9" * 40, None), ("٣", None)):
                    status, view = await absent.get(f"catch-up?step={step}&section={step}")
                    assert status == 200
                    assert view.get("n") == place
                slot = {"id": "12345678", "n": 1, "step": 0, "stage": "answer", "round": 1}
                for wrong in ({}, [], 7, {**slot, "step": 77}, {**slot, "stage": "x"}, {**slot, "response": {"a": []}}):
                    status, told = await absent.post("late", wrong)
                    assert 400 <= status < 500
                    assert told["refused"]
                status, view = await absent.get("catch-up?step=1")
                assert "form" in view

    play(run())
