"""The logo of whoever publishes the course: a picture in the course's folder that is what it says, and light enough for
every page."""

from ...errors import Place
from ...source.drawing import check_drawing
from ..reader import SETTINGS, Reader
from ..value import Course
from .tree import check_content

LOGOS = (".svg", ".png", ".webp", ".jpg", ".jpeg")
#: Bytes; every page carries it, and a lesson's first visit may weigh 75 kB.
LOGO_MOST = 20_000


def check_logo(course: Course, reader: Reader) -> None:
    logo = course.settings.host.logo if course.settings.host else ""
    if not logo:
        return
    place, file = reader.tables[SETTINGS].place(("host", "logo")), f"course/{logo}"
    if ".." in logo or not logo.lower().endswith(LOGOS):
        reader.mistake(place, "logo-not-a-picture", logo=logo, known=", ".join(LOGOS))
    elif not reader.has(file):
        reader.mistake(place, "logo-missing", file=file)
    elif file not in reader.unread:
        _check_whole(reader, file, place)


def _check_whole(reader: Reader, file: str, place: Place) -> None:
    size = reader.files.size(file)
    if size > LOGO_MOST:
        reader.mistake(place, "logo-heavy", file=file, size=size // 1000, most=LOGO_MOST // 1000)
    if file.lower().endswith(".svg"):
        # Opened by itself, an SVG is a page of the course's own.
        reader.attempt(lambda: check_drawing(reader.text(file), file, inline=False))
    else:
        check_content(reader, file, place)
