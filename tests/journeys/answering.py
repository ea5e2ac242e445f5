"""Answering a question of any kind on an AppTest screen: its card is given a view, and posts to the addresses that a
browser's card posts to, as the same device."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from benkyokai.core.live.masks import Masks
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.stage import ANSWER
from benkyokai.services.running.identify import COOKIE, Visitor, sign_device
from benkyokai.services.running.instance import current_instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.web.live.light_routes import light_routes
from tests.journeys.conftest import texts_of
from tests.web.asgi import ask, scope_of

LIGHT = Starlette(routes=light_routes())
ASK = "ask"


def cards(app: AppTest) -> list[dict[str, Any]]:
    """What every question card on the screen was given, and every lesson."""
    given = [json.loads(one.proto.json) for one in _elements(app._tree) if one.type == "bidi_component"]
    return [one for one in given if isinstance(one, dict)]


def _elements(node: Any) -> Iterator[Any]:
    for child in getattr(node, "children", {}).values():
        yield child
        yield from _elements(child)


def texts(app: AppTest) -> str:
    """Every text on the screen, of its cards too."""
    own = [one.value for one in (*app.markdown, *app.caption, *app.info, *app.success, *app.warning)]
    return "\n".join([*own, *texts_of(app), *(card_text(one["view"]) for one in cards(app))])


def card_text(view: Any) -> str:
    """Every text of a view, without its tags."""
    if isinstance(view, dict | list):
        return "\n".join(card_text(one) for one in (view.values() if isinstance(view, dict) else view))
    return unescape(re.sub("<[^>]*>", "", view)) if isinstance(view, str) else ""


class Card:
    """The card of a question on a screen, the only one or that of `step`."""

    def __init__(self, app: AppTest, step: str = "", device: str = "me") -> None:
        self.app, self.device = app, device
        self.data = next(one for one in cards(app) if one["view"].get("step", "").startswith(step))
        self.view: dict[str, Any] = self.data["view"]
        self.step = QuestionRef.parse(self.view.get("step", ""))
        self.told: dict[str, Any] = {}

    @property
    def _masks(self) -> Masks:
        instance = current_instance()
        assert self.step is not None
        quiz = instance.library.quiz_of(self.step.quiz)
        assert quiz is not None
        question, attempt = (
            quiz.question(self.step.question),
            look_at_quiz(instance, Visitor(self.device), quiz).attempt,
        )
        assert question is not None
        assert attempt is not None
        return Masks(instance.secret, attempt.id, question)

    def post(self, path: str, body: dict[str, Any]) -> int:
        """Posts as the browser's card does, and keeps what was told; a view that came back stands on the card."""
        cookie = f"{COOKIE}={sign_device(current_instance().secret, self.device)}"
        headers = [(b"host", b"here"), (b"cookie", cookie.encode())]
        scope = scope_of("POST", f"/light/{path}", headers, query=f"lang={self.data['lang']}")
        got = asyncio.run(ask(LIGHT, scope, json.dumps(body).encode()))
        self.told = json.loads(got.body)
        self.view = self.told.get("view", self.view)
        return got.status

    def _sent(self, response: Any, factor: str | None, stage: str, certainty: int | None) -> dict[str, Any]:
        form, masks = self.view.get("form", {}), self._masks
        slot = {"step": self.view["step"], "round": self.view["round"], "stage": stage or form.get("stage", ANSWER)}
        said = {"factor": masks.hide_factor(factor), "certainty": certainty}
        return {**slot, "response": masks.hide_response(slot["stage"], response), **said}

    def give(self, response: Any, factor: str | None = None, stage: str = "", certainty: int | None = None) -> int:
        """Gives the stage that waits; the page follows."""
        status = self.post("answer", self._sent(response, factor, stage, certainty))
        self.app.run()
        assert not self.app.exception
        return status

    def draft(self, response: Any, factor: str | None = None, stage: str = "", certainty: int | None = None) -> int:
        """Keeps what is chosen so far; the page follows, as in an exam."""
        status = self.post("draft", self._sent(response, factor, stage, certainty))
        self.app.run()
        assert not self.app.exception
        return status


def press(app: AppTest, label: str, number: int = 0) -> None:
    """Presses one of the buttons with that label."""
    [one for one in app.button if one.label == label][number].click().run()
    assert not app.exception


def best(question: Any) -> tuple[Any, str | None]:
    """The best response to the last stage of a question, and the deciding factor."""
    return BEST[question.kind](question), question.factors[0].id if question.decides and question.factors else None


def give_best(app: AppTest, question: Question) -> Card:
    """Asks what matters, and gives the best answer."""
    card = ask_what_matters(app, question)
    assert card.give(*best(question)) == 200, card.told
    return card


def draft_best(app: AppTest, question: Question) -> Card:
    """The same in an exam, where nothing is given before the end."""
    card = ask_what_matters(app, question)
    assert card.draft(*best(question)) == 200, card.told
    return card


def ask_what_matters(app: AppTest, question: Any) -> Card:
    """The card with its answer to be given next."""
    card = Card(app, "")
    if card.view["form"]["stage"] == ASK:
        matter = [one.id for one in question.asks if one.matters][: question.ask_limit]
        assert card.give(matter) == 200, card.told
    return card


BEST: dict[str, Callable[[Any], Any]] = {
    "single": lambda question: next(one.id for one in question.options if one.correct),
    "opinion": lambda question: question.options[0].id,
    "multiple": lambda question: [one.id for one in question.options if one.correct],
    "ordering": lambda question: [one.id for one in question.items],
    "matching": lambda question: {one.id: one.match for one in question.stems},
    "numeric": lambda question: f"{question.answer:g}",
    "short": lambda question: question.answers[0].text.en,
    "cloze": lambda question: {"where": "S3", "when": "stops"},
    "open": lambda _: {"text": "**my** own words"},
    "scenario": lambda question: {
        "assumption": (first := next(one.id for one in question.assumptions if one.plausible)),
        "axes": {axis.id: question.acceptable(first, axis.id)[0] for axis in question.axes},
    },
}
