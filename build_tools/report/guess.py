"""What the wording of questions gives away to those who have not read the lesson."""

from collections.abc import Iterator, Mapping

from ..course import Course
from ..words import Words, words
from .guesser import Guesser
from .guessing import FEWEST, Guessing
from .share import Share
from .single import Single, chance, singles
from .table import table

#: The number of words on each side that are shown.
_SHOWN = 2


def guessing(course: Course) -> Guessing:
    """What is guessed in a course, by the words that reasons begin with in its language."""
    return Guessing(singles(course), words(course.language).reason_words)


def guess_report(course: Course, speech: Words) -> str:
    """A table of rules, one of modules, one of questions."""
    guessed, say = guessing(course), speech.report_words
    top = say["guessed"].format(count=len(guessed.asked), chance=round(100 * chance(guessed.asked)))
    if not guessed.asked:
        return top
    return "\n\n".join([top, *_parts(guessed, say)])


def _parts(guessed: Guessing, say: Mapping[str, str]) -> Iterator[str]:
    yield _rules(guessed, say)
    if not guessed.guessers:
        yield say["too-few-to-learn"].format(fewest=FEWEST)
    yield _modules(guessed, say)
    yield _questions(guessed, say)


def _rules(guessed: Guessing, say: Mapping[str, str]) -> str:
    """Each rule that fits somewhere, and each of the two kinds of options, with chance."""
    titles = [say[name] for name in ("rule", "of", "right", "share", "interval", "chance", "told")]
    shares = {_called(name, guessed, say): share for name, share in guessed.shares.items()}
    shares |= dict(zip((say["options-with-reason"], say["options-without-reason"]), guessed.reasons, strict=True))
    rows = [[name, *_cells(share), say[f"chance-{share.verdict}"]] for name, share in shares.items() if share.of]
    return table(titles, rows)


def _cells(share: Share) -> list[str]:
    """How many there are, how many are right, their share, its interval, chance."""
    low, high = share.interval
    span = f"{100 * low:.0f}–{100 * high:.0f} %"
    return [f"{share.of}", f"{share.hits}", f"{100 * share.value:.0f} %", span, f"{100 * share.chance:.0f} %"]


def _called(rule: str, guessed: Guessing, say: Mapping[str, str]) -> str:
    name, _, number = rule.partition(" ")
    if name == "words":
        return say["words-by-modules" if guessed.by_modules else "words-by-parts"]
    return say[f"rule-{name}"].format(number=number)


def _modules(guessed: Guessing, say: Mapping[str, str]) -> str:
    """How far each module is given away by each rule that is no place."""
    named = [name for name in guessed.shares if not name.startswith("place ")]
    modules = list(dict.fromkeys(single.module for single in guessed.asked))
    rows = [
        [module, f"{sum(single.module == module for single in guessed.asked)}"]
        + [f"{share.hits}/{share.of}" for share in (guessed.share(name, module) for name in named)]
        for module in modules
    ]
    return table([say["module"], say["questions"], *(say[f"short-{name}"] for name in named)], rows)


def _questions(guessed: Guessing, say: Mapping[str, str]) -> str:
    """Each question that a rule finds which is right more often than chance would have it; where no rule is, what it
    finds is found by luck."""
    if not any(share.verdict == "beyond" for share in guessed.shares.values()):
        return say["nothing-given-away"]
    given = [(single, cues) for at, single in enumerate(guessed.asked) if (cues := _cues(guessed, at))]
    rows = [
        [
            single.id,
            ", ".join(say[f"short-{cue.partition(' ')[0]}"].format(number=cue.partition(" ")[2]) for cue in cues),
            _telling(single, guessed.guessers[guessed.asked.index(single)]) if "words" in cues else "–",
        ]
        for single, cues in given
    ]
    told = say["given-away"].format(count=len(given), of=len(guessed.asked))
    return "\n\n".join([told, *([table([say[name] for name in ("question", "cue", "telling")], rows)] if rows else [])])


def _cues(guessed: Guessing, at: int) -> list[str]:
    """What gives one question away."""
    return [
        name
        for name, share in guessed.shares.items()
        if guessed.picks[name][at] == guessed.asked[at].right and share.verdict == "beyond"
    ]


def _telling(single: Single, guesser: Guesser) -> str:
    """The words that speak most for the right option, and those that speak most against others."""
    for_, against = guesser.telling(single.options[single.right]), dict[str, float]()
    for place, option in enumerate(single.options):
        against |= {} if place == single.right else guesser.telling(option)
    right = sorted((unit for unit in for_ if for_[unit] > 0), key=lambda unit: (-for_[unit], unit))
    wrong = sorted((unit for unit in against if against[unit] < 0), key=lambda unit: (against[unit], unit))
    return ", ".join([f"+ {unit}" for unit in right[:_SHOWN]] + [f"− {unit}" for unit in wrong[:_SHOWN]])
