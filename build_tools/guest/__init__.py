"""Our questions as guests in a site that is no course: read, found on its pages, rendered."""

from .block import asked_questions
from .html import GuestView, render_guest_link, render_guest_quiz
from .markdown import AskedQuiz, GuestMarkdown, answered, asked_in
from .quizzes import GuestQuizzes, SitePages, check_guest, read_guest

__all__ = [
    "AskedQuiz",
    "GuestMarkdown",
    "GuestQuizzes",
    "GuestView",
    "SitePages",
    "answered",
    "asked_in",
    "asked_questions",
    "check_guest",
    "read_guest",
    "render_guest_link",
    "render_guest_quiz",
]
