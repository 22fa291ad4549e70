"""One thing that a judge finds on a page, and the answers that stand in a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

_ANSWERS = Path(__file__).parent / "answered.yml"


@dataclass(frozen=True)
class Finding:
    """``rule`` is the judge's own name for it, or its words; ``piece`` is the HTML it is about."""

    judge: str
    page: str
    rule: str
    piece: str


@dataclass(frozen=True)
class Answer:
    """Why findings of a rule are left as they are: all of them, or those whose piece, or whose page, holds a text."""

    judge: str
    rule: str
    reason: str
    piece: str = ""
    page: str = ""

    def is_about(self, finding: Finding) -> bool:
        return (
            self.judge == finding.judge
            and self.rule in finding.rule
            and self.piece in finding.piece
            and self.page in finding.page
        )


def answers() -> list[Answer]:
    """Every answer of ``answered.yml``; raises TypeError where one lacks its reason."""
    return [Answer(**one) for one in yaml.safe_load(_ANSWERS.read_text("utf-8")) or []]


def report(found: Iterable[Finding], answered: list[Answer]) -> tuple[list[str], bool]:
    """What a run says, and whether all is well: each rule that found something with its number and one example, then answers that no finding needs any more."""
    every = list(found)
    left: dict[tuple[str, str], list[Finding]] = {}
    for one in every:
        if not any(answer.is_about(one) for answer in answered):
            left.setdefault((one.judge, one.rule), []).append(one)
    lines = [
        f"{judge}: {rule} ({len(ones)} times), such as {ones[0].page}: {ones[0].piece[:200]}"
        for (judge, rule), ones in sorted(left.items())
    ]
    idle = [answer for answer in answered if not any(answer.is_about(one) for one in every)]
    lines += [f"answered, but found nowhere any more: {answer.judge}: {answer.rule} {answer.piece}" for answer in idle]
    return lines, not lines
