"""Finds the nginx that the tests put in front of the app, or installs Debian's where it may."""

from __future__ import annotations

import os
import shutil
import sys

from tests.debian import install

NEEDED = "The tests put nginx in front of the app and found none. Debian: apt install nginx-light"


def find_nginx() -> str | None:
    """The path of nginx, which many systems keep off an ordinary PATH."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def main() -> None:
    """Exit status 1 and one clear sentence where there is none."""
    if "--install" in sys.argv and find_nginx() is None:
        install("nginx-light")
    found = find_nginx()
    if found is None:
        sys.exit(NEEDED)
    print(f"nginx: {found}")


if __name__ == "__main__":
    main()
