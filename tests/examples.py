"""How many examples Hypothesis tries of a property: few in `make test`, many in `make soak`."""

from __future__ import annotations

from typing import Any

from hypothesis import settings

USUAL, SOAK = "usual", "soak"
FEW, MANY = 50, 1000

# No test fails because the machine is busy, so there is no deadline.
settings.register_profile(USUAL, deadline=None, max_examples=FEW)
settings.register_profile(SOAK, deadline=None, max_examples=MANY)


def examples(few: int, **more: Any) -> settings:
    """Settings for a property with so many examples in `make test`, and as many times more in `make soak` as any other
    has; `more` is what `settings` takes."""
    return settings(max_examples=few * settings.default.max_examples // FEW, **more)
