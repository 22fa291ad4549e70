"""The drawing hand: a fixed kit of figures, and the drawings, maps and openers that authors make of it in YAML.

Whatever is measured in this room, places, sizes and lengths, is told in units of the picture: 12 of them are the
smallest letters. A size beside a thing is what its own measures are multiplied with.
"""

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
