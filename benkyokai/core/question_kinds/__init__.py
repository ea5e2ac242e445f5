"""Every kind of question, one file each under the same name in every layer."""

from __future__ import annotations

from benkyokai.core.question import Question
from benkyokai.core.question_kinds.cloze import Cloze
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.question_kinds.short import Short
from benkyokai.core.question_kinds.single import Single

KINDS: dict[str, type[Question]] = {
    kind.kind: kind for kind in (Single, Multiple, Ordering, Matching, Numeric, Scenario, Open, Opinion, Short, Cloze)
}
