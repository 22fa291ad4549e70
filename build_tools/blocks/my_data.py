"""What the browser keeps, to take along, load or delete."""

from .base import Block


class MyData(Block):
    pass
