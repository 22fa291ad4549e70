"""Tells when something in the parts of some folders has changed."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

#: What happens to a file that is only read.
_READ = frozenset({"opened", "closed_no_write"})


class _Changes(FileSystemEventHandler):
    def __init__(self, tell: Callable[[], None]) -> None:
        self.tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        # A folder is modified when something in it is, which is told too.
        if event.event_type not in _READ and not (event.is_directory and event.event_type == "modified"):
            self.heard(event)

    def heard(self, event: FileSystemEvent) -> None:
        self.tell()


class _Folder(_Changes):
    """Hears what happens to ``names`` in one folder, and in those that are folders: each from when it comes, also when
    it comes again, as when another branch is looked at in between."""

    def __init__(self, observer: BaseObserver, folder: Path, names: Collection[str], tell: Callable[[], None]) -> None:
        super().__init__(tell)
        self._observer, self._folder, self._names = observer, folder, names
        self._inside: dict[str, ObservedWatch] = {}

    def begin(self) -> None:
        """Listens as soon as the observer does."""
        self._observer.schedule(self, str(self._folder), recursive=False)
        for name in self._names:
            self._listen(name)

    def heard(self, event: FileSystemEvent) -> None:
        for name in {os.path.basename(os.fsdecode(path)) for path in (event.src_path, event.dest_path)}:
            if name in self._names:
                with suppress(OSError):  # gone again
                    self._listen(name)
                self.tell()

    def _listen(self, name: str) -> None:
        """Listens in a folder as it is now: an earlier one of this name may be gone, or have another name by now."""
        if name in self._inside:
            self._observer.unschedule(self._inside.pop(name))
        if (self._folder / name).is_dir():
            path = str(self._folder / name)
            self._inside[name] = self._observer.schedule(_Changes(self.tell), path, recursive=True)


@contextmanager
def watched(folders: Sequence[Path], names: Collection[str], tell: Callable[[], None]) -> Iterator[None]:
    """Calls ``tell`` in a thread of its own at every change of the files and folders called ``names`` in these folders:
    as the system tells it, or by looking twice a second where the system cannot."""
    try:
        observer = _started(Observer(), folders, names, tell)
    except OSError:  # there are more folders than the system watches
        observer = _started(PollingObserver(timeout=0.5), folders, names, tell)
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _started(
    observer: BaseObserver, folders: Sequence[Path], names: Collection[str], tell: Callable[[], None]
) -> BaseObserver:
    for folder in folders:
        _Folder(observer, folder, names, tell).begin()
    observer.start()
    return observer
