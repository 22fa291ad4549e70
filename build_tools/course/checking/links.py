"""Links, pictures, citations and terms of every page lead somewhere, and nothing in a page breaks the security policy."""

from posixpath import join, normpath
from urllib.parse import unquote

from ...source.markdown import Link
from ...source.shape import suggestion
from ..reading import Reader
from ..value import Course, Page

#: What the names of the page's own parts begin with.
RESERVED = ("course-", "question-", "source-", "drawing-")
OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def check_links(course: Course, reader: Reader) -> None:
    for page in course.pages:
        for link in page.markdown.links:
            _check_link(course, reader, page, link)
        _check_citations(reader, page)
        for markup in page.markdown.forbidden:
            reader.mistake(page.markdown.place(markup.line, markup.what), "markup-forbidden", what=markup.what)
        for heading in page.markdown.headings:
            if heading.level == 1:
                reader.mistake(page.markdown.place(heading.line), "heading-of-level-one", text=heading.text)
            if heading.anchor.startswith(RESERVED):
                reader.mistake(page.markdown.place(heading.line), "heading-reserved", heading=heading.anchor)


def _check_link(course: Course, reader: Reader, page: Page, link: Link) -> None:
    target = unquote(link.target)
    place = page.markdown.place(link.line, target)
    if link.picture and not link.text.strip():
        reader.mistake(place, "picture-without-text", file=target)
    if link.picture and (target.startswith(OUTSIDE) or target.startswith("//")):
        reader.mistake(place, "picture-elsewhere", address=target)
        return
    if target.startswith("term:"):
        _check_known(reader, place, "term-unknown", "term", target[5:], "course/glossary.yml")
    elif target.startswith("/"):
        reader.mistake(place, "link-from-root", target=target)
    elif target and not target.startswith(OUTSIDE):
        _check_file(course, reader, page, target, place)


def _check_file(course: Course, reader: Reader, page: Page, target: str, place) -> None:
    path, _, anchor = target.partition("#")
    file = normpath(join(page.folder, path)) if path else page.file
    if file in reader.unread:
        return
    if not (course.root / file).is_file():
        near = suggestion(file, [known.file for known in course.pages])
        reader.mistake(place, "file-unknown", file=path, near=near)
        return
    linked = course.by_file.get(file)
    if file.endswith(".md") and linked is None:
        reader.mistake(place, "page-not-in-course", file=file)
    elif linked and anchor and anchor not in linked.markdown.anchors:
        near = suggestion(anchor, sorted(linked.markdown.anchors))
        reader.mistake(place, "heading-unknown", heading=anchor, file=file, near=near)


def _check_citations(reader: Reader, page: Page) -> None:
    for citation in page.markdown.citations:
        place = page.markdown.place(citation.line, f"[@{citation.target}]")
        _check_known(reader, place, "source-unknown", "source", citation.target, "course/sources.yml")


def _check_known(reader: Reader, place, message: str, what: str, name: str, file: str) -> None:
    known = reader.names(file)
    if known is not None and name not in known:
        reader.mistake(place, message, **{what: name, "near": suggestion(name, known)})
