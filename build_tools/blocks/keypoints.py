"""What a lesson comes down to."""

from .base import Block


class Keypoints(Block):
    container = True
