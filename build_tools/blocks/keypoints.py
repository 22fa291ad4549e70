"""What a lesson comes down to."""

from .base import Block


class Keypoints(Block):
    sums_up = True
    sourced = False
    elsewhere = "abstract summary tldr objectives keypoint"
    container = True
