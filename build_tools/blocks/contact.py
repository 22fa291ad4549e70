"""Whom a learner can ask."""

from .base import Block


class Contact(Block):
    searched = True
