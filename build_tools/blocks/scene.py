"""A scene that the reader knows, which a lesson begins with."""

from .base import Block


class Scene(Block):
    part = "story"
    mentions = sourced = False
    elsewhere = "quote epigraph prereq questions"
    container = True
