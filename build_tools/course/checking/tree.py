"""Every file of the course: its name can be written on any computer, it is what its name says, and it has an address of
its own."""

import re
from collections.abc import Iterator

from ...errors import Place
from ...source.characters import unseen, without_unseen
from ...source.tree import folded, steps
from ..reader import Reader
from ..value import Course

#: What Windows takes for something else, or cannot write; and what ends or begins something else in an address.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_SIGNS = re.compile(r'[<>:"|?*\\#%\x00-\x1f\x7f\ud800-\udfff]')
#: Below the language's folder; what lies there is made by the build.
_MADE = ("assets/", "search/", "404.html", "404/")
#: How the content of each of ``PUBLISHED_FILES`` begins, and that of a typeface.
_BEGINNINGS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".pdf": (b"%PDF-",),
    ".webp": (b"RIFF",),
    ".woff2": (b"wOF2",),
}


def check_tree(course: Course, reader: Reader) -> None:
    for file in reader.files.names:
        _check_name(reader, file)
    _check_same_names(reader)
    _check_addresses(course, reader)
    for file in course.published_files:
        if not reader.files.link_of(file):
            check_content(reader, file, Place(file))


def _check_name(reader: Reader, file: str) -> None:
    for name in file.split("/"):
        if sign := _SIGNS.search(name):
            reader.mistake(
                Place(file),
                "file-name-sign",
                name=name,
                sign=sign[0] if sign[0].isprintable() else f"U+{ord(sign[0]):04X}",
            )
        elif said := unseen(name):
            # Shown without it: what turns the direction of a name would turn that of the sentence too.
            reader.mistake(Place(file), "file-name-unseen", name=without_unseen(name), sign=said)
        elif name.endswith((".", " ")) or name.startswith(" "):
            reader.mistake(Place(file), "file-name-end", name=name)
        elif _DEVICES.fullmatch(name):
            reader.mistake(Place(file), "file-name-device", name=name.partition(".")[0])


def _check_same_names(reader: Reader) -> None:
    for path, first in reader.files.twins():
        reader.mistake(Place(path), "file-name-same", name=path.rpartition("/")[2], file=first)


def _check_addresses(course: Course, reader: Reader) -> None:
    """On a web server a page is a folder with an ``index.html``, on a disk a file: in neither may two take each other's
    place."""
    told: set[str] = set()
    for is_folder in (True, False):
        taken: dict[str, str] = {}
        for address, file in _targets(course, is_folder):
            where = folded(address)
            first = next((taken[part] for part in steps(where) if part in taken), "")
            message = (
                "address-made"
                if where.startswith(_MADE)
                else "address-twice"
                if first and folded(first) != folded(file)
                else ""
            )
            if message and file not in told:
                told.add(file)
                reader.mistake(Place(file), message, address=address.removesuffix("index.html"), file=first)
            taken.setdefault(where, file)


def _targets(course: Course, is_folder: bool) -> Iterator[tuple[str, str]]:
    """Where each file beside the pages and each page is published, below the language's folder."""
    for page in course.pages:
        name = page.address
        yield (
            f"{name}/index.html" if is_folder and name != "index" and not name.endswith("/index") else f"{name}.html",
            page.file,
        )
    yield from ((address, file) for file, address in course.published_files.items())


def check_content(reader: Reader, file: str, place: Place) -> None:
    """A picture whose beginning is that of something else would not be shown, or as what it is."""
    ending = "." + file.rpartition(".")[2].lower()
    data = reader.attempt(lambda: reader.files.read(file, most=12, at=place))
    if data is None:
        return
    if not data.startswith(_BEGINNINGS[ending]) or ending == ".webp" and data[8:12] != b"WEBP":
        reader.mistake(place, "file-not-as-named", file=file, ending=ending)
