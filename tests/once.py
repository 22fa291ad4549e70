"""Makes a folder once per test run, however many processes share the run."""

import time
from collections.abc import Callable
from pathlib import Path

_SECONDS = 180


class Once:
    """``once(name, make)`` is a folder that ``make`` fills for whoever asks first; others wait for it and find it finished."""

    def __init__(self, run: Path):
        self.run = run

    def __call__(self, name: str, make: Callable[[Path], object]) -> Path:
        folder, done, failed = (self.run / f"{name}{end}" for end in ("", ".done", ".failed"))
        try:
            folder.mkdir()
        except FileExistsError:
            _wait(done, failed)
            return folder
        try:
            make(folder)
        except BaseException:
            failed.touch()
            raise
        done.touch()
        return folder


def _wait(done: Path, failed: Path) -> None:
    end = time.monotonic() + _SECONDS
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            raise RuntimeError(f"{done.stem} was not made: the process that began it says why.")
        time.sleep(0.05)
