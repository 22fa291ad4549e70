"""Sentences and paragraphs that say nothing, the same for the same seed."""

from random import Random

from .vocabulary import ADJECTIVES, ADVERBS, LINKS, NOUNS, PLACES, VERBS, did, does, doing, several


class Prose:
    """Text without end; two with the same seed say the same."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.any = self.random.choice

    def thing(self) -> str:
        """``narrow harbour``, without an article."""
        return f"{self.any(ADJECTIVES)} {self.any(NOUNS)}"

    def things(self) -> str:
        return f"{self.any(ADJECTIVES)} {several(self.any(NOUNS))}"

    def one(self) -> str:
        noun = self.any(NOUNS)
        return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"

    def clause(self) -> str:
        """Six to twelve words that could stand alone."""
        return self.any((self._now, self._then, self._many, self._use))()

    def _now(self) -> str:
        return f"the {self.thing()} {does(self.any(VERBS))} the {self.any(NOUNS)} {self.any(PLACES)} the {self.thing()}"

    def _then(self) -> str:
        return f"{self.one()} {self.any(ADVERBS)} {did(self.any(VERBS))} each {self.thing()} {self.any(PLACES)} the {self.any(NOUNS)}"

    def _many(self) -> str:
        return f"{self.things()} {self.any(VERBS)} the {self.any(NOUNS)} and {self.any(VERBS)} {self.any(ADVERBS)}"

    def _use(self) -> str:
        return f"{doing(self.any(VERBS))} {self.one()} can {self.any(VERBS)} the {self.thing()} {self.any(ADVERBS)}"

    def sentence(self) -> str:
        text = self.clause() if self.random.random() < 0.5 else f"{self.clause()}, {self.any(LINKS)} {self.clause()}"
        return f"{text[0].upper()}{text[1:]}."

    def short_sentence(self) -> str:
        text = self.clause()
        return f"{text[0].upper()}{text[1:]}."

    def paragraph(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def title(self) -> str:
        return f"The {self.thing()} and its {several(self.any(NOUNS))}"

    def asked(self) -> str:
        return f"Which step helps the {self.thing()} {self.any(PLACES)} the {self.thing()} most?"

    def bullets(self, count: int) -> str:
        return "\n".join(f"- {self.sentence()}" for _ in range(count))

    def steps(self, count: int) -> str:
        return "\n".join(f"{number}. {self.sentence()}" for number in range(1, count + 1))

    def table(self, rows: int) -> str:
        head = ["Part", "Use", "Place", "Care"]
        lines = [
            [
                self.thing(),
                f"to {self.any(VERBS)} {self.things()}",
                f"{self.any(PLACES)} the {self.any(NOUNS)}",
                self.any(ADVERBS),
            ]
            for _ in range(rows)
        ]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * 4, *lines])

    def code(self, lines: int) -> str:
        settings = (
            f"  {self.any(NOUNS)}_{self.any(NOUNS)}: {self.random.randrange(10, 990)}  # {self.thing()}"
            for _ in range(lines)
        )
        return "\n".join(["```yaml", f"{self.any(NOUNS)}:", *settings, "```"])
