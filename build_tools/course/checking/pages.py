"""Every page by itself: its headings, names and footnotes, what only looks like Markdown, and HTML that no page may
hold."""

from collections.abc import Iterator

from ...errors import Place
from ...policy import is_reserved, question_of
from ...source.markdown import MarkdownPage
from ...source.shape import suggestion
from ..module import Page
from ..reader import Reader
from ..value import Course
from .foreign import told, values_of


def check_pages(course: Course, reader: Reader) -> None:
    for page in reader.pages:
        if reader.today and page.meta and page.meta.reviewed and page.meta.reviewed > reader.today:
            reader.mistake(page.markdown.front.place(("reviewed",)), "reviewed-ahead", date=f"{page.meta.reviewed}")
        _check_headings(reader, page.markdown)
        _check_footnotes(reader, page.markdown)
        _check_look_alikes(reader, page.markdown)
        _check_names(course, reader, page)
        for markup in page.markdown.forbidden:
            message = "markdown-in-html" if markup.what == "markdown=" else markup.message
            place = page.markdown.place(markup.line, markup.what.partition(" in ")[0].rstrip(">="))
            reader.mistake(place, message, what=markup.what, tag=markup.what.strip("</>"))
        for nameless in page.markdown.nameless:
            # With nothing above them, the first cells name their rows.
            if nameless.column:
                reader.mistake(page.markdown.place(nameless.line, "|"), "column-nameless", number=nameless.column + 1)


def _check_look_alikes(reader: Reader, markdown: MarkdownPage) -> None:
    for found in told(markdown, reader):
        reader.mistake(markdown.place_of(found), found.message, **values_of(found))


def _check_footnotes(reader: Reader, markdown: MarkdownPage) -> None:
    """Each is named in the text and says what it holds, once."""
    held: dict[str, int] = {}
    named = {note.name for note in markdown.footnotes if not note.holds}
    for note in markdown.footnotes:
        if note.holds and note.name in held:
            place = markdown.place(note.line, f"[^{note.name}]:")
            reader.mistake(place, "footnote-twice", note=note.name, line=held[note.name])
        elif note.holds and note.name not in named:
            reader.mistake(markdown.place(note.line, f"[^{note.name}]:"), "footnote-not-used", note=note.name)
        if note.holds:
            held.setdefault(note.name, note.line)
    for note in markdown.footnotes:
        if not note.holds and note.name not in held:
            near = suggestion(note.name, [name for name in held if name not in named])
            reader.mistake(markdown.place(note.line, f"[^{note.name}]"), "footnote-unknown", note=note.name, near=near)


def _check_headings(reader: Reader, markdown: MarkdownPage) -> None:
    above = 1
    for heading in markdown.headings:
        if heading.level == 1:
            reader.mistake(markdown.place(heading.line), "heading-of-level-one", text=heading.text)
        elif heading.level > above + 1:
            reader.mistake(
                markdown.place(heading.line),
                "heading-skips",
                text=heading.text,
                level=heading.level,
                signs="#" * (above + 1),
            )
        above = heading.level


def _check_names(course: Course, reader: Reader, page: Page) -> None:
    """A name stands once on a page, and is none that the page may use itself: its scripts would find the author's part
    instead of their own."""
    first: dict[str, int] = {}
    own = _own_names(course, reader, page)
    for name, line, is_heading in _named(page.markdown):
        kind = "heading" if is_heading else "name"
        if name in first:
            reader.mistake(
                _place_of(page.markdown, name, line, is_heading),
                f"{kind}-twice",
                heading=name,
                id=name,
                line=first[name],
            )
        if is_reserved(name) or name in own or _is_of_question(course, name):
            place = page.markdown.place(line) if is_heading else _place_of(page.markdown, name, line, is_heading)
            reader.mistake(place, f"{kind}-reserved", heading=name, id=name)
        first.setdefault(name, line)


def _place_of(markdown: MarkdownPage, name: str, line: int, is_heading: bool) -> Place:
    """Where a name stands; of a heading's, the sign before it."""
    place = markdown.place(line, name, "#" if is_heading else "")
    return Place(place.file, place.line, max(place.column - is_heading, 1))


def _named(markdown: MarkdownPage) -> Iterator[tuple[str, int, bool]]:
    """Every name on the page in the order of its lines, and whether it is a heading's."""
    names = [(heading.anchor, heading.line, True) for heading in markdown.headings] + [
        (name, line, False) for name, line in markdown.ids
    ]
    return iter(sorted(names, key=lambda named: named[1]))


def _own_names(course: Course, reader: Reader, page: Page) -> set[str]:
    """The names of what the page's blocks list."""
    return {name for block in page.blocks if block.table for name in reader.names(block.table) or ()}


def _is_of_question(course: Course, name: str) -> bool:
    rest = question_of(name)
    return (
        rest.partition("--")[0] in course.places
        or name.startswith("applied-")
        and rest.rpartition("-")[0] in course.places
    )
