"""An author's SVG made ready to stand in a page: named for those who cannot see it, its names apart from the page's."""

import re
import xml.etree.ElementTree as ElementTree

from markupsafe import Markup

_SVG = "http://www.w3.org/2000/svg"
_REFERENCES = ("aria-labelledby", "aria-describedby")


def inline_drawing(text: str, name: str) -> Markup:
    """The drawing as an ``<svg role="img">``; the ids in it are made from ``name``, so that two drawings on a page
    share none."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(text)
    words = {tag: root.find(f"{{{_SVG}}}{tag}") for tag in ("title", "desc")}
    ids = {element.get("id", ""): f"drawing-{name}--{element.get('id')}" for element in root.iter()}
    for tag, element in words.items():
        ids[element.get("id", "")] = f"drawing-{name}-{tag}"  # type: ignore[union-attr]
    for element in root.iter():
        _rename(element, ids)
    for tag, element in words.items():
        element.set("id", f"drawing-{name}-{tag}")  # type: ignore[union-attr]
    root.set("role", "img")
    root.set("aria-labelledby", f"drawing-{name}-title")
    root.set("aria-describedby", f"drawing-{name}-desc")
    return Markup(ElementTree.tostring(root, "unicode"))


def _rename(element: ElementTree.Element, ids: dict[str, str]) -> None:
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, ids[value])
        elif name in _REFERENCES:
            element.set(name, " ".join(ids[part] for part in value.split()))
        elif "url(#" in value:
            element.set(name, re.sub(r"url\(#([^)]*)\)", lambda found: f"url(#{ids[found[1]]})", value))
