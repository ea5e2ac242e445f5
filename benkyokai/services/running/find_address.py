"""Under which addresses do other devices reach this server?"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from benkyokai.services.running.settings import PUBLIC_URL, value_of

PATIENCE = 0.5
"""Seconds to wait for the server to answer under one of its own addresses."""


def public_url() -> str | None:
    """What BENKYOKAI_PUBLIC_URL says, without a slash at the end; None where it is not set."""
    url = value_of(PUBLIC_URL)
    return url.rstrip("/") if url else None


def own_addresses() -> list[str]:
    """The addresses of this machine that others can use: the one that leads out first, never loopback."""
    found = [_way_out(), *_named()]
    return list(dict.fromkeys(one for one in found if one and is_reachable_kind(one)))


def is_reachable_kind(address: str) -> bool:
    """True for an address that another device may use: not loopback, not link-local, not unspecified."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return not (parsed.is_loopback or parsed.is_link_local or parsed.is_unspecified or parsed.is_multicast)


def _way_out() -> str | None:
    """The address with which a packet would leave; nothing is sent."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation (RFC 5737)
            return str(probe.getsockname()[0])
    except OSError:
        return None


def _named() -> list[str]:
    try:
        return [str(one) for one in socket.gethostbyname_ex(socket.gethostname())[2]]
    except OSError:
        return []


def join_addresses(port: int, base: str = "") -> list[str]:
    """What participants can type, the best first: the public address alone where it is set. `base`: the path under
    which a proxy serves the app."""
    public = public_url()
    return [public] if public else [f"http://{address}:{port}{base}" for address in own_addresses()]


def only_here(opened: str) -> bool:
    """True where a browser on this machine has opened us at an address that nobody else can use, and we answer at none
    of the others. Who came in by one of those, or through a proxy, has shown that we do."""
    parts = urlsplit(opened)
    host = parts.hostname or ""
    if public_url() or not (host in ("localhost", "::1") or host.startswith("127.")):
        return False
    urls = join_addresses(parts.port or (443 if parts.scheme == "https" else 80))
    return bool(urls) and not any(answers_at(url) for url in urls)


def answers_at(url: str) -> bool:
    """True where a server listens at the address, seen from here."""
    parts = urlsplit(url)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        with socket.create_connection((parts.hostname or "", port), timeout=PATIENCE):
            return True
    except (OSError, ValueError):
        return False
