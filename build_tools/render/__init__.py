"""Turns questions, quizzes, checks and lists into well-formed HTML in the learner's language."""

from .address import relative, url
from .blocks import render_block, render_page_sources
from .view import View

__all__ = ["View", "relative", "render_block", "render_page_sources", "url"]
