"""An author's SVG made ready to stand in a page: named for those who cannot see it, without a request of its own."""

import xml.etree.ElementTree as ElementTree

from markupsafe import Markup

_SVG = "http://www.w3.org/2000/svg"


def inline_drawing(text: str, name: str) -> Markup:
    """The drawing as an ``<svg role="img">`` whose title and description carry ids made from ``name``."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(text)
    labels = []
    for tag in ("title", "desc"):
        element = root.find(f"{{{_SVG}}}{tag}")
        element.set("id", f"drawing-{name}-{tag}")  # type: ignore[union-attr]
        labels.append(f"drawing-{name}-{tag}")
    root.set("role", "img")
    root.set("aria-labelledby", labels[0])
    root.set("aria-describedby", labels[1])
    return Markup(ElementTree.tostring(root, "unicode"))
