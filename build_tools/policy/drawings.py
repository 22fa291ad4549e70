"""What a drawing may be made of, whether it stands in a page or in a file of its own: elements, attributes, and the
values of each.

What is not listed here may not stand. Nothing that is listed runs, fetches or reaches out of the drawing.
"""

import re
from collections.abc import Collection

#: Everything that is drawn, and its words.
ELEMENTS = frozenset(
    """svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker clipPath linearGradient
    radialGradient stop""".split()
)

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_LENGTH = rf"(?:{_NUMBER}(?:px|pt|pc|em|ex|rem|mm|cm|in|%)?)"
_LENGTHS = rf"{_LENGTH}(?:[\s,]+{_LENGTH})*"
# Numbers may stand without anything between them, as in «1.5.5-2».
_NUMBERS = r"[\d\s,.eE+-]*"
_WORD = r"[A-Za-z][A-Za-z-]*"
_OWN = r"url\(#[A-Za-z_][\w.-]*\)"
_COLOUR = rf"(?:{_WORD}|#[0-9A-Fa-f]{{3,8}}|(?:rgb|hsl)a?\([\d\s.,%/+-]*\))"
_NAME = r"[A-Za-z_][\w.-]*"

#: What a value must be, whole, and the attributes whose values are so.
_VALUES = {
    _LENGTHS: """x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height refX refY markerWidth markerHeight textLength
        pathLength rotate offset letter-spacing word-spacing stroke-width stroke-miterlimit stroke-dashoffset
        startOffset version""",
    rf"none|{_LENGTHS}": "stroke-dasharray",
    _NUMBERS: "points viewBox",
    _LENGTH: "opacity fill-opacity stroke-opacity stop-opacity",
    r"[MmZzLlHhVvCcSsQqTtAaEe\d\s,.+-]*|none": "d",
    rf"(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\({_NUMBERS}\))*|none": "transform gradientTransform",
    rf"{_COLOUR}|{_OWN}(?:\s+{_COLOUR})?": "fill stroke",
    _COLOUR: "color stop-color",
    rf"{_OWN}|none": "clip-path marker-start marker-mid marker-end",
    rf"{_LENGTH}|{_WORD}": "font-size font-weight font-stretch baseline-shift orient",
    rf"{_WORD}(?:\s+{_WORD})*": """text-anchor dominant-baseline alignment-baseline font-style font-variant
        text-decoration text-rendering lengthAdjust fill-rule clip-rule stroke-linecap stroke-linejoin vector-effect
        paint-order shape-rendering color-interpolation display visibility overflow gradientUnits spreadMethod
        clipPathUnits markerUnits preserveAspectRatio xml:space""",
    r"[\w\s,'\"-]+": "font-family",
    r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*": "lang xml:lang",
    _NAME: "id",
    rf"{_NAME}(?:\s+{_NAME})*": "class aria-labelledby aria-describedby",
    "img|presentation|none": "role",
    "true|false": "aria-hidden",
    "false": "focusable",
    r".*": "aria-label",
}
_GRAMMAR = {name: re.compile(value, re.DOTALL | re.ASCII) for value, names in _VALUES.items() for name in names.split()}
#: The same, as a page says them: there capital letters are small ones.
_IN_PAGE = {name.lower(): value for name, value in _GRAMMAR.items()}
#: Attributes whose value names something else in the drawing.
REFERENCES = ("aria-labelledby", "aria-describedby")
#: Where a drawing stands in a page, its classes are those that the stylesheet has for drawings, and no other part's.
_CLASS = re.compile(r"\s*d-[a-z-]+(?:\s+d-[a-z-]+)*\s*")
#: Signs of a value that a mistake quotes.
_SHOWN = 60


def drawing_violations(tag: str, attributes: dict[str, str], ids: Collection[str], *, inline: bool = True) -> list[str]:
    """What one element of a drawing holds that it may not.

    Names are without the namespace of SVG; ``ids`` are those that the drawing gives to its parts; ``inline`` if it is
    to stand in a page.
    """
    found = [] if tag in ELEMENTS else [f"<{tag}>"]
    for name, value in attributes.items():
        if name not in _GRAMMAR:
            found.append(f"{name}=")
        elif not _is_well(name, value.strip(), ids, inline):
            found.append(f'{name}="{value[:_SHOWN]}"')
    return found


def _is_well(name: str, value: str, ids: Collection[str], inline: bool) -> bool:
    if name == "class" and inline:
        return bool(_CLASS.fullmatch(value))
    if not _GRAMMAR[name].fullmatch(value):
        return False
    return all(one in ids for one in (value.split() if name in REFERENCES else _named_in(value)))


def _named_in(value: str) -> list[str]:
    """The parts of the drawing that a value such as ``url(#shade)`` names."""
    return re.findall(r"url\(#([^)]*)\)", value)


def attribute_violation(name: str, value: str) -> str:
    """An attribute of a drawing in a finished page, if it may not stand there."""
    if name not in _IN_PAGE:
        return f"{name}="
    return "" if _IN_PAGE[name].fullmatch(value.strip()) else f'{name}="{value[:_SHOWN]}"'
