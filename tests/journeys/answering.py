"""Answering a question of any kind on an AppTest screen, as well as one can."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from benkyokai.core.question import Question
from benkyokai.core.text import Language

WORDS = {
    "ja": {"Answer": "回答する", "Down": "下へ", "Up": "上へ", "Ask": "お客様に確認する"},
    "en": {"Ask": "Ask the client"},
}


def word(language: Language, name: str) -> str:
    """What a button is called."""
    return WORDS[language].get(name, name)


def press(app: AppTest, label: str, number: int = 0) -> None:
    """Presses one of the buttons with that label."""
    [one for one in app.button if one.label == label][number].click().run()
    assert not app.exception


def fill_in(app: AppTest, question: Question, language: Language) -> None:
    """Chooses what is right, and does not give it yet."""
    FILL[question.kind](app, question, language)
    assert not app.exception


def _single(app: AppTest, question: Any, language: Language) -> None:
    app.radio[0].set_value(next(option.id for option in question.options if option.correct)).run()


def _opinion(app: AppTest, question: Any, language: Language) -> None:
    app.radio[0].set_value(question.options[0].id).run()


def _multiple(app: AppTest, question: Any, language: Language) -> None:
    right = {option.text.into(language) for option in question.options if option.correct}
    for label in right:
        next(box for box in app.checkbox if box.label == label).check().run()


def _ordering(app: AppTest, question: Any, language: Language) -> None:
    """Sorts by exchanging neighbours, with the buttons that a person has."""
    wanted = [item.text.into(language) for item in question.items]
    for _ in range(len(wanted) ** 2):
        shown = [
            element.value.split(" ", 1)[1] for element in app.markdown if element.value.split(" ", 1)[-1] in wanted
        ]
        wrong = next((i for i in range(len(shown) - 1) if wanted.index(shown[i]) > wanted.index(shown[i + 1])), None)
        if wrong is None:
            return
        press(app, word(language, "Down"), wrong)


def _matching(app: AppTest, question: Any, language: Language) -> None:
    for box, stem in zip(app.selectbox, question.stems, strict=True):
        box.set_value(stem.match)
    app.run()


def _numeric(app: AppTest, question: Any, language: Language) -> None:
    app.text_input[0].set_value(f"{question.answer:g}").run()


def _short(app: AppTest, question: Any, language: Language) -> None:
    app.text_input[0].set_value(question.answers[0].text.into(language)).run()


def _cloze(app: AppTest, question: Any, language: Language) -> None:
    app.text_input[0].set_value(question.gaps[0].answers[0].text.into(language))
    app.selectbox[0].set_value("stops")
    app.run()


def _open(app: AppTest, question: Any, language: Language) -> None:
    app.text_area[0].set_value("**my** own words").run()


def _scenario(app: AppTest, question: Any, language: Language) -> None:
    matter = [item.text.into(language) for item in question.asks if item.matters]
    for label in matter[: question.ask_limit]:
        next(box for box in app.checkbox if box.label == label).check().run()
    press(app, word(language, "Ask"))
    assumption = question.assumptions[0].id
    best = [question.acceptable(assumption, axis.id)[0] for axis in question.axes]
    for radio, value in zip(app.radio, [assumption, *best], strict=True):
        radio.set_value(value)
    app.pills[0].set_value(question.factors[0].id)
    app.run()


FILL: dict[str, Callable[[AppTest, Any, Language], None]] = {
    "single": _single,
    "multiple": _multiple,
    "ordering": _ordering,
    "matching": _matching,
    "numeric": _numeric,
    "short": _short,
    "cloze": _cloze,
    "open": _open,
    "scenario": _scenario,
    "opinion": _opinion,
}
