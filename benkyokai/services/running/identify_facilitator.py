"""Who may facilitate? Whoever has the key, and then a signed cookie that says so."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from datetime import datetime

from itsdangerous import BadSignature, Signer

from benkyokai.services.running.guess_limit import GuessLimit

COOKIE = "benkyokai_host"
COOKIE_SECONDS = 30 * 24 * 3600

MOST_WRONG_KEYS = 10
KEYS_A_SECOND = 1 / 60
"""Wrong keys of one address; guess_limit.py says what that leaves to somebody who guesses."""


class FacilitatorAccess:
    """A new key or a new secret makes every older cookie worthless."""

    def __init__(self, key: str, secret: str, now: Callable[[], datetime]) -> None:
        self._key = key
        self._signer = Signer(f"{secret}:{key}", salt="benkyokai.host")
        self._guesses = GuessLimit(MOST_WRONG_KEYS, KEYS_A_SECOND, lambda: now().timestamp())

    def open(self, key: str, address: str) -> str | None:
        """The cookie for the right key; None for a wrong one, and for any as long as there is something to `wait`."""
        if self.wait(address):
            return None
        if hmac.compare_digest(key.encode(), self._key.encode()):
            return self.cookie()
        self._guesses.wrong(key, address)
        return None

    def cookie(self) -> str:
        """The cookie, for who need not show the key."""
        return self._signer.sign("facilitator").decode()

    def wait(self, address: str) -> float:
        """Seconds until a key from an address is looked at; 0.0: now."""
        return self._guesses.wait(address)

    def closed_for(self, address: str) -> bool:
        """True where too many wrong keys came from an address. The right one opens nevertheless."""
        return self._guesses.too_many(address)

    def knows(self, cookie: str | None) -> bool:
        """True where the cookie is ours and for this key."""
        try:
            return bool(cookie) and self._signer.unsign(cookie or "") == b"facilitator"
        except BadSignature:
            return False
