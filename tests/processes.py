"""Processes that the tests and the benchmarks start: one way to start them, one to wait for them, one to end them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE = 600.0
"""Seconds for a start on the busiest machine: whoever lives may take its time, and this only ends what hangs."""

GRACE = 30.0
"""Seconds for a goodbye."""


def start(command: Sequence[str], *, ends_by: signal.Signals = signal.SIGKILL, **how: Any) -> subprocess.Popen[Any]:
    """Starts a command as the head of a group of its own; `how` is what Popen takes. Where we are killed, Linux sends
    it `ends_by`. Whoever calls this sees to it that `end` is called, whatever happens."""
    return subprocess.Popen([*_dying_with_us(ends_by), *command], start_new_session=True, **how)


def end(process: subprocess.Popen[Any], by: signal.Signals = signal.SIGKILL) -> None:
    """Ends a process with all that it has started: as asked, and after a while by force."""
    _signal(process, by)
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        _signal(process, signal.SIGKILL)
        process.wait()


@contextmanager
def ends_with_the_block(
    command: Sequence[str], *, by: signal.Signals = signal.SIGKILL, **how: Any
) -> Iterator[subprocess.Popen[Any]]:
    """A command that runs as long as the block."""
    process = start(command, ends_by=by, **how)
    try:
        yield process
    finally:
        end(process, by)


def wait_until(
    ready: Callable[[], bool], process: subprocess.Popen[Any], log: Path | None = None, patience: float = PATIENCE
) -> None:
    """Waits as long as the process lives; a RuntimeError with its log where it ends, or hangs."""
    ends = time.monotonic() + patience
    while not ready():
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode}.{_said(log)}")
        if time.monotonic() >= ends:
            raise RuntimeError(f"{process.args} did not answer within {patience:g} seconds.{_said(log)}")
        time.sleep(0.05)


def _said(log: Path | None) -> str:
    return f" {log}:\n{log.read_text(errors='replace')}" if log and log.is_file() else ""


def app_answers(url: str) -> bool:
    """True once Streamlit serves at an address."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):
            return True
    except OSError:
        return False


def _dying_with_us(by: signal.Signals) -> list[str]:
    """What stands before a command; elsewhere than on Linux a killed run leaves it behind."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return [setpriv, "--pdeathsig", by.name.removeprefix("SIG"), "--"] if setpriv else []


def _signal(process: subprocess.Popen[Any], by: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, by)
