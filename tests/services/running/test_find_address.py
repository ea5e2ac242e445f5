"""Which addresses are offered to participants."""

from __future__ import annotations

import socket

import pytest

from benkyokai.services.running import find_address
from benkyokai.services.running.find_address import answers_at, is_reachable_kind, join_addresses


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
