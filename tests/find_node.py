"""Finds node and npm, with which the scripts are checked and bundled, or installs Debian's where it may."""

from __future__ import annotations

import shutil
import sys

from tests.debian import install

NEEDED = "The scripts are checked and bundled with node and npm, version 18 or newer. Debian: apt install nodejs npm"


def find_node() -> str | None:
    """The path of node, where npm is there too."""
    return shutil.which("node") if shutil.which("npm") else None


def main() -> None:
    """Exit status 1 and one clear sentence where there is none."""
    if "--install" in sys.argv and find_node() is None:
        install("nodejs", *([] if shutil.which("npm") else ["npm"]))
    found = find_node()
    if found is None:
        sys.exit(NEEDED)
    print(f"node: {found}")


if __name__ == "__main__":
    main()
