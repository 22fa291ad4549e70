"""How long ``kurs check`` takes for a thousand questions of all kinds, in few pages."""

import copy
import subprocess
import sys
import time
from pathlib import Path

import yaml

from build_tools.course import read_course
from build_tools.questions import NAMES

from .files import write
from .report import heading, note, target
from .workshop import Workshop

QUESTIONS, LESSONS = 1000, 10
_EXAMPLES = Path(__file__).parents[1] / "questions"


def bench_check(workshop: Workshop, runs: int) -> None:
    """Reads and checks the course in a process that is warm, and as the command; the best of ``runs``."""
    heading(f"Checking {QUESTIONS:,} questions")
    root = workshop.folder / "thousand"
    write_thousand(root)
    warm = min(_timed(lambda: read_course(root)) for _ in range(runs))
    command = [sys.executable, "-m", "build_tools", "--course", str(root), "check"]
    whole = min(
        _timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[2]))
        for _ in range(runs)
    )
    note(f"{QUESTIONS} questions of {len(NAMES)} kinds in {LESSONS} lessons, best of {runs}")
    target("read and checked", warm, most=0.5, unit=" s")
    note(f"        the whole command, with Python's start and advice: {whole:.2f} s\n")


def _timed(act) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def write_thousand(root: Path) -> None:
    """A course of one module whose questions are the kinds' own examples, again and again."""
    lessons = [f"lesson-{number}" for number in range(1, LESSONS + 1)]
    write(
        root / "course/course.yml",
        "id: thousand\nversion: 1.0\ntitle: {en: A thousand}\nlanguages: [en]\nmodules: [many]\n",
    )
    write(root / "course/en/index.md", "---\ntitle: A thousand\nsummary: Questions.\n---\nMany.\n")
    folder = root / "modules/many/en"
    write(
        folder / "index.md",
        f"---\ntitle: Many\nquestion: How many?\nsummary: A thousand.\nlessons: [{', '.join(lessons)}]\n---\nAll of them.\n",
    )
    for lesson in lessons:
        front = f"id: {lesson}\ntitle: {lesson}\nsummary: One of ten.\ngoals: [answer]\nreviewed: 2026-01-01\nreview_by: 2027-01-01"
        write(
            folder / f"{lesson}.md", f"---\n{front}\n---\n## Here {{#here}}\n\n/// quiz | many\nlesson: {lesson}\n///\n"
        )
    examples = [yaml.safe_load((_EXAMPLES / f"{name}.yml").read_text("utf-8"))["question"] for name in NAMES]
    asked = [_asked(examples[number % len(examples)], number, lessons[number % LESSONS]) for number in range(QUESTIONS)]
    write(root / "quizzes/many.yml", yaml.safe_dump({"quiz": "many", "questions": asked}, allow_unicode=True))


def _asked(question: dict, number: int, lesson: str) -> dict:
    see = {"see": f"{lesson}#here"} if "see" in question else {}
    # A copy of its own: YAML would write the second time as a reference to the first.
    return copy.deepcopy(question) | {"id": f"question-{number}", "lesson": lesson, "use": "lesson"} | see
