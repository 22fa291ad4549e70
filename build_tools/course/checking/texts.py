"""The short texts of a course: a question's, a goal, a caption, a definition. They may cite, and link to lessons and
out."""

from collections.abc import Callable

from ...errors import Place
from ...source.markdown import Link, read_short
from ...source.shape import suggestion
from ..reader import SOURCES, Reader
from ..value import PUBLISHED_FILES, Course
from .doubt import lessons_are_known
from .foreign import told, values_of
from .outside import address_mistake

#: Where something stands: asked for only when there is a mistake, since finding it takes a second reading of the file.
At = Callable[[], Place]
_OUTSIDE = ("https://", "http://", "mailto:")


def check_texts(course: Course, reader: Reader) -> None:
    """What front matter holds of texts; other texts are checked where they stand."""
    for page in course.pages:
        for index, text in enumerate(getattr(page.meta, "goals", ())):
            check_text(course, reader, text, page.markdown.front.place_of("goals", index))
    for module in course.modules:
        for name, text in module.meta.objectives.items():
            check_text(course, reader, text, module.page.markdown.front.place_of("objectives", name))
    for sheet in course.sheets.values():
        for name, text in sheet.texts().items():
            path = [int(step) if step.isdigit() else step for step in name.split(".")]
            check_text(course, reader, text, sheet.document.place_of(*path))


def check_text(course: Course, reader: Reader, text: str, at: At) -> None:
    """Tells ``reader`` what is wrong with a short text; ``at`` finds its place."""
    read = read_short(text)
    for link in read.links:
        if link.picture:
            _check_picture(course, reader, link, at)
        else:
            _check_target(course, reader, link.target, at)
            if not link.text.strip():
                reader.mistake(at(), "link-wordless")
    for found in told(read, reader):
        reader.mistake(at(), found.message, **values_of(found))
    for nameless in read.nameless:
        reader.mistake(at(), "column-nameless", number=nameless.column + 1)
    sources = reader.names(SOURCES)
    for citation in read.citations:
        if sources is not None and citation.target not in sources:
            near = suggestion(citation.target, sources)
            reader.mistake(at(), "source-unknown", source=citation.target, near=near)


def _check_picture(course: Course, reader: Reader, link: Link, at: At) -> None:
    """``module/file``: a picture beside that module's lessons."""
    module, _, file = link.target.partition("/")
    if not link.text.strip():
        reader.mistake(at(), "picture-without-text", file=link.target)
    if (
        ".." in link.target
        or not file.lower().endswith(PUBLISHED_FILES)
        or not reader.has(f"modules/{module}/{course.language}/{file}")
    ):
        reader.mistake(at(), "picture-in-text", file=link.target, language=course.language)


def _check_target(course: Course, reader: Reader, target: str, at: At) -> None:
    if not target:
        reader.mistake(at(), "link-empty")
    elif (fault := address_mistake(target)) and fault[0] != "link-of-unknown-kind":
        reader.mistake(at(), fault[0], **fault[1])
    elif target.startswith(_OUTSIDE):
        return
    elif target.startswith(("#", "/", ".")) or ":" in target or ".md" in target:
        reader.mistake(at(), "link-in-text", target=target)
    else:
        check_passage(course, reader, target, at)


def check_passage(course: Course, reader: Reader, target: str, at: At) -> None:
    """``lesson`` or ``lesson#heading``."""
    name, _, anchor = target.partition("#")
    lesson = course.lessons.get(name)
    if lesson is None:
        if since := course.settings.retired_lessons.get(name):
            reader.mistake(at(), "lesson-retired", lesson=name, since=since)
        elif lessons_are_known(reader):
            reader.mistake(at(), "lesson-unknown", lesson=name, near=suggestion(name, list(course.lessons)))
    elif lesson.page.file in reader.unread:
        return
    elif anchor and anchor not in lesson.page.anchors:
        near = suggestion(anchor, sorted(lesson.page.anchors))
        reader.mistake(at(), "heading-unknown", heading=anchor, file=lesson.page.file, near=near)
