"""Every page by itself: its headings, and what the security policy would block."""

from ...source.markdown import MarkdownPage
from ..reader import Reader

#: What the names of the page's own parts begin with.
_RESERVED = ("course-", "question-", "source-", "drawing-")
_MESSAGES = {"markdown=": "markdown-in-html", "<![": "sign-unreadable"}


def check_pages(reader: Reader) -> None:
    for page in reader.pages:
        _check_headings(reader, page.markdown)
        for markup in page.markdown.forbidden:
            message = _MESSAGES.get(markup.what, "markup-forbidden")
            reader.mistake(page.markdown.place(markup.line, markup.what.rstrip(">=")), message, what=markup.what)


def _check_headings(reader: Reader, markdown: MarkdownPage) -> None:
    first: dict[str, int] = {}
    for heading in markdown.headings:
        if heading.level == 1:
            reader.mistake(markdown.place(heading.line), "heading-of-level-one", text=heading.text)
        if heading.anchor in first:
            place = markdown.place(heading.line, f"#{heading.anchor}")
            reader.mistake(place, "heading-twice", heading=heading.anchor, line=first[heading.anchor])
        if heading.anchor.startswith(_RESERVED):
            reader.mistake(markdown.place(heading.line), "heading-reserved", heading=heading.anchor)
        first.setdefault(heading.anchor, heading.line)
