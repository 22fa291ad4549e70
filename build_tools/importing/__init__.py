"""Turns question files written for other tools into ours, and says what could not be taken and what their authors must
add."""

from .files import read_file
from .gathering import gather, named
from .quiz import Quiz, quiz_of
from .report import import_report, write_whole
from .wanted import Wanted

__all__ = ["Quiz", "Wanted", "gather", "import_report", "named", "quiz_of", "read_file", "write_whole"]
