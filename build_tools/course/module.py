"""The pages, lessons and modules that a course is made of."""

from dataclasses import dataclass
from typing import TypeVar

from ..blocks import Block, CheckBlock
from ..questions import Question
from ..source.markdown import MarkdownPage
from .minutes import Minutes, minutes
from .models import LessonMeta, ModuleMeta, PageMeta

WORDS_A_MINUTE = 200


@dataclass(frozen=True)
class Page:
    """One Markdown file of the course. ``address`` is where it is published, without ending: ``modules/data/index``."""

    file: str
    address: str
    language: str
    module: str
    meta: PageMeta
    markdown: MarkdownPage
    blocks: tuple[Block, ...] = ()

    @property
    def id(self) -> str:
        """What it is marked as read under; empty for a page that cannot be."""
        return str(getattr(self.meta, "id", ""))

    @property
    def folder(self) -> str:
        return self.file.rpartition("/")[0]

    @property
    def anchors(self) -> set[str]:
        """The names a link to this page can end in: those of its headings, and of what its blocks show."""
        return self.markdown.anchors.union(*(block.anchors() for block in self.blocks))


_M = TypeVar("_M", bound=PageMeta)


def meta_of(page: Page, kind: type[_M]) -> _M:
    """The front matter of a page that was read as one of this kind."""
    assert isinstance(page.meta, kind)
    return page.meta


@dataclass(frozen=True)
class Lesson:
    """A page that is read, with the questions that ask about it there."""

    page: Page
    questions: tuple[Question, ...]

    @property
    def meta(self) -> LessonMeta:
        return meta_of(self.page, LessonMeta)

    @property
    def id(self) -> str:
        return self.meta.id

    @property
    def optional(self) -> bool:
        """Whether it goes deeper, for those who want to, and counts nowhere."""
        return self.meta.optional

    @property
    def minutes(self) -> Minutes:
        return reading(self.page) + answering(self.questions)


@dataclass(frozen=True)
class Module:
    """``lessons`` are those that count, ``optional`` those that go deeper. ``check`` is the page of the module's check,
    ``checked`` the pool it asks from, ``draw`` says how many in one sitting and how many of each level; a coming module
    has no check. ``beside`` are the pages beside its lessons, ``pre_check`` is what its front page asks before them.
    """

    name: str
    page: Page
    lessons: tuple[Lesson, ...]
    check: Page | None
    checked: tuple[Question, ...]
    draw: CheckBlock = CheckBlock()
    beside: tuple[Page, ...] = ()
    pre_check: tuple[Question, ...] = ()
    #: The drawing that it opens with, as SVG; empty where ``drawings`` has none called ``opener``.
    opener: str = ""
    optional: tuple[Lesson, ...] = ()

    @property
    def all_lessons(self) -> tuple[Lesson, ...]:
        """Its lessons, those that are optional last."""
        return self.lessons + self.optional

    @property
    def asked(self) -> tuple[Question, ...]:
        """Every question of its lessons and its check, once. Those of the pre-check never come back: nothing was read
        yet."""
        asked = {question.id: question for lesson in self.all_lessons for question in lesson.questions}
        return tuple((asked | {question.id: question for question in self.checked}).values())

    @property
    def check_minutes(self) -> Minutes:
        """The time of one sitting: that of the pool, in the share that is drawn."""
        share = min(self.draw.draw or len(self.checked), len(self.checked)) / (len(self.checked) or 1)
        return answering(self.checked, share=share) if self.check else Minutes()

    @property
    def pre_check_minutes(self) -> int:
        """Roughly: an offer that says three minutes where it is two is not taken."""
        return max(1, round(sum(question.seconds for question in self.pre_check) / 60))

    @property
    def meta(self) -> ModuleMeta:
        return meta_of(self.page, ModuleMeta)

    @property
    def pages(self) -> list[Page]:
        """Its pages in the order of reading, those beside the lessons last."""
        return [*self.trail, *(lesson.page for lesson in self.optional), *self.beside]

    @property
    def trail(self) -> list[Page]:
        """The pages a learner goes through, in order."""
        return [self.page, *(lesson.page for lesson in self.lessons), *([self.check] if self.check else [])]

    @property
    def minutes(self) -> Minutes:
        """The time that its stops take: the lessons and the check."""
        return sum((lesson.minutes for lesson in self.lessons), self.check_minutes)


def reading(page: Page) -> Minutes:
    """The minutes it takes to read a page."""
    return minutes(reading=page.markdown.word_count / WORDS_A_MINUTE)


def answering(questions: tuple[Question, ...], *, share: float = 1) -> Minutes:
    """The minutes these questions take, or a ``share`` of them (0 to 1), writing told apart."""
    answer = sum(question.seconds for question in questions if not question.writing) * share
    write = sum(question.seconds for question in questions if question.writing) * share
    return minutes(answering=answer / 60, writing=write / 60)
