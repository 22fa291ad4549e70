"""Who renders a build's pages: this process, or this one with helpers that begin as copies of it. Each takes a run of
pages, so nothing is handed over but what they write."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import accumulate
from typing import TextIO

from mkdocs.structure.files import File, Files, InclusionLevel


class HelperFailed(Exception):
    """A helper did not come to its end: why, a build by one process will tell."""


class Crew:
    """``size`` processes. Each has a number, the first one 0, and ``notes`` to leave, which the first reads."""

    def __init__(self, size: int = 1) -> None:
        self.size, self.number = size, 0
        self._helpers: list[int] = []
        self._done = False
        self._notes = [tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") for _ in range(size)]

    def gather(self) -> None:
        """From here on there are ``size`` processes. Raises HelperFailed where the system gives no more of them."""
        for number in range(1, self.size):
            try:
                helper = os.fork()
            except OSError as error:
                raise HelperFailed from error
            if not helper:
                self.number, self._helpers = number, []
                return
            self._helpers.append(helper)

    @property
    def is_first(self) -> bool:
        """Whether this is the process that was there before."""
        return self.number == 0

    @property
    def notes(self) -> TextIO:
        """What this process leaves to the first."""
        return self._notes[self.number]

    def end_well(self) -> None:
        """A helper has done its part; the first waits for all. Raises HelperFailed if one did not come so far."""
        self.notes.flush()
        self._done = True
        codes = [os.waitpid(self._helpers.pop(0), 0)[1] for _ in range(len(self._helpers))]
        if any(codes):
            raise HelperFailed

    def all_notes(self) -> Iterator[TextIO]:
        """What each has left, to be read from its beginning and closed."""
        for notes in self._notes:
            notes.seek(0)
            with notes:
                yield notes

    def part(self) -> None:
        """Where a helper ends, whatever happened. The first goes on; helpers that it no longer waits for are ended."""
        if not self.is_first:
            os._exit(0 if self._done else 1)
        for helper in self._helpers:
            with suppress(ProcessLookupError):
                os.kill(helper, signal.SIGKILL)
            os.waitpid(helper, 0)
        self._helpers = []


class SharedFiles(Files):
    """The files of a site, of whose pages this process renders some: all, until it is told which."""

    def __init__(self, files: Iterable[File]) -> None:
        super().__init__(files)
        self.rendered: frozenset[str] | None = None
        self.copies = True

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        pages = super().documentation_pages(inclusion=inclusion)
        return pages if self.rendered is None else [page for page in pages if page.src_uri in self.rendered]

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        if self.copies:
            super().copy_static_files(dirty, inclusion=inclusion)


def runs(weights: Sequence[float], count: int) -> list[range]:
    """``count`` runs of places that weigh about the same; ``weights`` are in words of text."""
    whole = sum(weights) or 1
    run = [
        min(int(count * (weight_so_far - weight / 2) / whole), count - 1)
        for weight, weight_so_far in zip(weights, accumulate(weights), strict=True)
    ]
    return [
        range(run.index(number), len(run) - run[::-1].index(number)) if number in run else range(0)
        for number in range(count)
    ]
