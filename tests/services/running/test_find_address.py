"""Which addresses are offered to participants."""

from __future__ import annotations

import socket

import pytest

from benkyokai.services.running import find_address
from benkyokai.services.running.find_address import answers_at, is_reachable_kind, join_addresses, only_here


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine whose addresses the test sets, with no public address."""
    monkeypatch.delenv("BENKYOKAI_PUBLIC_URL", raising=False)
    monkeypatch.setattr(find_address, "_way_out", lambda: "192.168.1.20")
    monkeypatch.setattr(find_address, "_named", lambda: ["127.0.1.1", "10.0.0.5", "192.168.1.20", "169.254.3.4"])
    return monkeypatch


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("192.168.1.20", True),
        ("10.1.2.3", True),
        ("203.0.113.9", True),
        ("127.0.0.1", False),
        ("127.0.1.1", False),
        ("::1", False),
        ("0.0.0.0", False),
        ("169.254.3.4", False),
        ("224.0.0.1", False),
        ("laptop.local", False),
    ],
)
def test_loopback_is_never_offered(address: str, offered: bool) -> None:
    """Only what another device could use."""
    assert is_reachable_kind(address) is offered


def test_the_address_that_leads_out_comes_first_and_each_once(machine: pytest.MonkeyPatch) -> None:
    """LAN addresses to choose from, the likeliest first, under the path of a proxy."""
    assert join_addresses(8501) == ["http://192.168.1.20:8501", "http://10.0.0.5:8501"]
    assert join_addresses(8501, "/study")[0] == "http://192.168.1.20:8501/study"


def test_the_public_address_stands_alone(machine: pytest.MonkeyPatch) -> None:
    """What the operator set is the address, without a slash at its end."""
    machine.setenv("BENKYOKAI_PUBLIC_URL", "https://study.example.com/")
    assert join_addresses(8501) == ["https://study.example.com"]


def test_without_a_network_there_is_no_address(machine: pytest.MonkeyPatch) -> None:
    """Then the console says so, instead of showing a loopback address."""
    machine.setattr(find_address, "_way_out", lambda: None)
    machine.setattr(find_address, "_named", lambda: ["127.0.1.1"])
    assert join_addresses(8501) == []


def test_a_listening_server_is_found_and_a_silent_one_is_not() -> None:
    """What “from this computer alone” rests on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert answers_at(f"http://127.0.0.1:{port}/study")
    assert not answers_at(f"http://127.0.0.1:{port}")
    assert not answers_at("http://127.0.0.1:99999")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_server_for_this_machine_alone_is_found_out(machine: pytest.MonkeyPatch, host: str) -> None:
    """Where the page was opened at a loopback address and none of the others answers at its port."""
    asked: list[str] = []
    machine.setattr(find_address, "answers_at", lambda url: bool(asked.append(url)))
    assert only_here(f"http://{host}:8502/sessions")
    assert asked == ["http://192.168.1.20:8502", "http://10.0.0.5:8502"]
    machine.setattr(find_address, "answers_at", lambda url: "10.0.0.5" in url)
    assert not only_here(f"http://{host}:8502/sessions")


@pytest.mark.parametrize("opened", ["http://192.168.1.20:8501/", "https://study.example.com/study/sessions", ""])
def test_who_came_in_from_elsewhere_has_shown_that_we_are_reached(machine: pytest.MonkeyPatch, opened: str) -> None:
    """And where a public address is set, nobody has to be asked."""
    machine.setattr(find_address, "answers_at", lambda _: False)
    assert not only_here(opened)
    machine.setenv("BENKYOKAI_PUBLIC_URL", "https://study.example.com")
    assert not only_here("http://localhost:8501/sessions")
