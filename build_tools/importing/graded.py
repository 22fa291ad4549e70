"""Answers that give a share of the points, as Moodle has them, as answers that are right or not."""

from dataclasses import dataclass

from ..words import words
from .draft import Draft, DraftOption, DraftPair, Findings
from .figures import readings

#: How many hundredths of the points shares such as 33.33333 may be from a hundred together.
_NEARLY = 1
#: Hundredths of the points above which an answer gives all of them.
_ALL = 99.9
#: How many groups, and how many items to put in them, a question to sort may have.
_GROUPS, _ITEMS = range(2, 5), range(3, 13)


@dataclass(frozen=True)
class Graded:
    """``weight`` is how much of the points it gives, in hundredths; ``margin`` how far from a number it goes."""

    text: str
    weight: float
    feedback: str = ""
    line: int = 1
    margin: str = ""

    def option(self, right: bool) -> DraftOption:
        return DraftOption(self.text, right, self.feedback, self.line, self.margin)


def chosen(draft: Draft, answers: list[Graded], found: Findings, *, several: bool) -> None:
    """Options to choose from: one that is right, or ``several`` that give all points together."""
    draft.kind = "choice"
    right = [answer.weight > (0 if several else _ALL) for answer in answers]
    if (
        several
        and abs(sum(answer.weight for answer, is_right in zip(answers, right, strict=True) if is_right) - 100) > _NEARLY
    ):
        found.note(draft.place.line, "points-in-doubt")
        draft.in_doubt, right = True, [False] * len(answers)
    if not several:
        for answer in answers:
            _note_share(answer, found)
        if sum(right) > 1:
            found.note(draft.place.line, "any-of-several", count=sum(right))
            draft.in_doubt, right = True, [False] * len(answers)
    draft.options = [answer.option(is_right) for answer, is_right in zip(answers, right, strict=True)]


def typed(draft: Draft, answers: list[Graded], found: Findings) -> None:
    """Words to type: those that give all points are accepted, and others that say why not are expected."""
    draft.kind = "text"
    for answer in answers:
        if "*" in answer.text:
            found.note(answer.line, "stars-not-taken", text=answer.text)
        else:
            _note_share(answer, found)
    once = {answer.text: answer for answer in reversed(answers)}.values()
    kept = [answer for answer in reversed(once) if "*" not in answer.text and (answer.weight > _ALL or answer.feedback)]
    draft.options = [answer.option(answer.weight > _ALL) for answer in kept]
    _explained(draft, found)


def counted(draft: Draft, answers: list[Graded], found: Findings) -> None:
    """A number to type: the one that gives all points."""
    draft.kind = "number"
    options: list[DraftOption] = []
    for answer in answers:
        if answer.text in ("", "*"):
            found.note(answer.line, "stars-not-taken", text="*")
            continue
        _note_share(answer, found)
        meant = readings(answer.text) if "," in answer.text else [answer.text]
        if len(meant) > 1:
            found.note(answer.line, "number-two-ways", said=answer.text, one=meant[0], other=meant[1])
            draft.in_doubt = draft.in_doubt or answer.weight > _ALL
        elif answer.weight > _ALL or answer.feedback and not 0 < answer.weight:
            options.append(
                DraftOption(
                    meant[0] if meant else answer.text,
                    answer.weight > _ALL,
                    answer.feedback,
                    answer.line,
                    answer.margin,
                )
            )
    draft.options = options
    _explained(draft, found)


def paired(draft: Draft, pairs: list[DraftPair], found: Findings) -> None:
    """Pairs to match; items to sort where several belong to the same."""
    draft.kind, draft.pairs = "match", pairs
    rights = [pair.right for pair in pairs]
    if len(set(rights)) == len(rights):
        return
    if all(pair.left for pair in pairs) and len(set(rights)) in _GROUPS and len(pairs) in _ITEMS:
        draft.kind = "sort"
    else:
        found.note(draft.place.line, "pairs-alike")


def true_or_false(draft: Draft, is_true: bool, feedback: dict[bool, str], language: str, line: int) -> None:
    """Two options, in the words of the course's language; ``feedback`` is what is said to whoever chose the one or the
    other."""
    said = words(language).comments
    draft.kind = "choice"
    if not draft.explanation:
        # Where one of two is right, what is said to it is why.
        draft.explanation, draft.explained = feedback.pop(is_true, ""), line
    draft.options = [
        DraftOption(str(said[f"option-{word}"]), truth is is_true, feedback.get(truth, ""), line)
        for truth, word in ((True, "true"), (False, "false"))
    ]


def in_gap(draft: Draft, found: Findings) -> list[DraftOption]:
    """The options of a draft as those of a gap, in which what is typed has no wrong answers of its own."""
    if draft.kind == "choice":
        return draft.options
    for option in draft.options:
        if not option.right:
            found.note(option.line, "gap-wrong-not-taken", text=option.text)
        elif option.margin not in ("", "0"):
            found.note(option.line, "gap-margin-not-taken", margin=option.margin, text=option.text)
    return [
        DraftOption(option.text, True, "", option.line)
        for option in draft.options
        if option.right and not draft.in_doubt
    ]


def _note_share(answer: Graded, found: Findings) -> None:
    if 0 < answer.weight < _ALL:
        found.note(answer.line, "share-of-points", text=answer.text, weight=f"{answer.weight:g}")


def _explained(draft: Draft, found: Findings) -> None:
    """What was said to the right answer becomes the explanation, if there is none: a word that is typed has no feedback
    of its own."""
    said = [option for option in draft.options if option.right and option.feedback]
    if said and not draft.explanation:
        draft.explanation, draft.explained = said[0].feedback, said[0].line
    elif said and said[0].feedback != draft.explanation:
        found.note(said[0].line, "feedback-not-taken", text=said[0].feedback)
