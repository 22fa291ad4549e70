"""Links, pictures, citations and terms of every page lead somewhere."""

from posixpath import basename, join, normpath, relpath, splitext
from urllib.parse import unquote

from ...blocks import KINDS
from ...errors import Place
from ...source.markdown import Link
from ...source.shape import suggestion
from ..module import Page
from ..reader import GLOSSARY, SOURCES, Reader
from ..value import Course
from .outside import OUTSIDE, address_mistake

#: The blocks that show the glossary; one with a mistake, told elsewhere, is meant to.
_SHOWING = {name for name, kind in KINDS.items() if kind.table == GLOSSARY}


def check_links(course: Course, reader: Reader) -> None:
    for page in reader.pages:
        for link in page.markdown.links:
            _check_link(course, reader, page, link)
        for citation in page.markdown.citations:
            place = page.markdown.place(citation.line, f"[@{citation.target}]")
            _check_known(reader, place, "source-unknown", "source", citation.target, SOURCES)


def _check_link(course: Course, reader: Reader, page: Page, link: Link) -> None:
    target = unquote(link.target)
    place = _place(page, link)
    if link.picture and not link.text.strip():
        reader.mistake(place, "picture-without-text", file=target)
    elif not link.picture and not link.raw and not link.text.strip():
        reader.mistake(place, "link-wordless")
    if not target:
        reader.mistake(place, "link-empty")
    elif target.startswith("term:"):
        _check_known(reader, place, "term-unknown", "term", target[5:], GLOSSARY)
        _check_glossary_is_shown(course, reader, place)
    elif link.picture and target.lower().startswith((*OUTSIDE, "//")):
        reader.mistake(place, "picture-elsewhere", address=target)
    elif target.startswith("/"):
        reader.mistake(place, "link-from-root", target=target)
    elif fault := address_mistake(target):
        reader.mistake(place, fault[0], **fault[1])
    elif target.lower().startswith(OUTSIDE):
        return
    elif link.raw and not target.startswith("#"):
        reader.mistake(place, "link-in-html", target=target, sign="!" if link.picture else "")
    else:
        _check_file(course, reader, page, link, target, place)


def _place(page: Page, link: Link) -> Place:
    """Of the address, which Markdown may have put into other letters."""
    if not link.target:
        return page.markdown.place(link.line, ")", "(")
    ways = [(target, before) for before in "(<\"'=" for target in (unquote(link.target), link.target)]
    places = [page.markdown.place(link.line, *way) for way in ways]
    return next((place for place in places if place.column > 1), places[0])


def _check_file(course: Course, reader: Reader, page: Page, link: Link, target: str, place: Place) -> None:
    path, _, anchor = target.partition("#")
    file = normpath(join(page.folder, path)) if path else page.file
    if file in reader.unread:
        return
    if not reader.has(file) or path.endswith("/"):
        near = _nearest(file, [known.file for known in course.pages])
        reader.mistake(place, "file-unknown", file=path, near=relpath(near, page.folder) if near else "")
        return
    linked = course.by_file.get(file)
    if link.picture and file.endswith((".md", ".pdf")):
        reader.mistake(place, "picture-none", file=path)
    elif linked is None:
        if file.endswith(".md"):
            reader.mistake(place, "page-not-in-course", file=file)
        elif file.endswith(".svg"):
            reader.mistake(place, "drawing-in-html", what=path)
        elif file not in course.published_files:
            reader.mistake(place, "file-not-published", file=file)
    elif anchor and anchor not in linked.anchors:
        near = suggestion(anchor, sorted(linked.anchors))
        reader.mistake(place, "heading-unknown", heading=anchor, file=file, near=near)


def _nearest(file: str, known: list[str]) -> str:
    """The file that is probably meant: one of this name in another folder, or one with a name like this."""
    stems = {_stem(other): other for other in reversed(known)}
    same = [other for other in known if _stem(other) == _stem(file)]
    return suggestion(file, same) or (same or [stems.get(suggestion(_stem(file), list(stems)), "")])[0]


def _stem(file: str) -> str:
    return splitext(basename(file))[0]


def _check_glossary_is_shown(course: Course, reader: Reader, place: Place) -> None:
    shown = any(block.name in _SHOWING for page in reader.pages for block in page.markdown.blocks)
    if not shown and not any(file.startswith("course/") for file in reader.unread):
        reader.mistake(place, "glossary-not-shown", language=course.language)


def _check_known(reader: Reader, place: Place, message: str, what: str, name: str, file: str) -> None:
    known = reader.names(file)
    if known is not None and name not in known:
        reader.mistake(place, message, **{what: name, "near": suggestion(name, known)})
