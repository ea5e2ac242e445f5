"""The command line: `python -m benkyokai …`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from benkyokai import __version__
from benkyokai.authoring.check import check_paths, question_places, read_quiz_file
from benkyokai.authoring.problem import Problem, Severity
from benkyokai.core.refusal import Refusal
from benkyokai.core.text import Language
from benkyokai.services import forget as forget_activity
from benkyokai.services import remark_answers, report_question, start_writing
from benkyokai.services.back_up import Obstacle, back_up
from benkyokai.services.choose_language import as_language
from benkyokai.services.compute_statistics import BadMarks, statistics_of
from benkyokai.services.export_answers import export_answers
from benkyokai.services.export_session import export_session
from benkyokai.services.instance import ROOT, NoDatabaseError, files_root, make_instance, use_instance
from benkyokai.services.score_answers import BadAnswer, score_file
from benkyokai.services.settings import DATABASE_URL, FILES, HOST_KEY, SETTINGS, value_of
from benkyokai.services.write_tables import FORMATS, write_tables
from benkyokai.web.listening import why_not_listen
from benkyokai.web.open_files import allow_many_files
from benkyokai.words import say

PROBLEMS_FOUND = 1
WRONG_USE = 2
DAYS = click.IntRange(1, 36_500)
"""A hundred years are longer than anything is kept."""


def terminal_language() -> Language:
    """The language of the terminal, English where it says neither."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return as_language(next((name for name in named if name), None)) or "en"


