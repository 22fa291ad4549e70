"""The shapes of the author's files, questions apart."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from ..source.reasons import reasons
from ..source.shape import Date, Flag, Month, Name, Once, Shape, Share, Text, wrong
from ..words import languages
from .reachable import mail_address, phone_number, published_at, web_address

_CODE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


def _spoken(language: str) -> str:
    if language not in languages():
        raise wrong("language-unknown", language=language, known=", ".join(languages()))
    return language


def _code(code: str) -> str:
    if not re.fullmatch(_CODE, code):
        raise wrong("not-a-language-code", code=code)
    return code


def _colour(value: object) -> object:
    # YAML reads «colour: #0a5560» as a key without value: what follows # is a comment.
    if value is None or not re.fullmatch(r"#?[0-9A-Fa-f]{6}", str(value)):
        raise wrong("not-a-colour")
    return "#" + str(value).removeprefix("#").lower()


def _rising(numbers: tuple[int, ...]) -> tuple[int, ...]:
    if numbers[0] < 0 or numbers[0] > numbers[1]:
        raise wrong("range-reversed", low=numbers[0], high=numbers[1])
    return numbers


Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$"})]
WebAddress = Annotated[str, AfterValidator(web_address)]
Language = Annotated[str, AfterValidator(_spoken), WithJsonSchema({"type": "string", "enum": list(languages())})]
#: Of any language there is, as HTML writes it.
LanguageCode = Annotated[str, AfterValidator(_code), WithJsonSchema({"type": "string", "pattern": f"^{_CODE}$"})]
#: Advice about a page's running text.
TEXT_ADVICE = ("text-length", "hard-to-read", "figure-without-source")
#: Years; who writes more has most likely mistyped one.
REVIEW_MOST = 10
Summary = Annotated[Text, Field(max_length=200)]


class Contact(Shape):
    """Whom a learner can ask, and at least one way to reach them."""

    name: str = ""
    email: Annotated[str, AfterValidator(mail_address)] = ""
    phone: Annotated[str, AfterValidator(phone_number)] = ""
    page: WebAddress = ""

    @model_validator(mode="after")
    def _can_be_reached(self) -> "Contact":
        if not (self.email or self.phone or self.page):
            raise wrong("contact-out-of-reach")
        return self


class Host(Shape):
    """Who publishes this copy of the course. ``logo``, ``font``, the face of its headings, and ``picture``, which
    links to the course show, are files in ``course/``; ``address`` is where ``site/`` is published."""

    name: Text
    logo: str = ""
    font: str = ""
    picture: str = ""
    colour: Colour = ""
    contact: Contact | None = None
    address: Annotated[str, AfterValidator(published_at)] = ""

    @property
    def logo_address(self) -> str:
        """Where the logo is published below the language's folder."""
        return f"host/logo.{self.logo.rpartition('.')[2]}"

    @property
    def font_address(self) -> str:
        """The same of its face; empty where it brings none."""
        return "host/heading.woff2" if self.font else ""


class LearningPath(Shape):
    """A way through the course for one group of people: ``pages`` are what it goes through, in order (``module/page``,
    the name of a page of no module, ``sheets/sheet``); without them it is everything. ``minutes`` is what the course
    says it takes, held against what is computed. ``check``: whether it ends with the course check."""

    title: dict[Language, Text]
    text: dict[Language, Text] = {}
    minutes: Annotated[int, Field(ge=1)] | None = None
    pages: Annotated[tuple[Text, ...], Once] = ()
    check: Flag = True

    @property
    def is_whole(self) -> bool:
        """Whether it goes through everything."""
        return self.check and not self.pages


class LanguageTools(Shape):
    """How texts of one language are looked at: the measure of ``readability``, and hunspell's dictionary for their
    ``spelling``."""

    readability: Literal["lix", "ari"] = "lix"
    spelling: str = ""


class TextLimits(Shape):
    """How many ``words`` a page should have, from and to, and the ``hardest`` it should be to read, on
    the scale of its language's measure: LIX about 20 to 60, ARI a grade of school."""

    words: Annotated[tuple[int, ...], Field(min_length=2, max_length=2), AfterValidator(_rising)] | None = None
    hardest: Annotated[float, Field(ge=0)] | None = None


