"""Says what an import came to, and writes it: the whole file or nothing."""

import os
import tempfile
from pathlib import Path

from ..words import Words
from .quiz import Quiz
from .wanted import Wanted


def import_report(quiz: Quiz, wanted: Wanted, count: int, speech: Words) -> str:
    """How many questions came, everything that is missing with its lines, and what else is wrong with them."""
    done = "import-shown" if wanted.shown else "import-done"
    lines = [speech.line(mistake) for mistake in quiz.mistakes]
    lines.append(speech.say(done, file=wanted.file, count=count, sources=", ".join(wanted.sources)))
    missing: dict[str, list[int]] = {}
    for line, what in quiz.todos:
        missing.setdefault(what, []).append(line)
    if missing or not quiz.mistakes:
        lines.append(speech.say("import-todo" if missing else "import-whole"))
    for what, places in missing.items():
        lines.append(
            speech.say("import-todo-line", lines=", ".join(map(str, places)), what=speech.comments[f"todo-{what}"])
        )
    return "\n".join(lines)


def write_whole(path: Path, text: str, before: str = "") -> None:
    """Writes a file beside its place and then puts it there: nobody ever finds half of it. What it held ``before``
    keeps its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = path.read_bytes().rstrip() if before else b""
    new = text[len(before.rstrip()) :] if before else text
    handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(kept + (new.replace("\n", "\r\n") if b"\r\n" in kept else new).encode())
        os.chmod(fresh, 0o644)
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise
