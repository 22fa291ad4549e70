"""How long an author waits in the preview: from saving a lesson until the page says the new words."""

import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from .report import heading, note, target
from .workshop import ENVIRONMENT, OURS, Workshop

#: The most seconds that an author may wait, by the size of the course.
_MOST = {41: 0.8, 401: 1.5}
#: The module and the lesson that change.
_MODULE, _LESSON = "module-005", "lesson-6"
_PATIENCE = 60


def bench_serve(workshop: Workshop, runs: int) -> None:
    for pages, most in _MOST.items():
        _measure(workshop, runs, pages, most)


def _measure(workshop: Workshop, runs: int, pages: int, most: float) -> None:
    heading(f"Preview: a change in a course of {pages} pages")
    course = workshop.course(OURS, pages)
    file = course / "modules" / _MODULE / "en" / f"{_LESSON}.md"
    before = file.read_text("utf-8")
    # A preview that is ended leaves its site behind: it gets a folder that goes.
    with (
        tempfile.TemporaryDirectory(dir=workshop.folder) as scratch,
        _preview(workshop.root, course, scratch) as address,
    ):
        waits = [
            _change(file, before, f"The words of change {number}.", f"{address}modules/{_MODULE}/{_LESSON}/")
            for number in range(1, runs + 1)
        ]
    file.write_text(before, "utf-8")
    note(f"Until the new words are served: {', '.join(f'{wait:.2f}' for wait in waits)} s.")
    target("median wait", median(waits), most=most, unit=" s")


@contextmanager
def _preview(root: Path, course: Path, scratch: str) -> Iterator[str]:
    """The preview's address, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "build_tools", "--course", str(course), "serve", "--port", str(port)]
    started = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=root, env=ENVIRONMENT | {"TMPDIR": scratch}, **quiet)
    try:
        address = f"http://127.0.0.1:{port}/"
        _await(address, "")
        note(f"First answer after {time.perf_counter() - started:.2f} s.")
        yield address
    finally:
        process.terminate()
        process.wait()


def _change(file: Path, before: str, words: str, address: str) -> float:
    """Seconds from saving until the page says ``words``; the preview answers nothing while it builds."""
    time.sleep(1)  # nothing of the change before is going on
    started = time.perf_counter()
    file.write_text(before.replace("\n## ", f"\n{words}\n\n## ", 1), "utf-8")
    _await(address, words)
    return time.perf_counter() - started


def _await(address: str, words: str) -> None:
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{address} did not say «{words}» within {_PATIENCE} s.")
