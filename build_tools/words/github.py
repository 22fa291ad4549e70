"""Mistakes and advice as annotations: the lines that a GitHub workflow shows at the place they are about."""

from dataclasses import dataclass

from . import Words
from .told import At, Told


@dataclass(frozen=True)
class Annotations:
    """Speaks as ``words`` do; ``folder`` is the course's own in its repository, empty or with a slash at its end."""

    words: Words
    folder: str = ""

    def line(self, mistake: Told) -> str:
        """The annotation for a mistake."""
        told = self.words.tell(mistake.message, mistake.values)
        return self._annotation("error", mistake.place, self.words.say("annotation"), told)

    def advice_line(self, advice: Told) -> str:
        """The annotation for a piece of advice."""
        told = self.words.tell_advice(advice.message, advice.values)
        return self._annotation("warning", advice.place, f"{self.words.say('advice')}: {advice.message}", told)

    def _annotation(self, level: str, place: At, title: str, told: str) -> str:
        properties = {"file": f"{self.folder}{place.path}", "line": place.line, "col": place.column, "title": title}
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        return f"::{level} {listed}::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
