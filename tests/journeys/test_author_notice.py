"""An author's mistakes are told to the author and the facilitator; a learner reads one plain sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from benkyokai.ui.visit import Visit
from tests.journeys.answering import cards
from tests.journeys.conftest import Open
from tests.mistaken_files import told_by, write_mistaken

SCREENS = ("", "learn", "quiz", "practice", "services", "sessions", "results", "items", "progress", "report")
HOLE = {
    "en": ("This question is being corrected.", "This part is being corrected."),
    "ja": ("この設問は修正中です。", "この部分は修正中です。"),
}


@pytest.fixture(scope="session")
def content_store(tmp_path_factory: pytest.TempPathFactory) -> ContentStore:
    """Files with mistakes in place of the shipped ones."""
    return ContentStore(write_mistaken(tmp_path_factory.mktemp("files")))


def sent(app: AppTest) -> bytes:
    """Everything that the screen sends, folded or not."""

    def walk(block: Any) -> Iterator[bytes]:
        proto = getattr(block, "proto", None)
        yield proto.SerializeToString() if isinstance(proto, Message) else b""
        for child in getattr(block, "children", {}).values():
            yield from walk(child)

    return b"".join(walk(app._tree))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_learner_reads_nothing_of_the_mistakes(
    open_app: Open, instance: Instance, screen: str, language: Language
) -> None:
    """No path, no text, on no screen."""
    secrets = told_by(instance.content_store.loaded.problems)
    assert len(secrets) > 4
    shown = sent(open_app(screen, lang=language))
    assert {one for one in secrets if one.encode() in shown} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_facilitator_reads_them_all(
    open_app: Open, instance: Instance, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list as the terminal has it; it also proves that the test above could fail."""
    monkeypatch.setattr(Visit, "facilitates", True)
    app, problems = open_app("learn", lang=language), instance.content_store.loaded.problems
    assert [one.value for one in app.code] == ["\n".join(problem.into(language) for problem in problems)]
    assert all(problem.wrong.into(language).encode() in sent(app) for problem in problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_of_a_lesson_is_said_plainly(open_app: Open, language: Language) -> None:
    """The question, its reasoning and what shows its answer: three sentences, and the lesson goes on."""
    app = open_app("learn", lang=language, lesson="holes")
    question, part = HOLE[language]
    (shown,) = cards(app)
    blocks = shown["view"]["blocks"]
    assert [one["missing"] for one in blocks if "missing" in one] == [question, part, part]
    assert any("After the holes." in one.get("html", "") for one in blocks)


@pytest.mark.parametrize(("screen", "query"), [("quiz", {"quiz": "gone"}), ("learn", {"lesson": "gone"})])
def test_an_address_of_what_was_left_out_says_so(open_app: Open, screen: str, query: dict[str, str]) -> None:
    """It may be an old link or a mistake in a file: the sentence is true of both."""
    app = open_app(screen, lang="en", **query)
    assert any("being corrected" in one.value for one in app.info)


def test_a_quiz_that_goes_while_it_is_answered_is_said_plainly(
    open_app: Open, instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file saved with a mistake is no failure of ours; what was answered is kept."""
    app = open_app("quiz", lang="en", quiz="quiz")
    saved = instance.content_store.loaded.library
    without = replace(saved, quizzes={name: quiz for name, quiz in saved.quizzes.items() if name != "quiz"})
    monkeypatch.setattr(instance.content_store, "_loaded", replace(instance.content_store.loaded, library=without))
    app.run()
    assert not app.exception
    assert any("being corrected" in one.value for one in app.info)