class Settings(Shape):
    """``course/course.yml``. ``picture``, a file in ``course/``, is what a link to the course shows. What a host says
    in a line: ``default_path`` is the one that a visitor without a choice sees; ``hidden_modules`` and
    ``questions_off`` are left out."""

    id: Name
    version: Text
    picture: str = ""
    title: dict[Language, Text]
    languages: Annotated[tuple[Language, ...], Field(min_length=1), Once]
    modules: Annotated[tuple[Name, ...], Field(min_length=1)]
    host: Host | None = None
    pass_mark: Share = 0.8
    paths: dict[Name, LearningPath] = {}
    default_path: Name | Literal[""] = ""
    hidden_modules: Annotated[tuple[Name, ...], Once] = ()
    questions_off: Annotated[tuple[Name, ...], Once] = ()
    footer: Annotated[tuple[Text, ...], Once] = ()
    language_tools: dict[Language, LanguageTools] = {}
    text_limits: dict[Name, TextLimits] = {}
    source_kinds: dict[Name, dict[Language, Text]] = {}
    retired_lessons: dict[Name, Month] = {}
    retired_modules: dict[Name, Month] = {}
    retired_paths: dict[Name, Month] = {}

    @property
    def picture_shown(self) -> str:
        """The picture of a link to the course: the host's, or the course's own; empty where no address is known that a
        link could have."""
        return (self.host.picture or self.picture) if self.host and self.host.address else ""

    @property
    def picture_address(self) -> str:
        """Where that is published below the language's folder."""
        return f"host/picture.{self.picture_shown.rpartition('.')[2]}"

    @property
    def files_beside(self) -> dict[str, str]:
        """The files named here that are published, each with its address."""
        files = {self.picture_shown: self.picture_address}
        if self.host:
            files |= {self.host.logo: self.host.logo_address, self.host.font: self.host.font_address}
        return {f"course/{file}": address for file, address in files.items() if file}


class PageMeta(Shape):
    """What the front matter of any page may hold; ``formerly`` names what it was called before, as ``paths`` and
    ``footer`` name pages."""

    title: Text
    summary: Summary
    reviewed: Date | None = None
    review_by: Date | None = None
    formerly: tuple[Text, ...] = ()
    accept: reasons(*TEXT_ADVICE) = {}  # type: ignore[valid-type]  # a type made of these names

    @model_validator(mode="after")
    def _is_reviewed_before_long(self) -> "PageMeta":
        if self.reviewed and self.review_by:
            if self.review_by <= self.reviewed:
                raise wrong(
                    "review-too-early", at=("review_by",), value=f"{self.review_by}", reviewed=f"{self.reviewed}"
                )
            if (self.review_by - self.reviewed).days > 366 * REVIEW_MOST:
                raise wrong(
                    "review-too-late",
                    at=("review_by",),
                    value=f"{self.review_by}",
                    reviewed=f"{self.reviewed}",
                    most=REVIEW_MOST,
                )
        return self


class CoursePageMeta(PageMeta):
    """Front matter of a page that belongs to no module; with an ``id`` it can be marked as read, and a path can go
    through it."""

    id: Name | Literal[""] = ""


class SetMeta(PageMeta):
    """Front matter of a page that asks a set of questions; ``accept`` answers advice about the set too."""

    accept: reasons("all-recall", *TEXT_ADVICE) = {}  # type: ignore[valid-type]  # a type made of these names


class LessonMeta(SetMeta):
    """Front matter of a lesson; *read* is kept under ``id``, ``objectives`` are those of its module. One that is
    ``optional`` goes deeper, for those who want to, and counts nowhere."""

    id: Name
    optional: Flag = False
    goals: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4), Once]
    objectives: Annotated[tuple[Name, ...], Once] = ()
    reviewed: Date
    review_by: Date


class BesideMeta(PageMeta):
    """Front matter of a page beside a module's lessons: for a path, a meeting, a gathering. With an ``id`` it can be
    marked as read; ``used_in`` says where it is taken to, and so on which card it stands."""

    id: Name | Literal[""] = ""
    used_in: Literal["department", "gathering", "council"] | Literal[""] = ""


class ModuleMeta(PageMeta):
    """Front matter of a module's front page; a module that is ``coming`` has no lessons yet. ``pages`` stand beside its
    lessons."""

    question: Text
    lessons: tuple[Name, ...] = ()
    pages: tuple[Name, ...] = ()
    objectives: dict[Name, Text] = {}
    coming: Flag = False


class QuizFile(Shape):
    """``quizzes/<module>.yml`` without its questions, which are read one by one as their own kinds."""

    quiz: Name
    accept: reasons("right-in-one-place", "right-often-longest") = {}  # type: ignore[valid-type]  # a type made of these names
    questions: list[dict[str, object]]
