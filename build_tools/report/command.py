"""What ``kurs report`` says in the terminal."""

import sys

from ..course import Course
from ..words import Words
from .pages import page_report
from .quizzes import quiz_report
from .spelling import OWN_WORDS, unknown_words
from .themes import homeless, theme_report


def report_on(what: str, course: Course, speech: Words) -> int:
    """Reports on ``quizzes``, ``course``, ``themes`` or ``spelling``. 0, 1 where something lacks, 2 where a program does."""
    return {"quizzes": _report_quizzes, "course": _report_pages, "themes": _report_themes, "spelling": _report_spelling}[what](course, speech)


def _report_quizzes(course: Course, speech: Words) -> int:
    print(quiz_report(course, speech))
    return 0


def _report_pages(course: Course, speech: Words) -> int:
    print(page_report(course, speech))
    return 0


def _report_themes(course: Course, speech: Words) -> int:
    print(theme_report(course, speech))
    missing = homeless(course)
    print(speech.say("themes-homeless", count=len(missing), names=", ".join(missing)) if missing else speech.say("themes-housed", count=len(course.themes)))
    return 1 if missing else 0


def _report_spelling(course: Course, speech: Words) -> int:
    try:
        unknown = unknown_words(course)
    except FileNotFoundError:
        print(speech.say("no-hunspell"), file=sys.stderr)
        return 2
    except LookupError as error:
        print(speech.say("no-dictionary", dictionary=error.args[0]), file=sys.stderr)
        return 2
    for one in unknown:
        print(f"{one.where}: {one.word}")
    print(speech.say("words-unknown", count=len(unknown), file=OWN_WORDS.format(language=course.language)) if unknown else speech.say("words-known"))
    return 1 if unknown else 0
