"""A guesser that has learned from other questions which words right options use, and knows nothing else."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from ..prose import WORD
from .single import Single

#: Pieces of a word by which its other forms and compounds are known, its ends marked by a space.
_PIECES = (3, 4, 5)
#: The number of options that a feature must stand in to be learned.
_FEWEST = 2
#: The number of rounds, the share of the slope that each climbs, and the share by which weights are held back in it,
#: rare words above all. More rounds learn the questions by heart.
_ROUNDS, _STEP, _HOLD = 25, 0.5, 0.001


@dataclass(frozen=True)
class Guesser:
    """``weights`` says of each word, pair of words or piece of a word how much it speaks for an option: the
    logarithm of the odds, a number without unit."""

    weights: dict[str, float]

    def guess(self, single: Single) -> int:
        """The place of the option that it takes: of equal ones the first."""
        scores = [self._score(option) for option in single.options]
        return scores.index(max(scores))

    def telling(self, option: str) -> dict[str, float]:
        """Each word and pair of words of an option, with how much it and its pieces speak for it: the
        logarithm of the odds, as a number without unit."""
        told = {unit: sum(self.weights.get(feature, 0) for feature in own) for unit, own in _units(option).items()}
        return {unit: weight for unit, weight in told.items() if weight}

    def _score(self, option: str) -> float:
        known = [self.weights[feature] for feature in features(option) if feature in self.weights]
        return sum(known) / sqrt(len(known) or 1)


def learn(asked: Sequence[Single]) -> Guesser:
    """A guesser that has seen these questions and their right options.

    A conditional logit (McFadden, D. (1974). Conditional logit analysis of qualitative choice behavior. In P. Zarembka
    (Ed.), Frontiers in econometrics, 105-142): the options of one question compete with each other only. It climbs by
    the whole gradient from zero, so the same questions always give the same guesser.
    """
    seen = [[features(option) for option in single.options] for single in asked]
    often = Counter(feature for options in seen for option in options for feature in option)
    known = {feature: number for number, feature in enumerate(f for f, count in often.items() if count >= _FEWEST)}
    rows = [[[known[feature] for feature in option if feature in known] for option in options] for options in seen]
    weights = [0.0] * len(known)
    for _ in range(_ROUNDS):
        slope = _slope(rows, [single.right for single in asked], weights)
        weights = [was + _STEP * (up - _HOLD * len(asked) * was) for was, up in zip(weights, slope, strict=True)]
    return Guesser(dict(zip(known, weights, strict=True)))


def _slope(rows: list[list[list[int]]], rights: list[int], weights: list[float]) -> list[float]:
    """How the likelihood of what is right grows with each weight."""
    slope = [0.0] * len(weights)
    for options, right in zip(rows, rights, strict=True):
        scale = [1 / sqrt(len(option) or 1) for option in options]
        grown = [exp(by * sum(weights[one] for one in option)) for by, option in zip(scale, options, strict=True)]
        total = sum(grown)
        for place, option in enumerate(options):
            missing = scale[place] * ((place == right) - grown[place] / total)
            for one in option:
                slope[one] += missing
    return slope


def features(option: str) -> list[str]:
    """What an option is known by, each once, in the order of its words."""
    return list(dict.fromkeys(feature for own in _units(option).values() for feature in own))


def _units(option: str) -> dict[str, list[str]]:
    """Each word with itself and its pieces, and each pair of words."""
    words = [word.casefold() for word in WORD.findall(option)]
    pairs = [f"{one} {other}" for one, other in zip(words, words[1:], strict=False)]
    return {word: [word, *_pieces(word)] for word in words} | {pair: [pair] for pair in pairs}


def _pieces(word: str) -> Iterable[str]:
    """Marked by a sign that no word has, so that a piece is never taken for a word."""
    ended = f" {word} "
    return (f"~{ended[at : at + size]}" for size in _PIECES for at in range(len(ended) - size + 1))
