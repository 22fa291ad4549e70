"""What our Markdown has beyond the usual: citations, terms, and tables that fit a phone."""

import re
import string
import xml.etree.ElementTree as ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from ..course import leads_to
from ..render import View, headed_parts
from ..render.rich import HELD
from .mentions import FirstMentions

#: The class of the paragraph that a module's page opens with.
OPENING = "opening-lead"


class CourseMarkdown(Extension):
    """``[@source]`` becomes a number that leads to the list below; ``term:`` links lead to the glossary."""

    #: The page that is being rendered; MkDocs makes a new Markdown for each.
    view: View

    def extendMarkdown(self, md: Markdown) -> None:
        read_backslashes(md)
        md.inlinePatterns.register(_Citation(r" ?\[@([\w-]+)\]", md, self.view), "course_citation", 175)
        md.inlinePatterns.register(_Held(HELD, md), "course_held", 50)
        # Before MkDocs looks at links between files: it would warn of those.
        md.treeprocessors.register(_PlainLinks(md, self.view), "course_plain_links", 1)
        # After MkDocs has looked at links between files: these lead to finished pages.
        md.treeprocessors.register(FirstMentions(md, self.view), "course_mentions", -0.5)
        md.treeprocessors.register(_Terms(md, self.view), "course_terms", -1)
        md.treeprocessors.register(_Tables(md), "course_tables", 4)
        if self.view.is_module:
            md.treeprocessors.register(_Opening(md), "course_opening", 3)
        md.treeprocessors.register(_Parts(md, self.view), "course_parts", 3)


def read_backslashes(md: Markdown) -> None:
    """A backslash means the same to Python-Markdown as to the parser that has read and checked the page."""
    md.ESCAPED_CHARS = [*string.punctuation]
    md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "course_backslash", 185)


class _Citation(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, view: View):
        super().__init__(pattern, md)
        self.view = view

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # as Markdown itself does
        number = self.view.cited.index(m[1]) + 1
        # Held to the word before it: a number alone on a line says nothing.
        whole = ElementTree.Element("span", {"class": "cited", "data-search-exclude": ""})
        whole.text = "\u2060\u00a0" if m[0].startswith(" ") else ""
        link = ElementTree.SubElement(whole, "a", {"class": "citation", "href": f"#source-{m[1]}"})
        hidden = ElementTree.SubElement(link, "span", {"class": "hidden"})
        hidden.text, _, rest = self.view.say("source-in-text", number="\0").partition("\0")
        hidden.tail = f"[{number}]{rest}"
        return whole, m.start(0), m.end(0)


class _Held(InlineProcessor):
    """A large number stays on one line, a small one with the word before it."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # as Markdown itself does
        return "\u00a0", m.start(0), m.end(0)


class _Opening(Treeprocessor):
    """The paragraph that a module's page begins with, which it opens with (``directive.opening``)."""

    def run(self, root: ElementTree.Element) -> None:
        for element in root:
            if element.tag.startswith("h"):
                return
            # What is no element yet, such as the mark of a block, is a paragraph with a sign in it.
            if element.tag == "p" and not (element.text or "").startswith(STX):
                element.set("class", OPENING)
                return


class _PlainLinks(Treeprocessor):
    """A link to a page that is left out of the course is plain words."""

    def __init__(self, md: Markdown, view: View):
        super().__init__(md)
        self.view = view

    def run(self, root: ElementTree.Element) -> None:
        left_out = self.view.course.left_out
        for link in [*root.iter("a")] if left_out else []:
            if leads_to(self.view.here, link.get("href", "")) in left_out:
                link.tag = "span"
                link.attrib.clear()


class _Terms(Treeprocessor):
    def __init__(self, md: Markdown, view: View):
        super().__init__(md)
        self.view = view

    def run(self, root: ElementTree.Element) -> None:
        glossary = self.view.home_of("glossary")
        for link in root.iter("a"):
            name = link.get("href", "")
            if name.startswith("term:") and glossary:
                link.set("href", f"{self.view.way(glossary.address)}#{name[5:]}")
                link.set("class", "term")


class _Tables(Treeprocessor):
    """A table of three columns or more becomes a list of rows on a phone: each cell carries the name of its column.

    Where nothing stands above the first column, its cells are the headers of their rows.
    """

    def run(self, root: ElementTree.Element) -> None:
        for table in root.iter("table"):
            for header in table.findall("thead/tr/th"):
                header.set("scope", "col")
            names = ["".join(cell.itertext()).strip() for cell in table.findall("thead/tr/th")]
            if names and not names[0]:
                self.head_rows(table)
            if len(names) > 2:
                table.set("class", "stacks")
                self.name_cells(table, names)

    def head_rows(self, table: ElementTree.Element) -> None:
        corner = table.findall("thead/tr/th")[0]
        corner.tag = "td"
        del corner.attrib["scope"]
        for row in table.findall("tbody/tr"):
            first = row.find("td")
            if first is not None and "".join(first.itertext()).strip():
                first.tag = "th"
                first.set("scope", "row")

    def name_cells(self, table: ElementTree.Element, names: list[str]) -> None:
        for row in table.findall("tbody/tr"):
            for cell, name in zip(row, names, strict=True):
                cell.set("data-column", name)
                if "".join(cell.itertext()).strip().isdigit():
                    cell.set("class", "number")


class _Parts(Treeprocessor):
    """Where a part of a lesson begins, its name stands beside the heading, or the story."""

    def __init__(self, md: Markdown, view: View):
        super().__init__(md)
        self.view = view

    def run(self, root: ElementTree.Element) -> None:
        names = headed_parts(self.view.here) if self.view.lesson else {}
        for element in root.iter() if names else ():
            name = names.get(element.get("id", "") if element.tag == "h2" else element.get("class", ""))
            if name:
                element.set("data-part", self.view.say(f"part-{name}"))
