"""What a server needs of the system: an address to listen at, or else what really failed; open files."""

from __future__ import annotations

import errno
import os
import socket

from benkyokai.core.text import Text

ORDINARY_PORT = 8501

TAKEN = Text(
    "ポート{port}は別のプログラムが使っています。別の番号で起動してください：make run PORT={next}",
    "Port {port} is taken by another program. Start on another one: make run PORT={next}",
)
NOT_ALLOWED = Text(
    "ポート{port}を使う権限がありません。1024より小さい番号には管理者の権限が要ります。"
    "--port {ordinary}のように大きな番号で起動してください",
    "You may not use port {port}: those below 1024 need an administrator's rights. Take a higher one, such as "
    "--port {ordinary}",
)
NOT_OURS = Text(
    "{host}はこのコンピューターのアドレスではありません。このコンピューターだけなら--host 127.0.0.1、"
    "ネットワークからも使うなら--host 0.0.0.0で起動してください",
    "{host} is no address of this machine. Take --host 127.0.0.1 for this machine alone, or --host 0.0.0.0 for the "
    "network",
)
NO_SUCH_NAME = Text(
    "「{host}」という名前のコンピューターが見つかりません。--hostには127.0.0.1か0.0.0.0を書いてください",
    "--host: no machine has the name “{host}”. Write 127.0.0.1 or 0.0.0.0",
)
OTHERWISE = Text("{host}のポート{port}で待ち受けられません：{reason}", "Cannot listen on {host}, port {port}: {reason}")

_SAID = {
    errno.EADDRINUSE: TAKEN,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EADDRNOTAVAIL: NOT_OURS,
}


def why_not_listen(host: str, port: int) -> Text | None:
    """What keeps a server from listening there, or None."""
    try:
        _bind(host, port)
    except (socket.gaierror, UnicodeError):
        said, reason = NO_SUCH_NAME, ""
    except OSError as failure:
        said, reason = _SAID.get(failure.errno or 0, OTHERWISE), failure.strerror or str(failure)
        if said is NOT_ALLOWED and port >= 1024:  # Windows keeps some for itself
            said = OTHERWISE
    else:
        return None
    words = {"host": host, "port": port, "next": port % 65535 + 1, "ordinary": ORDINARY_PORT, "reason": reason}
    return Text(said.ja.format(**words), said.en.format(**words))


def _bind(host: str, port: int) -> None:
    """Of a name's several addresses, one is enough that this machine has."""
    absent: OSError | None = None
    for family, kind, protocol, _, address in socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM):
        try:
            with socket.socket(family, kind, protocol) as probe:
                if os.name == "posix":
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
                return
        except OSError as failure:
            if failure.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                raise
            absent = absent or failure
    if absent is not None:
        raise absent


def allow_many_files() -> None:
    """Raises this process's limit of open files as far as the system lets us: every connection takes one, or
    several, and systems begin with a limit of a thousand or less."""
    try:
        import resource  # noqa: PLC0415 not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
