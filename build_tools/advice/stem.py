"""Advice about a question that asks for what is not so."""

import re
from collections.abc import Iterator

from ..prose import places_of_sentences
from ..prose.plain import Plain, plain_paragraphs
from ..questions import Question
from ..words import Words
from .advice import Advice
from .spot import Spot


def about_stem(question: Question, spot: Spot, words: Words) -> Iterator[Advice]:
    """A negative word that is not emphasised in the question itself; in the situation before it, it may stand."""
    quiet = [word for sentence in _asking(question.prompt) for word in _quiet(sentence, words.negative_words)]
    if question.marked and quiet:
        yield spot.advice("negative-stem", "prompt", word=quiet[0])


def _asking(prompt: str) -> list[Plain]:
    """The sentences of a prompt's last paragraph that ask; all of them if none ends with a question mark."""
    sentences = [
        paragraph.part(*place)
        for paragraph in plain_paragraphs(prompt)[-1:]
        for place in places_of_sentences(paragraph.text)
    ]
    return [sentence for sentence in sentences if sentence.text.rstrip(' »")').endswith("?")] or sentences


def _quiet(sentence: Plain, negative: tuple[str, ...]) -> Iterator[str]:
    """The negative words, as they stand in a sentence without emphasis."""
    text = sentence.text.replace("’", "'")
    for found in re.finditer(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, negative))})(?![\w'-])", text, re.IGNORECASE):
        if not all(sentence.loud[found.start() : found.end()]):
            yield found[0]
