"""What ``kurs import`` does and says in the terminal."""

import sys
from pathlib import Path

from ..course.known import known
from ..source.text import read_text
from ..words import Words
from . import Wanted, gather, import_report, quiz_of, write_whole


def bring(root: Path, files: tuple[str, ...], module: str, lesson: str, to: str, add: bool, speech: Words) -> int:
    """Brings the questions of ``files`` into the quiz file ``to`` (``-`` shows them). 0, 1 where there were none, 2 where it cannot be done."""
    there = known(root)
    wanted = Wanted(root, files, module, lesson, to, add)
    if refused := wanted.refused(there, speech):
        print(refused, file=sys.stderr)
        return 2
    # What is shown may be led into a file: what is said about it goes beside.
    told = sys.stderr if wanted.shown else sys.stdout
    entries, notes = gather(wanted, there)
    for note in notes:
        print(speech.note_line(note), file=told)
    if not entries:
        print(speech.say("import-nothing"), file=told)
        return 1
    before = read_text(root, wanted.file) if wanted.is_there else ""
    quiz = quiz_of(entries, wanted.module, wanted.file, before, speech)
    if not quiz.keeps(before, wanted.file):
        print(speech.say("import-not-added", file=wanted.file), file=sys.stderr)
        return 2
    if wanted.shown:
        print(quiz.text, end="")
    else:
        write_whole(root / wanted.file, quiz.text, before)
    print(import_report(quiz, wanted, len(entries), speech), file=told)
    return 0
