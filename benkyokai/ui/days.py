"""Days as a screen says them: by the learner's clock, and never broken over two lines."""

from __future__ import annotations

from datetime import datetime

from benkyokai.ui.visit import learners_zone

UNBROKEN = "\N{NON-BREAKING HYPHEN}"


def day(time: datetime) -> str:
    """Year, month and day."""
    return f"{time.astimezone(learners_zone()):%Y-%m-%d}".replace("-", UNBROKEN)


def minute(time: datetime) -> str:
    """The day, and the time of day."""
    return f"{day(time)} {time.astimezone(learners_zone()):%H:%M}"
