"""One learner on two devices, several learners on one."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.typed_code import ALPHABET, fold_code
from benkyokai.services.running.identify import Visitor, person_of, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.store import people
from benkyokai.store.people import Person

CODE_LENGTH = 8
CODE_LIFE = timedelta(minutes=10)
LONGEST_NAME = 24

LINK = re.compile(r"[?&]join=([^&#\s]+)")
"""The code in the address that the other device shows."""


@dataclass(frozen=True, slots=True)
class JoinCode:
    """A code that joins one device to a history, and until when."""

    code: str
    expires_at: datetime


def make_code(instance: Instance, visitor: Visitor) -> JoinCode:
    """A new code for the visitor's history. Only its hash is stored."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    expires = instance.now() + CODE_LIFE
    people.keep_code(instance.engine, _hash(code), welcome(instance, visitor), expires)
    return JoinCode(code, expires)


def join(instance: Instance, visitor: Visitor, typed: str) -> Refusal | None:
    """Joins the visitor's device to the history of a code, once and in time; what it had goes into that history."""
    guesses = instance.device_guesses
    if guesses.wait():
        return Refusal(Why.TOO_MANY_TRIES)
    in_link = LINK.search(typed)
    code = fold_code(in_link[1] if in_link else typed)
    welcome(instance, visitor)
    if people.join(instance.engine, visitor.device_id, _hash(code), instance.now()):
        return None
    why = Why.TOO_MANY_TRIES if guesses.too_many() else Why.NO_SUCH_CODE
    guesses.wrong(code)
    return Refusal(why)


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def people_here(instance: Instance, visitor: Visitor) -> tuple[list[Person], str | None]:
    """Everybody who studies on this device, the first first, and the id of who does now."""
    return people.people_on(instance.engine, visitor.device_id), person_of(instance, visitor)


def name_me(instance: Instance, visitor: Visitor, name: str) -> Refusal | None:
    """Gives the person who studies now a display name."""
    kept = _name(name)
    if not kept:
        return Refusal(Why.NO_NAME)
    people.name_person(instance.engine, welcome(instance, visitor), kept)
    return None


def add_person(instance: Instance, visitor: Visitor, name: str) -> Refusal | None:
    """Adds a person with an empty history to this device; from now on they study."""
    kept = _name(name)
    if not kept:
        return Refusal(Why.NO_NAME)
    welcome(instance, visitor)
    people.add_person(instance.engine, visitor.device_id, instance.new_id(), kept, instance.now())
    return None


def switch_person(instance: Instance, visitor: Visitor, person_id: str) -> None:
    """Lets another person of this device study; nobody who is not one of them."""
    people.switch(instance.engine, visitor.device_id, person_id)


def _name(name: str) -> str:
    kept = " ".join(name.split())
    return kept if len(kept) <= LONGEST_NAME else ""
