"""What a fenced block embeds in a lesson: its info string says what and which."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Diagnostics, HasPosition, Target
from benkyokai.authoring.fields import ID
from benkyokai.authoring.markdown_check import EMBEDS
from benkyokai.core.course import Block, DiagramEmbed, QuestionEmbed, ServicesEmbed, SurveyEmbed
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.service import Availability, ServiceGroup

_BY_ID: dict[str, tuple[Target, Callable[..., Block]]] = {
    "diagram": (Target.DIAGRAM, DiagramEmbed),
    "quiz": (Target.QUESTION, lambda quiz, question: QuestionEmbed(QuestionRef(quiz, question))),
    "survey": (Target.SURVEY, SurveyEmbed),
}

_FILTERS = ("group", "area", "status")


def read_embed(diagnostics: Diagnostics, info: str, at: HasPosition) -> Block | None:
    """The embed of an info string whose first word is in EMBEDS, or None where it is badly written."""
    name, *rest = info.split()
    if name == "services":
        return _read_services(diagnostics, rest, at)
    target, embed = _BY_ID[name]
    ids = rest[0].split("#") if len(rest) == 1 else []
    if len(ids) != (2 if name == "quiz" else 1) or not all(ID.fullmatch(one) for one in ids):
        diagnostics.error(at, messages.BAD_EMBED(info=info, form=EMBEDS[name]))
        return None
    diagnostics.refer(target, rest[0], at)
    return embed(*ids)


def _read_services(diagnostics: Diagnostics, filters: list[str], at: HasPosition) -> Block | None:
    found: dict[str, str] = {}
    for one in filters:
        name, _, value = one.partition("=")
        if not value or name in found:
            diagnostics.error(at, messages.BAD_EMBED(info=" ".join(["services", *filters]), form=EMBEDS["services"]))
            return None
        if name not in _FILTERS:
            hint = messages.suggestion(name, _FILTERS)
            diagnostics.error(at, messages.UNKNOWN_FIELD(name=name, hint=hint))
        found[name] = value
    _check(diagnostics, "group", found, ServiceGroup, at)
    _check(diagnostics, "status", found, Availability, at)
    if "area" in found:
        diagnostics.refer(Target.AREA, found["area"], at)
    return ServicesEmbed(found.get("group", ""), found.get("area", ""), found.get("status", ""))


def _check(diagnostics: Diagnostics, name: str, found: dict[str, str], members: type[StrEnum], at: HasPosition) -> None:
    known = [member.value for member in members]
    if name in found and found[name] not in known:
        hint = messages.suggestion(found[name], known)
        diagnostics.error(at, messages.UNKNOWN_VALUE(name=name, value=found[name], hint=hint))
