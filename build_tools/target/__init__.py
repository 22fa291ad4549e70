"""The folder that a build fills: what may be replaced, who is at work on it, and how the new takes the old one's
place."""

from .kept import NotReplaced
from .mark import MARK, files, write_mark
from .workplace import Workplace, repair, told_of, workplace

__all__ = ["MARK", "NotReplaced", "Workplace", "files", "repair", "told_of", "workplace", "write_mark"]
