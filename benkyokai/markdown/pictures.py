"""Picture files: which kinds there are, how large one is, and where an author may name one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from benkyokai.core.picture import Picture
from benkyokai.markdown.picture_size import size_of, type_of
from benkyokai.markdown.targets import PICTURE, is_elsewhere

LARGEST = 2 * 2**20
"""Bytes."""

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}
"""The endings of the kinds that are shown, with their content types."""


class NoPicture(StrEnum):
    """Why a picture cannot be shown."""

    MISSING = "missing"
    OUTSIDE = "outside"
    ELSEWHERE = "elsewhere"
    KIND = "kind"
    TOO_LARGE = "too_large"


Place = tuple[Path, Path]
"""A folder from which a path may begin, and the one that it must not leave."""


def find_picture(address: str, places: Iterable[Place]) -> Picture | NoPicture:
    """The picture that an address in a text means, in the first of the places that has it."""
    if is_elsewhere(address) or address.startswith("//"):
        return NoPicture.ELSEWHERE
    outside = missing = False
    for begin, bound in places:
        try:
            path = (begin / unquote(address)).resolve()
            inside, there = path.is_relative_to(bound.resolve()), path.is_file()
            stamp = path.stat() if inside and there else None
        except (OSError, ValueError):  # a name that no file can have
            continue
        if stamp is not None:
            return _read(path, stamp.st_size, stamp.st_mtime_ns)
        outside, missing = outside or (there and not inside), missing or inside
    return NoPicture.MISSING if missing and not outside else NoPicture.OUTSIDE


def address_of(picture: Picture) -> str:
    """How a text that was read names the picture."""
    size = f"#{picture.width}x{picture.height}" if picture.width and picture.height else ""
    return f"{PICTURE}:{picture.name}{size}"


def bytes_of(picture: Picture) -> bytes | None:
    """The picture's bytes; None where the file has become another one since it was read."""
    try:
        content = Path(picture.file).read_bytes()
    except OSError:
        return None
    return content if _hash(content) == picture.name.partition(".")[0] else None


@lru_cache(maxsize=1024)
def _read(path: Path, size: int, _changed: int) -> Picture | NoPicture:
    """The file as it was when it had that size and time of change."""
    ending = path.suffix[1:].lower()
    if ending not in TYPES:
        return NoPicture.KIND
    if size > LARGEST:
        return NoPicture.TOO_LARGE
    try:
        content = path.read_bytes()
    except OSError:
        return NoPicture.MISSING
    if type_of(content) != TYPES[ending]:
        return NoPicture.KIND
    return Picture(f"{_hash(content)}.{ending}", str(path), *size_of(content))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
