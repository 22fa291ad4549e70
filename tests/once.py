"""Makes a folder once per test run, however many processes share the run."""

import time
from collections.abc import Callable
from pathlib import Path

_SECONDS = 180


class Once:
    """``once(name, make)`` is a folder that ``make`` fills for whoever asks first; others wait for it and find it finished.

    A name is that of one content: who asks for it to hold something else, told by what ``of`` is called, is told so.
    """

    def __init__(self, run: Path):
        self.run = run

    def __call__(self, name: str, make: Callable[[Path], object], *, of: Callable | None = None) -> Path:
        folder, done, failed = (self.run / f"{name}{end}" for end in ("", ".done", ".failed"))
        content = _called(of or make)
        try:
            folder.mkdir()
        except FileExistsError:
            _wait(done, failed)
            if done.read_text("utf-8") != content:
                raise ValueError(
                    f"«{name}» is the name of {done.read_text('utf-8')}: call {content} otherwise."
                ) from None
            return folder
        try:
            make(folder)
        except BaseException:
            failed.touch()
            raise
        _write_whole(done, content)
        return folder


def _called(function: Callable) -> str:
    """Where a function is from, also one whose arguments were given already."""
    inner = getattr(function, "func", function)
    return f"{inner.__module__}.{inner.__qualname__}"


def _write_whole(file: Path, text: str) -> None:
    """Whoever finds the file finds all of it."""
    part = file.with_name(f"{file.name}.part")
    part.write_text(text, "utf-8")
    part.rename(file)


def _wait(done: Path, failed: Path) -> None:
    end = time.monotonic() + _SECONDS
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            raise RuntimeError(f"{done.stem} was not made: the process that began it says why.")
        time.sleep(0.05)
