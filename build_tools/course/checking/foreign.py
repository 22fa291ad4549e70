"""What only looks like Markdown, with our own word for what a block of another system is called."""

from collections.abc import Iterator

from ...blocks import NAMES
from ...source.lookalikes import Found
from ...source.markdown import MarkdownPage
from ..reader import SOURCES, Reader

#: What stands in Material, Docusaurus, MyST, Quarto, the Carpentries and on GitHub where a course has these.
_OURS = {
    "case": """admonition example info note tip hint caution warning danger important attention seealso callout details
        collapse""".split(),
    "keypoints": "abstract summary tldr objectives keypoint".split(),
    "scene": "quote epigraph prereq questions".split(),
    "quiz": "challenge exercise question task solution answer spoiler".split(),
    "way": "tab tabs tab-set tab-item group-tab discussion".split(),
    "drawing": "mermaid figure image diagram graphviz plantuml".split(),
    "sources": ["bibliography", "references"],
}
_NAMES = {word: f"/// {ours}" for ours, words in _OURS.items() for word in words} | {
    name: f"/// {name}" for name in NAMES
}


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
    return {**found.values, "near": near, "known": ", ".join(NAMES)}
