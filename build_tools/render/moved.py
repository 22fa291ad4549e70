"""The page at an address that a page has left: it leads on to where the page is now."""

from ..course import Page
from .address import url
from .templates import templates
from .view import View


def moved_page(view: View, page: Page, script: str, policy: str) -> str:
    """A complete page that works without a script; ``view`` is seen from the old address, ``script`` is the file that
    keeps what stands behind ``#`` and ``?``."""
    host = view.host
    address = f"{host.address}{page.language}/{url(page.address, view.pretty)}" if host and host.address else ""
    values = {"address": address, "way": view.way(page.address), "script": view.way(script), "policy": policy}
    return templates().get_template("moved.html").render(view=view, course=view.course, page=page, **values)
