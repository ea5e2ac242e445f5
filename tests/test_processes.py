"""No test leaves a process behind: not one that fails, not one that is interrupted, not one that is killed."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NoReturn

import psutil
import pytest

from tests.browser.running_server import ROOT, RunningServer

STARTS_AND_WAITS = """
import sys, time
from tests.processes import ends_with_the_block
with ends_with_the_block([sys.executable, "-c", "import os, time; print(os.getpid(), flush=True); time.sleep(600)"]):
    time.sleep(600)
"""


def lives(pid: int) -> bool:
    """True for a process that runs; one that has ended and waits to be read of does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_server_that_cannot_answer_does_not_stay(tmp_path: Path) -> None:
    """Where waiting is over, the server is ended, and its log is told."""
    server = RunningServer(tmp_path, patience=0)
    with pytest.raises(RuntimeError, match=r"did not answer within 0 seconds.*server\.log"):
        server.start()
    assert server.process is not None
    assert not lives(server.process.pid)


def test_an_interrupted_start_leaves_no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C while the tests wait ends the server too."""

    def interrupted(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(urllib.request, "urlopen", interrupted)
    server = RunningServer(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        server.start()
    assert server.process is not None
    assert not lives(server.process.pid)


def test_a_server_that_ends_by_itself_says_why(tmp_path: Path) -> None:
    """A port that is taken is read in the log, at once."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = RunningServer(tmp_path, port=taken.getsockname()[1])
        with pytest.raises(RuntimeError, match=f"{server.port}"):
            server.start()


if sys.platform == "linux":  # elsewhere nobody tells a process that who started it is gone

    @pytest.mark.parametrize("signal", ["kill", "terminate"])
    def test_what_a_killed_run_has_started_ends_with_it(signal: str) -> None:
        """Whoever kills the tests need not look for what they have started."""
        run = subprocess.Popen([sys.executable, "-c", STARTS_AND_WAITS], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        try:
            assert run.stdout is not None
            started = int(run.stdout.readline())
            assert lives(started)
        finally:
            getattr(run, signal)()
            run.wait()
        deadline = time.monotonic() + 60
        while lives(started):
            assert time.monotonic() < deadline, started
            time.sleep(0.02)
