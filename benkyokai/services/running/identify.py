"""Who is it? A signed cookie names the device, the database the person it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from itsdangerous import BadSignature, Signer

from benkyokai.services.running.instance import Instance
from benkyokai.store import people

COOKIE = "benkyokai_device"
COOKIE_SECONDS = 2 * 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at a screen. `remembered` is False where the browser keeps no cookie."""

    device_id: str
    remembered: bool = True


def _signer(secret: str) -> Signer:
    return Signer(secret, salt="benkyokai.device")


def sign_device(secret: str, device_id: str) -> str:
    """The cookie's value for a device."""
    return _signer(secret).sign(device_id).decode()


@lru_cache(maxsize=4096)
def device_in(secret: str, cookie: str | None) -> str | None:
    """The device that a cookie names; None where there is no cookie or its signature is not ours."""
    try:
        return _signer(secret).unsign(cookie).decode() if cookie else None
    except BadSignature:
        return None


def person_of(instance: Instance, visitor: Visitor) -> str | None:
    """The visitor's person, if anything was ever stored for them."""
    return people.person_of(instance.engine, visitor.device_id)


def welcome(instance: Instance, visitor: Visitor) -> str:
    """The visitor's person, made now where there was none: call it only to store something."""
    return people.welcome(instance.engine, visitor.device_id, instance.new_id(), instance.now())