def _files() -> Path:
    """The folder with the files; where there is none, a sentence and the status of wrong use."""
    root = files_root()
    if not root.is_dir():
        said = {
            "ja": f"{FILES.name}の{root}はフォルダーではありません。あるフォルダーを書いてください",
            "en": f"{FILES.name}: {root} is no folder. Name one that is there.",
        }
        click.echo(said[terminal_language()], err=True)
        sys.exit(WRONG_USE)
    return root


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What cannot be written is a line on the terminal and the status of wrong use."""
    try:
        yield
    except OSError as failure:
        click.echo(f"{path}: error: {failure.strerror}", err=True)
        sys.exit(WRONG_USE)


class Commands(click.Group):
    """The commands. Where there is no database to work with, each says so in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns."""
        try:
            return super().invoke(ctx)
        except NoDatabaseError as failure:
            click.echo(f"error: {DATABASE_URL.name}: {failure}", err=True)
            sys.exit(WRONG_USE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Benkyokai: self-study and live study sessions from Markdown lessons and YAML quizzes."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for the network.")
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
def serve(host: str, port: int) -> None:
    """Bring the database up to date, then serve the app."""
    obstacle = why_not_listen(host, port)
    if obstacle is not None:
        click.echo(obstacle.into(terminal_language()), err=True)
        sys.exit(WRONG_USE)
    import uvicorn  # noqa: PLC0415 half a second that `check` and `--help` need not wait for

    from benkyokai.web.bounded_protocol import BoundedProtocol  # noqa: PLC0415 it brings uvicorn

    allow_many_files()
    os.chdir(ROOT)  # Streamlit looks for its settings here
    instance = make_instance()
    use_instance(instance)
    for problem in instance.shelf.reading.problems:
        click.echo(problem.into(terminal_language()), err=True)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host  # noqa: S104 compared, not bound
    click.echo(f"Benkyokai {__version__}  →  http://{shown}:{port}")
    if not value_of(HOST_KEY):  # a key of one's own is not printed
        click.echo(f"For the facilitator alone  →  http://{shown}:{port}/host?key={instance.host_key}")
    uvicorn.run(
        "app:app",
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
        http=BoundedProtocol,
        ws_max_size=16 * 2**20,
    )


@main.command()
@click.option("--participants", default=30, show_default=True, type=click.IntRange(1, 5000), help="How many people.")
@click.option("--url", default="http://127.0.0.1:8501", show_default=True, help="Where the server is.")
@click.option("--spread", default=1.0, show_default=True, type=click.FloatRange(0), help="Seconds to answer within.")
@click.option("--long-poll", default=0.0, type=click.FloatRange(0, 1), help="Share of people without a WebSocket.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def simulate(participants: int, url: str, spread: float, long_poll: float, as_json: bool) -> None:
    """Fill a rehearsal with simulated people; exit 1 unless every answer is stored exactly once."""
    import asyncio  # noqa: PLC0415 only this command needs it, and what follows

    import aiohttp  # noqa: PLC0415

    from benkyokai.web.live.reach_server import OBSTACLES, NotReachedError  # noqa: PLC0415
    from benkyokai.web.live.simulate import simulate as run  # noqa: PLC0415

    instance = make_instance()
    allow_many_files()
    work = run(url.rstrip("/"), instance.host_key, instance.engine, instance.library, participants, spread, long_poll)
    try:
        report = asyncio.run(work)
    except NotReachedError as failure:
        click.echo(OBSTACLES[failure.obstacle].into(terminal_language()).format(detail=failure.detail), err=True)
        sys.exit(WRONG_USE)
    except (TimeoutError, RuntimeError, aiohttp.ClientError, OSError) as failure:  # it was there, and is no more
        click.echo(f"{url}: error: {failure or type(failure).__name__}", err=True)
        sys.exit(PROBLEMS_FOUND)
    if as_json:
        click.echo(json.dumps(asdict(report)))
    else:
        for name, value in asdict(report).items():
            click.echo(f"{name:14} {value}")
    sys.exit(0 if report.nothing_lost else PROBLEMS_FOUND)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings too make the exit status 1.")
@click.option("--reports", "with_reports", is_flag=True, help="List what learners reported, too.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def check(paths: tuple[Path, ...], strict: bool, with_reports: bool, as_json: bool) -> None:
    """Read courses, lessons, diagrams, the catalogue and quizzes, and list every mistake with its remedy."""
    problems = check_paths(_files(), list(paths))
    reported = _reports() if with_reports else []
    if as_json:
        listed = [_as_json(problem) for problem in problems] + reported
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            click.echo(problem.into(terminal_language()))
        for one in reported:
            click.echo(f"{one['path']}:{one['line']}:{one['column']}: report: {one['question']}: {one['wrong']}")
        click.echo(_summary(problems), err=True)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    sys.exit(PROBLEMS_FOUND if errors or (strict and problems) else 0)


def _reports() -> list[dict[str, object]]:
    """What learners reported, in the shape of problems; a question that is gone has no place."""
    places = question_places(files_root())
    return [
        {
            "path": place.path if (place := places.get(one.question)) else "–",
            "line": place.line if place else 1,
            "column": place.column if place else 1,
            "severity": "report",
            "question": str(one.question),
            "wrong": " ".join(one.text.split()),
            "mend": "",
            "reported_at": one.reported_at.isoformat(),
        }
        for one in report_question.reports(make_instance())
    ]


def _as_json(problem: Problem) -> dict[str, object]:
    language = terminal_language()
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": str(problem.severity),
        "wrong": problem.wrong.into(language),
        "mend": problem.mend.into(language),
    }


def _summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if terminal_language() == "ja":
        return f"エラー{errors}件、警告{warnings}件"
    return f"{errors} errors, {warnings} warnings"


@main.command()
@click.argument("quiz", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("answers", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the marks as JSON.")
def score(quiz: Path, answers: Path, as_json: bool) -> None:
    """Mark the ANSWERS of a file to a QUIZ by the published rules."""
    reading = read_quiz_file(quiz, _files())
    if reading.quiz is None:
        for problem in reading.problems:
            click.echo(problem.into(terminal_language()), err=True)
        sys.exit(PROBLEMS_FOUND)
    try:
        marks = score_file(reading.quiz, answers.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as failure:
        click.echo(f"{answers}: error: not UTF-8: {failure.reason}", err=True)
        sys.exit(PROBLEMS_FOUND)
    if isinstance(marks, BadAnswer):
        about = f"{marks.question}: " if marks.question else ""
        reason = marks.reason if isinstance(marks.reason, str) else _with_detail(marks.reason)
        click.echo(f"{answers}: error: {about}{reason}", err=True)
        sys.exit(PROBLEMS_FOUND)
    click.echo(json.dumps(marks, ensure_ascii=False, indent=2) if as_json else f"{marks['mark']} / {marks['max']}")


def _sentence(refusal: Refusal) -> str:
    return say(terminal_language(), refusal.why, detail=refusal.detail)


def _with_detail(refusal: Refusal) -> str:
    """The sentence, and what was refused where the sentence does not name it."""
    said = _sentence(refusal)
    return said if refusal.detail in said else f"{said} ({refusal.detail})"


@main.command()
@click.argument("marks", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def stats(marks: Path, as_json: bool) -> None:
    """Compute facility, discrimination, reliability and the rest from a CSV table of MARKS."""
    try:
        found = statistics_of(marks.read_text(encoding="utf-8"))
    except UnicodeDecodeError as failure:
        click.echo(f"{marks}: error: not UTF-8: {failure.reason}", err=True)
        sys.exit(PROBLEMS_FOUND)
    if isinstance(found, BadMarks):
        click.echo(f"{marks}:{found.line}: error: {found.reason}", err=True)
        sys.exit(PROBLEMS_FOUND)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for name, figures in (*found["questions"].items(), ("quiz", found["quiz"])):
        said = ", ".join(f"{figure} {'–' if value is None else f'{value:.6g}'}" for figure, value in figures.items())
        click.echo(f"{name}: {said}")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def remark(as_json: bool) -> None:
    """Derive the marks of stored answers anew, and list whose moved. The old marks stay on record."""
    instance = make_instance()
    moved = remark_answers.remark(instance)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in moved], ensure_ascii=False, indent=2))
        return
    for one in moved:
        before = "–" if one.before is None else f"{one.before:g}"
        click.echo(f"{one.question}: person {one.person_id[:8]}, attempt {one.attempt}: {before} → {one.after:g}")
    click.echo(f"{len(moved)} marks moved", err=True)


@main.command()
@click.option("--folder", default=ROOT / "schemas", type=click.Path(path_type=Path), help="Where to write them.")
def schema(folder: Path) -> None:
    """Write the JSON Schemas with which an editor completes and checks the files."""
    with _writing(folder):
        written = start_writing.write_schemas(folder)
    for path in written:
        click.echo(path)


@main.group()
def new() -> None:
    """Start a quiz or a course from a template that is right as it is."""


@new.command("quiz")
@click.argument("quiz_id")
def new_quiz(quiz_id: str) -> None:
    """Write quizzes/QUIZ_ID.yaml."""
    _tell(start_writing.start_quiz(files_root(), quiz_id))


@new.command("course")
@click.argument("course_id")
def new_course(course_id: str) -> None:
    """Write the folder content/COURSE_ID."""
    _tell(start_writing.start_course(files_root(), course_id))


def _tell(started: list[Path] | start_writing.NotStarted) -> None:
    if isinstance(started, start_writing.NotStarted):
        click.echo(started.reason.into(terminal_language()), err=True)
        sys.exit(WRONG_USE)
    for path in started:
        click.echo(path)


@main.command()
def settings() -> None:
    """List every setting, its default and its purpose."""
    for setting in SETTINGS:
        click.echo(f"{setting.name}\n  default: {setting.default}\n  {setting.purpose}")


@main.command()
@click.option("--session", "code", help="The code of a live session: the tables of its report.")
@click.option("--answers", is_flag=True, help="What was answered alone, and how each question did.")
@click.option("--format", "kind", type=click.Choice(FORMATS), default="xlsx", show_default=True, help="What to write.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A file; for CSV a folder or a .zip.")
def export(code: str | None, answers: bool, kind: str, out: Path) -> None:
    """Write tables to take away: as CSV files, as a workbook, or as JSON."""
    if answers == (code is not None):
        raise click.UsageError("name one of --session CODE and --answers")
    instance = make_instance()
    with _writing(out):
        if code is None:
            written: list[Path] | None = write_tables(export_answers(instance), kind, out)
        else:
            written = export_session(instance, code, kind, out)
    if written is None:
        click.echo(f"error: no session has the code {code}", err=True)
        sys.exit(WRONG_USE)
    for path in written:
        click.echo(path)


@main.command()
@click.option("--person", help="The id of a person, as `export --answers` shows it.")
@click.option("--device", help="The id of a device.")
@click.option("--session", help="The code of a live session.")
@click.option("--older-than", type=DAYS, metavar="DAYS", help="What nobody has touched for so many days.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(person: str | None, device: str | None, session: str | None, older_than: int | None, yes: bool) -> None:
    """Delete a person, a device, a live session or what is old, with all that is theirs."""
    named = {"person": person, "device": device, "session": session, "older_than": older_than}
    wanted = [(name, value) for name, value in named.items() if value is not None]
    if len(wanted) != 1:
        raise click.UsageError("name one of --person, --device, --session, --older-than")
    name, value = wanted[0]
    if not yes:
        click.confirm(f"Delete for good: {name.replace('_', ' ')} {value}?", abort=True)
    done = forget_activity.FORGET[name](make_instance(), value)
    if isinstance(done, Refusal):
        click.echo(_sentence(done), err=True)
        sys.exit(PROBLEMS_FOUND)
    if not done and name != "older_than":
        click.echo(f"There is no {name} {value}.", err=True)
        sys.exit(PROBLEMS_FOUND)
    for what, n in done.items():
        click.echo(f"{what}: {n}")


@main.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def backup(path: Path) -> None:
    """Copy the database to PATH while the app runs: as it was at one moment, whole or not at all."""
    made = back_up(make_instance(begin=False), path)
    if isinstance(made, Obstacle):
        said = {
            Obstacle.EXISTS: f"{path} is there already. Name a file that is not.",
            Obstacle.OTHER_SERVER: "This database is no SQLite file. PostgreSQL has its own tool: pg_dump.",
            Obstacle.UNWRITABLE: f"{path} cannot be written. Is its folder there, is it yours to write, is there room?",
        }
        click.echo(said[made], err=True)
        sys.exit(WRONG_USE)
    click.echo(f"{path}: {made:,} bytes")


if __name__ == "__main__":
    main(prog_name="python -m benkyokai")
