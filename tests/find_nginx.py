"""Finds the nginx that the tests put in front of the app, or installs Debian's where it may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NEEDED = "The tests put nginx in front of the app and found none. Debian: apt install nginx-light"


def find_nginx() -> str | None:
    """The path of nginx, which many systems keep off an ordinary PATH."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def install_nginx() -> None:
    """Debian's, without starting it as a service."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "nginx-light"]):
        subprocess.run(["apt-get", *command], check=False, env=environment, stdout=subprocess.DEVNULL)


def main() -> None:
    """Exit status 1 and one clear sentence where there is none."""
    if "--install" in sys.argv and find_nginx() is None:
        install_nginx()
    found = find_nginx()
    if found is None:
        sys.exit(NEEDED)
    print(f"nginx: {found}")


if __name__ == "__main__":
    main()
