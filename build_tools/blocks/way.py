"""One of several ways to do something."""

from .base import Block


class Way(Block):
    sourced = False
    elsewhere = "tab tabs tab-set tab-item group-tab discussion"
    container = True
