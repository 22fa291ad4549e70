"""A scene that the reader knows, which a lesson begins with."""

from .base import Block


class Scene(Block):
    container = True
