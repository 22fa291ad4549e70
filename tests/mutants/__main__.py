"""Mutates what has changed since a commit and lists the mutants that live: ``make mutants``."""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from .change import Mutant, mutants
from .rooms import asked_about

_ROOT = Path(__file__).parent.parent.parent
_SECONDS = 300


def main() -> int:
    """0 when every mutant was seen by a test, 1 when some live, 2 when the tests are red without any."""
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--since", default="HEAD", help="the commit to begin from (HEAD: what is not committed yet)")
    parser.add_argument("--most", type=int, default=40, help="how many are tried, drawn from all (40)")
    parser.add_argument("files", nargs="*", help="only these files")
    options = parser.parse_args()
    every = [
        (file, one) for file, lines in changed_lines(options.since, options.files) for one in _mutants_of(file, lines)
    ]
    # The same ones every time, so that a mended test is tried on what it was written for.
    tried = sorted(
        random.Random(0).sample(every, min(options.most, len(every))), key=lambda pair: (pair[0], pair[1].line)
    )
    print(f"{len(tried)} of {len(every)} changes are tried.", flush=True)
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(os.cpu_count() or 1):
            copies.put(_copy(Path(folder) / str(number)))
        if red := [
            tests
            for tests in sorted({tuple(asked_about(file)) for file, _ in tried})
            if _passes(copies, tests) is False
        ]:
            print("Red without any change:", *(" ".join(tests) for tests in red), sep="\n")
            return 2
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            lived = [
                pair
                for pair, lives in zip(
                    tried, pool.map(lambda pair: _passes(copies, asked_about(pair[0]), *pair), tried), strict=True
                )
                if lives
            ]
    print(f"{len(tried) - len(lived)} were seen by a test, {len(lived)} were not.")
    return 1 if lived else 0


def changed_lines(since: str, only: list[str]) -> list[tuple[str, list[int]]]:
    """The generator's files that can be mutated, with the numbers of the lines that have come since."""
    said = _git("diff", "-U0", "--no-color", since, "--", *(only or ["build_tools"]))
    found: list[tuple[str, list[int]]] = []
    for line in said.splitlines():
        if line.startswith("+++ b/"):
            found.append((line[6:], []))
        elif hunk := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
            found[-1][1].extend(range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1)))
    new = _git("ls-files", "--others", "--exclude-standard", "--", *(only or ["build_tools"])).splitlines()
    found += [(file, list(range(1, len((_ROOT / file).read_text("utf-8").split("\n")) + 1))) for file in new]
    return [
        (file, lines)
        for file, lines in found
        if file.endswith((".py", ".js")) and file.startswith("build_tools/") and lines
    ]


def _mutants_of(file: str, lines: list[int]) -> list[Mutant]:
    return list(mutants((_ROOT / file).read_text("utf-8"), lines, python=file.endswith(".py")))


def _passes(
    copies: "SimpleQueue[Path]", tests: list[str] | tuple[str, ...], file: str = "", mutant: Mutant | None = None
) -> bool:
    """Whether the tests are content in a copy of the project with this change; tells of one that lives at once."""
    copy = copies.get()
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        if mutant:
            (copy / file).write_text(mutant.text, "utf-8")
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
        )
        passed = run.returncode == 0
    except subprocess.TimeoutExpired:
        passed = False  # a change that makes it wait for ever is noticed too
    finally:
        if mutant:
            shutil.copyfile(_ROOT / file, copy / file)
        copies.put(copy)
    if mutant and passed:
        print(f"lives: {file}:{mutant.line}: {mutant.told}", flush=True)
    return passed


def _copy(folder: Path) -> Path:
    """The project as it stands, with what is not committed; what is installed is shared."""
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (_ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(_ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(_ROOT / "node_modules", target_is_directory=True)
    return folder


def _git(*arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
