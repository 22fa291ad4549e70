"""A folder served as a good host would serve it, with a log of what was sent."""

import functools
import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_KINDS = {
    ".html": "HTML",
    ".css": "CSS",
    ".js": "JS",
    ".svg": "images",
    ".png": "images",
    ".ico": "images",
    ".jpg": "images",
    ".webp": "images",
    ".woff": "fonts",
    ".woff2": "fonts",
}
_TEXT = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".map")


@dataclass(frozen=True)
class Sent:
    """One answer; ``size`` in bytes, headers included."""

    path: str
    kind: str
    size: int


@dataclass
class Host:
    address: str = ""
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def hosted(folder: Path, headers: Mapping[str, str]) -> Iterator[Host]:
    """Serves the folder with these headers too; text is gzipped (level 6)."""
    host = Host()
    handler = functools.partial(_Handler, directory=str(folder), host=host, headers=headers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


@functools.cache
def gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body are two writes: without this the second would wait for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, *arguments, host: Host, headers: Mapping[str, str], **options):
        self.host, self.extra = host, headers
        super().__init__(*arguments, **options)

    def do_GET(self):  # noqa: N802
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            self.answer(200, path)
        else:
            self.answer(404, None)

    def answer(self, status: int, path: Path | None) -> None:
        ending = path.suffix if path else ""
        small = ending in _TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = b"Not found" if path is None else gzipped(path) if small else path.read_bytes()
        own = {"Content-Type": self.guess_type(str(path)) if path else "text/plain", "Content-Length": str(len(body))}
        self.send_response(status)
        for name, value in (own | ({"Content-Encoding": "gzip"} if small else {}) | dict(self.extra)).items():
            self.send_header(name, value)
        size = sum(map(len, self._headers_buffer)) + 2 + len(body)
        self.host.sent.append(Sent(self.path, _KINDS.get(ending, "other"), size))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass
