"""Serves an ASGI app of this folder with uvicorn, as the app itself is served."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running_server import HOST_KEY, ROOT, free_port
from tests.processes import app_answers, ends_with_the_block, wait_until


@contextmanager
def asgi_server(app: str, folder: Path) -> Iterator[str]:
    """The address of `module:app`; its database lies in the folder, its process ends with the block."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), "--log-level", "warning", "--no-access-log"]
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'test.db'}",
        "BENKYOKAI_HOST_KEY": HOST_KEY,
        "BENKYOKAI_SECRET": "a secret of the benchmarks",
    }
    url = f"http://127.0.0.1:{port}"
    with ends_with_the_block(command, cwd=ROOT, env=environment) as process:
        wait_until(lambda: app_answers(url), process)
        yield url
