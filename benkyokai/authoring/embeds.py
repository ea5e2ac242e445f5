"""What a fenced block embeds in a lesson: its info string says what and which."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from benkyokai.authoring import messages
from benkyokai.authoring.fields import ID
from benkyokai.authoring.sheet import Sheet, Spot, Target
from benkyokai.core.course import Block, DiagramEmbed, QuestionEmbed, ServicesEmbed, SurveyEmbed
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.service import Availability, Group

EMBEDS = {
    "diagram": "diagram <id>",
    "quiz": "quiz <quiz>#<question>",
    "services": "services group=ai status=open",
    "survey": "survey <id>",
}
"""The first word of the info string, and how the whole is written."""

_FILTERS = ("group", "area", "status")


def read_embed(sheet: Sheet, info: str, at: Spot) -> Block | None:
    """The embed of an info string whose first word is in EMBEDS, or None where it is badly written."""
    name, *rest = info.split()
    if name == "services":
        return _read_services(sheet, rest, at)
    if len(rest) != 1 or not _well_formed(name, rest[0]):
        sheet.error(at, messages.BAD_EMBED(info=info, form=EMBEDS[name]))
        return None
    return _EMBED_OF[name](sheet, rest[0], at)


def _well_formed(name: str, id_: str) -> bool:
    ref = QuestionRef.parse(id_) if name == "quiz" else None
    ids = (ref.quiz, ref.question) if ref else (id_,)
    return bool(ref) == (name == "quiz") and all(ID.fullmatch(one) for one in ids)


def _diagram(sheet: Sheet, id_: str, at: Spot) -> Block:
    sheet.refer(Target.DIAGRAM, id_, at)
    return DiagramEmbed(id_)


def _question(sheet: Sheet, id_: str, at: Spot) -> Block:
    sheet.refer(Target.QUESTION, id_, at)
    ref = QuestionRef.parse(id_)
    assert ref is not None, "it is well formed"
    return QuestionEmbed(ref)


def _survey(sheet: Sheet, id_: str, at: Spot) -> Block:
    sheet.refer(Target.SURVEY, id_, at)
    return SurveyEmbed(id_)


_EMBED_OF: dict[str, Callable[[Sheet, str, Spot], Block]] = {
    "diagram": _diagram,
    "quiz": _question,
    "survey": _survey,
}


def _read_services(sheet: Sheet, filters: list[str], at: Spot) -> Block | None:
    found: dict[str, str] = {}
    for one in filters:
        name, _, value = one.partition("=")
        if not value or name in found:
            sheet.error(at, messages.BAD_EMBED(info=" ".join(["services", *filters]), form=EMBEDS["services"]))
            return None
        if name not in _FILTERS:
            hint = messages.suggestion(name, _FILTERS)
            sheet.error(at, messages.UNKNOWN_FIELD(name=name, hint=hint))
        found[name] = value
    _check(sheet, "group", found, Group, at)
    _check(sheet, "status", found, Availability, at)
    if "area" in found:
        sheet.refer(Target.AREA, found["area"], at)
    return ServicesEmbed(found.get("group", ""), found.get("area", ""), found.get("status", ""))


def _check(sheet: Sheet, name: str, found: dict[str, str], members: type[StrEnum], at: Spot) -> None:
    known = [member.value for member in members]
    if name in found and found[name] not in known:
        hint = messages.suggestion(found[name], known)
        sheet.error(at, messages.UNKNOWN_VALUE(name=name, value=found[name], hint=hint))
