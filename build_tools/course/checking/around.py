"""What a block may ask and tell while it is checked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import Place
from ..module import Module, Page
from ..reader import Reader
from ..value import Course
from .doubt import lessons_are_known, quizzes_are_known, sheets_are_known
from .retired import check_question, unknown_module, unknown_path
from .texts import At, check_text

if TYPE_CHECKING:
    from ...blocks import Block


@dataclass(frozen=True)
class Around:
    """The page that the block stands on, the course, and where mistakes are told."""

    course: Course
    reader: Reader
    page: Page

    @property
    def module(self) -> Module:
        """The module of the page. Raises KeyError if it has none."""
        return self.course.by_name[self.page.module]

    @property
    def lessons_are_known(self) -> bool:
        """Whether a name that is no lesson can be called wrong."""
        return lessons_are_known(self.reader)

    @property
    def quizzes_are_known(self) -> bool:
        """Whether a lesson can be said to have no questions."""
        return quizzes_are_known(self.reader)

    @property
    def sheets_are_known(self) -> bool:
        """Whether a name that is no sheet can be called wrong."""
        return sheets_are_known(self.reader)

    def mistake(self, place: Place, message: str, **values: object) -> None:
        self.reader.mistake(place, message, **values)

    def text(self, text: str, at: At) -> None:
        """Tells what is wrong with a short text."""
        check_text(self.course, self.reader, text, at)

    def is_module(self, name: str, place: Place) -> bool:
        """Whether the course has such a module; that it has none is told."""
        if known := name in self.course.settings.modules:
            return known
        unknown_module(self.course, self.reader, name, place)
        return False

    def is_path(self, name: str, place: Place) -> None:
        """Tells if the course has no such path."""
        if name not in self.course.settings.paths:
            unknown_path(self.course, self.reader, name, place)

    def is_question(self, name: str, at: At) -> None:
        """Tells if no such question is asked."""
        check_question(self.course, self.reader, name, at)

    def is_at_home(self, block: "Block", stem: str) -> bool:
        """Whether the block names the module whose page ``stem`` it stands on, and what it asks is known."""
        if not self.is_module(block.argument, block.argument_place):
            return False
        if self.page.file != f"modules/{block.argument}/{self.page.language}/{stem}.md":
            self.mistake(
                block.argument_place,
                f"{block.name}-elsewhere",
                module=block.argument,
                language=self.page.language,
            )
            return False
        return self.lessons_are_known and self.quizzes_are_known
