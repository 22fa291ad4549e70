"""The shapes of the author's files, questions apart."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from ..source.reasons import reasons
from ..source.shape import Date, Flag, Month, Name, Shape, Share, Text, wrong
from ..words import languages


def _spoken(language: str) -> str:
    if language not in languages():
        raise wrong("language-unknown", language=language, known=", ".join(languages()))
    return language



def _web_address(url: str) -> str:
    if not url.startswith(("https://", "http://")) or " " in url:
        raise wrong("not-an-address")
    return url


Language = Annotated[str, AfterValidator(_spoken), WithJsonSchema({"type": "string", "enum": languages()})]
Summary = Annotated[Text, Field(max_length=200)]


class Settings(Shape):
    """``course/course.yml``."""

    id: Name
    version: Text
    title: dict[Language, Text]
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    modules: Annotated[tuple[Name, ...], Field(min_length=1)]
    pass_mark: Share = 0.8
    paths: dict[Name, dict[Language, Text]] = {}
    footer: tuple[Text, ...] = ()
    source_kinds: dict[Name, dict[Language, Text]] = {}
    retired_lessons: dict[Name, Month] = {}
    retired_modules: dict[Name, Month] = {}


class PageMeta(Shape):
    """Front matter of a page that belongs to no module."""

    title: Text
    summary: Summary
    reviewed: Date | None = None
    review_by: Date | None = None


class SetMeta(PageMeta):
    """Front matter of a page that asks a set of questions; ``accept`` answers advice about the set."""

    accept: reasons("all-recall") = {}  # type: ignore[valid-type]


class LessonMeta(SetMeta):
    """Front matter of a lesson; *read* is kept under ``id``."""

    id: Name
    goals: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    reviewed: Date
    review_by: Date


class ModuleMeta(PageMeta):
    """Front matter of a module's front page; a module that is ``coming`` has no lessons yet."""

    question: Text
    lessons: tuple[Name, ...] = ()
    objectives: tuple[Text, ...] = ()
    coming: Flag = False


class Source(Shape):
    """One entry of ``course/sources.yml``: who says so, when, and how sure we are."""

    title: Text
    publisher: Text
    kind: Name
    date: str = ""
    url: Annotated[str, AfterValidator(_web_address)] = Field(default="", validate_default=False)
    certainty: Literal["high", "medium", "low"]
    note: str = ""


class Term(Shape):
    """One entry of ``course/glossary.yml``."""

    term: Text
    definition: Text
    example: str = ""
    sources: tuple[Name, ...] = ()


class QuizFile(Shape):
    """``quizzes/<module>.yml`` without its questions, which are read one by one as their own kinds."""

    quiz: Name
    accept: reasons("right-in-one-place", "right-often-longest") = {}  # type: ignore[valid-type]
    questions: list[dict]


class QuizBlock(Shape):
    """What stands inside ``/// quiz``."""

    lesson: Name
