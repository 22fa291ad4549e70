"""Serves the course while it is written: a change shows by itself, and mistakes show in the browser."""

import errno
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from ..advice import advise
from ..course import Course, read_course
from ..errors import CourseError
from ..render.mistakes import mistakes_page
from ..source.files import Files
from ..words import Words
from .site import configuration, run_build


class _Preview(LiveReloadServer):
    """A live server that shows the author's mistakes in place of every page while there are any."""

    mistakes: bytes | None = None
    bound: Callable[[], None]

    def server_bind(self) -> None:
        super().server_bind()
        self.bound()

    def _serve_request(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        is_page = path.endswith(("/", ".html")) or "." not in path.rpartition("/")[2]
        if self.mistakes is None or not is_page or path.startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [self._inject_js_into_html(self.mistakes, self._wanted_epoch)]


def serve(files: Files, host: str, port: int, say: Callable[[str], None], first: Words) -> None:
    """Serves the course's first language at ``http://host:port/`` until interrupted.

    ``say`` gets what an author should read in the terminal; ``first`` speaks until the course's own language is known.
    """
    folder = Path(tempfile.mkdtemp(prefix="kurs-"))
    server = _Preview(lambda: _rebuild(files, folder, server, say, first), host=host, port=port, root=str(folder))
    for path in files.watched():
        server.watch(str(path))
    try:
        server.bound = lambda: say(first.say("serving", address=f"http://{host}:{port}/"))
        _rebuild(files, folder, server, say, first)
        server.serve()
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


def _rebuild(files: Files, folder: Path, server: _Preview, say: Callable[[str], None], first: Words) -> None:
    try:
        course: Course = read_course(files.again())
        run_build(configuration(course, folder, preview=True), serve_url="http://localhost/")
        server.mistakes = None
        for advice in advise(course):
            say(first.advice_line(advice))
    except CourseError as error:
        server.mistakes = mistakes_page(error.mistakes, first).encode()
        say(first.report(error.mistakes))
