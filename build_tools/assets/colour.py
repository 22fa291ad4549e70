"""A host's own colour as the course's accent, light and dark, made readable where it is not."""

import colorsys

_WHITE, _DARK = (1.0, 1.0, 1.0), (0x10 / 255, 0x17 / 255, 0x1C / 255)
#: Contrast, from 1 to 21. Text on our tints and on white asks for 4.5 (WCAG 2.2, 1.4.3); the tints take up to a fifth
#: of what white gives.
_ON_LIGHT, _ON_DARK = 5.7, 8.0

_Colour = tuple[float, float, float]


def accent(colour: str) -> tuple[dict[str, str], dict[str, str]]:
    """The tokens that follow from a colour such as ``#0a5560``, as (light, dark): name without ``--`` to colour.

    The hue stays; a colour too light for text on white becomes darker, and in the dark scheme it becomes lighter.
    """
    given = _read(colour)
    light, dark = _readable(given, _WHITE, _ON_LIGHT, -0.01), _readable(given, _DARK, _ON_DARK, 0.01)
    return (
        {
            "accent": _hex(light),
            "accent-strong": _hex(_mixed(light, (0, 0, 0), 0.28)),
            "tint": _hex(_mixed(_WHITE, light, 0.07)),
        },
        {
            "accent": _hex(dark),
            "accent-strong": _hex(_mixed(dark, _WHITE, 0.35)),
            "tint": _hex(_mixed(_DARK, dark, 0.18)),
            "on-accent": _hex(_mixed(_DARK, (0, 0, 0), 0.3)),
        },
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as ``#0a5560``, from 1 to 21, as WCAG 2.2 defines it."""
    lights = sorted(_luminance(_read(text)) for text in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _read(text: str) -> _Colour:
    red, green, blue = (int(text[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _readable(colour: _Colour, ground: _Colour, wanted: float, step: float) -> _Colour:
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
    found = colour
    while contrast(_hex(found), _hex(ground)) < wanted and 0 <= lightness <= 1:
        lightness += step
        found = colorsys.hls_to_rgb(hue, min(max(lightness, 0), 1), saturation)
    return found


def _mixed(one: _Colour, other: _Colour, share: float) -> _Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(colour: _Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(colour: _Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
