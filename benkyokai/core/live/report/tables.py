"""The report as tables to take away. docs/reports.md names every column; a name never changes its meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from datetime import UTC, datetime

from benkyokai.core.live.report.figures import Distribution, QuestionReport, Report
from benkyokai.core.table import Cell, Table, columns_of
from benkyokai.core.text import Text

Row = Sequence[Cell]


def tables_of(report: Report) -> tuple[Table, ...]:
    """Every table of a report. Those of people and their answers are in the facilitator's alone."""
    found = (
        _table("session", f"{SESSION} in_teams:i" if report.teams else SESSION, [_session(report)]),
        _table("pace", PACE, _pace(report)),
        _table("questions", QUESTIONS, (_question(one) for one in report.questions)),
        _table("distributions", DISTRIBUTIONS, _distributions(report)),
        _table("shifts", SHIFTS, _shifts(report)),
        _table("reasons", REASONS, _reasons(report)),
        _table("diagram_paths", PATHS, _paths(report)),
        _table("heat_map", HEAT, _heat(report)),
        _table("floor_questions", PARTICIPANT_QUESTIONS, map(astuple, report.participant_questions)),
        _table("survey", SURVEY, _survey(report)),
    )
    if report.shared:
        return found
    return (
        *found,
        _table("survey_texts", SURVEY_TEXTS, _survey_texts(report)),
        _table("participants", f"{PARTICIPANTS} team_size:i" if report.teams else PARTICIPANTS, _participants(report)),
        _table("answers", ANSWERS, _answers(report)),
        _table("surely_wrong", SURELY_WRONG, _surely_wrong(report)),
        _table("advice", ADVICE, _advice(report)),
    )


def _table(name: str, columns: str, rows: Iterable[Row]) -> Table:
    return Table(name, columns_of(columns), tuple(rows))


SESSION = """code title_ja title_en began_at:m joined:i joined_room:i joined_remote:i answered:i caught_up:i
planned_minutes:n spent_minutes:n shared:b"""
PACE = "step:i place:i kind title_ja title_en planned_minutes:n spent_minutes:n left_out:b"
QUESTIONS = """step:i question kind prompt_ja prompt_en n_first:i n_second:i facility_first:n facility_second:n
seconds_first:n seconds_second:n n_both:i facility_before:n facility_after:n normalised_gain:n reasons:i caught_up:i
suppressed:b moved_to_strong:i twin_answered:i twin_got:i twin_n:i twin_strong:i"""
DISTRIBUTIONS = """step:i question assumption about about_ja about_en option option_ja option_en vote:i n:i of:i hands:i
suppressed:b"""
SHIFTS = "step:i question about before before_ja before_en after after_ja after_en n:i of:i suppressed:b"
REASONS = "step:i question vote:i text spoke_for_ja spoke_for_en votes:i moved:i name"
PATHS = "step:i question diagram assumption edge:i n:i of:i suppressed:b"
HEAT = "participant:i name question fraction:n"
PARTICIPANT_QUESTIONS = "question votes:i state name"
SURVEY = "question prompt_ja prompt_en about option option_ja option_en n:i of:i suppressed:b"
SURVEY_TEXTS = "question prompt_ja prompt_en text"
PARTICIPANTS = "participant:i name place joined_at:m answers:i"
ANSWERS = """participant:i step:i question stage vote:i response factor reason certainty:i fraction:n answered_at:m"""


SURELY_WRONG = "step:i question about about_ja about_en option option_ja option_en n:i of:i"
ADVICE = "step:i question vote:i n:i strong:i advised done followed:b"


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _both(text: Text) -> tuple[str, str]:
    return text.into("ja"), text.into("en")


def _session(report: Report) -> Row:
    came = report.attendance
    planned = sum(one.planned for one in report.pace if one.place)
    spent = sum(one.spent for one in report.pace)
    people = (came.joined, came.room, came.remote, came.answered, came.caught_up)
    size = (came.size,) if report.teams else ()
    return (report.code, *_both(report.title), _moment(report.began_at), *people, planned, spent, report.shared, *size)


def _pace(report: Report) -> Iterator[Row]:
    for one in report.pace:
        yield one.step, one.place, one.kind, *_both(one.title), one.planned, one.spent, not one.place


