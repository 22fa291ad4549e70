"""The glossary as cards."""

from .base import Block


class Flashcards(Block):
    pass
