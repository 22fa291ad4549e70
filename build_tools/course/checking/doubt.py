"""What cannot be called wrong, since a file that should tell has mistakes of its own or is not there."""

from ..reader import Reader


def lessons_are_known(reader: Reader) -> bool:
    """Whether a name that is no lesson can be called wrong: a lesson that could not be read may be the one that is
    meant."""
    return not any(file.startswith("modules/") and not file.endswith("/check.md") for file in reader.unread)


def pages_are_known(reader: Reader) -> bool:
    """Whether an address that no page has can be called gone."""
    return not any(file.endswith(".md") for file in reader.unread)


def sheets_are_known(reader: Reader) -> bool:
    """Whether a name that is no sheet can be called wrong."""
    return not any(file.startswith("course/sheets/") for file in reader.unread)


def quizzes_are_known(reader: Reader) -> bool:
    """Whether a lesson can be said to have no questions."""
    return not any(file.startswith("quizzes/") for file in reader.unread)
