"""One bar chart as SVG: with our drawing classes, or with colours of its own for a page that shows it as a picture."""

from .corpus import Lesson

#: What our classes give, for a file that no stylesheet reaches.
_PLAIN = {
    "d-line": 'fill="none" stroke="#222"',
    "d-dash": 'fill="none" stroke="#222" stroke-dasharray="4 4"',
    "d-soft": 'fill="#dde"',
    "d-small": 'font-family="sans-serif" font-size="13" fill="#555"',
}


def drawing(lesson: Lesson) -> str:
    """The file of a drawing in a course of ours."""
    bars = "".join(_bar(place, height, name) for place, (height, name) in enumerate(lesson.bars))
    lines = "".join(f'<path class="d-dash" d="M40 {height}H345"/>' for height in (30, 60, 90, 120))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 180">'
        f"<title>{lesson.title}</title><desc>{_told(lesson)}</desc>{lines}{bars}"
        '<path class="d-line" d="M40 20V150H345"/></svg>\n'
    )


def plain_drawing(lesson: Lesson) -> str:
    """The same drawing with its looks written into it."""
    text = drawing(lesson)
    for name, look in _PLAIN.items():
        text = text.replace(f'class="{name}"', look)
    return text


def _bar(place: int, height: int, name: str) -> str:
    left = 52 + 48 * place
    return (
        f'<rect class="d-soft" x="{left}" y="{150 - height}" width="32" height="{height}"/>'
        f'<text class="d-small" x="{left + 16}" y="{142 - height}" text-anchor="middle">{height}</text>'
        f'<text class="d-small" x="{left + 16}" y="168" text-anchor="middle">{name}</text>'
    )


def _told(lesson: Lesson) -> str:
    return "Six bars: " + ", ".join(f"{name} {height}" for height, name in lesson.bars) + "."
