"""A real case."""

from .base import Block


class Case(Block):
    container = True
