"""Every connection takes an open file, or several; systems begin with a limit of a thousand or less."""

from __future__ import annotations


def allow_many_files() -> None:
    """Raises this process's limit of open files as far as the system lets us."""
    try:
        import resource  # noqa: PLC0415 not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
