"""The folder in which courses are written and sites are built."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .corpus import Module, corpus
from .files import sizes
from .ours import write_ours
from .plain import write_plain

#: The same for every build: no build asks the clock, none announces the end of its theme.
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
# What is installed was compiled when it was; ours is compiled at its first run, as with everybody who keeps what Python made.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
_STOPWATCH = Path(__file__).with_name("stopwatch.py")


@dataclass(frozen=True)
class Flavour:
    """A way to build the course; ``sources`` are what its author wrote, ``pages`` is where the pages lie in the finished folder."""

    name: str
    write: Callable[[list[Module], Path], None]
    command: Callable[[Path], list[str]]
    sources: tuple[str, ...]
    pages: str


def _build_ours(folder: Path) -> list[str]:
    return [sys.executable, "-m", "build_tools", "--course", str(folder), "build", "--to", "site"]


def _build_plain(folder: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]


OURS = Flavour("ours", write_ours, _build_ours, ("course", "modules", "quizzes", "mkdocs.yml"), "site/en")
PLAIN = Flavour("plain", write_plain, _build_plain, ("docs", "mkdocs.yml"), "site")
FLAVOURS = {flavour.name: flavour for flavour in (OURS, PLAIN)}


@dataclass(frozen=True)
class Built:
    """What one clean build cost: seconds, MiB of the largest process, bytes on disk and of the search index (as it is, and gzipped)."""

    wall: float
    cpu: float
    peak: float
    size: int
    files: int
    index: int
    index_gzipped: int


@dataclass(frozen=True)
class Workshop:
    """``root`` is the repository, ``folder`` is where everything is made."""

    root: Path
    folder: Path

    def course(self, flavour: Flavour, pages: int) -> Path:
        """The course's folder; written when it is asked for first."""
        folder = self.folder / f"{flavour.name}-{pages}"
        if not folder.exists():
            flavour.write(corpus(pages), folder)
        return folder

    def build(self, flavour: Flavour, pages: int) -> Built:
        """Builds from nothing, in a process of its own."""
        folder, result = self.course(flavour, pages), self.folder / "result.json"
        # Whatever an earlier build left, caches too, goes.
        for left in [path for path in folder.iterdir() if path.name not in flavour.sources]:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        cost = self.run([sys.executable, "-IS", str(_STOPWATCH), str(result), *flavour.command(folder)], result)
        found = sizes(folder / "site")
        index = b"".join(path.read_bytes() for path in sorted((folder / flavour.pages / "search").iterdir()))
        return Built(
            **cost, size=sum(found), files=len(found), index=len(index), index_gzipped=len(gzip.compress(index, 6))
        )

    def pages(self, flavour: Flavour, pages: int) -> Path:
        """The folder of a built course's pages; built when it is not there."""
        folder = self.course(flavour, pages)
        if not (folder / "site").exists():
            self.build(flavour, pages)
        return folder / flavour.pages

    def forget(self, flavour: Flavour, pages: int) -> None:
        """A large site takes gigabytes."""
        shutil.rmtree(self.course(flavour, pages) / "site")

    def real(self) -> Path:
        """The site of the repository's own course."""
        folder = self.folder / "real"
        if not folder.exists():
            command = [sys.executable, "-m", "build_tools", "--course", str(self.root), "build", "--to", str(folder)]
            subprocess.run(command, cwd=self.root, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
        return folder

    def run(self, command: list[str], result: Path) -> dict:
        """What the command wrote as JSON into ``result``. Raises SystemExit with what it said if it failed."""
        done = subprocess.run(command, cwd=self.root, env=ENVIRONMENT, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"This did not work: {' '.join(command)}\n{done.stdout}{done.stderr}")
        return json.loads(result.read_text("utf-8"))
