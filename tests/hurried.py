"""The app with a tenth of the grace, for the tests that close many questions to show something else.

`python -m tests.hurried` is `python -m benkyokai` with it."""

from __future__ import annotations

from benkyokai.__main__ import main
from benkyokai.core.live import session, timing

if __name__ == "__main__":
    session.GRACE = timing.GRACE = session.GRACE / 10
    main(prog_name="python -m benkyokai")
