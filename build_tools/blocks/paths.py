"""The paths through the course, to choose from."""

from .base import Block


class Paths(Block):
    searched = True

    def anchors(self) -> set[str]:
        return {"course-paths"}
