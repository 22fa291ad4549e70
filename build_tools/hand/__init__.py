"""The drawing hand: a fixed kit of figures, and the drawings, maps and openers that authors make of it in YAML."""

from .format import DrawingFile
from .map import Dot, MapFile, Stop, figure_you, road_map
from .mark import MARK_BOX, place_mark
from .reading import Drawn, drawn_file

__all__ = [
    "MARK_BOX",
    "Dot",
    "Drawn",
    "DrawingFile",
    "MapFile",
    "Stop",
    "drawn_file",
    "figure_you",
    "place_mark",
    "road_map",
]
