"""What only looks like Markdown, with our own word for what a block of another system is called."""

from collections.abc import Iterator

from ...blocks import KINDS
from ...source.lookalikes import Found
from ...source.markdown import MarkdownPage
from ..reader import SOURCES, Reader

#: What stands in Material, Docusaurus, MyST, Quarto, the Carpentries and on GitHub, and what we call it.
_NAMES = {word: f"/// {name}" for name, kind in KINDS.items() for word in (*kind.elsewhere.split(), name)}


def told(page: MarkdownPage, reader: Reader) -> Iterator[Found]:
    """The look-alikes of a page or a short text; a word after an @ is one only if a source has that name."""
    for found in page.look_alikes:
        if found.message != "citation-bare" or found.values["source"] in (reader.names(SOURCES) or []):
            yield found


def values_of(found: Found) -> dict[str, object]:
    """What fills the gaps of a look-alike's sentence: for a block of another system the one that does the same here, if
    one does."""
    word = str(found.values.get("word", "")).lower()
    near = next((_NAMES[name] for name in (word, word.rpartition("-")[2]) if name in _NAMES), "")
    return {**found.values, "near": near, "known": ", ".join(KINDS)}
