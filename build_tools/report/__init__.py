"""Tells authors about their course: its questions, its pages, its wording, and whether every theme has a home."""

from .guess import guess_report, guessing
from .pages import page_report
from .quizzes import quiz_report
from .spelling import OWN_WORDS, Unknown, unknown_words
from .style import style_report
from .themes import homeless, theme_report

__all__ = [
    "OWN_WORDS",
    "Unknown",
    "guess_report",
    "guessing",
    "homeless",
    "page_report",
    "quiz_report",
    "style_report",
    "theme_report",
    "unknown_words",
]
