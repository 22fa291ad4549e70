"""How often the right option of a question is found without knowing anything: by each rule of thumb, by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .guesser import Guesser, learn
from .rules import has_reason, rules
from .share import Share
from .single import Single, chance

#: The number of questions to learn words from; with fewer nothing is tried.
FEWEST = 10
#: The number of parts of the questions that take turns where there are no modules to take them.
_PARTS = 10


@dataclass(frozen=True)
class Guessing:
    """``asked`` are questions with one right option each, ``reason_words`` what a reason begins with."""

    asked: Sequence[Single]
    reason_words: Sequence[str]

    @cached_property
    def picks(self) -> dict[str, list[int | None]]:
        """What each rule takes in each question; ``words`` only where there is enough to learn from."""
        places = max((len(single.options) for single in self.asked), default=0)
        taken = {name: [*map(rule, self.asked)] for name, rule in rules(self.reason_words, places).items()}
        if self.guessers:
            taken["words"] = [guesser.guess(single) for single, guesser in zip(self.asked, self.guessers, strict=True)]
        return taken

    @cached_property
    def shares(self) -> dict[str, Share]:
        """How often each rule is right, of the questions that it fits."""
        return {name: self.share(name) for name in self.picks}

    def share(self, rule: str, module: str = "") -> Share:
        """How often one rule is right, in all modules or in one."""
        fits = [
            (single, pick)
            for single, pick in zip(self.asked, self.picks[rule], strict=True)
            if pick is not None and module in ("", single.module)
        ]
        hits = sum(single.right == pick for single, pick in fits)
        return Share(hits, len(fits), chance([single for single, _ in fits]))

    @cached_property
    def by_modules(self) -> bool:
        """Whether each module is tried by what the others teach; otherwise a tenth of all questions at a time is."""
        sizes = [sum(single.module == name for single in self.asked) for name in {one.module for one in self.asked}]
        return len(self.asked) - max(sizes, default=0) >= FEWEST

    @cached_property
    def guessers(self) -> list[Guesser]:
        """For each question one that has seen none of its module, or none of its part; empty where too few teach."""
        parts = [single.module if self.by_modules else f"{at % _PARTS}" for at, single in enumerate(self.asked)]
        taught = {part: [one for one, its in zip(self.asked, parts, strict=True) if its != part] for part in parts}
        if min(map(len, taught.values()), default=0) < FEWEST:
            return []
        learned = {part: learn(questions) for part, questions in taught.items()}
        return [learned[part] for part in parts]

    @cached_property
    def reasons(self) -> tuple[Share, Share]:
        """How often an option is right that says why, and one that does not."""
        told = [
            (has_reason(option, self.reason_words), place == single.right)
            for single in self.asked
            for place, option in enumerate(single.options)
        ]
        expected = len(self.asked) / (len(told) or 1)
        having, lacking = ([right for has, right in told if has is wanted] for wanted in (True, False))
        return Share(sum(having), len(having), expected), Share(sum(lacking), len(lacking), expected)
