"""The paths through the course lead through pages that are there, in the time they say."""

from ...source.shape import suggestion
from ..reader import SETTINGS, Reader
from ..value import Course
from .doubt import lessons_are_known
from .retired import unknown_module

#: How far the stated minutes may be from the computed ones, as a share; and as minutes, for short paths.
_NEAR, _NEAR_MINUTES = 0.1, 5


def check_paths(course: Course, reader: Reader) -> None:
    document = reader.tables[SETTINGS]
    deeper = [lesson.page for lesson in course.lessons.values() if lesson.optional]
    optional = [page.address.removeprefix("modules/") for page in deeper]
    pages = [page.address.removeprefix("modules/") for module in course.modules for page in module.pages]
    known = [page for page in pages if page not in optional]
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
        unknown = [(index, page) for index, page in enumerate(path.pages) if page not in known]
        for index, page in unknown if lessons_are_known(reader) else []:
            place, module = document.place(("paths", name, "pages", index)), page.partition("/")[0]
            if module in course.settings.retired_modules:
                unknown_module(course, reader, module, place)
            elif page in optional:
                reader.mistake(place, "path-page-optional", page=page)
            else:
                reader.mistake(place, "path-page-unknown", page=page, near=suggestion(page, known))
        if not unknown and lessons_are_known(reader):
            _check_minutes(course, reader, name)


def _check_minutes(course: Course, reader: Reader, name: str) -> None:
    """Stated minutes are about the computed ones; as long as a module is coming, the whole course has none."""
    path = course.settings.paths[name]
    if path.minutes is None or (not path.pages and any(module.meta.coming for module in course.modules)):
        return
    taken = course.path_minutes(name).total
    if abs(taken - path.minutes) > max(_NEAR * taken, _NEAR_MINUTES):
        place = reader.tables[SETTINGS].place(("paths", name, "minutes"))
        reader.mistake(place, "path-minutes", path=name, minutes=path.minutes, taken=taken)
