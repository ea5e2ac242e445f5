"""Serves an ASGI app of this folder with uvicorn, as the app itself is served."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running_server import HOST_KEY, ROOT, free_port


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
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        _wait(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def _wait(url: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"nothing answers at {url}")
