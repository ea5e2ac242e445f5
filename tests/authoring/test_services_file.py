"""The catalogue of services."""

from __future__ import annotations

from pathlib import Path

from benkyokai.core.service import Availability, IdleBilling, Need, Service, ServiceGroup, Status, Verified
from benkyokai.core.text import NO_TEXT, Text, same
from tests.authoring.written import REPOSITORY, changed, read, said

PATH = "content/services.yaml"


def test_everything(tmp_path: Path) -> None:
    """All of it arrives in core; a bare `yes` is the word."""
    assert read(tmp_path, REPOSITORY).library.services["s3"] == Service(
        id="s3",
        name=same("Amazon S3"),
        group=ServiceGroup.SUPPORTING,
        area="storage",
        line=Text("ファイルを保存する", "Keeps files"),
        training_data=Need.NOT_APPLICABLE,
        training_data_note=NO_TEXT,
        idle_billing=IdleBilling.YES,
        idle_billing_note=Text("容量に応じて", "by size"),
        status=Status(Availability.OPEN, NO_TEXT, NO_TEXT, NO_TEXT, "2026-11-23"),
        successor=NO_TEXT,
        sources=("the documentation",),
        verified=Verified.HIGH,
        unverified=NO_TEXT,
    )


def test_what_is_left_out_is_not_claimed(tmp_path: Path) -> None:
    """An entry that does not say counts as unverified and of low certainty."""
    ec2 = read(tmp_path, REPOSITORY).library.services["ec2"]
    assert (ec2.training_data, ec2.idle_billing) == (Need.NOT_APPLICABLE, IdleBilling.UNVERIFIED)
    assert (ec2.verified, ec2.sources) == (Verified.LOW, ())
    assert ec2.status.since == same("2006")


def test_one_broken_entry(tmp_path: Path) -> None:
    """An entry with an error is left out alone; what refers to it is not wrong for that."""
    reading = read(tmp_path, changed(PATH, "area: storage", "area: ストレージ"))
    assert [line.split(": ")[1] for line in said(reading.problems)] == ["error"] * 3
    assert list(reading.library.services) == ["ec2"]
    assert "quiz" in reading.library.quizzes


def test_unreadable_catalogue(tmp_path: Path) -> None:
    """Where the catalogue cannot be read nobody is told that a service does not exist."""
    reading = read(tmp_path, REPOSITORY | {PATH: "services: [\n"})
    assert len(reading.problems) == 1
    assert set(reading.library.courses) == {"course"}


def test_absent_catalogue(tmp_path: Path) -> None:
    """Where there is none that is said once, and only if somebody refers to a service."""
    reading = read(tmp_path, {path: text for path, text in REPOSITORY.items() if path != PATH})
    assert said(reading.problems) == [
        "content/services.yaml:1:1: error: there is no catalogue of services: write content/services.yaml"
    ]
