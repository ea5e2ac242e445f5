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

SETTINGS = (DATABASE_URL, SECRET)


def value_of(setting: Setting, environment: Mapping[str, str] | None = None) -> str | None:
    """What the environment says, or None where it says nothing."""
    return (os.environ if environment is None else environment).get(setting.name) or None
