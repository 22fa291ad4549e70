"""What an author wants imported, and why that cannot be."""

from dataclasses import dataclass
from pathlib import Path

from ..course.known import Known
from ..words import Words
from .refused import refused_file


@dataclass(frozen=True)
class Wanted:
    """``sources`` are the files to read. ``file`` is what to write, below ``root``, or ``-`` to show it only; ``add``
    keeps what it holds."""

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
        if unread := [said for name in self.sources if (said := refused_file(name, speech))]:
            return "\n".join(unread)
        if self.module not in there.modules:
            return speech.say("import-no-module", module=self.module, known=", ".join(there.modules))
        if self.lesson and self.lesson not in there.lessons:
            return speech.say("import-no-lesson", lesson=self.lesson, known=", ".join(there.lessons))
        return "" if self.shown else self.refused_target(speech)

    def refused_target(self, speech: Words) -> str:
        """Why nothing can be written where it is wanted; empty if it can."""
        target = self.root / self.file
        if target.is_dir():
            return speech.say("import-to-folder", file=self.file)
        if not target.parent.is_dir() and Path(self.file).parent != Path("quizzes"):
            return speech.say("import-no-folder", file=self.file, folder=Path(self.file).parent.as_posix())
        return speech.say("import-there", file=self.file) if self.is_there and not self.add else ""
