"""The languages of a test that plays the same in both: one of them is enough for `make test`, the other one soaks.

Only where something else in `make test` reads these sentences in the other language; see docs/architecture.md."""

from __future__ import annotations

import pytest

SOAK = pytest.mark.soak
ENGLISH_SOAKS = ["ja", pytest.param("en", marks=SOAK)]
JAPANESE_SOAKS = [pytest.param("ja", marks=SOAK), "en"]
