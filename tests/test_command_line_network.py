"""The commands that serve, and that reach a server: what they print, and the status they exit with."""

from __future__ import annotations

import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from benkyokai.services.running.identify_facilitator import COOKIE
from tests.browser.running_server import RunningServer
from tests.commands import run, typed


def test_a_taken_port_gets_a_clear_sentence() -> None:
    """Which port, and what to type instead; status 2."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = typed("serve", "--port", str(port))
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
    assert f"make run PORT={port + 1}" in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "192.0.2.1"], "192.0.2.1 is no address of this machine."),
        (["--host", "2001:db8::1"], ("2001:db8::1 is no address of this machine.", "Cannot listen on 2001:db8::1")),
        (["--host", "nowhere.invalid"], "no machine has the name “nowhere.invalid”."),
        (["--host", f"{'a' * 64}.example"], "no machine has the name"),
        (["--port", "70000"], "70000 is not in the range"),
        (["--port", "-1"], "-1 is not in the range"),
    ],
)
def test_serve_says_what_really_failed(options: list[str], said: str | tuple[str, ...]) -> None:
    """Wrong use: status 2, no traceback, and nothing about a port that is taken."""
    done = run("serve", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert any(words in done.stderr for words in ([said] if isinstance(said, str) else said))
    assert "taken" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "“nonsense” is no address"),
        ("127.0.0.1:8501", "is no address"),
        ("http://", "is no address"),
        ("http://127.0.0.1:99999", "is no address"),
        ("ftp://127.0.0.1", "is no address"),
        ("http://[::1", "is no address"),
        ("http://nowhere.invalid", "http://nowhere.invalid cannot be reached."),
        ("http://127.0.0.1:1", "http://127.0.0.1:1 cannot be reached."),
    ],
)
def test_simulate_says_in_a_line_that_no_server_is_there(url: str, said: str) -> None:
    """Wrong use: status 2, one line, no traceback."""
    done = run("simulate", "--participants", "1", "--url", url)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


class _Stranger(BaseHTTPRequestHandler):
    """Another program's server, which redirects everybody to its front page."""

    cookie = ""

    def do_GET(self) -> None:
        """As http.server calls it."""
        self.send_response(303)
        self.send_header("location", "/")
        if self.cookie:
            self.send_header("set-cookie", self.cookie)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class _Refusing(_Stranger):
    """Lets the facilitator in, and makes no session."""

    cookie = f"{COOKIE}=known"

    def do_POST(self) -> None:
        """As http.server calls it."""
        self.rfile.read(int(self.headers["content-length"]))
        body = json.dumps({"why": "in_session", "refused": "Not now."}).encode()
        self.send_response(409)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.mark.parametrize(
    ("handler", "said"),
    [
        (_Stranger, "{url}から返事はありましたが、Benkyokaiではないようです。アドレスとポートを確かめてください\n"),
        (_Refusing, "サーバーが断りました：Not now.\n"),
    ],
)
def test_simulate_says_what_a_server_answers(handler: type[BaseHTTPRequestHandler], said: str) -> None:
    """Another server that redirects as ours does but gives no key's cookie; ours, where it refuses a session."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}"
        done = run("simulate", "--participants", "1", "--url", url, language="ja_JP.UTF-8")
    finally:
        server.shutdown()
        server.server_close()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == said.format(url=url)


def test_simulate_says_that_the_key_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key of another server: status 2, one line that names the setting."""
    with RunningServer(tmp_path) as server:
        monkeypatch.setenv("BENKYOKAI_HOST_KEY", "another key")
        done = run("simulate", "--participants", "1", "--url", server.url)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"The key in BENKYOKAI_HOST_KEY does not open {server.url}. Set the one that the server has.\n"
        )
