"""What a course says again and again: how things begin, and phrases that come back on many pages."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..prose import WORD, sentences

#: The number of words from which a sequence is a phrase, and to which it is looked for.
_SHORTEST, _LONGEST = 3, 5
#: The number of words that make an opening.
_OPENING = 2


def openings(texts: Iterable[str]) -> Counter[str]:
    """How often texts begin with the same two words."""
    begun = (_words(text)[:_OPENING] for text in texts)
    return Counter(" ".join(words) for words in begun if len(words) == _OPENING)


def phrases(pages: Mapping[str, Sequence[str]], small: Collection[str], fewest: int) -> dict[str, int]:
    """Each phrase that stands on at least so many pages, with their number, those on most pages first.

    ``pages`` are the paragraphs of each. A phrase is three to five words of one sentence, not all of them ``small``; of
    a longer phrase and a part of it that stands on no more pages, only the longer one is told.
    """
    found: Counter[tuple[str, ...]] = Counter()
    for paragraphs in pages.values():
        found.update({run for text in paragraphs for sentence in sentences(text) for run in _runs(_words(sentence))})
    often = {run: count for run, count in found.items() if count >= fewest and not all(word in small for word in run)}
    inside = {part for run, count in often.items() for part in _inner(run) if often.get(part) == count}
    told = sorted((run for run in often if run not in inside), key=lambda run: (-often[run], -len(run), run))
    return {" ".join(run): often[run] for run in told}


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    sizes = range(_SHORTEST, _LONGEST + 1)
    return (tuple(words[at : at + size]) for size in sizes for at in range(len(words) - size + 1))


def _inner(run: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (run[at : at + size] for size in range(_SHORTEST, len(run)) for at in range(len(run) - size + 1))
