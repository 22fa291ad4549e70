"""Makes SVG of the YAML that an author wrote of a drawing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from xml.sax.saxutils import escape

from ..errors import CourseError, Mistake
from ..source.shape import read_shape
from ..source.yaml import Document
from .format import DrawingFile, Picture
from .lettering import SIZE
from .pen import number
from .picture import Drawing
from .scene import Flaw, Path

#: The narrowest phone, in pixels, and the smallest that text may be there.
_PHONE, _LEAST = 320, 12
#: How wide a picture may be whose text is still large enough on that phone.
MOST_WIDE = SIZE * _PHONE // _LEAST
#: Between panels.
_GAP = 12


@dataclass(frozen=True)
class Drawn:
    """A drawing's SVG, and the one that phones show in its place, where it has one."""

    svg: str
    narrow: str = ""


def drawn_file(document: Document) -> Drawn:
    """The drawing that a file describes; its line is made from the file's name, so that it is the same at every build.

    Raises CourseError with every mistake in it.
    """
    name = document.file.rpartition("/")[2].removesuffix(".yml")
    file = read_shape(DrawingFile, document)
    pictures = {path: Drawing(picture, name, head) for path, picture, head in _pictures(file)}
    flaws = [*_flaws(file, pictures)]
    if flaws:
        raise CourseError(Mistake(document.place(flaw.path), flaw.message, flaw.values) for flaw in flaws)
    words = f"<title>{escape(file.title)}</title><desc>{escape(' '.join(file.desc.split()))}</desc>"
    drawings = list(pictures.values())
    if file.panels:
        narrow = _below(drawings, words)
        return Drawn(_beside(drawings, words), narrow)
    return Drawn(_below(drawings[:1], words), _below(drawings[1:], words) if file.narrow else "")


def _pictures(file: DrawingFile) -> Iterator[tuple[Path, Picture, str]]:
    """Every picture of the file, where it stands in it, and what stands above it."""
    if file.panels:
        yield from ((("panels", index), panel, panel.head) for index, panel in enumerate(file.panels))
        return
    yield (), file, ""
    if file.narrow:
        yield ("narrow",), file.narrow, ""


def _flaws(file: DrawingFile, pictures: dict[Path, Drawing]) -> Iterator[Flaw]:
    told = _words(f"{file.title} {file.desc}")
    for path, drawing in pictures.items():
        yield from (Flaw((*path, *flaw.path), flaw.message, flaw.values) for flaw in drawing.flaws)
        width = drawing.picture.width
        if width > MOST_WIDE and drawing.letters and not (file.narrow and not path):
            values = {"size": number(SIZE * _PHONE / width), "most": MOST_WIDE, "least": _LEAST}
            yield Flaw((*path, "width"), "drawing-text-small", values)
        for letters in drawing.letters:
            if untold := _words(" ".join(letters.lines)) - told:
                yield Flaw((*path, *letters.path), "drawing-word-untold", {"words": ", ".join(sorted(untold))})


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _beside(drawings: Sequence[Drawing], words: str) -> str:
    """Panels side by side, all of one height."""
    top, low = min(drawing.top for drawing in drawings), max(drawing.low for drawing in drawings)
    for drawing in drawings:
        drawing.stretch(top, low)
    lefts = [*accumulate((drawing.picture.width + _GAP for drawing in drawings), initial=0.0)]
    inside = "".join(_moved(drawing, left, 0) for drawing, left in zip(drawings, lefts, strict=False))
    return _svg((0, top, lefts[-1] - _GAP, low - top), words + inside)


def _below(drawings: Sequence[Drawing], words: str) -> str:
    """Panels one below the other."""
    tops = [*accumulate((drawing.low - drawing.top + _GAP for drawing in drawings), initial=0.0)]
    inside = "".join(_moved(one, 0, top - one.top) for one, top in zip(drawings, tops, strict=False))
    width = max(drawing.picture.width for drawing in drawings)
    return _svg((0, 0, width, tops[-1] - _GAP), words + inside)


def _moved(drawing: Drawing, x: float, y: float) -> str:
    return f'<g transform="translate({number(x)} {number(y)})">{drawing.inside()}</g>'


def _svg(box: tuple[float, float, float, float], inside: str) -> str:
    seen = " ".join(number(value) for value in box)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen}">{inside}</svg>'
