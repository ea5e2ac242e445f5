"""The app as a stranger starts it: its own process, its own database, a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.processes import PATIENCE, app_answers, end, start, wait_until

ROOT = Path(__file__).resolve().parents[2]


HOST_KEY = "the facilitator's key in the tests"


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class RunningServer:
    """Started with `with`; `kill` ends it as a power cut would, `start` starts it again on the same database. `app`:
    `module:name` of another ASGI app to serve in its place. `hurried`: answers close at once, see tests/hurried.py."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    files: Path = ROOT
    public_url: str = ""
    database: str = ""
    patience: float = PATIENCE
    app: str = ""
    hurried: bool = False

    @property
    def url(self) -> str:
        """The address of the home page, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What it says, of all its starts."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Starts the process and waits until it answers; where it does not, it is ended."""
        environment = {
            **os.environ,
            "DATABASE_URL": self.database or f"sqlite:///{self.folder / 'test.db'}",
            "BENKYOKAI_SECRET": "a secret of the tests",
            "BENKYOKAI_HOST_KEY": HOST_KEY,
            "BENKYOKAI_FILES": str(self.files),
            "BENKYOKAI_PUBLIC_URL": self.public_url,
            "PYTHONPATH": str(ROOT),
        }
        ours = ("tests.hurried" if self.hurried else "benkyokai", "serve")
        other = ("uvicorn", self.app, "--log-level", "warning", "--no-access-log")
        command = [sys.executable, "-m", *(other if self.app else ours), "--port", str(self.port)]
        with self.log.open("ab") as out:
            self.process = start(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
        try:
            wait_until(lambda: app_answers(self.url), self.process, self.log, self.patience)
        except BaseException:
            self.kill()
            raise

    def kill(self) -> None:
        """kill -9: no goodbye, nothing flushed."""
        assert self.process is not None
        end(self.process)

    @contextmanager
    def for_a_test(self) -> Iterator[RunningServer]:
        """One of the tests that share it: it runs, as the test before may have killed it, and logs no traceback."""
        if self.process is None or self.process.poll() is not None:
            self.start()
        before = self.log.stat().st_size
        yield self
        assert b"Traceback" not in self.log.read_bytes()[before:]

    def __enter__(self) -> RunningServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None:
            self.kill()
