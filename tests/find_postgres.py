"""Finds the PostgreSQL that the tests start for themselves, or installs Debian's where it may."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.debian import install, may_install

NEEDED = "The tests run on PostgreSQL too and found none. Debian: apt install postgresql"
DEBIAN = Path("/usr/lib/postgresql")
CLUSTERS = Path("/etc/postgresql-common/createcluster.conf")


def find_postgres() -> Path | None:
    """The folder of `initdb` and `postgres`, which Debian keeps off the PATH; of several versions the newest."""
    found = shutil.which("initdb")
    if found is not None and (Path(found).resolve().parent / "postgres").exists():
        return Path(found).resolve().parent
    versions = [path.parent for path in DEBIAN.glob("*/bin/initdb") if (path.parent / "postgres").exists()]
    return max(versions, key=lambda path: float(path.parent.name), default=None)


def install_postgres() -> None:
    """Debian's, without making a cluster."""
    if may_install() and not CLUSTERS.exists():
        CLUSTERS.parent.mkdir(parents=True, exist_ok=True)
        CLUSTERS.write_text("create_main_cluster = false\n")
    install("postgresql")


def main() -> None:
    """Exit status 1 and one clear sentence where there is none."""
    if "--install" in sys.argv and find_postgres() is None:
        install_postgres()
    found = find_postgres()
    if found is None:
        sys.exit(NEEDED)
    print(f"PostgreSQL: {found}")


if __name__ == "__main__":
    main()
