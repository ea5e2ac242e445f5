"""Every setting of the app, in one table; docs/deploying.md shows the same table."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """An environment variable, what holds where it is not set, and what it is for."""

    name: str
    default: str
    purpose: str


DATABASE_URL = Setting(
    "DATABASE_URL", "sqlite:///data/benkyokai.db", "Where everything that people do is kept, as a SQLAlchemy URL."
)
SECRET = Setting("BENKYOKAI_SECRET", "made once, in data/secret", "Signs the cookie that knows a device again.")

HOST_KEY = Setting(
    "BENKYOKAI_HOST_KEY",
    "made at the first start, in data/host_key",
    "Opens what only the facilitator may see: the address /host?key=… exchanges it for a cookie.",
)

FILES = Setting(
    "BENKYOKAI_FILES", "the folder of this repository", "The folder that holds content/ and quizzes/: your own, say."
)

PUBLIC_URL = Setting(
    "BENKYOKAI_PUBLIC_URL",
    "the addresses of this machine, to choose from",
    "The address that participants of a live session type, such as https://study.example.com.",
)

FRAME_HOSTS = Setting(
    "BENKYOKAI_FRAME_HOSTS",
    "nobody",
    "Whose pages may show the embedded projector view, such as https://slides.example.com; blanks between several.",
)

SETTINGS = (DATABASE_URL, SECRET, HOST_KEY, FILES, PUBLIC_URL, FRAME_HOSTS)


def value_of(setting: Setting, environment: Mapping[str, str] | None = None) -> str | None:
    """What the environment says, or None where it says nothing."""
    return (os.environ if environment is None else environment).get(setting.name) or None
