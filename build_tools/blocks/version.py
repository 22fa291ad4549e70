"""Which edition of the course this is."""

from .base import Block


class Version(Block):
    pass
