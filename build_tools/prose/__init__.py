"""A page's running text, paragraph by paragraph, and how hard it is to read; and what a short text says."""

from .paragraphs import Paragraph, paragraphs
from .plain import plain
from .readability import MEASURES, WORD, count
from .sentences import places_of_sentences, sentences

__all__ = ["MEASURES", "WORD", "Paragraph", "count", "paragraphs", "places_of_sentences", "plain", "sentences"]
