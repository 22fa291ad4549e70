"""Serves the course while it is written: a change shows by itself, and mistakes show in the browser."""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from ..advice import advise
from ..errors import CourseError
from ..render.mistakes import mistakes_page
from ..source.files import Files
from ..words import Words
from .again import Again
from .settings import SETTINGS_FILES
from .watch import watched

#: Seconds without a change before the course is built: an editor may write a file in several steps.
_QUIET = 0.05


class _Preview(LiveReloadServer):
    """A live server that shows the author's mistakes in place of every page while there are any."""

    mistakes: bytes | None = None
    bound: Callable[[], None]

    def server_bind(self) -> None:
        super().server_bind()
        self.bound()

    def watched_by_us(self, folders: list[Path]) -> list[Path]:
        """The folders, which count as watched: only then pages load themselves anew."""
        self._watched_paths = dict.fromkeys(map(str, folders), 1)
        return folders

    def hear(self) -> None:
        """Something has changed."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def show(self) -> None:
        """Open pages load themselves anew now, not only when everything about the change is told."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def _serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes] | None:
        path = environ.get("PATH_INFO", "")
        is_page = path.endswith(("/", ".html")) or "." not in path.rpartition("/")[2]
        if self.mistakes is None or not is_page or path.startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [self._inject_js_into_html(self.mistakes, self._wanted_epoch)]  # type: ignore[no-untyped-call]  # MkDocs gives it no types


def serve(files: Files, host: str, port: int, say: Callable[[str], None], first: Words) -> bool:
    """Serves the course's first language at ``http://host:port/`` until interrupted; False where that address cannot be
    had.

    ``say`` gets what an author should read in the terminal; ``first`` speaks until the course's own language is known.
    """
    folder = Path(tempfile.mkdtemp(prefix="kurs-"))
    site = Again(files, folder)
    server = _Preview(lambda: _rebuild(site, server, say, first), host=host, port=port, root=str(site.folder))
    server.build_delay = _QUIET
    try:
        server.bound = lambda: say(first.say("serving", address=f"http://{host}:{port}/"))
        folders = server.watched_by_us([folder.path for folder in files.folders])
        with watched(folders, (*SETTINGS_FILES, *files.parts), server.hear):
            _rebuild(site, server, say, first)
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        if error.filename is not None or error.errno == errno.ENOSPC:
            raise
        taken = error.errno == errno.EADDRINUSE
        say(
            first.say(
                "port-taken" if taken else "port-forbidden", address=f"http://{host}:{port}/", reason=error.strerror
            )
        )
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return True


def _rebuild(site: Again, server: _Preview, say: Callable[[str], None], first: Words) -> None:
    try:
        course = site.build()
        server.root, server.mistakes = str(site.folder), None
        server.show()
        for advice in advise(course):
            say(first.advice_line(advice))
    except CourseError as error:
        server.mistakes = mistakes_page(error.mistakes, first).encode()
        say(first.report(error.mistakes))
