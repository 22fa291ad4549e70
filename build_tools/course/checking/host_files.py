"""The files of whoever publishes the course, its logo, face and picture: in the course's folder, what they say they
are, and light enough."""

from ...errors import Place
from ...source.drawing import check_drawing
from ..reader import SETTINGS, Reader
from ..value import Course
from .tree import check_content

#: Under each key of ``host``, how its file may end, and the most bytes it may have: every page carries logo and face,
#: and a first visit may weigh 60 kB; the picture is fetched by who shows a link.
_MAY_BE = {
    "logo": ((".svg", ".png", ".webp", ".jpg", ".jpeg"), 20_000),
    "font": ((".woff2",), 20_000),
    "picture": ((".png", ".jpg", ".jpeg"), 500_000),
}


def check_host_files(course: Course, reader: Reader) -> None:
    if course.settings.picture:
        _check_file(reader, ("picture",), course.settings.picture)
    for key in _MAY_BE:
        if course.settings.host and (file := getattr(course.settings.host, key)):
            _check_file(reader, ("host", key), file)


def _check_file(reader: Reader, path: tuple[str, ...], name: str) -> None:
    place, file, key = reader.tables[SETTINGS].place(path), f"course/{name}", path[-1]
    endings, _ = _MAY_BE[key]
    if ".." in name or not name.lower().endswith(endings):
        reader.mistake(place, "host-file-kind", file=name, key=key, known=", ".join(endings))
    elif not reader.has(file):
        reader.mistake(place, "host-file-missing", file=file)
    elif file not in reader.unread:
        _check_whole(reader, key, file, place)


def _check_whole(reader: Reader, key: str, file: str, place: Place) -> None:
    size, most = reader.files.size(file), _MAY_BE[key][1]
    if size > most:
        reader.mistake(place, "host-file-heavy", file=file, size=size // 1000, most=most // 1000)
    if file.lower().endswith(".svg"):
        # Opened by itself, an SVG is a page of the course's own.
        reader.attempt(lambda: check_drawing(reader.text(file), file, inline=False))
    else:
        check_content(reader, file, place)
