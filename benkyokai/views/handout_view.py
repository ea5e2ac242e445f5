"""Plain texts for a chat: the invitation, the result of the moment, the closing summary. Nothing of a vote that is
open, no name but where everybody agreed to names."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.answer_fields.field import ASK, FACTOR
from benkyokai.core.live.live_session import ANSWERED, LiveSession
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.live.session import Door, Slot
from benkyokai.core.question import Question
from benkyokai.core.shares import percentages
from benkyokai.core.statistics import FEWEST
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.retention import keep_days
from benkyokai.services.live.room import NAMES_FOR_ALL, NO_NAMES, Room
from benkyokai.services.live.shared_reasons import SharedReasons, reasons_at, shown_at, text_of
from benkyokai.views.phone_view import step_title
from benkyokai.views.question_view import View
from benkyokai.views.votes_view import shift_view, tally_view
from benkyokai.words.wording import Wording

LONGEST = 1500
"""Characters that a text for a chat has at most."""

LONGEST_LINE, LONGEST_PROMPT, LONGEST_EXPLANATION, MOST_REASONS = 160, 90, 360, 5


def handouts_view(
    room: Room,
    shared_reasons: SharedReasons,
    participant_questions: ParticipantQuestions,
    wording: Wording,
    joining: View,
) -> View:
    """The three texts."""
    return {
        "invitation": invitation(room, wording, joining),
        "result": result(room, shared_reasons, wording),
        "closing": closing(room, participant_questions, wording, joining),
    }


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters: cut after a line or a sentence where that leaves half of it, and marked."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    end = max(head.rfind("\n"), *(head.rfind(mark) + 1 for mark in ("。", "？", ". ", "? ")))
    return (head[:end] if end > most // 2 else head).rstrip() + "…"


def one_line(text: str, most: int = LONGEST_LINE) -> str:
    """What somebody wrote, without its line breaks, and not too long."""
    return shortened(" ".join(text.split()), most)


def joined(parts: Sequence[str], last: str = "") -> str:
    """Parts with an empty line between them; what is too long goes at the end of the parts, `last` always stays."""
    tail = f"\n\n{last}" if last else ""
    return shortened("\n\n".join(part for part in parts if part), LONGEST - len(tail)) + tail


def keeping(wording: Wording, session: LiveSession) -> str:
    """How long the session is kept, in a sentence."""
    days = keep_days(session)
    return wording.say("handout.kept") if days is None else wording.say("handout.kept_days", n=days)


def invitation(room: Room, wording: Wording, joining: View) -> str:
    """Where and how to join, who will see names, how long the record is kept."""
    anonymous = room.names == NO_NAMES
    place = [wording.say("handout.address", url=joining["url"])] if "url" in joining else []
    place.append(wording.say("handout.code", code=room.session.code))
    how = [wording.say("handout.join_unnamed" if anonymous else "handout.join")]
    how += [wording.say("phone.one_for_all")] if room.teams else []
    how += [wording.say("handout.same_wifi")] if joining.get("public") is False else []
    rules = [wording.say(f"phone.names_{room.names}"), keeping(wording, room.session)]
    title = wording.say("handout.session", title=one_line(wording.plain(room.title), LONGEST_PROMPT))
    return joined([f"{title}\n" + "\n".join(place), "\n".join(how), "\n".join(rules)])


def result(room: Room, shared_reasons: SharedReasons, wording: Wording) -> str:
    """The present question: once its answers are closed, their distribution and the reasons that are shown; after the
    release the explanation."""
    planned, here = room.here, room.state.here
    if planned is None or here is None or not planned.shape.stages or planned.shape.survey:
        return wording.say("handout.nothing")
    at, stage = room.state.at, planned.shape.stages[here.stage]
    question = room.question(planned, stage)
    if question is None:
        return wording.say("handout.nothing")
    head = wording.say("handout.question", prompt=first_line(wording, question))
    if here.door.takes_answers:
        return joined([head, wording.say("handout.open", n=room.answered_here(), all=len(room.participants))])
    if here.door is Door.SHOWN:
        return joined([head, wording.say("handout.not_open")])
    votes = [_vote(room, wording, Slot(at, stage, round_), here.round) for round_ in range(1, here.round + 1)]
    shift = _shift(room, wording, at) if here.round > 1 else ""
    reasoning = _reasoning(wording, question) if here.reasoning else ""
    return joined([head, *votes, shift, _reasons(room, shared_reasons, wording, at), reasoning])


def first_line(wording: Wording, question: Question) -> str:
    """What a question is called where there is no room for all of it."""
    return one_line(wording.plain(question.prompt).strip().split("\n")[0], LONGEST_PROMPT)


def _vote(room: Room, wording: Wording, slot: Slot, rounds: int) -> str:
    vote = "handout.answers" if rounds == 1 else "live.first_vote" if slot.round == 1 else "live.second_vote"
    lines = [wording.say("handout.vote", vote=wording.say(vote), n=len(room.given(slot)))]
    for group in tally_view(room, wording, slot):
        rows = _rows(wording, [row for row in group["rows"] if row["n"]], group["of"])
        lines += [wording.say("handout.about", what=group["t"])] if group["t"] and rows else []
        lines += rows
    return "\n".join(lines)


def _rows(wording: Wording, rows: Sequence[View], of: int) -> list[str]:
    key = "handout.row_few" if of < FEWEST else "handout.row"
    shares = percentages([row["n"] for row in rows], of)
    return [
        wording.say(key, what=one_line(row["t"], LONGEST_PROMPT), n=row["n"], percent=share)
        for row, share in zip(rows, shares, strict=True)
    ]


def _shift(room: Room, wording: Wording, step: int) -> str:
    groups = shift_view(room, wording, step)
    lines = [
        wording.say("handout.shift_of", what=group["t"] or wording.say("handout.answers"), note=group["note"])
        for group in groups
    ]
    return "\n".join([wording.say("handout.shift"), *lines]) if lines else ""


def _reasons(room: Room, shared_reasons: SharedReasons, wording: Wording, step: int) -> str:
    here = reasons_at(room, step)
    shown = shown_at(room, shared_reasons, step)[:MOST_REASONS]
    question = room.question(room.plan[step], room.shapes[step].stages[-1])
    lines = []
    for one in shown:
        author = room.participants.get(one.author_id) if room.names == NAMES_FOR_ALL else None
        said, by = one_line(text_of(question, here[one])), author.name if author else ""
        lines.append(wording.say("handout.reason_by" if author else "handout.reason", reason=said, by=by))
    return "\n".join([wording.say("handout.reasons"), *lines]) if lines else ""


def _reasoning(wording: Wording, question: Question) -> str:
    if not question.explanation:
        return ""
    return f"{wording.say('handout.reasoning')}\n{one_line(wording.plain(question.explanation), LONGEST_EXPLANATION)}"


def closing(room: Room, participant_questions: ParticipantQuestions, wording: Wording, joining: View) -> str:
    """What was done, what the room answered and how the discussion moved it, questions that were answered, and where
    those who were absent catch up."""
    title = one_line(wording.plain(room.title), LONGEST_PROMPT)
    head = [wording.say("handout.closing", title=title), wording.say("handout.took_part", n=len(room.participants))]
    done = [number for number in room.state.order if _is_done(room, number)]
    other = [step_title(room, wording, room.plan[one]) for one in done if not _is_question(room.plan[one])]
    if other:
        head.append(wording.say("handout.done", what=wording.say("live.list_joint").join(dict.fromkeys(other))))
    questions = [one for one in done if _is_question(room.plan[one])]
    url = joining.get("url") or f"/live/{room.session.code}"
    return joined(
        ["\n".join(head), _results(room, wording, questions), _answered(room, participant_questions, wording)],
        wording.say("handout.catch_up", url=url),
    )


def _is_question(planned: PlannedStep) -> bool:
    return bool(planned.shape.stages) and not planned.shape.survey


def _is_done(room: Room, number: int) -> bool:
    """True for a step that the room has been at, and whose answers, if it has any, are closed."""
    progress, shape = room.state.progress[number], room.shapes[number]
    if shape.stages:
        return progress.door is Door.CLOSED and (shape.survey or progress.stage == len(shape.stages) - 1)
    return progress.spent > 0 or number == room.state.at


def _results(room: Room, wording: Wording, questions: Sequence[int]) -> str:
    lines = []
    for n, number in enumerate(questions, start=1):
        planned = room.plan[number]
        question = room.question(planned, planned.shape.stages[-1])
        if question is not None:
            lines.append(wording.say("handout.number", n=n, prompt=first_line(wording, question)))
            lines += _outcome(room, wording, number)
    return "\n".join([wording.say("handout.results"), *lines]) if lines else ""


def _outcome(room: Room, wording: Wording, number: int) -> list[str]:
    """For each thing that was chosen, what most chose, and what became of it in the second vote."""
    last = room.shapes[number].stages[-1]
    first = Slot(number, last, 1)
    groups = [group for group in tally_view(room, wording, first) if group["about"] not in (FACTOR, ASK)]
    if not groups:
        n = len(room.given(first))
        return [wording.say("handout.texts", n=n)] if n else [wording.say("handout.nobody")]
    after = {group["t"]: group for group in shift_view(room, wording, number)}
    lines = [_most(wording, "most", group, "n") + _after(wording, after.get(group["t"])) for group in groups]
    return [line for line in lines if line] or [wording.say("handout.nobody")]


def _after(wording: Wording, group: View | None) -> str:
    if group is None:
        return ""
    return _most(wording, "moved", group, "after") if group["moved"] else wording.say("handout.stayed")


def _most(wording: Wording, key: str, group: View, count: str) -> str:
    best = max(group["rows"], key=lambda row: row[count], default=None)
    if best is None or not best[count]:
        return ""
    values = {"what": group["t"] or wording.say("handout.answers"), "moved": group.get("moved")}
    choice = one_line(best["t"], LONGEST_PROMPT)
    return wording.say(f"handout.{key}", choice=choice, n=best[count], of=group["of"], **values)


def _answered(room: Room, participant_questions: ParticipantQuestions, wording: Wording) -> str:
    answered = [one for one in participant_questions.ranked(ANSWERED) if one.participant_id not in room.gone]
    lines = [wording.say("handout.reason", reason=one_line(one.text)) for one in answered]
    return "\n".join([wording.say("handout.answered"), *lines]) if lines else ""
