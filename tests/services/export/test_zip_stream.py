"""A ZIP goes out while it is made, and any program opens it."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from zipfile import ZipFile

from benkyokai.services.export.zip_stream import zipped


def test_what_is_ready_goes_before_the_rest_is_made() -> None:
    """With the first bytes out, most pieces were not asked for yet; the whole is what was put in."""
    made: list[bytes] = []

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            made.append(random.Random(number).randbytes(10_000))
            yield made[-1]

    sent = zipped([("many.bin", pieces()), ("空.txt", [])])
    whole = next(sent)
    assert len(made) < 10
    whole += b"".join(sent)
    with ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["many.bin", "空.txt"]
        assert archive.read("many.bin") == b"".join(made)
        assert archive.read("空.txt") == b""
