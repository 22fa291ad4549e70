"""The quizzes of a site that is no course: the same questions, which need neither lesson nor level there, checked
against its pages."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import create_model, field_validator

from ..course.quizzes import Places, read_questions
from ..course.reader import Reader
from ..errors import Mistake, Place
from ..questions import KINDS, Question
from ..source.files import Files
from ..source.markdown import Link, ends_with_paragraph, read_short
from ..source.shape import Name, is_name, suggestion

_Level = Literal["recall", "apply", "judge"]
_Lesson = Name | Literal[""]
_OUTSIDE = ("https://", "http://", "mailto:")


def _loosened(kind: type[Question]) -> type[Question]:
    """The kind as a site needs it. Where to read again is a page of the site, and may be left out."""
    return create_model(
        kind.__name__,
        __base__=kind,
        __validators__={"_points_somewhere": field_validator("see")(_page_of)},
        level=(_Level, "apply"),
        lesson=(_Lesson, ""),
        see=(str, ""),
    )


def _page_of(see: str) -> str:
    """Where to read again: the page that has the name of a course's lesson, where a lesson is named."""
    page, mark, heading = see.partition("#")
    return f"{page}.md{mark}{heading}" if is_name(page) else see


_KINDS = {name: _loosened(kind) for name, kind in KINDS.items()}


@dataclass(frozen=True)
class GuestQuizzes:
    """The questions of each file in ``quizzes/``, and where each stands; ``mistakes`` are those of the files."""

    questions: dict[str, tuple[Question, ...]]
    places: Places
    mistakes: list[Mistake]

    def is_whole(self, name: str) -> bool:
        """Whether everything in the file could be read: what is missing is not there."""
        return not any(mistake.place.file == f"quizzes/{name}.yml" for mistake in self.mistakes)

    @property
    def all(self) -> list[Question]:
        return [question for questions in self.questions.values() for question in questions]

    def place(self, question: Question, *path: str | int) -> Place:
        """Where a part of a question stands, such as ``see``."""
        document, base = self.places[question.id]
        return document.place((*base, *path))


def read_guest(files: Files) -> GuestQuizzes:
    """Every quiz in ``quizzes/``, with all mistakes that can be seen without the site's pages."""
    reader = Reader(files)
    names = tuple(reader.stems("quizzes", ".yml"))
    found, places = read_questions(reader, names, (), _KINDS)
    questions: dict[str, list[Question]] = {name: [] for name in names}
    for question in found:
        if not question.retired:
            questions[Path(places[question.id][0].file).stem].append(question)
    quizzes = GuestQuizzes({name: tuple(ones) for name, ones in questions.items()}, places, reader.mistakes)
    for question in quizzes.all:
        if not ends_with_paragraph(question.prompt):
            reader.mistake(quizzes.place(question, "prompt"), "prompt-without-question")
    return quizzes


@dataclass(frozen=True)
class SitePages:
    """What a question can lead to: the headings of each page under its file, as names and words, and all other files.
    The headings of ``unread`` pages are not known yet."""

    headings: Mapping[str, Mapping[str, str]]
    files: Collection[str]
    unread: Collection[str] = ()


def check_guest(quizzes: GuestQuizzes, questions: Iterable[Question], site: SitePages) -> list[Mistake]:
    """What these of the questions lead to and the site does not have."""
    found: list[Mistake] = []
    for question in questions:
        if question.see:
            found += _wrong_target(site, question.see, quizzes.place(question, "see"))
        for name, text in question.texts().items():
            place = quizzes.place(question, *(int(step) if step.isdigit() else step for step in name.split(".")))
            found += _wrong_text(site, text, place)
    return found


def _wrong_text(site: SitePages, text: str, place: Place) -> list[Mistake]:
    read = read_short(text)
    found = [Mistake(place, "citation-without-sources", {"source": citation.target}) for citation in read.citations]
    # What stands on the site's pages as something else, by their own extensions, would stand here as its signs.
    found += [
        Mistake(place, one.message, dict(one.values)) for one in read.look_alikes if one.message != "citation-bare"
    ]
    found += [Mistake(place, "column-nameless", {"number": nameless.column + 1}) for nameless in read.nameless]
    for link in read.links:
        if link.picture:
            found += _wrong_picture(site, link, place)
        elif not link.target.startswith(_OUTSIDE):
            found += _wrong_target(site, link.target, place)
    return found


def _wrong_picture(site: SitePages, link: Link, place: Place) -> list[Mistake]:
    found = [] if link.text.strip() else [Mistake(place, "picture-without-text", {"file": link.target})]
    if link.target not in site.files:
        found.append(
            Mistake(
                place, "site-file-unknown", {"file": link.target, "near": suggestion(link.target, sorted(site.files))}
            )
        )
    return found


def _wrong_target(site: SitePages, target: str, place: Place) -> list[Mistake]:
    """``page.md`` or ``page.md#heading``, as the file lies in the folder of the site's pages."""
    file, _, anchor = target.partition("#")
    if file not in site.headings:
        return [
            Mistake(place, "site-page-unknown", {"file": file or target, "near": suggestion(file, list(site.headings))})
        ]
    if anchor and anchor not in site.headings[file] and file not in site.unread:
        return [
            Mistake(
                place,
                "heading-unknown",
                {"file": file, "heading": anchor, "near": suggestion(anchor, list(site.headings[file]))},
            )
        ]
    return []
