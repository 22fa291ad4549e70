"""Every page by itself: its headings and footnotes, what only looks like Markdown, and what the security policy would block."""

from ...source.markdown import MarkdownPage
from ...source.shape import suggestion
from ..reader import Reader
from .foreign import told, values_of

#: What the names of the page's own parts begin with.
_RESERVED = ("course-", "question-", "source-", "drawing-")
_MESSAGES = {"markdown=": "markdown-in-html", "<![": "sign-unreadable"}


def check_pages(reader: Reader) -> None:
    for page in reader.pages:
        if reader.today and page.meta and page.meta.reviewed and page.meta.reviewed > reader.today:
            reader.mistake(page.markdown.front.place(("reviewed",)), "reviewed-ahead", date=f"{page.meta.reviewed}")
        _check_headings(reader, page.markdown)
        _check_footnotes(reader, page.markdown)
        _check_look_alikes(reader, page.markdown)
        for markup in page.markdown.forbidden:
            message = _MESSAGES.get(markup.what, "markup-forbidden")
            reader.mistake(page.markdown.place(markup.line, markup.what.rstrip(">=")), message, what=markup.what)


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
    first: dict[str, int] = {}
    above = 1
    for heading in markdown.headings:
        if heading.level == 1:
            reader.mistake(markdown.place(heading.line), "heading-of-level-one", text=heading.text)
        elif heading.level > above + 1:
            reader.mistake(markdown.place(heading.line), "heading-skips", text=heading.text, level=heading.level, signs="#" * (above + 1))
        above = heading.level
        if heading.anchor in first:
            place = markdown.place(heading.line, f"#{heading.anchor}")
            reader.mistake(place, "heading-twice", heading=heading.anchor, line=first[heading.anchor])
        if heading.anchor.startswith(_RESERVED):
            reader.mistake(markdown.place(heading.line), "heading-reserved", heading=heading.anchor)
        first.setdefault(heading.anchor, heading.line)
