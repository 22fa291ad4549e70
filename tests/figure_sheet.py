"""Draws every figure of the kit with its name, for the guide: ``python tests/figure_sheet.py`` writes ``docs/figures.svg``.

The file stands alone, so its colours are written into it: those of the first module, in light.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from build_tools.hand.figure import KIT  # noqa: E402
from build_tools.hand.format import FIGURES  # noqa: E402, F401  # which puts the figures into the kit
from build_tools.hand.pen import Pen  # noqa: E402
from build_tools.hand.person import GESTURES, HAIRS, POSES, draw_person  # noqa: E402

FILE = ROOT / "docs" / "figures.svg"
#: How each class is drawn where no stylesheet is.
LOOK = {
    "k": 'fill="none" stroke="#17232d" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"',
    "s": 'fill="none" stroke="#17232d" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round"',
    "w": 'fill="none" stroke="#0a5560" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"',
    "p": 'fill="#ffffff"',
    "f": 'fill="#ffffff"',
    "a": 'fill="#f8ebc8"',
    "b": 'fill="#ecc266"',
    "g": 'fill="#ffd766"',
    "i": 'fill="#17232d"',
    "u": 'fill="#0a5560"',
}
_COLUMNS, _WIDE, _HIGH = 8, 132, 150
#: The largest that a figure is drawn, and how wide and high it may be.
_MOST, _ROOM_WIDE, _ROOM_HIGH = 1.1, 112, 108


def sheet() -> str:
    """People first: how they stand, what they do, their hair; then everything else by name."""
    cells = [(f"pose: {pose}", _person(pose=pose)) for pose in POSES]
    cells += [(f"does: {does}", _person(does=does)) for does in GESTURES]
    cells += [(f"hair: {hair}", _person(hair=hair)) for hair in HAIRS]
    cells += [(name, _figure(name)) for name in sorted(KIT)]
    rows = -(-len(cells) // _COLUMNS)
    width, height = _COLUMNS * _WIDE, rows * _HIGH + 12
    inside = "\n".join(_cell(index, name, drawn) for index, (name, drawn) in enumerate(cells))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="title">\n<title id="title">Every figure of the kit, each with its name</title>\n'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n'
        "<g font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif\" "
        f'font-size="14" text-anchor="middle" fill="#17232d">\n{inside}\n</g>\n</svg>\n'
    )


def _cell(index: int, name: str, drawn: str) -> str:
    x, y = index % _COLUMNS * _WIDE + _WIDE // 2, index // _COLUMNS * _HIGH + _HIGH - 26
    text = f'<text y="18">{name}</text>'
    return f'<g transform="translate({x} {y})">{drawn}{text}</g>'


def _person(pose: str = "stand", does: str = "rest", hair: str = "short") -> str:
    pen = Pen(f"{pose} {does} {hair}")
    draw_person(pen, "b", pose=pose, does=does, hair=hair)
    return _coloured(pen)


def _figure(name: str) -> str:
    figure, pen = KIT[name], Pen(name)
    pen.place(0, 0, min(_MOST, _ROOM_WIDE / figure.width, _ROOM_HIGH / figure.height))
    figure.draw(pen, figure.width, figure.height, figure.tint)
    return _coloured(pen)


def _coloured(pen: Pen) -> str:
    return re.sub(r'class="d-(\w)"', lambda found: LOOK[found[1]], pen.svg())


if __name__ == "__main__":
    FILE.write_text(sheet(), "utf-8")
