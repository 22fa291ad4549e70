"""What an author wants imported, and why that cannot be."""

from dataclasses import dataclass
from pathlib import Path

from ..course.known import Known
from ..words import Words
from .files import ENDINGS


@dataclass(frozen=True)
class Wanted:
    """``sources`` are the files to read. ``file`` is what to write, below ``root``, or ``-`` to show it only; ``add`` keeps what it holds."""

    root: Path
    sources: tuple[str, ...]
    module: str
    lesson: str
    file: str
    add: bool

    @property
    def shown(self) -> bool:
        return self.file == "-"

    @property
    def is_there(self) -> bool:
        return not self.shown and (self.root / self.file).exists()

    def refused(self, there: Known, speech: Words) -> str:
        """Why the import cannot begin; empty if it can."""
        for name in self.sources:
            if not Path(name).is_file():
                return speech.say("import-not-readable", file=name)
            if not name.lower().endswith(ENDINGS):
                return speech.say("import-ending", file=name)
        if self.module not in there.modules:
            return speech.say("import-no-module", module=self.module, known=", ".join(there.modules))
        if self.lesson and self.lesson not in there.lessons:
            return speech.say("import-no-lesson", lesson=self.lesson, known=", ".join(there.lessons))
        return speech.say("import-there", file=self.file) if self.is_there and not self.add else ""
