"""A lock that the system takes away from whoever ends, however that happened."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: Seconds between two looks at whether the other one is done.
_PAUSE = 0.1
if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(file: Path, waiting: Callable[[], None]) -> Iterator[bool]:
    """Holds the lock ``file`` and takes the file away at the end; whether another one held it first, which calls
    ``waiting``."""
    handle = _taken(file)
    waited = handle is None
    if waited:
        waiting()
    while handle is None:
        time.sleep(_PAUSE)
        handle = _taken(file)
    try:
        yield waited
    finally:
        _release(file, handle)


@contextmanager
def locked_if_free(file: Path) -> Iterator[bool]:
    """The same without waiting: whether the lock could be had."""
    handle = _taken(file)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            _release(file, handle)


def _taken(file: Path) -> int | None:
    """The lock, open; None where another one holds it, or has just taken the file away."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT)
    if _lock(handle) and _is_still(file, handle):
        return handle
    os.close(handle)
    return None


def _is_still(file: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(file), os.fstat(handle))
    except FileNotFoundError:
        return False


def _release(file: Path, handle: int) -> None:
    if sys.platform == "win32":
        os.close(handle)
        with suppress(PermissionError):  # the next one has opened it already
            os.unlink(file)
    else:
        os.unlink(file)
        os.close(handle)
