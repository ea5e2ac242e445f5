"""Installs Debian's packages for the tests, where this is Debian and we may."""

from __future__ import annotations

import os
import shutil
import subprocess


def may_install() -> bool:
    """True where this is Debian and we are root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(*packages: str) -> None:
    """Debian's, without starting them as services; elsewhere, and for whoever may not install, nothing happens."""
    if not may_install():
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    keep = ["-o", "Dpkg::Options::=--force-confold"]
    for command in (["update", "-qq"], ["install", "-y", "-qq", *keep, *packages]):
        subprocess.run(["apt-get", *command], check=False, env=environment, stdout=subprocess.DEVNULL)
