"""Somebody at a browser who has joined nothing: a cookie, and what the server says to them."""

from __future__ import annotations

import asyncio
import json
from http.cookies import SimpleCookie
from types import TracebackType
from typing import Any

import aiohttp

TOO_OFTEN = 429


class Alone:
    """Opens a page, which brings the cookie, then asks and posts; `everything` is each byte that came."""

    def __init__(self, url: str, page: str, language: str = "ja") -> None:
        self.url, self.page, self.language = url, page, language
        self.everything = ""
        self.cookie = ""
        self.more: dict[str, str] = {}

    async def __aenter__(self) -> Alone:
        self.browser = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        headers = {"accept": "text/html", "sec-fetch-dest": "document", "accept-language": self.language}
        async with self.browser.get(f"{self.url}{self.page}", headers=headers) as answer:
            assert answer.status == 200
            jar: SimpleCookie = answer.cookies
            self.cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in jar.items())
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        await self.browser.close()

    @property
    def headers(self) -> dict[str, str]:
        """What a browser sends along."""
        return {"cookie": self.cookie, "origin": self.url, "accept-language": self.language, **self.more}

    async def get(self, path: str) -> tuple[int, Any]:
        """Asks for something below the page's own address."""
        return await self._asked("GET", path)

    async def post(self, path: str, body: Any) -> tuple[int, Any]:
        """Posts there."""
        return await self._asked("POST", path, body)

    async def _asked(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """What the server answers, asked again as long as it says that this is too often, as the page does."""
        address = f"{self.url}{self.page.split('?')[0]}/{path}"
        while True:
            async with self.browser.request(method, address, json=body, headers=self.headers) as answer:
                told = self._heard(await answer.text())
            if answer.status != TOO_OFTEN or told["why"] != "too_fast":
                return answer.status, told
            await asyncio.sleep(0.2)

    def _heard(self, text: str) -> Any:
        self.everything += text
        return json.loads(text)


def answer_to(form: dict[str, Any], response: Any, reason: str = "") -> dict[str, Any]:
    """What the page posts for a form."""
    factor = form["factors"][0]["k"] if form["factors"] else None
    slot = {name: form[name] for name in ("step", "stage", "round")}
    return {"id": "12345678", "n": 1, **slot, "response": response, "factor": factor, "reason": reason}


def first_response(form: dict[str, Any], number: str = "720", words: str = "a text of my own", several: int = 1) -> Any:
    """An answer that every rule takes: of what can be chosen the first, or as many of the first as `several`."""
    whole: dict[str, Any] = {}
    for field in form["fields"]:
        keys = [part["k"] for part in field.get("parts", [])]
        values = {"number": number, "words": words, "several": keys[:several], "order": keys}
        value = values.get(field["type"], keys[0] if keys else None)
        if not field["at"]:
            return value
        below = whole
        for key in field["at"][:-1]:
            below = below.setdefault(key, {})
        below[field["at"][-1]] = value
    return whole
