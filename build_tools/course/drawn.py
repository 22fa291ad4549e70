"""How a check draws its sittings, as the block on its page says."""

from typing import TypeVar

from ..errors import CourseError
from ..source.shape import read_shape
from ..source.yaml import read_yaml
from .models import CheckBlock
from .value import Page

_D = TypeVar("_D", bound=CheckBlock)


def drawn(page: Page | None, block: str, shape: type[_D]) -> _D:
    """What stands inside the page's ``block``; what is wrong in it is told by the checks."""
    try:
        found = next(one for one in page.markdown.blocks if one.name == block and one.content.strip())  # type: ignore[union-attr]
        return read_shape(shape, read_yaml(found.content, page.file))  # type: ignore[union-attr]
    except (AttributeError, StopIteration, CourseError):
        return shape()
