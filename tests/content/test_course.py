"""What ships is whole: both languages, every service, every diagram readable at every size."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from benkyokai.authoring.library import read_library
from benkyokai.core.course import Callout, CalloutKind, Prose
from benkyokai.core.diagram import Flow, Timeline
from benkyokai.core.drawing.drawing import VARIANTS, Highlights, Variant
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.timeline import draw_timeline
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.wrap import without_hints
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.running.instance import ROOT
from tests.core.drawing.faults import find_faults

READING = read_library(ROOT)
LIBRARY = READING.library
COURSE = LIBRARY.courses["01-ml-services"]
SCENARIOS = [q for q in LIBRARY.quizzes["choosing-a-service"].questions if isinstance(q, Scenario)]
LONGEST_BADGE: dict[Language, str] = {"ja": "新規受付終了", "en": "Closed to new customers"}


def words_of(language: Language) -> str:
    """All the prose of the course."""
    blocks = [block for lesson in COURSE.lessons for block in lesson.pages[language].blocks]
    return "\n".join(block.markdown for block in blocks if isinstance(block, Prose | Callout))


def test_what_ships_has_no_problem() -> None:
    """Not even a warning."""
    assert READING.problems == ()


def test_every_lesson_is_written_in_both_languages_with_the_same_embeds() -> None:
    """No reader of either language gets less."""
    for lesson in COURSE.lessons:
        assert set(lesson.pages) == set(LANGUAGES), lesson.id
        embeds = [
            [block for block in lesson.pages[language].blocks if not isinstance(block, Prose | Callout)]
            for language in LANGUAGES
        ]
        assert embeds[0] == embeds[1], lesson.id


def test_a_change_since_2020_stands_in_a_call_out_with_its_date() -> None:
    """A warning that says closed or ended says since when, or that the date is not verified."""
    for language in LANGUAGES:
        for lesson in COURSE.lessons:
            for block in lesson.pages[language].blocks:
                if isinstance(block, Callout) and block.kind is CalloutKind.WARNING:
                    closed = re.search("新規受付終了|提供終了|closed to new customers| ended on ", block.markdown)
                    dated = re.search(r"20\d\d|未確認|not verified", block.markdown)
                    assert not closed or dated, f"{language}/{lesson.id}: {block.markdown}"


def test_japanese_has_no_space_before_latin_letters_in_a_sentence() -> None:
    """Half-width letters stand beside Japanese without a space."""
    spaced = re.findall(r"[ぁ-んァ-ヶ一-龠] [A-Za-z]|[A-Za-z] [ぁ-んァ-ヶ一-龠]", words_of("ja"))
    assert spaced == []


def test_no_lesson_says_what_a_question_keeps_to_itself() -> None:
    """No reason, feedback or explanation stands word for word in a lesson."""
    for language in LANGUAGES:
        words = words_of(language)
        for quiz_id in COURSE.quizzes:
            for question in LIBRARY.quizzes[quiz_id].questions:
                kept = [question.explanation]
                kept += [cell.because for cell in getattr(question, "key", {}).values()]
                kept += [option.feedback for option in getattr(question, "options", ())]
                for text in kept:
                    assert not text or text.into(language) not in words, (question.id, text.into(language))


def test_the_catalogue_has_its_65_services_as_of_a_day() -> None:
    """The 62 of the course's facts and the three places that options need, each with a status and a day."""
    assert len(LIBRARY.services) == 65
    assert {"edge_device", "canvas", "containers"} <= set(LIBRARY.services)
    for service in LIBRARY.services.values():
        assert date.fromisoformat(service.status.as_of) == date(2026, 11, 23)
        assert service.line.ja
        assert service.line.en


def test_every_scenario_can_be_reasoned_about() -> None:
    """Two defensible options on an axis, prompts for discussion, questions that matter and some that do not."""
    assert len(SCENARIOS) == 4
    for scenario in SCENARIOS:
        plausible = [a.id for a in scenario.assumptions if a.plausible]
        strong = [
            {option for assumption in plausible for option in scenario.acceptable(assumption, axis.id)}
            for axis in scenario.axes
        ]
        assert any(len(options) >= 2 for options in strong), scenario.id
        assert 2 <= len(scenario.discuss) <= 3
        assert {item.matters for item in scenario.asks} == {True, False}
        for axis in scenario.axes:
            for option in axis.options:
                best = max(scenario.key[a.id, axis.id, option.id].credit for a in scenario.assumptions)
                assert best > 0, f"nobody would choose {option.id}"


def drawn(flow: Flow, language: Language, variant: Variant, marks: Highlights) -> list[str]:
    """The faults of a flow, every service badge at its longest."""
    badges = {
        node.id: LONGEST_BADGE[language]
        for node in flow.nodes
        if node.service and LIBRARY.services[node.service].status.availability != "open"
    }
    return find_faults(draw_flow(flow, language, variant, badges, marks))


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_diagram_can_be_read_at_every_size(variant: Variant, language: Language) -> None:
    """No label over another, nothing cut, nothing outside, in either language."""
    for diagram in LIBRARY.diagrams.values():
        if isinstance(diagram, Timeline):
            assert find_faults(draw_timeline(diagram, language, variant)) == [], diagram.id
        else:
            assert drawn(diagram, language, variant, Highlights()) == [], diagram.id


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_label_is_broken(variant: Variant, language: Language) -> None:
    """A line ends between words, on a phone too."""
    for diagram in LIBRARY.diagrams.values():
        if isinstance(diagram, Flow):
            shown = " ".join(words.text for words in draw_flow(diagram, language, variant, {}, Highlights()).words)
            said = " ".join(without_hints(one.label.into(language)) for one in (*diagram.nodes, *diagram.edges))
            assert not Counter(re.findall("[A-Za-z]+", said)) - Counter(re.findall("[A-Za-z]+", shown)), diagram.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answers_diagram_can_be_read(language: Language) -> None:
    """With the strip where paths part, for every assumption and every pair of choices, on a phone."""
    words = {"ja": "▲ここで分かれた", "en": "▲ paths part here"}[language]
    for scenario in SCENARIOS:
        flow = LIBRARY.diagrams[scenario.diagram]
        assert isinstance(flow, Flow)
        seen = set()
        for assumption in scenario.assumptions:
            for training in scenario.axes[0].options:
                for inference in scenario.axes[1].options:
                    chosen = {scenario.axes[0].id: training.id, scenario.axes[1].id: inference.id}
                    marks = trace(flow, scenario, assumption.id, chosen, words)
                    strips = tuple(sorted(marks.partings))
                    if strips not in seen:
                        seen.add(strips)
                        assert drawn(flow, language, VARIANTS[1], marks) == [], (scenario.id, strips)


def test_a_sketch_has_what_is_strong_under_each_assumption() -> None:
    """Nobody whose inference is strong looks for it in the figure in vain."""
    for scenario in SCENARIOS:
        sketch = LIBRARY.diagrams[f"sketch-{scenario.id}"]
        assert isinstance(sketch, Flow)
        drawn_services = {node.service for node in sketch.nodes}
        for assumption in scenario.plausible:
            strong = set(scenario.acceptable(assumption, scenario.axes[-1].id)) & set(LIBRARY.services)
            assert strong <= drawn_services, (scenario.id, assumption)
