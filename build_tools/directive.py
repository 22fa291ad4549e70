"""The blocks, citations and terms of a page, made ready for the Markdown of MkDocs and filled in afterwards."""

import xml.etree.ElementTree as ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from .course.blocks import BLOCKS
from .render import View, render_block


def prepared(view: View) -> str:
    """The page's Markdown in which each container has become a ``<div>`` and every other block an empty mark.

    ``filled`` fills the marks: what may be searched before the search index is made, what a quiz says only afterwards.
    """
    page = view.page.markdown  # type: ignore[union-attr]
    lines = page.body.split("\n")
    for number, block in enumerate(page.blocks):
        if BLOCKS[block.name].container:
            lines[block.first] = f'<div class="{block.name}" markdown="1">\n'
            lines[block.last - 1] = "\n</div>"
        else:
            lines[block.first : block.last] = [_mark(number), *[""] * (block.last - block.first - 1)]
    return "\n".join(lines)


def filled(html: str, view: View, *, searched: bool) -> str:
    """The page's HTML with the marks of all blocks that are, or are not, ``searched`` replaced by their blocks."""
    for number, block in enumerate(view.page.markdown.blocks):  # type: ignore[union-attr]
        rule = BLOCKS[block.name]
        if not rule.container and rule.searched == searched:
            html = html.replace(_mark(number), str(render_block(block, view)))
    return html


def _mark(number: int) -> str:
    return f'<div data-course-block="{number}"></div>'


class CourseMarkdown(Extension):
    """``[@source]`` becomes a number that leads to the list below; ``term:`` links lead to the glossary."""

    #: The page that is being rendered; MkDocs makes a new Markdown for each.
    view: View

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the name is Markdown's
        md.inlinePatterns.register(_Citation(r"\[@([\w-]+)\]", md, self.view), "course_citation", 175)
        md.treeprocessors.register(_Terms(md, self.view), "course_terms", 5)


class _Citation(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, view: View):
        super().__init__(pattern, md)
        self.view = view

    def handleMatch(self, m, data):  # noqa: N802
        number = self.view.cited.index(m[1]) + 1
        link = ElementTree.Element("a", {"class": "citation", "href": f"#source-{m[1]}", "data-search-exclude": ""})
        hidden = ElementTree.SubElement(link, "span", {"class": "hidden"})
        hidden.text, _, rest = self.view.say("source-in-text", number="\0").partition("\0")
        hidden.tail = f"[{number}]{rest}"
        return link, m.start(0), m.end(0)


class _Terms(Treeprocessor):
    def __init__(self, md: Markdown, view: View):
        super().__init__(md)
        self.view = view

    def run(self, root: ElementTree.Element) -> None:
        glossary = self.view.page_with("glossary")
        for link in root.iter("a"):
            name = link.get("href", "")
            if name.startswith("term:") and glossary:
                link.set("href", f"{self.view.way(glossary.address)}#{name[5:]}")
                link.set("class", "term")
