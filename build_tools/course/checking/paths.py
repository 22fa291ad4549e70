"""The paths through the course lead through what is there, in the time they say."""

from ...source.shape import suggestion
from ..models import BesideMeta, CoursePageMeta
from ..module import Page
from ..moved import name_of
from ..reader import SETTINGS, Reader
from ..stops import SHEETS, nameable
from ..value import Course
from .doubt import pages_are_known, sheets_are_known
from .retired import unknown_module
from .texts import At

#: How far the stated minutes may be from the computed ones, as a share; and as minutes, for short paths.
_NEAR, _NEAR_MINUTES = 0.1, 5


def check_paths(course: Course, reader: Reader) -> None:
    document, named = reader.tables[SETTINGS], nameable(course)
    for name, path in course.settings.paths.items():
        for key in ("title", "text"):
            said = getattr(path, key)
            if course.language not in said and (said or key == "title"):
                reader.mistake(
                    document.key_place(("paths", name, key)),
                    "path-language-missing",
                    path=name,
                    language=course.language,
                )
        for index, page in enumerate(path.pages):
            _check_stop(course, reader, page, named, document.place_of("paths", name, "pages", index))
        if pages_are_known(reader) and sheets_are_known(reader) and all(page in named for page in path.pages):
            _check_minutes(course, reader, name)


def _check_stop(course: Course, reader: Reader, name: str, named: dict[str, Page], at: At) -> None:
    """What a path names is among what can be ``named``, and can be marked as done."""
    module, _, rest = name.partition("/")
    deeper = [name_of(lesson.page.address) for lesson in course.lessons.values() if lesson.optional]
    if name in named:
        page = named[name]
        if isinstance(page.meta, BesideMeta | CoursePageMeta) and not page.id and name == name_of(page.address):
            reader.mistake(at(), "path-page-without-id", page=name, file=page.file)
    elif name in deeper:
        reader.mistake(at(), "path-page-optional", page=name)
    elif module in course.settings.retired_modules:
        unknown_module(course, reader, module, at())
    elif f"{module}/" == SHEETS and rest in course.sheets:
        reader.mistake(at(), "path-sheet-not-shown", sheet=rest)
    elif f"{module}/" == SHEETS and sheets_are_known(reader):
        near = suggestion(name, [SHEETS + sheet for sheet in course.sheets])
        reader.mistake(at(), "path-sheet-unknown", sheet=rest, near=near)
    elif pages_are_known(reader) and sheets_are_known(reader):
        reader.mistake(at(), "path-page-unknown", page=name, near=suggestion(name, list(named)))


def _check_minutes(course: Course, reader: Reader, name: str) -> None:
    """Stated minutes are about the computed ones; as long as a module is coming, the whole course has none."""
    path = course.settings.paths[name]
    if path.minutes is None or (not path.pages and any(module.meta.coming for module in course.modules)):
        return
    taken = course.path_minutes(name).total
    if abs(taken - path.minutes) > max(_NEAR * taken, _NEAR_MINUTES):
        place = reader.tables[SETTINGS].place(("paths", name, "minutes"))
        reader.mistake(place, "path-minutes", path=name, minutes=path.minutes, taken=taken)
