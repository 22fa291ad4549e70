"""What one pass of MkDocs has of a site that is no course: its pages and files, under every name that a question may
lead to."""

from collections.abc import Iterator, Mapping
from html import unescape

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..guest import SitePages

_Headings = Mapping[str, str]


class BuiltPages:
    """A site in several languages is built in a pass for each; the page of this pass answers to the names of its
    translations too.

    ``before`` has the headings of the pages of earlier passes under their files.
    """

    def __init__(self, files: Files, before: Mapping[str, _Headings]):
        #: The pages of this pass, under their own files.
        self.pages: dict[str, Page] = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
        self.files = _named(files)
        of_page = {name: file.page for name, file in self.files.items() if file.src_uri in self.pages and file.page}
        self.titles = {name: str(page.title) for name, page in of_page.items()}
        self.headings: dict[str, _Headings] = {name: dict(_headings(page)) for name, page in of_page.items()}
        self.before = before

    @property
    def is_translated(self) -> bool:
        return any(len(_translations(file)) > 1 for file in self.files.values())

    def own_headings(self) -> dict[str, _Headings]:
        return {name: self.headings[name] for name in self.pages}

    def to_check(self) -> SitePages:
        """A heading of the translation that was named is there, if that was not built yet or has it: the link leads to
        the page then."""
        others = {name for name in self.headings if name not in self.pages}
        known = {
            name: {**headings, **self.before.get(name, {})} if name in others else headings
            for name, headings in self.headings.items()
        }
        return SitePages(known, self.files.keys() - self.headings.keys(), others - self.before.keys())


def _named(files: Files) -> dict[str, File]:
    """Every file under its own name, and under those of its translations and of itself without a language as far as
    they are free."""
    named = {file.src_uri: file for file in files}
    for file in files:
        for name in _translations(file):
            named.setdefault(name, file)
    return named


def _translations(file: File) -> list[str]:
    """What mkdocs-static-i18n says of a file: the names of the same page in all languages, and its name without one."""
    others = [other.src_uri for other in getattr(file, "alternates", {}).values()]
    return list(dict.fromkeys([*others, getattr(file, "norm_src_uri", file.src_uri)]))


def _headings(page: Page) -> Iterator[tuple[str, str]]:
    """The names on a page that a link can lead to, each with its words; those of no heading have the page's title."""
    for name in page.present_anchor_ids or ():
        yield name, str(page.title)
    below = list(page.toc)
    while below:
        link = below.pop()
        below += link.children
        yield link.id, unescape(link.title)
