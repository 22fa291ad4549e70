"""Turns questions, quizzes, checks and lists into well-formed HTML in the learner's language."""

from .address import relative, url
from .blocks import kinds_asked, render_block, render_page_sources
from .view import View

__all__ = ["View", "kinds_asked", "relative", "render_block", "render_page_sources", "url"]
