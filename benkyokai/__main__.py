"""The command line: `python -m benkyokai …`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

import click

from benkyokai import __version__
from benkyokai.authoring.check import check_paths, question_places, read_file
from benkyokai.authoring.diagnostics import Location, Problem, Severity
from benkyokai.core.refusal import Refusal
from benkyokai.core.text import LANGUAGES, Language, Text, filled
from benkyokai.printed import PROBLEMS_FOUND, WRONG_USE, figure_lines, moved_line, rendered
from benkyokai.services.export.export_answers import export_answers
from benkyokai.services.export.write_tables import FORMATS, write_tables
from benkyokai.services.figures.compute_statistics import BadMarks, statistics_of
from benkyokai.services.figures.report_session import export_session
from benkyokai.services.figures.score_answers import BadAnswer, score_file
from benkyokai.services.running import forget as forget_activity
from benkyokai.services.running import remark_answers, scaffold
from benkyokai.services.running.back_up import NoBackup, back_up
from benkyokai.services.running.choose_language import terminal_language
from benkyokai.services.running.instance import ROOT, NoDatabaseError, files_root, make_instance, use_instance
from benkyokai.services.running.settings import DATABASE_URL, FILES, HOST_KEY, SETTINGS, value_of
from benkyokai.services.studying import report_question
from benkyokai.views.render import FORMS, Form
from benkyokai.web.listening import allow_many_files, why_not_listen
from benkyokai.words import say

DAYS = click.IntRange(1, 36_500)
"""A hundred years are longer than anything is kept."""

A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _files() -> Path:
    """The folder with the files; where there is none, a sentence and the status of wrong use."""
    root = files_root()
    if not root.is_dir():
        there = f"{FILES.name}の{root}はフォルダーではありません。あるフォルダーを書いてください"
        _fail(Text(there, f"{FILES.name}: {root} is no folder. Name one that is there."))
    return root


def _text_in(path: Path, encoding: str = "utf-8") -> str:
    """What a file says; what is no text is a sentence and the status of problems."""
    try:
        return path.read_text(encoding=encoding)
    except UnicodeDecodeError as failure:
        _fail(f"{path}: error: not UTF-8: {failure.reason}", PROBLEMS_FOUND)


def _fail(said: str | Text, status: int = WRONG_USE) -> NoReturn:
    """One line on the terminal, in its language, and the end."""
    click.echo(said.into(terminal_language()) if isinstance(said, Text) else said, err=True)
    sys.exit(status)


def _print(lines: Iterable[object], found: object = None, as_json: bool = False) -> None:
    """Line by line, or what was found as JSON."""
    for line in [json.dumps(found, ensure_ascii=False, indent=2)] if as_json else lines:
        click.echo(line)


def _told(problems: Iterable[Problem]) -> list[str]:
    return [problem.into(terminal_language()) for problem in problems]


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What cannot be written is a line on the terminal and the status of wrong use."""
    try:
        yield
    except OSError as failure:
        _fail(f"{path}: error: {failure.strerror}")


class Commands(click.Group):
    """The commands. Where there is no database to work with, each says so in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns."""
        try:
            return super().invoke(ctx)
        except NoDatabaseError as failure:
            _fail(f"error: {DATABASE_URL.name}: {failure}")


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
        _fail(obstacle)
    import uvicorn  # noqa: PLC0415 half a second that `check` and `--help` need not wait for

    from benkyokai.web.bounded_protocol import BoundedProtocol  # noqa: PLC0415 it brings uvicorn

    allow_many_files()
    os.chdir(ROOT)  # Streamlit looks for its settings here
    instance = make_instance()
    use_instance(instance)
    for line in _told(instance.content_store.loaded.problems):
        click.echo(line, err=True)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host  # noqa: S104 compared, not bound
    click.echo(f"Benkyokai {__version__}  →  http://{shown}:{port}")
    if not value_of(HOST_KEY):  # a key of one's own is not printed
        click.echo(f"For the facilitator alone  →  http://{shown}:{port}/host?key={instance.host_key}")
    logs: dict[str, Any] = {"log_level": "warning", "access_log": False}
    bounds: dict[str, Any] = {"timeout_graceful_shutdown": 3, "http": BoundedProtocol, "ws_max_size": 16 * 2**20}
    uvicorn.run("app:app", host=host, port=port, **logs, **bounds)


