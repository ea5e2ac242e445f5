"""The app as a stranger starts it: its own process, its own database, a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

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
    """Started with `with`; `kill` ends it as a power cut would, `start` starts it again on the same database."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    files: Path = ROOT
    public_url: str = ""

    @property
    def url(self) -> str:
        """The address of the home page, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts the process and waits until it answers."""
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.folder / 'test.db'}",
            "BENKYOKAI_SECRET": "a secret of the tests",
            "BENKYOKAI_HOST_KEY": HOST_KEY,
            "BENKYOKAI_FILES": str(self.files),
            "BENKYOKAI_PUBLIC_URL": self.public_url,
            "PYTHONPATH": str(ROOT),
        }
        log = (self.folder / "server.log").open("ab")
        command = [sys.executable, "-m", "benkyokai", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process is not None
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {(self.folder / 'server.log').read_text()}")
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not answer within a minute")

    def kill(self) -> None:
        """kill -9: no goodbye, nothing flushed."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def __enter__(self) -> RunningServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None and self.process.poll() is None:
            self.kill()
