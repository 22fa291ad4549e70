"""The land that the map lies in: its hills, its road, where the stops are; wide for a screen, narrow for a phone."""

from dataclasses import dataclass

from . import daily, office, papers, places, scenery  # noqa: F401  # each puts its figures into the kit
from .figure import KIT
from .pen import Pen, whole
from .road import Hill, Road

Spot = tuple[float, float, float]


@dataclass(frozen=True)
class Land:
    """``stops`` are where five modules stand and the door is; ``titles`` is how far below a stop its title is;
    ``letters`` is how large they are, ``larger`` how large where the map shrinks, and ``title`` how wide one may be
    before it takes another line;
    ``start`` and ``end`` where the figures of the road's ends stand, and how large. ``below`` is how far under the
    first one its words are, ``arrived`` is where those of the last one end; ``begins`` is how far along the road the
    learner starts; ``speaks`` if there is room for what is said."""

    box: tuple[float, float, float, float]
    road: Road
    stops: tuple[tuple[float, float], ...]
    hills: tuple[Hill, ...]
    pines: tuple[Spot, ...]
    start: Spot
    end: Spot
    arrived: tuple[float, float]
    begins: float
    figures: float = 1
    learner: float = 0.78
    titles: float = 40
    letters: float = 19
    larger: float = 27
    title: float = 380
    stop: float = 15
    dot: float = 5
    speaks: bool = True
    below: float = 40

    def svg(self) -> str:
        """Hills from the farthest to the nearest, each in its own wash, and trees."""
        low = self.box[1] + self.box[3]
        found = ""
        for hill in self.hills:
            land = f"{hill.ridge}V{low:g}H{hill.left:g}Z"
            found += (
                f'<g class="d-tint-{hill.tint}"><path class="d-a" d="{land}"/></g><path class="d-s" d="{hill.ridge}"/>'
            )
        return f'{found}<g class="d-far">{"".join(_pine(*spot) for spot in self.pines)}</g>'


def _pine(x: float, y: float, high: float) -> str:
    pen = Pen("pine")
    KIT["pine"].draw(pen, 30, 62, "")
    return f'<g transform="translate({x:g} {y:g}) scale({high / 62:.2f})">{whole(pen.svg())}</g>'


_ROAD = Road(
    (-600, 800),
    ((-300, 800), (0, 790), (240, 791)),
    ((400, 791), (560, 800), (700, 787)),
    ((800, 778), (880, 758), (1010, 748)),
    ((1110, 739), (1240, 727), (1240, 670)),
    ((1240, 618), (1150, 610), (1050, 605)),
    ((930, 598), (860, 598), (780, 585)),
    ((690, 572), (664, 540), (672, 515)),
    ((682, 482), (760, 475), (850, 471)),
    ((960, 467), (1130, 471), (1160, 411)),
    ((1172, 387), (1150, 368), (1146, 340)),
)
WIDE = Land(
    box=(0, 144, 1280, 700),
    road=_ROAD,
    stops=((424, 791), (700, 787), (1010, 748), (900, 596), (1004, 469), (1146, 340)),
    hills=(
        Hill(
            5,
            "M600 644C620 592 650 515 720 476C780 444 840 430 900 395C980 352 1040 324 1130 324"
            "C1210 324 1250 335 1300 331C1500 324 1700 368 1900 359",
            600,
            1900,
        ),
        Hill(
            4,
            "M500 820C544 756 562 692 590 627C624 547 650 499 730 499C830 497 930 506 1060 532"
            "C1180 554 1240 558 1300 540C1450 497 1650 523 1900 515",
            500,
            1900,
        ),
        Hill(3, "M660 826C730 705 840 646 960 644C1080 643 1200 637 1300 605C1450 566 1650 610 1900 592", 660, 1900),
        Hill(
            2,
            "M400 800C450 748 560 705 660 714C780 724 820 790 960 808"
            "C1090 824 1200 812 1300 790C1450 758 1650 784 1900 775",
            400,
            1900,
        ),
        Hill(
            1,
            "M-600 791C-400 748 -200 783 -60 774C20 750 120 738 210 739"
            "C320 741 420 755 520 791C580 812 640 826 688 842",
            -600,
            690,
        ),
    ),
    pines=(
        (908, 391, 46),
        (930, 382, 34),
        (1238, 321, 60),
        (1262, 323, 44),
        (590, 592, 40),
        (1238, 516, 42),
        (1261, 511, 56),
    ),
    start=(112, 776, 1.0),
    end=(1146, 334, 1.3),
    arrived=(1064, 316),
    begins=_ROAD.nearest(236, 790),
    below=46,
    figures=0.88,
)
_NARROW = Road(
    (-40, 404),
    ((0, 404), (40, 402), (90, 400)),
    ((170, 397), (358, 412), (358, 346)),
    ((358, 296), (270, 306), (200, 302)),
    ((120, 296), (32, 300), (32, 252)),
    ((32, 206), (120, 208), (200, 204)),
    ((280, 200), (358, 200), (358, 152)),
    ((358, 112), (300, 108), (252, 106)),
)
NARROW = Land(
    box=(0, 8, 390, 432),
    road=_NARROW,
    stops=((200, 402), (278, 306), (112, 296), (168, 205), (282, 198), (252, 106)),
    hills=(
        Hill(5, "M-40 190C40 100 150 84 230 90C290 94 330 84 430 70", -40, 430),
        Hill(4, "M-40 236C60 170 160 160 240 176C300 186 340 176 430 164", -40, 430),
        Hill(3, "M-40 280C60 240 140 256 220 262C300 268 350 250 430 240", -40, 430),
        Hill(2, "M-40 330C60 296 160 300 240 296C320 292 360 290 430 280", -40, 430),
        Hill(1, "M-40 372C60 340 140 356 240 352C320 348 360 338 430 330", -40, 430),
    ),
    pines=((40, 128, 40), (60, 124, 30), (366, 80, 40)),
    start=(64, 384, 0.5),
    end=(262, 98, 0.72),
    arrived=(206, 76),
    begins=_NARROW.nearest(140, 399),
    figures=0.44,
    learner=0.46,
    titles=30,
    letters=15,
    larger=15,
    title=170,
    stop=13,
    dot=4,
    below=48,
    speaks=False,
)
