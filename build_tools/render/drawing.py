"""An author's SVG made ready to stand in a page: named for those who cannot see it, or kept from them, its names apart
from the page's."""

import re
import xml.etree.ElementTree as ElementTree

from markupsafe import Markup

_SVG = "http://www.w3.org/2000/svg"
_REFERENCES = ("aria-labelledby", "aria-describedby")
#: What tells of a drawing to those who cannot see it.
_SPOKEN = ("role", "aria-label", *_REFERENCES)


def inline_drawing(text: str, name: str) -> Markup:
    """The drawing as an ``<svg role="img">``; the ids in it are made from ``name``, so that two drawings on a page
    share none."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(text)
    found = {f"drawing-{name}-{tag}": root.find(f"{{{_SVG}}}{tag}") for tag in ("title", "desc")}
    words = {own: element for own, element in found.items() if element is not None}
    ids = {element.get("id", ""): f"drawing-{name}--{element.get('id')}" for element in root.iter()}
    ids |= {element.get("id", ""): own for own, element in words.items()}
    for element in root.iter():
        _rename(element, ids)
    for own, element in words.items():
        element.set("id", own)
    root.set("role", "img")
    root.set("aria-labelledby", f"drawing-{name}-title")
    root.set("aria-describedby", f"drawing-{name}-desc")
    return Markup(ElementTree.tostring(root, "unicode"))


def silent_drawing(text: str, name: str, kind: str) -> Markup:
    """The drawing as an ``<svg>`` of this class for the eye alone, where the words beside it say the same; the ids in
    it are made from ``name``."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(text)
    for parent in list(root.iter()):
        for word in [child for child in parent if child.tag in (f"{{{_SVG}}}title", f"{{{_SVG}}}desc")]:
            parent.remove(word)
    ids = {element.get("id", ""): f"{name}--{element.get('id')}" for element in root.iter()}
    for element in root.iter():
        for attribute in _SPOKEN:
            element.attrib.pop(attribute, None)
        _rename(element, ids)
    root.attrib |= {"class": kind, "aria-hidden": "true", "focusable": "false"}
    return Markup(ElementTree.tostring(root, "unicode"))


def _rename(element: ElementTree.Element, ids: dict[str, str]) -> None:
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, ids[value])
        elif name in _REFERENCES:
            element.set(name, " ".join(ids[part] for part in value.split()))
        elif "url(#" in value:
            element.set(name, re.sub(r"url\(#([^)]*)\)", lambda found: f"url(#{ids[found[1]]})", value))
