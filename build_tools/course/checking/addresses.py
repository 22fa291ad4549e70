"""What has been published at an address is still there, or the address leads on to where it is now."""

from ...source.lines import composed
from ...source.shape import suggestion
from ...source.tree import folded
from ..module import Page
from ..moved import formerly, name_of
from ..reader import Reader
from ..value import Course
from .doubt import pages_are_known


def check_addresses(course: Course, reader: Reader) -> None:
    listed = {
        line.removeprefix(f"{course.language}/")
        for line in reader.published.of("page")
        if line.startswith(f"{course.language}/")
    }
    # Windows and macOS take two addresses that differ in capital letters alone for one.
    there = {folded(page.address): page for page in reader.pages}
    claimed: dict[str, str] = {}
    for page in course.pages:
        for index, name in enumerate(page.meta.formerly):
            address = formerly(name, page.language, reader.published)
            _check_name(reader, page, index, _at(name, address, there), address, claimed, listed)
    if pages_are_known(reader):
        _check_gone(course, reader, listed)


def _at(name: str, address: str, there: dict[str, Page]) -> Page | None:
    """The page that has the address now."""
    ways = (address, f"modules/{name}", name)
    return next((there[way] for way in map(folded, ways) if way in there), None)


def _check_name(
    reader: Reader, page: Page, index: int, now: Page | None, address: str, claimed: dict[str, str], listed: set[str]
) -> None:
    """One name under ``formerly``: the page has had it, and it alone, and has it no more."""
    place, name = page.markdown.front.place(("formerly", index)), page.meta.formerly[index]
    claim = folded(address)
    if now is page:
        reader.mistake(place, "formerly-itself", page=name)
    elif now:
        reader.mistake(place, "formerly-in-use", page=name, file=now.file)
    elif address and claim in claimed:
        reader.mistake(place, "formerly-twice", page=name, file=claimed[claim])
    elif not address and not reader.published.mistakes:
        meant = _as_named(name, page.language)
        known = [name_of(one) for one in listed]
        reader.mistake(
            place, "formerly-unpublished", page=name, near=meant if meant in known else suggestion(meant, known)
        )
    claimed.setdefault(claim, page.file)


def _as_named(text: str, language: str) -> str:
    """A file or an address as ``formerly`` would name it: ``modules/data/nb/staff.md`` is ``data/staff``."""
    steps = [
        step for step in text.strip("/").removesuffix(".md").split("/") if step not in ("modules", "course", language)
    ]
    return composed("/".join(steps))


def _check_gone(course: Course, reader: Reader, listed: set[str]) -> None:
    there = {composed(page.address): page.file for page in course.pages}
    spelt = {folded(address): file for address, file in there.items()}
    unlisted = sorted(name_of(address) for address in there.keys() - listed)
    for address in sorted(listed - there.keys() - course.moved.keys()):
        place, name = reader.published.places["page", f"{course.language}/{address}"], name_of(address)
        if file := spelt.get(folded(address)):
            reader.mistake(place, "published-page-spelt", address=address, file=file)
        else:
            reader.mistake(place, "published-page-gone", address=address, page=name, near=suggestion(name, unlisted))
