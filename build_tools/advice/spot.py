"""Where a question stands, for advice about one of its texts."""

from dataclasses import dataclass

from ..source.yaml import Document, Path
from .advice import Advice


@dataclass(frozen=True)
class Spot:
    """``path`` leads to the question in its file."""

    document: Document
    path: Path

    def advice(self, message: str, name: str, **values: object) -> Advice:
        """Advice about the text that ``Question.texts`` calls ``name``."""
        steps = [int(step) if step.isdigit() else step for step in name.split(".")]
        return Advice(self.document.place((*self.path, *steps)), message, values)
