"""How far the learner has come."""

from .base import Block


class Progress(Block):
    home_of = "my-page"
