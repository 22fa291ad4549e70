"""What a path goes through: pages, and sheets on the pages that show them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..sheets import Sheet
from .minutes import Minutes
from .models import LearningPath
from .module import Module, Page
from .moved import name_of

if TYPE_CHECKING:
    from .value import Course

#: What a path calls a sheet begins so.
SHEETS = "sheets/"


@dataclass(frozen=True)
class Stop:
    """A page, or a ``sheet`` on the ``page`` that shows it; ``module`` is the name of the one whose stops it stands
    among."""

    page: Page
    minutes: Minutes
    module: str = ""
    sheet: Sheet | None = None

    @property
    def id(self) -> str:
        """What it is marked as done under; empty for a page that cannot be."""
        return f"sheet-{self.sheet.id}" if self.sheet else self.page.id

    @property
    def title(self) -> str:
        return self.sheet.meta.title if self.sheet else self.page.meta.title

    @property
    def address(self) -> str:
        return f"{self.page.address}#sheet-{self.sheet.id}" if self.sheet else self.page.address

    @property
    def spent(self) -> Minutes:
        """Its minutes for who wants to know what there is time for: a sheet is one piece of work, never read first."""
        return Minutes(self.minutes.total) if self.sheet else self.minutes


@dataclass(frozen=True)
class Extra:
    """A stop that only these ``paths`` have among a module's."""

    stop: Stop
    paths: tuple[str, ...]


def nameable(course: Course, away: Collection[str] = ()) -> dict[str, Page]:
    """The page of everything that a path can name, under that name, without the files ``away``: those of the modules
    that count, the others but the front page and the course check, and the first that shows each sheet."""
    there = [page for page in course.pages if page.file not in away and _can_be_stop(course, page)]
    sheets: dict[str, Page] = {}
    for page in there:
        for block in page.blocks:
            if "sheet" in block.prints and block.argument in course.sheets:
                sheets.setdefault(SHEETS + block.argument, page)
    # A page of a module that is called so comes before a sheet.
    return sheets | {name_of(page.address): page for page in there}


def _can_be_stop(course: Course, page: Page) -> bool:
    lesson = course.by_page.get(page.file)
    return page is not course.course_check and page.address != "index" and not (lesson and lesson.optional)


def stops_of(course: Course, path: LearningPath) -> tuple[Stop, ...]:
    """What a path goes through, in order; what is not there is told as mistakes."""
    named = nameable(course, course.left_out)
    if path.pages:
        stops = list(_with_modules(course, [_stop(course, name, named[name]) for name in path.pages if name in named]))
    else:
        stops = [stop_of(course, page) for page in course.trail if page is not course.course_check]
    if path.check and course.course_check:
        stops.append(stop_of(course, course.course_check))
    return tuple(stops)


def stop_of(course: Course, page: Page) -> Stop:
    """A page as a stop."""
    return Stop(page, course.minutes_of(page), page.module)


def _stop(course: Course, name: str, page: Page) -> Stop:
    if name == name_of(page.address):
        return stop_of(course, page)
    sheet = course.sheets[name.removeprefix(SHEETS)]
    return Stop(page, Minutes(write=sheet.minutes), page.module, sheet)


def _with_modules(course: Course, stops: list[Stop]) -> Iterator[Stop]:
    """What belongs to no module stands with the stop before it; at the beginning, with the first that has one."""
    ready = [module.name for module in course.modules if not module.meta.coming]
    module = next((stop.module for stop in stops if stop.module), ready[0] if ready else "")
    for stop in stops:
        module = stop.module or module
        yield replace(stop, module=module)


def extras(course: Course, module: Module, *, late: bool) -> list[Extra]:
    """The stops that only some paths have among a module's own: before its lessons, or ``late``, after them, where the
    path comes to one of those first. Each path finds its own in its order: what two have in other orders is twice.
    """
    own = {page.file for page in module.trail}
    lessons = {lesson.page.file for lesson in module.lessons}
    found: list[Extra] = []
    for name, stops in course.path_stops.items():
        met, place = False, 0
        for stop in stops:
            if stop.module == module.name and (stop.sheet or stop.page.file not in own) and met == late:
                place = _put(found, place, stop, name)
            met = met or stop.page.file in lessons
    return found


def _put(found: list[Extra], place: int, stop: Stop, path: str) -> int:
    """Puts a stop of a path among what was ``found``, at this place or behind it; gives the place after it."""
    for at, one in enumerate(found[place:], place):
        if one.stop.address == stop.address:
            found[at] = replace(one, paths=(*one.paths, path))
            return at + 1
    found.insert(place, Extra(stop, (path,)))
    return place + 1
