"""What the search finds: a page's text in passages, cut before its quizzes stand in it."""

from .passages import Passage, passages

__all__ = ["Passage", "passages"]
