"""Pages that have another address than they were published at."""

from collections.abc import Iterable

from ..published import Published
from ..source.lines import composed
from .module import Page

_MODULES = "modules/"


def moved_pages(pages: Iterable[Page], published: Published) -> dict[str, Page]:
    """The pages under the addresses they had; a name that leads nowhere is told by the checks."""
    found = {formerly(name, page.language, published): page for page in pages for name in page.meta.formerly}
    return {address: page for address, page in found.items() if address}


def formerly(name: str, language: str, published: Published) -> str:
    """The published address that an author calls ``data/staff`` or ``help``; empty if none is."""
    ways = (f"{_MODULES}{composed(name)}", composed(name))
    return next((address for address in ways if f"{language}/{address}" in published.of("page")), "")


def name_of(address: str) -> str:
    """What an author calls an address: ``modules/data/staff`` is ``data/staff``, as under ``paths``."""
    return address.removeprefix(_MODULES)
