"""What each report of ``kurs report`` prints, and how it ends."""

import sys
from collections.abc import Callable

from ..course import Course
from ..report import (
    OWN_WORDS,
    guess_report,
    homeless,
    page_report,
    quiz_report,
    style_report,
    theme_report,
    unknown_words,
)
from ..words import Words

#: 0 when all is well, 1 when something is to be mended, 2 when it cannot be told.
Report = Callable[[Course, Words], int]


def _printed(told: Callable[[Course, Words], str]) -> Report:
    def report(course: Course, speech: Words) -> int:
        print(told(course, speech))
        return 0

    return report


def _themes(course: Course, speech: Words) -> int:
    print(theme_report(course, speech))
    missing = homeless(course)
    print(
        speech.say("themes-homeless", count=len(missing), names=", ".join(missing))
        if missing
        else speech.say("themes-housed", count=len(course.themes))
    )
    return 1 if missing else 0


def _spelling(course: Course, speech: Words) -> int:
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
    print(
        speech.say("words-unknown", count=len(unknown), file=OWN_WORDS.format(language=course.language))
        if unknown
        else speech.say("words-known")
    )
    return 1 if unknown else 0


REPORTS: dict[str, Report] = {
    "quizzes": _printed(quiz_report),
    "course": _printed(page_report),
    "guess": _printed(guess_report),
    "style": _printed(style_report),
    "themes": _themes,
    "spelling": _spelling,
}
