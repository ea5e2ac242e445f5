"""An nginx in front of the app, as a company's network has one."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running_server import free_port
from tests.find_nginx import NEEDED, find_nginx

REFUSES_UPGRADE = "if ($http_upgrade) { return 400; } proxy_http_version 1.1;"
UPGRADES = (
    "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;"
)
BUFFERS = "proxy_http_version 1.1; proxy_buffering on; proxy_buffers 16 64k; proxy_request_buffering on;"

CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 512; }}
http {{
  access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
  server {{
    listen 127.0.0.1:{port};
    location {path} {{
      {rules}
      proxy_pass http://127.0.0.1:{behind}/; proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;
    }}
  }}
}}
"""


@contextmanager
def nginx(folder: Path, behind: int, rules: str, path: str = "/", port: int | None = None) -> Iterator[str]:
    """The address of an nginx with these rules before the app at port `behind`; ends with the block."""
    program = find_nginx()
    assert program is not None, NEEDED
    port = port or free_port()
    configuration = folder / f"nginx-{port}.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=folder, port=port, behind=behind, rules=rules, path=path), encoding="utf-8"
    )
    process = subprocess.Popen([program, "-c", str(configuration), "-p", str(folder)])
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}{path.rstrip('/')}"
    finally:
        process.terminate()
        process.wait()
