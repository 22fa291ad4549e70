"""Makes SVG of the YAML that an author wrote of a drawing."""

from ..errors import CourseError, Mistake
from ..source.shape import read_shape
from ..source.yaml import Document
from .format import DrawingFile
from .picture import Drawn, draw

__all__ = ["Drawn", "drawn_file"]


def drawn_file(document: Document) -> Drawn:
    """The drawing that a file describes; its line is made from the file's name, so that it is the same at every build.

    Raises CourseError with every mistake in it.
    """
    name = document.file.rpartition("/")[2].removesuffix(".yml")
    drawn = draw(read_shape(DrawingFile, document), name)
    if drawn.flaws:
        raise CourseError(Mistake(document.place(flaw.path), flaw.message, flaw.values) for flaw in drawn.flaws)
    return drawn
