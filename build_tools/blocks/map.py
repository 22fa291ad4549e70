"""All modules with their lessons."""

from .base import Block


class Map(Block):
    searched = True
