"""MkDocs' hooks: a plugin for a whole course, and one for quizzes in a site that is none."""

from .course import CoursePlugin
from .guest import QuizPlugin

__all__ = ["CoursePlugin", "QuizPlugin"]
