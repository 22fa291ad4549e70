"""What a new question has to fit: the ids in use, and the modules and lessons there are."""

from dataclasses import dataclass

from ..published import read_published
from ..source.files import Files
from .reader import Reader
from .reading import assemble


@dataclass(frozen=True)
class Known:
    """``ids`` are those of questions, written or published: none of them is ever used again."""

    ids: frozenset[str]
    modules: tuple[str, ...]
    lessons: tuple[str, ...]


def known(files: Files) -> Known:
    """What can be read of a course, whatever mistakes it has; but for its settings, which raise
    CourseError."""
    reader = Reader(files)
    settings = reader.settings()
    if settings is None:
        raise reader.error()
    course = assemble(reader, settings, settings.languages[0])
    fronts = (page.markdown.front.mapping.get("id") for page in reader.pages if page.module)
    lessons = tuple(dict.fromkeys(name for name in fronts if isinstance(name, str)))
    return Known(frozenset(course.places) | frozenset(read_published(files).of("question")), settings.modules, lessons)