def _question(one: QuestionReport) -> Row:
    first, second = one.votes[0], one.votes[1] if len(one.votes) > 1 else None
    gain = one.gain
    return (
        one.step,
        one.reference,
        one.kind,
        *_both(one.prompt),
        first.n,
        second.n if second else None,
        first.facility,
        second.facility if second else None,
        first.seconds,
        second.seconds if second else None,
        gain.n if gain else None,
        gain.before if gain else None,
        gain.after if gain else None,
        gain.gain if gain else None,
        one.reasons,
        one.caught_up,
        any(vote.hidden for vote in one.votes) or any(part.hidden for part in (gain, one.transfer) if part),
        *(astuple(one.transfer)[:5] if one.transfer else (None,) * 5),
    )


def _distributions(report: Report) -> Iterator[Row]:
    for one in report.questions:
        for found in ([one.asked] if one.asked else []) + list(one.distributions):
            yield from _bars(one, found, "")
        for group in one.assumptions:
            for found in group.distributions:
                yield from _bars(one, found, group.assumption)


def _bars(question: QuestionReport, found: Distribution, assumption: str) -> Iterator[Row]:
    """A row an option and vote; of what is hidden a row a vote, with its n alone."""
    about = (question.step, question.reference, assumption, found.about, *_both(found.title))
    for vote, of in enumerate(found.of):
        if found.hidden:
            yield *about, "", "", "", vote + 1, None, of, None, True
        for bar in found.bars:
            yield *about, bar.id, *_both(bar.text), vote + 1, bar.counts[vote], of, bar.hands[vote], False


def _shifts(report: Report) -> Iterator[Row]:
    for question in report.questions:
        for one in question.shifts:
            about = (question.step, question.reference, one.about)
            if one.hidden:
                yield *about, "", "", "", "", "", "", None, one.of, True
            for pair in one.pairs:
                before = (pair.before, *_both(pair.before_text))
                yield *about, *before, pair.after, *_both(pair.after_text), pair.n, one.of, False


def _reasons(report: Report) -> Iterator[Row]:
    for question in report.questions:
        for one in question.quotes:
            spoke_for = (" · ".join(text.into(language) for text in one.spoke_for) for language in ("ja", "en"))
            yield question.step, question.reference, one.vote, one.text, *spoke_for, one.votes, one.moved, one.by


def _paths(report: Report) -> Iterator[Row]:
    for question in report.questions:
        room = question.room
        if room is not None:
            about = (question.step, question.reference, room.diagram, room.assumption)
            if room.hidden:
                yield *about, None, None, room.n, True
            for edge, n in sorted(room.counts.items()):
                yield *about, edge, n, room.n, False


def _heat(report: Report) -> Iterator[Row]:
    if report.heat is not None:
        heat = report.heat
        for number, name, row in zip(heat.numbers, heat.people, heat.fractions, strict=True):
            for question, fraction in zip(heat.questions, row, strict=True):
                yield number, name, question, fraction


def _survey(report: Report) -> Iterator[Row]:
    for one in report.survey:
        for found in one.distributions:
            about = (one.reference, *_both(one.prompt), found.about)
            if found.hidden:
                yield *about, "", "", "", None, found.of[0], True
            for bar in found.bars:
                yield *about, bar.id, *_both(bar.text), bar.counts[0], found.of[0], False


def _survey_texts(report: Report) -> Iterator[Row]:
    for one in report.survey:
        for text in one.texts:
            yield one.reference, *_both(one.prompt), text


def _participants(report: Report) -> Iterator[Row]:
    for one in report.people:
        size = (one.size,) if report.teams else ()
        yield one.number, one.name, one.place, _moment(one.joined_at), one.answers, *size


def _surely_wrong(report: Report) -> Iterator[Row]:
    for question in report.questions:
        for one in question.surely_wrong:
            about = (question.step, question.reference, one.about, *_both(one.title))
            yield *about, one.option, *_both(one.text), one.n, one.of


def _advice(report: Report) -> Iterator[Row]:
    for question in report.questions:
        for one in question.advised:
            said = (one.vote, one.of, one.strong, one.step, one.done, one.followed)
            yield question.step, question.reference, *said


def _answers(report: Report) -> Iterator[Row]:
    for one in report.answers:
        place = (one.number, one.step, one.reference, one.stage, one.vote)
        yield *place, one.response, one.factor, one.reason, one.certainty, one.fraction, _moment(one.at)
