"""Words that stand where no Markdown can show, as in a list to choose from."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator

from ..source.rules import short_parser
from ..source.shape import Text, wrong


def _unmarked(text: str) -> str:
    """The text on one line, if Markdown would show the very same words."""
    text = " ".join(text.split())
    (read,) = short_parser().parseInline(text)
    children = read.children or []
    if any(token.type != "text" for token in children) or children[0].content != text:
        raise wrong("plain-text")
    return text


Plain = Annotated[Text, AfterValidator(_unmarked)]


def folded(text: str) -> str:
    """What is compared of two texts: not how letters are put together, nor capitals, nor spaces."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())
