"""How many of how many, how sure that is, and whether chance alone would do it."""

from dataclasses import dataclass
from math import sqrt

#: The middle 95 per cent of the normal distribution end at so many standard deviations.
_Z = 1.959964


@dataclass(frozen=True)
class Share:
    """``hits`` of ``of``, where ``chance`` is the share to expect if nothing tells; shares are from 0 to 1."""

    hits: int
    of: int
    chance: float

    @property
    def value(self) -> float:
        """The share itself, from 0 to 1; 0 of nothing."""
        return self.hits / (self.of or 1)

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares, from 0 to 1, the true one lies, 95 times of 100.

        Wilson's score interval, which holds for few cases too (Wilson, E. B. (1927). Probable inference, the law of
        succession, and statistical inference. Journal of the American Statistical Association, 22, 209-212).
        """
        if not self.of:
            return 0.0, 1.0
        middle = self.value + _Z**2 / (2 * self.of)
        spread = _Z * sqrt(self.value * (1 - self.value) / self.of + _Z**2 / (4 * self.of**2))
        scale = 1 + _Z**2 / self.of
        return (middle - spread) / scale, (middle + spread) / scale

    @property
    def verdict(self) -> str:
        """``beyond`` or ``below`` chance where the whole interval is, otherwise ``within``."""
        low, high = self.interval
        return "beyond" if low > self.chance else "below" if high < self.chance else "within"
