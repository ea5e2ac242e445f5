"""A person without a mouse: Tab, arrows, Space, Enter, and letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from benkyokai.core.question import Question
from benkyokai.core.text import Language
from tests.browser.reader import PATIENCE, Reader

MOST = 150
"""Presses of Tab after which a thing counts as out of reach."""

DEEP = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}"""

FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const label = at.closest('label');
  return {
    name: at.getAttribute('aria-label') || (label ? label.innerText : at.innerText) || '',
    row: at.closest('li')?.innerText || '',
    tag: at.tagName, role: at.getAttribute('role') || '', type: at.getAttribute('type') || ''
  };
}"""


def focused(one: Reader) -> dict[str, str]:
    """What has the focus: its name, the row it stands in, tag, role and type."""
    found: dict[str, str] = one.page.evaluate(FOCUSED)
    return found


def tab_to(one: Reader, fits: Callable[[dict[str, str]], bool], what: str) -> None:
    """Presses Tab until what has the focus fits."""
    for _ in range(MOST):
        one.page.keyboard.press("Tab")
        if fits(focused(one)):
            return
    raise AssertionError(f"Tab does not reach {what}; the focus is on {focused(one)}")


def press_button(one: Reader, name: str) -> None:
    """Reaches a button by Tab and presses it by Enter."""
    tab_to(one, lambda at: at["tag"] == "BUTTON" and at["name"].strip().endswith(name), f"the button {name}")
    one.page.keyboard.press("Enter")
    one.settle()


def tick(one: Reader, label: str) -> None:
    """Reaches a checkbox by Tab and ticks it by Space."""
    tab_to(one, lambda at: at["type"] == "checkbox" and label in at["name"], f"the checkbox {label}")
    one.page.keyboard.press("Space")
    one.settle()


def choose_radio(one: Reader, labels: list[str], wanted: str) -> None:
    """Reaches a group of radio buttons by Tab, and the option by arrows."""
    tab_to(one, lambda at: at["type"] == "radio" and any(label in at["name"] for label in labels), f"{labels}")
    one.page.keyboard.press("Space")
    for _ in labels:
        one.settle()
        if wanted in focused(one)["name"]:
            return
        one.page.keyboard.press("ArrowDown")
    one.settle()
    assert wanted in focused(one)["name"]


def fill_in(one: Reader, question: Question, language: Language) -> None:
    """Chooses what is right, by keyboard alone; does not give it yet. Each press waits for what it must show."""
    one.sees(question.prompt.into(language))
    one.settle()
    FILL[question.kind](one, question, language)


def _options(one: Reader, question: Any, language: Language) -> None:
    labels = [option.text.into(language) for option in question.options]
    right = next((option for option in question.options if option.correct), question.options[0])
    choose_radio(one, labels, right.text.into(language))


def _multiple(one: Reader, question: Any, language: Language) -> None:
    right = [option.text.into(language) for option in question.options if option.correct]
    for _ in right:
        tab_to(one, lambda at: at["type"] == "checkbox" and at["name"] in right and not is_ticked(one), f"{right}")
        one.page.keyboard.press("Space")
        one.settle()


def is_ticked(one: Reader) -> bool:
    """True where the checkbox that has the focus is ticked."""
    return bool(one.page.evaluate(f"({DEEP})().checked"))


def _ordering(one: Reader, question: Any, language: Language) -> None:
    wanted = [item.text.into(language) for item in question.items]
    down = "下へ" if language == "ja" else "Down"
    for _ in range(len(wanted) ** 2):
        rows = one.page.locator(".card-of-question ol.order li")
        expect(rows).to_have_count(len(wanted), timeout=PATIENCE)
        shown = [next(text for text in wanted if text in row) for row in rows.all_inner_texts()]
        wrong = next((i for i in range(len(shown) - 1) if wanted.index(shown[i]) > wanted.index(shown[i + 1])), None)
        if wrong is None:
            return
        item = shown[wrong]
        tab_to(one, lambda at, item=item: at["name"].strip().endswith(down) and item in at["row"], f"{item}: {down}")  # type: ignore[misc]
        one.page.keyboard.press("Enter")
        shown[wrong], shown[wrong + 1] = shown[wrong + 1], shown[wrong]
        expect(rows).to_contain_text(shown, timeout=PATIENCE)
        one.settle()


def _matching(one: Reader, question: Any, language: Language) -> None:
    texts = {choice.id: choice.text.into(language) for choice in question.choices}
    for stem in question.stems:
        _pick(one, stem.text.into(language), texts[stem.match])


def _numeric(one: Reader, question: Any, language: Language) -> None:
    _write(one, f"{question.answer:g}")


def _short(one: Reader, question: Any, language: Language) -> None:
    _write(one, question.answers[0].text.into(language))


def _write(one: Reader, word: str) -> None:
    tab_to(one, lambda at: at["tag"] == "INPUT" and at["type"] == "text" and not at["role"], "the field")
    one.page.keyboard.type(word)


def _pick(one: Reader, label: str, wanted: str) -> None:
    tab_to(one, lambda at: at["tag"] == "SELECT" and label in at["name"], f"the list {label}")
    for _ in range(MOST):
        one.page.keyboard.press("ArrowDown")
        if one.page.evaluate(f"({DEEP})().selectedOptions[0].textContent") == wanted:
            return
    raise AssertionError(f"no {wanted} in the list {label}")


def _cloze(one: Reader, question: Any, language: Language) -> None:
    typed, chosen = question.gaps
    _write(one, typed.answers[0].text.into(language))
    _pick(one, chosen.title.into(language)[:3], next(o.text for o in chosen.options if o.correct).into(language))


def _open(one: Reader, question: Any, language: Language) -> None:
    tab_to(one, lambda at: at["tag"] == "TEXTAREA", "the text")
    one.page.keyboard.type("words")


def _scenario(one: Reader, question: Any, language: Language) -> None:
    tick(one, next(item.text.into(language) for item in question.asks if item.matters))
    press_button(one, "お客様に確認する" if language == "ja" else "Ask the client")
    expect(one.page.locator(".card-of-question .replies")).to_be_visible(timeout=PATIENCE)
    assumptions = [item.text.into(language) for item in question.assumptions]
    choose_radio(one, assumptions, assumptions[0])
    for axis in question.axes:
        best = question.acceptable(question.assumptions[0].id, axis.id)[0]
        options = {option.id: option.text.into(language) for option in axis.options}
        choose_radio(one, list(options.values()), options[best])
    factor = question.factors[0].text.into(language)
    choose_radio(one, [one.text.into(language) for one in question.factors], factor)


FILL: dict[str, Callable[[Reader, Any, Language], None]] = {
    "single": _options,
    "opinion": _options,
    "multiple": _multiple,
    "ordering": _ordering,
    "matching": _matching,
    "numeric": _numeric,
    "short": _short,
    "cloze": _cloze,
    "open": _open,
    "scenario": _scenario,
}
