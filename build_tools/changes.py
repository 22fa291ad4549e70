"""What the difference between two states of a course means for people who have begun it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .course import Course, marks
from .published import Published
from .words import Words


@dataclass(frozen=True)
class Asked:
    """A question as far as old answers depend on it; ``lesson``, ``use`` and ``retired`` are empty where they are not
    known."""

    kind: str
    key: str
    stem: str
    options: str
    lesson: str = ""
    use: str = ""
    retired: str = ""


@dataclass(frozen=True)
class State:
    """``lessons`` maps ids to titles, empty where they are not known; ``replaced`` maps an old question to the new one,
    ``moved`` an old address to the new one. ``course`` is the course's id, empty where it is not known."""

    questions: dict[str, Asked]
    lessons: dict[str, str]
    checks: tuple[str, ...]
    replaced: dict[str, str] = field(default_factory=dict)
    course: str = ""
    paths: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)

    @property
    def live(self) -> dict[str, Asked]:
        return {name: question for name, question in self.questions.items() if not question.retired}


#: A sentence of ``words`` → the names it is about, each with what there is to say of it.
Changes = dict[str, list[str]]


def of_course(courses: Sequence[Course]) -> State:
    """``courses`` are its languages, the first one first."""
    course = courses[0]
    every = (*course.questions, *course.retired)
    return State(
        {question.id: Asked(*marks(question), question.lesson, question.use, question.retired) for question in every},
        {name: page.meta.title for name, page in course.markable.items()}
        | {name: stop.title for name, stop in course.sheet_stops.items()},
        tuple(module.name for module in course.modules if module.check),
        {old: question.id for question in every for old in question.replaces},
        course.settings.id,
        tuple(course.settings.paths),
        tuple(address for one in courses for address in one.addresses),
        {
            f"{one.language}/{old}": f"{one.language}/{page.address}"
            for one in courses
            for old, page in one.moved.items()
        },
    )


def of_list(published: Published) -> State:
    """What is known of a course from the list of what it published: ids and prints, no titles."""
    questions = {name: Asked(*line.marks) for name, line in published.of("question").items()}
    lessons, ids = dict.fromkeys(published.of("lesson"), ""), [*published.of("course")]
    return State(
        questions,
        lessons,
        checks=tuple(published.of("check")),
        course=ids[-1] if ids else "",
        paths=tuple(published.of("path")),
        addresses=tuple(published.of("page")),
    )


def compare(before: State, after: State) -> Changes:
    """All changes; a sentence without any has an empty list."""
    kept = {name: (old, after.live[name]) for name, old in before.live.items() if name in after.live}
    lessons = {name: (title, after.lessons[name]) for name, title in before.lessons.items() if name in after.lessons}
    away = [address for address in before.addresses if address not in after.addresses]
    return {
        "change-course": [f"{before.course} → {after.course}"] if before.course not in ("", after.course) else [],
        "change-new": [name for name in after.live if name not in before.questions],
        "change-back": [name for name in after.live if name in before.questions and name not in before.live],
        "change-key": [name for name, both in kept.items() if _asks_again(*both)],
        "change-wording": [name for name, both in kept.items() if _is_reworded(*both)],
        "change-moved": [
            f"{name}: {old.lesson} → {new.lesson}"
            for name, (old, new) in kept.items()
            if old.lesson not in ("", new.lesson)
        ],
        "change-use": [
            f"{name}: {old.use} → {new.use}" for name, (old, new) in kept.items() if old.use not in ("", new.use)
        ],
        "change-gone": list(_gone(before, after)),
        "change-lesson-new": [name for name in after.lessons if name not in before.lessons],
        "change-lesson-renamed": [
            f"{name}: {old} → {new}" for name, (old, new) in lessons.items() if old and old != new
        ],
        "change-lesson-gone": [name for name in before.lessons if name not in after.lessons],
        "change-check-new": [name for name in after.checks if name not in before.checks],
        "change-check-gone": [name for name in before.checks if name not in after.checks],
        "change-path-gone": [name for name in before.paths if name not in after.paths],
        "change-address": [f"{old} → {after.moved[old]}" for old in away if old in after.moved],
        "change-address-gone": [old for old in away if old not in after.moved],
    }


def report(changes: Changes, speech: Words) -> str:
    """The changes in words, with the names below each sentence and the counts at the end."""
    lines = []
    for sentence, names in changes.items():
        if names:
            lines += [speech.say(sentence), *(f"  {name}" for name in names), ""]
    counts = {name.replace("-", "_"): len(names) for name, names in changes.items()}
    return "\n".join([*lines, speech.say("change-counts" if lines else "change-none", **counts)])


def _asks_again(old: Asked, new: Asked) -> bool:
    return (old.kind, old.key) != (new.kind, new.key)


def _is_reworded(old: Asked, new: Asked) -> bool:
    return not _asks_again(old, new) and (old.stem, old.options) != (new.stem, new.options)


def _gone(before: State, after: State) -> Iterator[str]:
    """What is asked no more, with the question that stands for it, or when it was retired."""
    for name in before.live:
        if name in after.replaced:
            yield f"{name} → {after.replaced[name]}"
        elif name not in after.questions:
            yield name
        elif after.questions[name].retired:
            yield f"{name} ({after.questions[name].retired})"
