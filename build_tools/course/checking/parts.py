"""What stands behind a block's bar and inside it, with their places."""

from ...errors import Place
from ...source.markdown import Block
from ...source.yaml import Document, read_yaml
from ..value import Page


def argument_place(page: Page, block: Block) -> Place:
    return page.markdown.place(block.line, block.argument, "| ")


def inside(page: Page, block: Block) -> Document:
    """Raises CourseError with what YAML cannot read."""
    return read_yaml(block.content, page.file, first_line=block.line + 1)
