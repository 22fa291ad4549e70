"""Advice about a page's running text: its length, how hard it is to read, and figures that say no source."""

import re
from collections.abc import Iterator

from ..course.models import TextLimits
from ..course.module import Page
from ..course.value import Course
from ..prose import MEASURES, Paragraph, count, paragraphs
from ..words import Words
from .advice import Advice


def limits_of(course: Course, page: Page) -> TextLimits:
    """The limits that ``course.yml`` sets for a page: for every lesson, every optional one, or pages of this name."""
    lesson = course.by_page.get(page.file)
    kind = "optional" if lesson and lesson.optional else "lesson"
    name = kind if lesson else page.file.rpartition("/")[2].removesuffix(".md")
    return course.settings.text_limits.get(name, TextLimits())


def about_text(course: Course, page: Page, speech: Words) -> Iterator[Advice]:
    """What would make a page easier to read, or better supported by sources."""
    found = paragraphs(page.markdown)
    yield from _about_size(course, page, found)
    figure = re.compile(
        rf"(?:\b(?:19|20)\d\d\b|\d[\d \u00a0.,]*\s*(?:{'|'.join(map(re.escape, speech.figure_units))})(?!\w))"
    )
    unsourced = {block.name for block in page.blocks if not block.sourced}
    for paragraph in found:
        said = figure.search(paragraph.text)
        if (
            said
            and not paragraph.cites
            and paragraph.kind != "heading"
            and paragraph.block not in unsourced
            and page.module
        ):
            yield Advice(
                page.markdown.place(paragraph.line, said[0].split()[0]),
                "figure-without-source",
                {"figure": said[0].strip()},
            )


def _about_size(course: Course, page: Page, found: list[Paragraph]) -> Iterator[Advice]:
    limits, top = limits_of(course, page), page.markdown.front.place(("title",))
    low, high = limits.words or (0, 10**9)
    if not low <= page.markdown.word_count <= high:
        yield Advice(top, "text-length", {"words": page.markdown.word_count, "low": low, "high": high})
    tools = course.settings.language_tools.get(page.language)
    if limits.hardest is None or tools is None:
        return
    hard = MEASURES[tools.readability](count(one.text for one in found if one.kind == "paragraph"))
    if hard >= limits.hardest:
        yield Advice(
            top,
            "hard-to-read",
            {"measure": tools.readability.upper(), "value": f"{hard:.0f}", "most": f"{limits.hardest:g}"},
        )
