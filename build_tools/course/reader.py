"""Reads the author's files one by one and gathers every mistake on the way."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar

from ..blocks import CONTAINERS, KINDS, read_blocks
from ..errors import CourseError, Mistake, Place
from ..hand import Drawn, drawn_file
from ..published import Published, read_published
from ..source.characters import unseen_in, without_unseen
from ..source.drawing import check_drawing
from ..source.files import Files, led_away
from ..source.heavy import light, light_page
from ..source.markdown import MarkdownPage, read_markdown
from ..source.shape import Shape, is_name, read_in_part, read_shape
from ..source.yaml import Document, Path, read_yaml
from .models import PageMeta, Settings
from .module import Page

_T = TypeVar("_T")
_S = TypeVar("_S", bound=Shape)
SETTINGS = "course/course.yml"
SOURCES = "course/sources.yml"
GLOSSARY = "course/glossary.yml"
THEMES = "course/themes.yml"


class Kept:
    """What was read of each page and each document of YAML before, under its file, with the text that it was read
    from."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, MarkdownPage]] = {}
        self.documents: dict[str, tuple[str, Document]] = {}


def _again(kept: dict[str, tuple[str, _T]], file: str, text: str, read: Callable[[], _T]) -> _T:
    """What was read of a file that says the same as before, or what is read now. What raises CourseError is not
    kept."""
    before = kept.pop(file, None)
    kept[file] = (text, before[1] if before and before[0] == text else read())
    return kept[file][1]


class Reader:
    """Collects mistakes instead of stopping at the first one. Without ``today``, no day can be called ahead; a page
    or a document that is as in ``kept`` is not read again."""

    def __init__(self, files: Files, today: date | None = None, kept: Kept | None = None):
        self.files, self.today = files, today
        self.kept = kept or Kept()
        self.mistakes: list[Mistake] = [led_away(link) for link in files.links]
        self.tables: dict[str, Document] = {}
        #: Files that are missing or hold mistakes: what they would have said is unknown, not wrong.
        self.unread: set[str] = set(files.links)
        #: Every page whose text could be read, those with mistakes in their front matter too (without ``meta``).
        self.pages: list[Page] = []

    @cached_property
    def published(self) -> Published:
        """What the list of published ids says; what is wrong with it is told."""
        published = self.attempt(lambda: read_published(self.files)) or Published()
        self.mistakes += published.mistakes
        return published

    def attempt(self, action: Callable[[], _T]) -> _T | None:
        """What ``action`` gives; None where it raises CourseError, whose mistakes are kept."""
        try:
            return action()
        except CourseError as error:
            self.mistakes += error.mistakes
            return None

    def error(self) -> CourseError:
        """All mistakes, each with the folder of its file."""
        return CourseError(self.files.told(self.mistakes))

    def mistake(self, place: Place, message: str, **values: object) -> None:
        self.mistakes.append(Mistake(place, message, values))

    def has(self, file: str) -> bool:
        """Whether the course holds such a file, in these very letters; not for what stands outside its folder."""
        return self.files.has(file)

    def stems(self, folder: str, ending: str) -> list[str]:
        """The names of a folder's files with this ending, without it."""
        return self.files.stems(folder, ending)

    def text(self, file: str) -> str:
        """The text of a file; signs that nobody sees are told, and spaces stand for them.

        Raises CourseError if it is not UTF-8, or if only a link to it lies in the course.
        """
        text = self.files.text(file)
        self.mistakes += (hidden := unseen_in(text, file))
        return without_unseen(text) if hidden else text

    def drawing(self, file: str) -> str:
        """The text of an SVG file. Raises CourseError with everything that no page may hold."""
        check_drawing(text := self.text(file), file)
        return text

    def drawn(self, folder: str, name: str) -> Drawn | None:
        """The drawing of this name, an SVG or the hand's YAML; None where it is not there, or has mistakes, which are
        told."""
        svg, made = f"{folder}/{name}.svg", f"{folder}/{name}.yml"
        if self.has(svg) and self.has(made):
            self.mistake(Place(made), "drawing-two", file=svg)
            return None
        if not self.has(made):
            text = self.attempt(lambda: self.drawing(svg)) if self.has(svg) else None
            return Drawn(text) if text else None
        document = self.yaml(made)
        return self.attempt(lambda: drawn_file(document)) if document else None

    def yaml(self, file: str) -> Document | None:
        """A file's document; None where it is not there or cannot be read, which is told."""
        if not self.has(file):
            self.mistake(Place(file), "file-missing", file=file)
            return None
        document = self.attempt(lambda: self._document(file))
        if document is None:
            self.unread.add(file)
        return document

    def shape(self, shape: type[_S], document: Document, path: Path = ()) -> _S | None:
        return self.attempt(lambda: read_shape(shape, document, path))

    def settings(self) -> Settings | None:
        """What ``course.yml`` says; None where it holds a mistake, which is told."""
        document = self.yaml(SETTINGS)
        if document is None:
            return None
        self.tables[SETTINGS] = document
        return self.shape(Settings, document)

    def settings_in_part(self) -> Settings | None:
        """The settings without the keys that hold mistakes, told already; None where what is left is no course."""
        document = self.tables.get(SETTINGS)
        if document is None or not isinstance(document.value, dict):
            return None
        return read_in_part(Settings, document.value)

    def table(self, file: str, shape: type[_S]) -> dict[str, _S]:
        """A file that maps names to things; a course may do without it."""
        document = self.yaml(file) if self.has(file) else None
        if document is None or document.value is None:
            return {}
        if not isinstance(document.value, dict):
            self.unread.add(file)
            self.mistake(document.place(()), "file-not-a-mapping")
            return {}
        self.tables[file] = document
        for name in document.value:
            if not is_name(name):
                self.mistake(document.key_place((name,)), "not-a-name", value=name)
        read = {name: self.shape(shape, document, (name,)) for name in document.value}
        return {name: thing for name, thing in read.items() if thing}

    def names(self, file: str) -> list[str] | None:
        """The names in a table, with those whose entry has a mistake: nobody is told twice. None if it could not be
        read."""
        if file in self.unread:
            return None
        return list(self.tables[file].mapping) if file in self.tables else []

    def page(self, file: str, address: str, language: str, module: str, shape: type[PageMeta]) -> Page | None:
        """The page in ``file``, its front matter read as ``shape``; None where that holds a mistake. All mistakes are
        told."""
        markdown = self.attempt(lambda: self._markdown(file))
        meta = self.shape(shape, markdown.front) if markdown else None
        blocks = read_blocks(KINDS, markdown, self) if markdown else []
        page = Page(file, address, language, module, meta, markdown, tuple(blocks)) if markdown else None  # type: ignore[arg-type]  # without front matter it is only looked at
        if page:
            self.pages.append(page)
        if not meta:
            self.unread.add(file)
        return page if meta else None

    def _markdown(self, file: str) -> MarkdownPage:
        """What stands in a page. Raises CourseError with its mistakes; a page that has any is never kept."""
        text = self.text(file)
        return _again(self.kept.pages, file, text, lambda: read_markdown(light_page(text, file), file, CONTAINERS))

    def _document(self, file: str) -> Document:
        """What stands in a file of YAML. Raises CourseError with its mistakes."""
        text = self.text(file)
        return _again(self.kept.documents, file, text, lambda: light(read_yaml(text, file)))
