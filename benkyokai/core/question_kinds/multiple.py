"""`multiple`: choose every option that is right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.several import Several
from benkyokai.core.feedback import Feedback, Section, Sentence, Value
from benkyokai.core.option import Option
from benkyokai.core.question import Marked, Question, Response
from benkyokai.core.stage import Stage


class Rule(StrEnum):
    """The marking rules of formats §5, the default first."""

    NET_CORRECT = "net-correct"
    EACH_ANSWER = "each-answer"
    COVERAGE = "coverage"
    WEIGHTS = "weights"
    ALL_OR_NOTHING = "all-or-nothing"


ENOUGH = 1 - 1e-4 - 1e-9
"""Credits that add up to this count as 1: nine times 0.1111 does, whatever the machine makes of the last digit."""


@dataclass(frozen=True, kw_only=True)
class Multiple(Question):
    """The response is a list of option ids in any order; it may be empty only where that is worth something."""

    kind: ClassVar[str] = "multiple"
    options: tuple[Option, ...]
    marking: Rule = Rule.NET_CORRECT

    @property
    def correct(self) -> frozenset[str]:
        """The ids of the right options."""
        return frozenset(option.id for option in self.options if option.correct)

    @property
    def choose(self) -> int | None:
        """How many options to choose; None under `weights`, where no number is right."""
        return None if self.marking is Rule.WEIGHTS else len(self.correct)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        alone = frozenset(option.id for option in self.options if option.alone)
        return (Stage(fields=(Several(parts=self.options, right=self.correct, count=self.choose, alone=alone),)),)

    def mark(self, response: Response) -> Marked:
        """The rule of formats §5 that the question names. s: selected, c: correct, n: all options."""
        assert isinstance(response, list | tuple)  # refuse() saw to it
        return Marked(self._fraction(frozenset(response)))

    def _fraction(self, selected: frozenset[str]) -> float:
        hits, wrong = len(selected & self.correct), len(selected - self.correct)
        match self.marking:
            case Rule.NET_CORRECT:
                return max(0.0, (hits - wrong) / len(self.correct))
            case Rule.EACH_ANSWER:
                return 1 - len(selected ^ self.correct) / len(self.options)
            case Rule.COVERAGE:
                return hits / len(self.correct) * hits / len(selected) if selected else 0.0
            case Rule.WEIGHTS:
                total = sum(option.credit for option in self.options if option.id in selected)
                return 1.0 if total >= ENOUGH else max(0.0, total)
            case Rule.ALL_OR_NOTHING:
                return float(selected == self.correct)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Every option, the missed right ones too; how many of the right ones, and how many that do not belong."""
        chosen = frozenset(response) if isinstance(response, list | tuple) else frozenset()
        hit, wrong, right = len(chosen & self.correct), len(chosen - self.correct), len(self.correct)
        found: dict[str, Value] = {"right": right, "hit": hit, "wrong": wrong}
        word = "none_right" if not hit else "partly_wrong" if wrong else "partly"
        rule = {
            **found,
            "chosen": len(chosen),
            "all": len(self.options),
            "fitting": len(self.options) - len(chosen ^ self.correct),
            "score": self._fraction(chosen),
        }
        return Feedback(
            sections=(Section(rows=tuple(option.row(option.id in chosen) for option in self.options)),),
            verdict=None if chosen == self.correct else Sentence(word, found),
            rule=Sentence(f"rule.multiple.{self.marking}", rule),
        )
