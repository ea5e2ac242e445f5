"""What somebody reads who has answered alone: one verdict on each choice, wherever it stands on the screen."""

from __future__ import annotations

from typing import Any, cast

import pytest

from benkyokai.core.live.masks import Masks
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.views.feedback_view import feedback_view
from benkyokai.views.question_view import PresentedQuestion
from benkyokai.words import say
from benkyokai.words.wording import Wording
from tests.core.cases import answer, scenario
from tests.web.live.test_secrets import LIBRARY


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_pair_makes_worthless_is_said_of_the_pair(language: Language) -> None:
    """Labels and edge are each worth something while the line waits, and together nothing: the part says that the 0 %
    comes from the pair, the list says what the choice is worth by itself; a pair that fits has the same word twice."""
    question = scenario()
    asked = PresentedQuestion(question, Wording(LIBRARY, language), Masks("secret", "session", question), "seed")

    def told(training: str, inference: str) -> tuple[dict[str, Any], str]:
        view = feedback_view(asked, cast(Any, None), answer("slow", training, inference), "", drawn=False)
        (part,) = (one for one in view["result"]["parts"] if one["t"] == "inference")
        (group,) = (one for one in view["result"]["groups"] if one["t"] == "inference")
        return part, next(row["credit"] for row in group["rows"] if row["mine"])

    spoilt, by_itself = told("labels", "edge")
    assert (spoilt["score"], spoilt["credit"], spoilt["why"]) == ("0%", say(language, "zero_by_pair"), "")
    assert by_itself == say(language, "credit.possible")
    fitting, listed = told("jobs", "edge")
    assert (fitting["score"], fitting["credit"]) == ("50%", listed)
    assert fitting["why"]