@main.command()
@click.option("--participants", default=30, show_default=True, type=click.IntRange(1, 5000), help="How many people.")
@click.option("--url", default="http://127.0.0.1:8501", show_default=True, help="Where the server is.")
@click.option("--spread", default=1.0, show_default=True, type=click.FloatRange(0), help="Seconds to answer within.")
@click.option("--long-poll", default=0.0, type=click.FloatRange(0, 1), help="Share of people without a WebSocket.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def simulate(participants: int, url: str, spread: float, long_poll: float, as_json: bool) -> None:
    """Fill a rehearsal with simulated people; exit 1 unless every answer is stored exactly once."""
    import aiohttp  # noqa: PLC0415 only this command needs it, and what follows

    from benkyokai.web.live.reach_server import NotReachedError  # noqa: PLC0415
    from benkyokai.web.live.simulate import simulate as run  # noqa: PLC0415

    instance = make_instance()
    allow_many_files()
    work = run(url.rstrip("/"), instance.host_key, instance.engine, instance.library, participants, spread, long_poll)
    try:
        report = asyncio.run(work)
    except NotReachedError as failure:
        _fail(failure.into(terminal_language()))
    except (TimeoutError, RuntimeError, aiohttp.ClientError, OSError) as failure:  # it was there, and is no more
        _fail(f"{url}: error: {failure or type(failure).__name__}", PROBLEMS_FOUND)
    found = asdict(report)
    _print([json.dumps(found)] if as_json else (f"{name:14} {value}" for name, value in found.items()))
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
    lines = _told(problems)
    lines += [
        f"{one['path']}:{one['line']}:{one['column']}: report: {one['question']}: {one['wrong']}" for one in reported
    ]
    _print(lines, [_as_json(problem) for problem in problems] + reported, as_json)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if not as_json:
        click.echo(_summary(errors, len(problems) - errors), err=True)
    sys.exit(PROBLEMS_FOUND if errors or (strict and problems) else 0)


def _reports() -> list[dict[str, object]]:
    """What learners reported, in the shape of problems; a question that is gone has no place."""
    places = question_places(files_root())
    return [
        {
            **asdict(places.get(one.question, Location("–"))),
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
    said = {"wrong": problem.wrong.into(language), "mend": problem.mend.into(language)}
    return {**asdict(problem.location), "severity": str(problem.severity), **said}


def _summary(errors: int, warnings: int) -> str:
    return say(terminal_language(), "check_summary", errors=errors, warnings=warnings)


@main.command()
@click.argument("quiz", type=A_FILE)
@click.argument("answers", type=A_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print the marks as JSON.")
def score(quiz: Path, answers: Path, as_json: bool) -> None:
    """Mark the ANSWERS of a file to a QUIZ by the published rules."""
    loaded = read_file(quiz, _files())
    if loaded.quiz is None:
        _fail("\n".join(_told(loaded.problems)), PROBLEMS_FOUND)
    marks = score_file(loaded.quiz, _text_in(answers, "utf-8-sig"))
    if isinstance(marks, BadAnswer):
        about = f"{marks.question}: " if marks.question else ""
        reason = marks.reason if isinstance(marks.reason, str) else _with_detail(marks.reason)
        _fail(f"{answers}: error: {about}{reason}", PROBLEMS_FOUND)
    _print([f"{marks['mark']} / {marks['max']}"], marks, as_json)


@main.command()
@click.argument("what", metavar="FILE.md|QUIZ.yaml#question")
@click.option("--language", type=click.Choice(LANGUAGES), help="A lesson's own, where nothing is said.")
@click.option("--form", type=click.Choice(FORMS), default="text", show_default=True, help="What to print.")
def render(what: str, language: Language | None, form: Form) -> None:
    """Print what every screen shows of a lesson, or of a question of a quiz."""
    status, lines = rendered(what, _files(), language, form)
    if status:
        _fail("\n".join(lines), status)
    _print(lines)


def _sentence(refusal: Refusal) -> str:
    return say(terminal_language(), refusal.why, detail=refusal.detail)


def _with_detail(refusal: Refusal) -> str:
    """The sentence, and what was refused where the sentence does not name it."""
    said = _sentence(refusal)
    return said if refusal.detail in said else f"{said} ({refusal.detail})"


@main.command()
@click.argument("marks", type=A_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def stats(marks: Path, as_json: bool) -> None:
    """Compute facility, discrimination, reliability and the rest from a CSV table of MARKS."""
    found = statistics_of(_text_in(marks))
    if isinstance(found, BadMarks):
        _fail(f"{marks}:{found.line}: error: {found.reason}", PROBLEMS_FOUND)
    _print(figure_lines(found), found, as_json)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def remark(as_json: bool) -> None:
    """Derive the marks of stored answers anew, and list whose moved. The old marks stay on record."""
    instance = make_instance()
    moved = remark_answers.remark(instance)
    _print(map(moved_line, moved), [asdict(one) for one in moved], as_json)
    if not as_json:
        click.echo(filled("{n} {n|mark|marks} moved", {"n": len(moved)}), err=True)


@main.command()
@click.option("--folder", default=ROOT / "schemas", type=click.Path(path_type=Path), help="Where to write them.")
def schema(folder: Path) -> None:
    """Write the JSON Schemas with which an editor completes and checks the files."""
    with _writing(folder):
        _print(scaffold.write_schemas(folder))


START = {"quiz": scaffold.start_quiz, "course": scaffold.start_course}


@main.command()
@click.argument("kind", type=click.Choice(list(START)))
@click.argument("new_id", metavar="ID")
def new(kind: str, new_id: str) -> None:
    """Start a quiz (quizzes/ID.yaml) or a course (the folder content/ID) from a template that is right as it is."""
    started = START[kind](files_root(), new_id)
    if isinstance(started, Text):
        _fail(started)
    _print(started)


@main.command()
def settings() -> None:
    """List every setting, its default and its purpose."""
    _print(f"{one.name}\n  default: {one.default}\n  {one.purpose}" for one in SETTINGS)


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
    tables = export_answers(instance) if code is None else export_session(instance, code)
    if tables is None:
        _fail(f"error: no session has the code {code}")
    with _writing(out):
        _print(write_tables(tables, kind, out))


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
        _fail(_sentence(done), PROBLEMS_FOUND)
    if not done and name != "older_than":
        _fail(f"There is no {name} {value}.", PROBLEMS_FOUND)
    _print(f"{what}: {n}" for what, n in done.items())


@main.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def backup(path: Path) -> None:
    """Copy the database to PATH while the app runs: as it was at one moment, whole or not at all."""
    made = back_up(make_instance(begin=False), path)
    if isinstance(made, NoBackup):
        said = {
            NoBackup.EXISTS: f"{path} is there already. Name a file that is not.",
            NoBackup.OTHER_SERVER: "This database is no SQLite file. PostgreSQL has its own tool: pg_dump.",
            NoBackup.UNWRITABLE: f"{path} cannot be written. Is its folder there, is it yours to write, is there room?",
        }
        _fail(said[made])
    click.echo(filled("{path}: {n:,} {n|byte|bytes}", {"path": path, "n": made}))


if __name__ == "__main__":
    main(prog_name="python -m benkyokai")
