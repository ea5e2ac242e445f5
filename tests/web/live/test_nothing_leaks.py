"""Every byte that a phone gets: no key, no tally, no other person's words before their step."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

from benkyokai.authoring.library import read_library
from benkyokai.core.live.plan import plan_of_quiz
from benkyokai.core.question import Question
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.told_early import told_early
from tests.web.live.alone import first_response

OWN_REASON, OTHERS_REASON = "my own reason, and mine alone", "the other person's very own reason"
CERTAINTY = (1, 3)
SECRET_FIELDS = re.compile(r'"(credit|correct|good|because|feedback|why|match|plausible|matters|answer_id)"')


class Listener(SimulatedPerson):
    """Keeps every byte that comes, over the socket and as answers to what was posted."""

    everything: str = ""

    async def _take(self, text: str) -> None:
        self.everything += text
        await super()._take(text)

    async def post(self, what: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, answer = await super().post(what, body)
        self.everything += json.dumps(answer, ensure_ascii=False)
        return status, answer


async def answer_all(people: list[Listener], reasons: tuple[str, str]) -> None:
    """Everybody answers the form on the screen with the first thing there is; the reason where one is asked for."""
    for number, person in enumerate(people):
        form = person.latest["common"]["forms"][0]
        body = {
            "id": f"{number}-{form['step']}-{form['stage']}-{form['round']}",
            "n": 1,
            "step": form["step"],
            "stage": form["stage"],
            "round": form["round"],
            "response": first_response(form),
            "factor": form["factors"][0]["k"] if form["factors"] else None,
            "reason": "" if form["asks"] else reasons[number],
            "certainty": CERTAINTY[number] if form["certainty"] else None,
        }
        status, told = await person.post("answer", body)
        assert status == 200, (form["fields"], told)


async def until_all(people: list[Listener], version: int) -> None:
    """Waits until everybody's page shows a version of the session."""
    for person in people:
        await person.until(lambda state: int(state["tag"].split(".")[0]) >= version)


async def play_question(host: Facilitator, people: list[Listener], number: int, question: Question) -> None:
    """One question from shown to released, with a look at the bytes before each step."""
    start = [len(one.everything) for one in people]

    def heard() -> str:
        return "".join(one.everything[begin:] for one, begin in zip(people, start, strict=True))

    await host.do("go", number)
    while host.latest["next"] not in ("forward", "end"):
        command = host.latest["next"]
        if command == "reasoning" or (command == "tally" and not question.counts):
            text = heard()
            assert told_early(question, text, asked=1) == set(), question.id
            assert not SECRET_FIELDS.search(text), SECRET_FIELDS.search(text)
        if command == "tally":
            assert '"tally"' not in heard()
            assert '"rows"' not in heard()
        await host.do(command)
        await until_all(people, host.latest["version"])
        if command in ("open", "vote_again", "twin"):
            now = {**host.latest, "reasons": [one for one in host.latest["reasons"] if one["round"] == 2]}
            assert command != "open" or not host.latest["reasons"]
            assert OTHERS_REASON not in json.dumps(now, ensure_ascii=False), "before its close, counts alone of a vote"
            await answer_all(people, (OWN_REASON, OTHERS_REASON))
    text = heard()
    if question.counts:
        assert '"tally"' in text
        assert told_early(question, text), f"the gate hears nothing of {question.id}, even after the release"
    if question.kind != "open":
        reasons = json.dumps(host.latest["reasons"], ensure_ascii=False)
        assert OTHERS_REASON in reasons, "after the close the facilitator reads the reasons"
    assert OTHERS_REASON not in people[0].everything
    assert f'"certainty":{CERTAINTY[1]}' not in people[0].everything.replace(" ", "")
    if question.counts:
        assert f'"certainty":{CERTAINTY[0]}' in people[0].everything, "one's own comes back"


def test_no_byte_comes_before_its_time(
    server: RunningServer, play: Callable[[Coroutine[Any, Any, None]], None]
) -> None:
    """Every kind of question in turn; the second person's reason never reaches the first."""
    library = read_library(server.files).library
    quiz = library.quizzes["study"]

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            people = [Listener(server.url, host.code, "一人目"), Listener(server.url, host.code, "二人目", polls=True)]
            try:
                for one in people:
                    await one.arrive()
                    one.listen()
                    await one.until(lambda state: "common" in state)
                for number, planned in enumerate(plan_of_quiz(quiz, library)):
                    question = quiz.question(planned.step.target.split("#")[1])
                    assert question is not None
                    await play_question(host, people, number, question)
                names = json.dumps(people[0].latest, ensure_ascii=False)
                assert "二人目" not in names + people[0].everything, "nobody hears another's name"
            finally:
                await asyncio.gather(*(one.leave() for one in people))

    play(run())
