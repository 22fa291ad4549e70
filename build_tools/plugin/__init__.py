"""MkDocs' hooks: a plugin for a whole course, and one for quizzes in a site that is none."""

from .course import CoursePlugin

__all__ = ["CoursePlugin", "QuizPlugin"]


def __getattr__(name: str) -> type:
    """A course does without what a site with quizzes needs."""
    if name != "QuizPlugin":
        raise AttributeError(name)
    from .guest import QuizPlugin

    return QuizPlugin
