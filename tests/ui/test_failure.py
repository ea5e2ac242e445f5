"""What a person sees when the app has failed."""

from __future__ import annotations

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest


def failing_page() -> None:
    """A page that fails as Streamlit reports it."""
    from benkyokai.ui.failure import show_failure

    show_failure(ValueError("a secret detail"))


def test_a_failure_shows_an_apology_and_a_number_that_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """The person gets the number, the log gets the number and the cause, and the cause stays there."""
    with caplog.at_level(logging.ERROR, logger="benkyokai"):
        app = AppTest.from_function(failing_page).run()
    shown = app.error[0].value
    found = re.search(r"number ([0-9a-f]{8})", shown)
    assert found is not None
    assert found[1] in caplog.text
    assert "a secret detail" in caplog.text
    assert "a secret detail" not in shown
