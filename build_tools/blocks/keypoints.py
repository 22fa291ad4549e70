"""What a lesson comes down to."""

from .base import Block


class Keypoints(Block):
    sourced = False
    elsewhere = "abstract summary tldr objectives keypoint"
    container = True
