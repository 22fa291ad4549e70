"""What the learner has done, on one page of paper."""

from .base import Block


class Statement(Block):
    home_of = "statement"
