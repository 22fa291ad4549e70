"""The record of somebody who has answered ten thousand times."""

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

TRIES, QUESTIONS, SITTINGS = 10_000, 200, 50
_BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
#: What is asked before reading has no key.
_QUESTION = re.compile(r"<quiz-choice (?!before)[^>]*data-question=\"([^\"]+)\"[^>]*>")


def asked_in(pages: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    """The questions to choose in below a folder of built pages: id → what is right, and its prints."""
    found = {}
    for page in sorted(pages.rglob("*.html")):
        for tag in _QUESTION.finditer(page.read_text("utf-8")):
            key, prints = (
                json.loads(unescape(re.search(rf"data-{name}='([^']*)'", tag[0])[1])) for name in ("key", "prints")
            )
            found[tag[1]] = key, prints
    return found


def long_record(course: str, asked: dict[str, tuple[list[str], dict[str, str]]], *, check: str) -> dict:
    """``TRIES`` tries of ``QUESTIONS`` questions, those that the course asks and others that it has asked, and ``SITTINGS`` sittings of one ``check``."""
    old = {
        f"once-asked-{number}": (["a"], {"key": "00000000", "stem": "00000000", "options": "00000000"})
        for number in range(QUESTIONS)
    }
    questions = dict(list((asked | old).items())[:QUESTIONS])
    record = {
        "version": 1,
        "course": course,
        "release": "1",
        "begun": _time(0),
        "changed": _time(TRIES),
        "answers": {},
        "reflections": {},
        "read": {},
    }
    sittings = [
        {"begun": _time(number * TRIES // SITTINGS), "questions": list(asked)[:10]} for number in range(SITTINGS)
    ]
    for number in range(TRIES):
        name, turn = list(questions)[number % QUESTIONS], number // QUESTIONS
        right, prints = questions[name]
        begun = number - QUESTIONS * (turn % 2)
        # Wrong and then right, in lessons, reviews and checks in turn.
        place = ("lesson", "check", "review", "lesson")[turn // 2 % 4]
        one = {
            "answer": " ".join(right),
            "score": turn % 2,
            "time": _time(number),
            "round": _time(begun),
            "in": place,
            "prints": prints,
        }
        record["answers"].setdefault(name, {"tries": []})["tries"].append(one)
    for sitting in sittings:
        sitting["done"] = {"time": sitting["begun"], "right": 8, "of": 10, "mark": 8, "passed": True}
    return record | {"checks": {check: {"sittings": sittings}}, "applied": {}, "settings": {}, "device": {}}


def _time(minutes: int) -> str:
    return (_BEGUN + timedelta(minutes=20 * minutes)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
