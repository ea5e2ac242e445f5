"""A poll on the spot: what nobody could answer is refused, with a sentence at its place."""

from __future__ import annotations

import pytest

from benkyokai.web.live.simulate import session_of
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.web.live.conftest import Play

EQUAL = (["Yes", "Yes"], ["はい", "いいえ", "はい"], ["Yes", " ｙｅｓ "], ["a b", "A  B"], ["No", "N\u200bo"])
EMPTY = ([], ["Yes"], ["Yes", "", " 　"], ["Yes", "\u200b"], ["\u200b", "\u2060", " "])


@pytest.mark.parametrize("options", EQUAL)
def test_equal_options_are_refused(server: RunningServer, play: Play, options: list[str]) -> None:
    """Equal is what reads equal: width, case, blanks and what does not show make no difference. It says which."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            body = {"command": "insert", "version": 0, "step": {"prompt": "?", "options": options}}
            status, told = await host.post("command", body)
            assert (status, told["why"]) == (409, "poll_repeats")
            assert options[-1].strip() in told["refused"]

    play(run())


@pytest.mark.parametrize("options", EMPTY)
def test_empty_options_are_none(server: RunningServer, play: Play, options: list[str]) -> None:
    """A line with nothing to see is no option, and one option is no poll; nor is one without a question."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 0) as (host, _):
            for step in ({"prompt": "?", "options": options}, {"prompt": "\u200b 　", "options": ["Yes", "No"]}):
                status, told = await host.post("command", {"command": "insert", "version": 0, "step": step})
                assert (status, told["why"]) == (409, "poll_incomplete")

    play(run())
