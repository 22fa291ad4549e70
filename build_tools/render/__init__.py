"""Turns questions, quizzes, checks and lists into well-formed HTML in the learner's language."""

from .address import relative, url
from .blocks import render_block, render_page_sources
from .compiled import CompiledTemplates
from .moved import moved_page
from .parts import headed_parts, parts_of
from .rounds import question_script
from .scenery import figure_you, learner, mark, opener
from .terms import page_terms
from .view import View

__all__ = [
    "CompiledTemplates",
    "View",
    "figure_you",
    "learner",
    "mark",
    "moved_page",
    "opener",
    "headed_parts",
    "parts_of",
    "page_terms",
    "question_script",
    "relative",
    "render_block",
    "render_page_sources",
    "url",
]
