"""A page's running text, paragraph by paragraph, and how hard it is to read."""

from .paragraphs import Paragraph, paragraphs
from .readability import MEASURES, WORD, count

__all__ = ["MEASURES", "WORD", "Paragraph", "count", "paragraphs"]
