"""Links the first mention of each term on a page to the glossary, as a plain link."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..render import View

#: Elements whose words are left alone: they are something else already.
_LEFT_ALONE = frozenset("h1 h2 h3 h4 h5 h6 a code pre th".split())


class FirstMentions(Treeprocessor):
    """A term that the author has linked on the page is left as it is."""

    def __init__(self, md: Markdown, view: View):
        super().__init__(md)
        self.view = view

    def run(self, root: ElementTree.Element) -> None:
        glossary = self.view.home_of("glossary")
        if glossary is None or glossary is self.view.page:
            return
        linked = {link.get("href", "")[5:] for link in root.iter("a") if link.get("href", "").startswith("term:")}
        self.left = {
            name: term for name, term in self.view.course.glossary.items() if term.linked and name not in linked
        }
        self.way = self.view.way(glossary.address)
        self.pattern = self.pattern_of_left()
        unread = {block.name for block in self.view.page.blocks if not block.mentions}  # type: ignore[union-attr]  # only pages have mentions
        for element in [*_read(root, unread)]:
            self.link_in(element)

    def pattern_of_left(self) -> re.Pattern[str] | None:
        """Finds any term that is left, in any of its forms; the longest first, so that a term inside another does not
        win."""
        endings = "|".join(sorted(map(re.escape, self.view.words.search_endings), key=len, reverse=True))
        words = sorted(self.left.items(), key=lambda item: -len(item[1].word))
        parts = (f"(?P<{_group(name)}>{re.escape(term.word)}(?:{endings})?)" for name, term in words)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE) if words else None

    def link_in(self, element: ElementTree.Element) -> None:
        """Links what is mentioned in the element's own words: its text, and what stands behind each of its children."""
        place = 0
        if element.text:
            element.text, made = self.split(element.text)
            element[0:0] = made
            place = len(made)
        for child in list(element)[place:]:
            if child.tail:
                child.tail, made = self.split(child.tail)
                at = list(element).index(child) + 1
                element[at:at] = made

    def split(self, text: str) -> tuple[str, list[ElementTree.Element]]:
        """The words before the first mention, and a link for each mention with the words behind it."""
        links: list[ElementTree.Element] = []
        before, start = "", 0
        while self.pattern and (found := self.pattern.search(text, start)):
            name = next(name for name in self.left if found.groupdict().get(_group(name)))
            link = ElementTree.Element("a", {"class": "term", "href": f"{self.way}#{name}"})
            link.text = found[0]
            if links:
                links[-1].tail = text[start : found.start()]
            else:
                before = text[: found.start()]
            links.append(link)
            start = found.end()
            del self.left[name]
            self.pattern = self.pattern_of_left()
        if not links:
            return text, []
        links[-1].tail = text[start:]
        return before, links


def _group(name: str) -> str:
    return "term_" + name.replace("-", "_")


def _read(element: ElementTree.Element, unread: set[str]) -> Iterator[ElementTree.Element]:
    """The elements whose words may be linked, in the order of reading; not those of the blocks ``unread``, which are
    told by their class."""
    if element.tag in _LEFT_ALONE or unread & set(element.get("class", "").split()):
        return
    yield element
    for child in element:
        yield from _read(child, unread)
