"""Who may facilitate? Whoever has the key, and then a signed cookie that says so."""

from __future__ import annotations

import hmac
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from itsdangerous import BadSignature, Signer

COOKIE = "benkyokai_host"
COOKIE_SECONDS = 30 * 24 * 3600

MOST_WRONG_KEYS = 10
"""Wrong keys from one address in ten minutes; then none of its keys is looked at for a while."""

PAUSE = timedelta(minutes=10)


class FacilitatorDoor:
    """A new key or a new secret makes every older cookie worthless."""

    def __init__(self, key: str, secret: str, now: Callable[[], datetime]) -> None:
        self._key, self._now, self._lock = key, now, Lock()
        self._signer = Signer(f"{secret}:{key}", salt="benkyokai.host")
        self._wrong: defaultdict[str, list[datetime]] = defaultdict(list)

    def open(self, key: str, address: str) -> str | None:
        """The cookie for the right key; None for a wrong one, and for any after too many wrong ones."""
        if self.closed_for(address):
            return None
        if hmac.compare_digest(key.encode(), self._key.encode()):
            return self._signer.sign("facilitator").decode()
        with self._lock:
            self._wrong[address].append(self._now())
        return None

    def closed_for(self, address: str) -> bool:
        """True where too many wrong keys came from an address."""
        with self._lock:
            recent = [time for time in self._wrong.get(address, ()) if time > self._now() - PAUSE]
            if recent:
                self._wrong[address] = recent
            else:
                self._wrong.pop(address, None)
            return len(recent) >= MOST_WRONG_KEYS

    def knows(self, cookie: str | None) -> bool:
        """True where the cookie is ours and for this key."""
        try:
            return bool(cookie) and self._signer.unsign(cookie or "") == b"facilitator"
        except BadSignature:
            return False
