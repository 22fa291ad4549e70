"""What each quiz asks: levels and kinds, where its right options stand and how long they are, and what nobody asks
about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..course import Course, Module
from ..questions import Question
from ..words import Words
from .table import table


def quiz_report(course: Course, speech: Words) -> str:
    """A part for each module that has lessons."""
    return "\n\n".join(
        "\n".join(_module(course, module, speech)) for module in course.modules if not module.meta.coming
    )


def _module(course: Course, module: Module, speech: Words) -> Iterator[str]:
    say = speech.report_words
    own = [
        question
        for question in course.questions
        if (lesson := course.lessons.get(question.lesson)) and lesson.page.module == module.name
    ]
    yield f"{module.meta.title} ({module.name}): {say['asked'].format(count=len(own))}"
    for name, key in (("levels", "level"), ("kinds", "type"), ("uses", "use")):
        yield f"  {say[name]}: {_counted(getattr(question, key) for question in own)}"
    yield from _options(own, say)
    lacking = [question.id for question in own if question.marked and _lacks_feedback(question)]
    yield f"  {say['without-feedback']}: {', '.join(lacking) or say['none']}"
    yield ""
    lessons = [
        (
            lesson.id,
            sum(q.marked for q in lesson.questions),
            sum(q.lesson == lesson.id and q.use == "check" for q in own),
            ", ".join(lesson.meta.objectives) or "–",
        )
        for lesson in module.all_lessons
    ]
    yield _indented(table([say[name] for name in ("lesson", "in-lesson", "in-check", "objectives")], lessons))
    yield ""
    goals = [
        (
            name,
            sum(name in lesson.meta.objectives for lesson in module.lessons),
            sum(question.objective == name for question in own),
        )
        for name in module.meta.objectives
    ]
    if goals:
        yield _indented(table([say[name] for name in ("objective", "lessons", "questions")], goals))


def _options(own: list[Question], say: Mapping[str, str]) -> Iterator[str]:
    """Of the questions with one right option: where it stands, and whether it is the longest."""
    places: Counter[int] = Counter()
    longest, shares = 0, []
    for question in own:
        right = question.alternatives()
        if sum(right.values()) != 1:
            continue
        texts = question.texts()
        lengths = {name: len(texts[name]) for name in right if name in texts}
        key = next(name for name, is_right in right.items() if is_right)
        others = [length for name, length in lengths.items() if name != key]
        if key not in lengths or not others:
            continue
        places[list(right).index(key) + 1] += 1
        longest += lengths[key] > max(others)
        shares.append(lengths[key] / (sum(others) / len(others)))
    if shares:
        yield f"  {say['places']}: {', '.join(f'{place}: {number}' for place, number in sorted(places.items()))}"
        yield f"  {say['longest'].format(count=longest, of=len(shares), share=round(100 * sum(shares) / len(shares)))}"


def _lacks_feedback(question: Question) -> bool:
    """Whether something that can be answered wrong does not say why it fails: an option, an item, a pair, a gap."""
    texts, right = question.texts(), question.alternatives()
    answered = [
        name
        for name in texts
        if name.endswith((".text", ".left")) and name.startswith(("options.", "items.", "pairs.", "gaps."))
    ]
    return any(f"{name.rpartition('.')[0]}.feedback" not in texts for name in answered if not right.get(name))


def _counted(values: Iterable[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in Counter(values).most_common())


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.split("\n"))
