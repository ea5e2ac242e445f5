"""An nginx in front of the app, as a company's network has one."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running_server import free_port
from tests.find_nginx import NEEDED, find_nginx
from tests.processes import ends_with_the_block, wait_until

REFUSES_UPGRADE = "if ($http_upgrade) { return 400; } proxy_http_version 1.1;"
UPGRADES = (
    "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;"
)
BUFFERS = "proxy_http_version 1.1; proxy_buffering on; proxy_buffers 16 64k; proxy_request_buffering on;"

CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 512; }}
http {{
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  {http}
}}
"""

SERVER = """
map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
server {{
  access_log off;
  listen 127.0.0.1:{port};
  location {path} {{
    {rules}
    proxy_pass http://127.0.0.1:{behind}/; proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;
  }}
}}
"""


@contextmanager
def nginx(folder: Path, behind: int, rules: str, path: str = "/", port: int | None = None) -> Iterator[str]:
    """The address of an nginx with these rules before the app at port `behind`; ends with the block."""
    port = port or free_port()
    with nginx_with(folder, port, SERVER.format(port=port, behind=behind, rules=rules, path=path)) as address:
        yield f"{address}{path.rstrip('/')}"


@contextmanager
def nginx_with(folder: Path, port: int, http: str) -> Iterator[str]:
    """The address of an nginx with this in its `http` block: where it listens, what it logs; ends with the block."""
    program = find_nginx()
    assert program is not None, NEEDED
    configuration = folder / f"nginx-{port}.conf"
    configuration.write_text(CONFIGURATION.format(folder=folder, http=http), encoding="utf-8")
    with ends_with_the_block([program, "-c", str(configuration), "-p", str(folder)], by=signal.SIGTERM) as process:
        wait_until(lambda: listens(port), process, folder / "error.log")
        yield f"http://127.0.0.1:{port}"


def listens(port: int) -> bool:
    """True where something on this machine takes connections at a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
