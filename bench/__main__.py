"""Runs every benchmark and writes docs/benchmarks.md."""

from __future__ import annotations

import datetime
import os
import platform
import re
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from bench import click, first_visit, history, live, practice
from tests.browser.running_server import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"

SECTIONS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "first-visit": ("The first visit on a slow connection", first_visit.section),
    "click": ("From the click on “answer” to the feedback's text", click.section),
    "engine": ("The quiz engine", practice.section),
    "history": ("A long history", history.section),
    "live": ("The live session", live.section),
}
"""What is measured, in the order of the page: its heading, and from a folder to work in to what stands under it."""

HEAD = """# Benchmarks

Written by `make bench`; `make bench ONLY="click history"` measures some sections and leaves the others. Each says when
and on what it was measured. The machines are shared with other work; compare within a table, not between machines.
"""


def measured(name: str) -> str:
    """A section with the day and the machine under its heading."""
    heading, section = SECTIONS[name]
    with tempfile.TemporaryDirectory() as folder:
        text = section(Path(folder))
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"## {heading}\n\n*{day}, {machine}.*\n\n{text.strip()}\n"


def not_measured(name: str, failure: Exception, before: str) -> str:
    """The section as it was, with the reason why it is no newer; a reason from before goes."""
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    said = f"**Not measured on {day}: {type(failure).__name__} {failure}".strip() + "**"
    rest = re.sub(r"\A## .*\n+(\*\*Not measured on .*\*\*\n*)?", "", before)
    return f"## {SECTIONS[name][0]}\n\n{said}\n\n{rest}".rstrip() + "\n"


def kept(page: str) -> dict[str, str]:
    """The sections that the page has, by the name of what measures them."""
    names = {heading: name for name, (heading, _) in SECTIONS.items()}
    parts = (part.rstrip() for part in page.split("\n## ")[1:])
    return {names[heading]: f"## {part}\n" for part in parts if (heading := part.partition("\n")[0]) in names}


def main(wanted: list[str]) -> None:
    """Measures what is wanted, all where nothing is named, and writes the page after each: one that fails leaves the
    others' figures, and its own from before, and says why."""
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        sys.exit(f"There is no section {', '.join(sorted(unknown))}. There are {', '.join(SECTIONS)}.")
    known, failed = kept(PAGE.read_text()), []
    for name in wanted or SECTIONS:
        try:
            known[name] = measured(name)
        except Exception as failure:
            traceback.print_exc()
            failed.append(name)
            known[name] = not_measured(name, failure, known.get(name, ""))
        print(known[name], flush=True)
        PAGE.write_text("\n".join([HEAD, *(known[one] for one in SECTIONS if one in known)]))
    if failed:
        sys.exit(f"Not measured: {', '.join(failed)}.")


if __name__ == "__main__":
    main(sys.argv[1:])
