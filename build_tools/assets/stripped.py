"""Scripts and styles without what only their readers need."""

import re


def stripped(source: str) -> str:
    """A script or style without comments on lines of their own, indents and empty lines: a third of what is sent.

    Lines and names stay, so that what a browser runs can still be read. Our sources keep to a form for which this is
    safe (texts between " or ` that end on their line, no comments behind code, no quotes or spaces in regular
    expressions); a test holds them to it.
    """
    without = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*\n", "", source, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in without.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def closed_script(source: str) -> str:
    """A script without comments, indents, the spaces around its signs, and the line ends that a bracket already
    tells."""
    closed = _closed_up(r"[ \t]*([=,;:?{}()\[\]<>|&]+)[ \t]*", stripped(source))
    # What a bracket or a sign begins needs no line of its own, nor does what ends it; where a statement could end, the
    # line stays.
    return re.sub(r"(?<=[{(\[,=>])\n|\n(?=[})\].?:])", "", closed)


def closed_rules(source: str) -> str:
    """A stylesheet without comments, indents and the spaces around its signs."""
    return _closed_up(r"\s*([{}])\s*|([;,:])\s+", stripped(source))


def _closed_up(signs: str, source: str) -> str:
    """The source without the spaces around its signs; texts are left alone, since ``content: ": "`` means its space."""
    return re.sub(rf'("(?:[^"\\]|\\.)*"|`[^`]*`)|{signs}', lambda found: found[found.lastindex or 0], source)
