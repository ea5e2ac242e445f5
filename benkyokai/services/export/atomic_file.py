"""A file that is whole, or as it was before."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path beside the target, to be written; it takes the target's place where nothing went wrong."""
    half = target.with_name(f".benkyokai-{os.getpid()}.part")
    try:
        yield half
        os.replace(half, target)
    finally:
        half.unlink(missing_ok=True)
