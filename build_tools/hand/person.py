"""People: how somebody stands or sits, and what the arms tell. No faces: gesture and speech say what is felt."""

from collections.abc import Callable

from .pen import Pen, Point

Arm = tuple[Point, Point, Point]
_HANGING: Arm = ((13, 52), (18.5, 43), (17.5, 33))
#: What the arms do, the near one first, as shoulder, elbow, hand; whoever faces left has them the other way round.
GESTURES: dict[str, tuple[Arm, Arm]] = {
    "rest": (_HANGING, ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "point": (((13, 53), (25, 54), (39, 59)), ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "present": (((13, 54), (26, 60), (37, 76)), ((-13, 53), (-22, 43), (-14, 33))),
    "stop": (((13, 53), (26, 47), (31, 66)), ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "raise": (((13, 54), (21, 72), (19, 95)), ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "wave": (((13, 54), (25, 62), (27, 82)), ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "carry": (((13, 52), (20, 40), (32, 42)), ((-6, 50), (6, 36), (30, 38))),
    "talk": (((13, 52), (23, 41), (34, 49)), ((-13, 53), (-21, 42), (-13, 34))),
    "think": (((13, 52), (24, 45), (11, 65)), ((-13, 52), (-17, 40), (4, 43))),
    "shrug": (((13, 52), (21, 39), (33, 50)), ((-13, 52), (-21, 39), (-33, 50))),
    "cross": (((13, 51), (16, 40), (-8, 44)), ((-13, 51), (-16, 40), (8, 45))),
    "reach": (((13, 52), (25, 45), (39, 45)), ((-13, 52), (-18.5, 43), (-17.5, 33))),
    "work": (((13, 50), (21, 39), (35, 41)), ((-4, 48), (12, 36), (32, 38))),
    "cheer": (((13, 54), (25, 68), (29, 88)), ((-13, 54), (-25, 68), (-29, 88))),
}
POSES = ("stand", "walk", "sit", "wheelchair")
HAIRS = {
    "short": "M-12 -78C-13 -96 13 -97 12.4 -80C6 -88 -4 -88 -12 -78Z",
    "bun": "M-12.3 -76C-14 -96 13 -98 12.4 -79C8 -87 -6 -87 -12.3 -76Z"
    "M-6.5 -95C-7 -105 7 -105 6.5 -95C6 -90 -6 -90 -6.5 -95Z",
    "long": "M-12 -84C-12 -97 14 -98 13.5 -80L15 -60C10 -61 9 -70 10 -84C4 -88 -5 -89 -12 -84Z"
    "M-11 -84L-15 -60C-10 -61 -9 -70 -9 -84Z",
    "cap": "M-13 -82C-12 -96 12 -96 12.6 -82L22 -80L21 -77.5L-13 -80Z",
    "curly": "M-13 -75C-19 -80 -17 -88 -12 -88C-12 -96 -3 -97 0 -93C4 -98 13 -95 12 -88C18 -87 18 -79 13 -75"
    "C13 -84 6 -86 0 -86C-6 -86 -13 -84 -13 -75Z",
    "grey": "",
    "scarf": "M-13 -80C-14 -97 14 -97 13 -80C13 -70 12 -64 15 -57C5 -53 -5 -53 -15 -57C-12 -64 -13 -70 -13 -80Z"
    "M-8 -80C-9 -67 9 -67 8 -80C7 -89 -7 -89 -8 -80Z",
}
#: Below this size arms are lines: tubes would be all ink.
_SMALL = 0.8
_SEAT = 20
#: Gestures of both arms in front of the body.
_IN_FRONT = ("cross", "think", "work", "carry")


def draw_person(
    pen: Pen,
    tint: str,
    *,
    pose: str,
    does: str,
    hair: str,
    hold: Callable[[], None] | None = None,
    legs: bool = True,
) -> None:
    """Somebody who stands with the feet at 0; ``tint`` is what they wear: ``p`` for paper, ``a``, ``b``, or
    ``u``, which is the learner's alone. ``hold`` draws what lies in the near hand; ``legs`` are left away behind a
    table."""
    near, far = GESTURES[does]
    sits = pose in ("sit", "wheelchair")
    if pose == "sit":
        _chair(pen)
    if legs and not sits:
        _legs(pen, pose)
    if does not in _IN_FRONT:
        _arm(pen, far, tint)
    _body(pen, tint, 18 if sits else 22)
    if sits:
        _seated_legs(pen)
    if pose == "wheelchair":
        _wheelchair(pen)
    if does in _IN_FRONT:
        _arm(pen, far, tint)
    _head(pen, hair)
    if hold:
        hold()
    _arm(pen, near, tint, palm=does == "stop")


def _body(pen: Pen, tint: str, cut: float) -> None:
    path = f"M-17 -{cut}C-17 -48 -15 -64 0 -64C15 -64 17 -48 17 -{cut}"
    pen.curve(path + "Z", tint=tint if tint in "ab" else "", paper="u" if tint == "u" else "p", kind="")
    pen.curve(f"{path}L-18 -{cut}", kind="k")


def _arm(pen: Pen, arm: Arm, tint: str, *, palm: bool = False) -> None:
    points = [(x, -y) for x, y in arm]
    if pen.size < _SMALL or not pen.fine:
        pen.line(*points)
        return
    pen.limb((points[0], points[1], points[2]), 7.5, tint)
    pen.oval(*points[2], 4.4 if palm else 3.9, 5.6 if palm else 3.9, paper="f")


def _head(pen: Pen, hair: str) -> None:
    pen.oval(0, -78, 12, 12.6, paper="f")
    if hair == "scarf":
        pen.curve(HAIRS[hair], tint="", paper="i", kind="")
        pen.oval(0, -78, 8.4, 9.6, paper="f")
    elif HAIRS[hair]:
        pen.curve(HAIRS[hair], paper="i", kind="")
    else:
        pen.curve("M-12 -82C-10 -88 -7 -91 -3 -92M12 -84C11 -88 9 -91 6 -92", kind="k")


def _legs(pen: Pen, pose: str) -> None:
    walking = pose == "walk"
    steps = (((-4, 26), (-8, 14), (-13, 3)), ((4, 26), (11, 14), (11, 3))) if walking else None
    for hip, knee, foot in steps or (((-6, 26), (-6.5, 14), (-7, 3)), ((6, 26), (6.5, 14), (7, 3))):
        pen.limb(((hip[0], -hip[1]), (knee[0], -knee[1]), (foot[0], -foot[1])), 7, "i", "")
        _shoe(pen, foot[0], -1.5, back=walking and foot[0] < 0)


def _shoe(pen: Pen, x: float, y: float, *, back: bool = False) -> None:
    low = y + (0 if back else 1.5)
    pen.curve(
        f"M{x - 3.6} {low}L{x - 3.6} {y - 5}L{x + 3} {y - 5}C{x + 9} {y - 4} {x + 9} {low} {x + 8} {low}Z",
        paper="i",
        kind="",
    )


def _seated_legs(pen: Pen) -> None:
    for shift in (0, 5):
        pen.limb(((-2 + shift, -_SEAT), (10 + shift, -_SEAT - 1), (20 + shift, -_SEAT + 1)), 9, "i", "")
        pen.limb(((20 + shift, -_SEAT + 1), (20.5 + shift, -10), (20 + shift, -3)), 7, "i", "")
        _shoe(pen, 20 + shift, -1.5)


def _chair(pen: Pen) -> None:
    pen.line((-20, -52), (-17, -14), (-19, 0))
    pen.shape((-19, -16), (-19, -12), (15, -12), (15, -16), paper="p")
    pen.line((13, -12), (15, 0))


def _wheelchair(pen: Pen) -> None:
    pen.line((-24, -46), (-16, -44), (-15, -13), (10, -13), (19, -3), (28, -3))
    pen.oval(-6, -17, 17, paper="")
    pen.oval(-6, -17, 2.4)
    pen.line((-6, -17), (4, -29), kind="s")
    pen.line((-6, -17), (-18, -8), kind="s")
    pen.oval(17, -4, 4)


def reach_of(pose: str, does: str, hair: str) -> tuple[float, float, float]:
    """How far somebody who faces right reaches to the left, to the right, and up."""
    hands = [point for arm in GESTURES[does] for point in arm]
    seat = {"sit": (-22.0, 33.0), "wheelchair": (-26.0, 33.0)}.get(pose, (-20.0, 20.0))
    top = {"bun": 104, "cap": 95}.get(hair, 96)
    left, right = min(seat[0], *(x - 4 for x, _ in hands)), max(seat[1], *(x + 4 for x, _ in hands))
    return left, right, max(top, *(y + 6 for _, y in hands))


def near_hand(does: str) -> Point:
    """Where the near hand is, seen from the feet of somebody who faces right."""
    x, y = GESTURES[does][0][2]
    return x, -y
