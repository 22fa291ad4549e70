"""A real case."""

from .base import Block


class Case(Block):
    part = "example"
    container = True
    elsewhere = (
        "admonition example info note tip hint caution warning danger important attention seealso callout details "
        "collapse"
    )
