"""Tells when something below some folders has changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

#: What happens to a file that is only read.
_READ = frozenset({"opened", "closed_no_write"})


class _Changes(FileSystemEventHandler):
    def __init__(self, tell: Callable[[], None]) -> None:
        self.tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        # A folder is modified when something in it is, which is told too.
        if event.event_type not in _READ and not (event.is_directory and event.event_type == "modified"):
            self.tell()


@contextmanager
def watched(folders: Sequence[Path], tell: Callable[[], None]) -> Iterator[None]:
    """Calls ``tell`` in a thread of its own at every change below ``folders``: as the system tells it, or by looking
    twice a second where the system cannot."""
    try:
        observer = _started(Observer(), folders, tell)
    except OSError:  # there are more folders than the system watches
        observer = _started(PollingObserver(timeout=0.5), folders, tell)
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _started(observer: BaseObserver, folders: Sequence[Path], tell: Callable[[], None]) -> BaseObserver:
    for folder in folders:
        observer.schedule(_Changes(tell), str(folder), recursive=True)
    observer.start()
    return observer
