"""The app with a grace of a tenth of its seconds, for the tests that close many questions to show something else.

`python -m tests.hurried` is `python -m benkyokai` with it; `hurry` gives it to a test's own process."""

from __future__ import annotations

import pytest

from benkyokai.__main__ import main
from benkyokai.core.live import session, timing

SHORT = session.GRACE / 10


def hurry(patch: pytest.MonkeyPatch) -> None:
    """Until it is undone, a closing door is closed after a tenth of the time."""
    for module in (session, timing):
        patch.setattr(module, "GRACE", SHORT)


if __name__ == "__main__":
    hurry(pytest.MonkeyPatch())
    main(prog_name="python -m benkyokai")
