"""Getting hold of a server from outside: why it is not to be had, in a line."""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp

from benkyokai.core.text import Language, Text
from benkyokai.services.running.identify_facilitator import COOKIE
from benkyokai.web.facilitator_login import CHECK, WAIT, WRONG

PATIENCE = aiohttp.ClientTimeout(total=15)
"""How long a server may take to answer at all."""


NO_ADDRESS = Text(
    "--urlの「{detail}」はアドレスではありません。http://127.0.0.1:8501のように書いてください",
    "--url: “{detail}” is no address. Write something like http://127.0.0.1:8501",
)
AWAY = Text(
    "{detail}につながりません。サーバーが動いているか、アドレスとポートが合っているかを確かめてください",
    "{detail} cannot be reached. See whether the server runs there, and whether address and port are right.",
)
ANOTHER = Text(
    "{detail}から返事はありましたが、Benkyokaiではないようです。アドレスとポートを確かめてください",
    "{detail} answers, but not as Benkyokai does. Look over the address and the port.",
)
WRONG_KEY = Text(
    "BENKYOKAI_HOST_KEYの鍵では{detail}の進行役になれません。サーバーと同じ鍵を書いてください",
    "The key in BENKYOKAI_HOST_KEY does not open {detail}. Set the one that the server has.",
)
WRONG_KEYS = Text(
    "違う鍵が続いたため、{detail}が鍵を受け付けません。しばらく待ってください",
    "{detail} takes no key at present: too many wrong ones came from here. Wait a while.",
)
NO_QUESTION = Text(
    "選択肢を1つ選ぶ設問のある設問集がありません",
    "No quiz has a question with one option to choose.",
)
REFUSED = Text("サーバーが断りました：{detail}", "The server refused: {detail}")


class NotReachedError(Exception):
    """A server that is not to be had, or not for this; `detail` is its address, or what it said."""

    def __init__(self, why: Text, detail: str = "") -> None:
        super().__init__(why.en.format(detail=detail))
        self.why, self.detail = why, detail

    def into(self, language: Language) -> str:
        """The sentence that says why."""
        return self.why.into(language).format(detail=self.detail)


def check_address(url: str) -> None:
    """Raises NotReachedError where this is no address of a server."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise NotReachedError(NO_ADDRESS, url)


async def exchange_key(session: aiohttp.ClientSession, url: str, key: str) -> dict[str, str]:
    """The facilitator's cookies; raises NotReachedError."""
    try:
        get = session.get(f"{url}/host", params={"key": key}, allow_redirects=False, timeout=PATIENCE)
        async with get as answer:
            said = "" if answer.status == 303 else (await answer.content.read(4096)).decode("utf-8", "replace")
            cookies = {name: morsel.value for name, morsel in answer.cookies.items()}
    except (aiohttp.ClientError, OSError, ValueError) as failure:
        raise NotReachedError(AWAY, url) from failure
    if not said and COOKIE in cookies:
        return cookies
    known = {WRONG: WRONG_KEY, CHECK: WRONG_KEYS}
    waiting = WRONG_KEYS if said.startswith(WAIT.split("{", maxsplit=1)[0]) else ANOTHER
    raise NotReachedError(known.get(said, waiting), url)


async def code_in(made: aiohttp.ClientResponse) -> str:
    """The code of the session that a server was asked to make; raises NotReachedError."""
    try:
        answer = await made.json(content_type=None)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or not ("code" in answer or "refused" in answer):
        raise NotReachedError(ANOTHER, str(made.url.origin()))
    if "code" not in answer:
        raise NotReachedError(REFUSED, str(answer["refused"]))
    return str(answer["code"])
