"""How a question did, from hand-made tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benkyokai.core.item_health import Drawn, MarkTable, counts, draws, facility, nobody_takes, outdated, thirds
from benkyokai.core.live.report.figures import Gain
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.service import Availability, IdleBilling, Need, Service, ServiceGroup, Status, Verified
from benkyokai.core.text import NO_TEXT, same
from tests.core.cases import answer, scenario

OPTIONS = tuple(Option(i, same(i), i == "a", float(i == "a")) for i in "abc")
QUESTION = Single(id="q", prompt=same("See [Old](service:old)"), options=OPTIONS, as_of="2026-03-01")
TABLE = MarkTable(("q", "r"), (1, 1), tuple("123456"), ((1, 1), (1, None), (1, 0), (0, 1), (0, 0), (0, 0)))


def service(since: str, availability: Availability = Availability.CLOSED_TO_NEW) -> Service:
    """A service whose status changed at some time."""
    status = Status(availability, same(since), NO_TEXT, NO_TEXT, "")
    texts = {"line": NO_TEXT, "training_data_note": NO_TEXT, "idle_billing_note": NO_TEXT, "successor": NO_TEXT}
    return Service(
        id="old",
        name=same("Old"),
        group=ServiceGroup.AI,
        area="vision",
        training_data=Need.NO,
        idle_billing=IdleBilling.NO,
        status=status,
        sources=(),
        verified=Verified.HIGH,
        unverified=NO_TEXT,
        **texts,
    )


def test_the_thirds_are_of_equal_size_and_those_of_the_total() -> None:
    """Two of six each; among equal totals who began earlier counts as higher."""
    assert thirds(TABLE) == (frozenset("12"), frozenset("56"))


def test_an_empty_cell_is_worth_nothing_in_the_total() -> None:
    """As `stats` counts it."""
    assert TABLE.totals == [2, 1, 1, 1, 0, 0]


def test_every_option_says_what_it_drew_and_from_whom() -> None:
    """In the order of the file, those that drew nobody too."""
    given = {"1": "a", "2": "a", "3": "a", "4": "b", "5": "b", "6": "b"}
    found = draws(QUESTION, given, 6, thirds(TABLE))
    assert found.rows == (
        Drawn("chosen", "a", 3, upper=2, lower=0),
        Drawn("chosen", "b", 3, upper=0, lower=2),
        Drawn("chosen", "c", 0, upper=0, lower=0),
    )
    assert (found.n, found.third) == (6, 2)


def test_an_option_that_nobody_takes_is_named() -> None:
    """By what it belongs to and its id."""
    assert nobody_takes(QUESTION, counts(QUESTION, ["a", "b"])) == (("chosen", "c"),)


def test_of_a_scenario_axes_and_assumptions_count_as_options() -> None:
    """What nobody asked or named as a factor is no option that nobody takes."""
    case = scenario()
    found = nobody_takes(case, counts(case, [answer("slow", "labels", "labels"), answer("fast", "jobs", "edge")]))
    assert found == (("assumption", "magic"), ("training", "ec2"), ("inference", "cloud"))


@pytest.mark.parametrize(
    ("since", "found"),
    [("2026-07-30", ("old",)), ("2026-02-28", ()), ("2026-04", ("old",)), ("2026-03", ()), ("last spring", ())],
)
def test_a_key_is_outdated_where_a_service_changed_after_it(since: str, found: tuple[str, ...]) -> None:
    """By the date of the change, as exactly as it is known; a time in words says nothing."""
    assert outdated(QUESTION, {"old": service(since)}) == found


def test_an_open_service_outdates_nothing() -> None:
    """Nor does a question without a date."""
    assert outdated(QUESTION, {"old": service("2026-07-30", Availability.OPEN)}) == ()
    assert outdated(replace(QUESTION, as_of=""), {"old": service("2026-07-30")}) == ()


def test_the_services_of_a_scenario_are_those_of_its_options() -> None:
    """And those that its texts link to."""
    case = scenario()
    axis = case.axes[0]
    option = replace(axis.options[0], service="rekognition")
    case = replace(case, axes=(replace(axis, options=(option,)),), explanation=same("[S](service:s3)"))
    assert case.named_services == {"rekognition", "s3"}


def test_the_gain_is_hakes() -> None:
    """(post − pre) / (100 − pre); undefined where all were right before, and without votes."""
    assert Gain(4, 50, 75).gain == 0.5
    assert Gain(4, 50, 25).gain == -0.5
    assert Gain(4, 100, 100).gain is None
    assert Gain(0, None, None).gain is None


def test_a_facility_counts_what_was_left_open() -> None:
    """As 0; of nobody there is none."""
    assert facility([1, None, 0.5, 0.5]) == 50
    assert facility([]) is None
