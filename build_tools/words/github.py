"""Mistakes and advice as annotations: the lines that a GitHub workflow shows at the place they are about."""

from . import Words


def annotation(level: str, place, title: str, message: str, folder: str = "") -> str:
    """One line; ``level`` is ``error`` or ``warning``, ``folder`` is the course's own in its repository."""
    properties = {"file": f"{folder}{place.file}", "line": place.line, "col": place.column, "title": title}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def mistake_annotation(mistake, words: Words, folder: str) -> str:
    message = words.tell(mistake.message, mistake.values)
    return annotation("error", mistake.place, words.say("annotation-mistake"), message, folder)


def advice_annotation(advice, words: Words, folder: str) -> str:
    what = words.tell_advice(advice.message, advice.values)
    return annotation("warning", advice.place, f"{words.say('advice')}: {advice.message}", what, folder)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
