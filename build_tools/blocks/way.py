"""One of several ways to do something."""

from .base import Block


class Way(Block):
    container = True
