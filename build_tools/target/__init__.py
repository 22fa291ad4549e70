"""The folder that a build fills: what may be replaced, who is at work on it, and how the new takes the old one's
place."""

from .kept import NotReplaced
from .mark import MARK, write_mark
from .workplace import Workplace, repair, workplace

__all__ = ["MARK", "NotReplaced", "Workplace", "repair", "workplace", "write_mark"]
