"""An answer in words, for somebody who looks back at it."""

from __future__ import annotations

from typing import Any

from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK
from benkyokai.services.live.room import Answered
from benkyokai.web.live.views.host_view import spoken_for
from benkyokai.web.live.views.room_view import names_of
from benkyokai.web.live.views.wording import Wording


def answer_words(question: Question, wording: Wording, stage: str, given: Answered) -> list[str]:
    """What was chosen, one thing a line; what the question does not have any more is left out."""
    response: Any = given.response
    names = names_of(question, wording, ASK if stage == ASK else "chosen")
    if isinstance(question, Open):
        return [str(response.get("text", ""))]
    if isinstance(question, Numeric):
        return [wording.typed(response, question)]
    if isinstance(question, Ordering):
        return [" → ".join(names[one] for one in response if one in names)]
    if isinstance(question, Matching):
        stems = {stem.id: wording.plain(stem.text) for stem in question.stems}
        return [f"{stems[one]} → {names[to]}" for one, to in response.items() if one in stems and to in names]
    if stage == ASK:
        return [names[one] for one in response if one in names]
    return spoken_for(question, wording, response, given.factor)
