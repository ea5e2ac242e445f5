"""What is answered at once: one or more fields, and the shape of the response that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from benkyokai.core.answer_fields.field import Chance, Field
from benkyokai.core.refusal import Refusal, Why, refused

ANSWER = "answer"
"""The last stage of every question, the one that is marked."""

TWIN = "twin"
"""The stage of a question's twin in a room: it is answered alone, after the second vote and before the release."""

Tree = Mapping[str, "Branch"]
"""Where fields stand in a response that is a mapping, by the keys that lead to them."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A field, or a mapping with more; `keyed`: its key is an id of the author's. `nothing`: the values that say that
    nothing was chosen."""

    field: Field | None = None
    keyed: bool = False
    below: Tree | None = None
    nothing: tuple[object, ...] = (None,)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """`fields` in the order in which they are asked; `shuffled`: they may be asked in another. `asks`: these are
    questions to somebody, which are answered before the next stage begins."""

    id: str = ANSWER
    fields: tuple[Field, ...]
    shuffled: bool = False
    asks: bool = False

    def refuse(self, response: object, whole: bool = False) -> Refusal | None:
        """Why this is no response to the stage; `whole`: or not yet, because something is missing."""
        if self.root is not None:
            return self.root.refuse(response) or (self.root.refuse_incomplete(response) if whole else None)
        refusal = _refuse_tree(self.tree, response)
        if refusal is not None or not whole:
            return refusal
        for field in self.fields:
            refusal = field.refuse_incomplete(value_at(field, response))
            if refusal is not None:
                return refusal
        return None

    @cached_property
    def root(self) -> Field | None:
        """The field that is the whole response; None where the response is a mapping."""
        return next((field for field in self.fields if not field.path), None)

    @cached_property
    def tree(self) -> Tree:
        """Where the fields stand in a response that is a mapping."""
        tree: dict[str, Branch] = {}
        for field in self.fields:
            *way, last = field.path or ("",)
            here = tree
            for key in way:
                below = here.setdefault(key, Branch(below={})).below
                assert isinstance(below, dict)
                here = below
            empty = field.listed and not (field.several or field.keyed)
            here[last] = Branch(field, field.keyed, nothing=(None, "") if empty else (None,))
        return tree

    def values(self, response: object) -> Iterator[tuple[Field, object]]:
        """Each field with its value in a response that was not refused; None where it has none."""
        for field in self.fields:
            yield field, value_at(field, response)

    def renamed(self, response: object, names: Mapping[str, str], back: bool = False) -> object:
        """The response with its ids under other names; `back`: `names` lead back to the ids. What has not the shape of
        a response stays as it is, to be refused."""
        if self.root is not None:
            return self.root.renamed(response, names)
        return _rename_tree(self.tree, response, names, back)

    def from_typed(self, typed: object) -> object:
        """What a page holds in the shape of a response: a number's digits read, a text put where it belongs."""
        if self.root is not None:
            return self.root.read(typed)
        if isinstance(typed, str) and len(self.fields) == 1:
            return {self.fields[0].path[-1]: typed} if typed.strip() else None
        return typed

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        """A response that is not refused, and means nothing; where people write, one of the sentences."""
        if self.root is not None:
            return self.root.made_up(chance, sentences)
        found: dict[str, object] = {}
        for field in self.fields:
            if field.required:
                put_at(found, field.path, field.made_up(chance, sentences))
        return found


def whole_response(stages: Mapping[str, Any]) -> Any:
    """One response from its stages, the answer among them: those of a mapping are laid over each other."""
    given = stages[ANSWER]
    if not isinstance(given, dict) or len(stages) == 1:
        return given
    return given | {stage: value for stage, value in stages.items() if stage != ANSWER}


def value_at(field: Field, response: object) -> object:
    """What a field holds in a response; None where it holds nothing."""
    for key in field.path:
        response = response.get(key) if isinstance(response, dict) else None
    return response


def values_at(field: Field, responses: Sequence[object]) -> Sequence[object]:
    """What a field holds in each of many responses; None where it holds nothing."""
    for key in field.path:
        responses = [one.get(key) if isinstance(one, dict) else None for one in responses]
    return responses


def put_at(response: dict[str, object], path: tuple[str, ...], value: object) -> None:
    """Puts a value where a field's path leads."""
    for key in path[:-1]:
        below = response.setdefault(key, {})
        assert isinstance(below, dict)
        response = below
    response[path[-1]] = value


def _refuse_tree(tree: Tree, response: object, top: bool = True) -> Refusal | None:
    if not isinstance(response, dict):
        return Refusal(Why.NOTHING_CHOSEN) if top else refused(Why.UNKNOWN_CHOICE, response)
    if not response.keys() <= tree.keys():
        return refused(Why.UNKNOWN_CHOICE, min(str(key) for key in response if key not in tree))
    for key, value in response.items():
        branch = tree[key]
        if branch.field is None:
            refusal = _refuse_tree(branch.below or {}, value, top=False)
        else:
            refusal = None if value in branch.nothing else branch.field.refuse(value)
        if refusal is not None:
            return refusal
    return None


def _rename_tree(tree: Tree, response: object, names: Mapping[str, str], back: bool) -> object:
    if not isinstance(response, dict):
        return response
    found: dict[object, object] = {}
    for key, value in response.items():
        new, branch = _branch_at(tree, key, names, back) if isinstance(key, str) else (key, None)
        if branch is None:
            found[new] = value
        elif branch.field is not None:
            found[new] = branch.field.renamed(value, names)
        else:
            found[new] = _rename_tree(branch.below or {}, value, names, back)
    return found


def _branch_at(tree: Tree, key: str, names: Mapping[str, str], back: bool) -> tuple[str, Branch | None]:
    """The other name of a key, and what is there: a fixed word keeps its name, an author's id has another."""
    fixed = tree.get(key)
    if fixed is not None and not fixed.keyed:
        return key, fixed
    own = names.get(key, "") if back else key
    branch = tree.get(own)
    if branch is None or not branch.keyed:
        return key, None
    return (own if back else names.get(own, own)), branch
