"""Writes the generated course in our own format."""

from pathlib import Path

from .corpus import Lesson, Module, Question, Section
from .drawing import drawing
from .files import write

#: The course's front page and one page more, which every course of ours has: my page.
_FRONT = "---\ntitle: Measured course\nsummary: A course without a subject.\n---\n/// start\n///\n\n## The modules\n\n/// map\n///\n"
_MINE = (
    "---\ntitle: My page\nsummary: How far you have come.\n---\n"
    "## Where you are\n\n/// progress\n///\n\n## Your journal {#journal}\n\n/// journal\n///\n\n## Your data\n\n/// my-data\n///\n"
)
_MKDOCS = "site_name: Measured course\ndocs_dir: course/en\nsite_dir: site/en\ntheme: kurs\nplugins: [kurs]\n"


def write_ours(modules: list[Module], folder: Path) -> None:
    write(folder / "mkdocs.yml", _MKDOCS)
    write(folder / "course/course.yml", _settings(modules))
    write(folder / "course/en/index.md", _FRONT)
    write(folder / "course/en/my-page.md", _MINE)
    for module in modules:
        here = folder / "modules" / module.name / "en"
        write(here / "index.md", _index(module))
        write(here / "check.md", _check(module))
        write(folder / "quizzes" / f"{module.name}.yml", _quiz(module))
        for lesson in module.lessons:
            write(here / f"{lesson.name}.md", _lesson(module, lesson))
            write(here / "drawings" / f"{lesson.name}.svg", drawing(lesson))


def _settings(modules: list[Module]) -> str:
    names = "".join(f"  - {module.name}\n" for module in modules)
    return f"id: measured\nversion: 1.0\ntitle: {{en: Measured course}}\nlanguages: [en]\nmodules:\n{names}pass_mark: 0.8\n"


def _index(module: Module) -> str:
    lessons = "".join(f"  - {lesson.name}\n" for lesson in module.lessons)
    goals = "".join(f"  {lesson.name}: {lesson.goal}\n" for lesson in module.lessons)
    front = f"title: {module.title}\nquestion: {module.question}\nsummary: {module.summary}\nlessons:\n{lessons}objectives:\n{goals}"
    return f"---\n{front}---\n{module.intro}\n\n/// lessons\n///\n"


def _check(module: Module) -> str:
    return f"---\ntitle: Check yourself\nsummary: {len(module.questions)} questions.\n---\nAnswer them all.\n\n/// check | {module.name}\n///\n"


def _lesson(module: Module, lesson: Lesson) -> str:
    front = (
        f"id: {module.name}-{lesson.name}\ntitle: {lesson.title}\nsummary: {lesson.summary}\ngoals:\n  - {lesson.goal}\n"
        "reviewed: 2026-01-01\nreview_by: 2027-01-01\n"
    )
    sections = [_section(module, section) for section in lesson.sections]
    sections.insert(1, f"/// drawing | {lesson.name}\n{lesson.caption}\n///")
    points = "\n".join(f"- {point}" for point in lesson.points)
    parts = [
        f"/// scene\n{lesson.scene}\n///",
        *sections,
        f"/// keypoints\n## In short {{#in-short}}\n\n{points}\n///",
        f"## Questions {{#questions}}\n\n/// quiz | {module.name}\nlesson: {module.name}-{lesson.name}\n///",
    ]
    return f"---\n{front}---\n" + "\n\n".join(parts) + "\n"


def _section(module: Module, section: Section) -> str:
    see = section.see
    way = "" if not see else f"{see.page}.md" if see.module == module.name else f"../../{see.module}/en/{see.page}.md"
    return f"## {section.title} {{#{section.name}}}\n\n{section.text}" + (
        f"\n\nMore about this in [the page on it]({way})." if way else ""
    )


def _quiz(module: Module) -> str:
    questions = "\n".join(_question(module, question, number) for number, question in enumerate(module.questions, 1))
    return f"quiz: {module.name}\nquestions:\n{questions}"


def _question(module: Module, question: Question, number: int) -> str:
    options = "".join(
        f"      - id: option-{place}\n        text: {option.text}\n"
        + ("        correct: true\n" if option.right else "")
        + f"        feedback: {option.feedback}\n"
        for place, option in enumerate(question.options, 1)
    )
    lesson = f"{module.name}-{question.lesson}"
    return (
        f"  - id: {module.name}-question-{number}\n    type: choice\n    level: {('apply', 'judge', 'recall')[(number + number // 7) % 3]}\n"
        f"    lesson: {lesson}\n    see: {lesson}#part-{number % 5 + 1}\n"
        f"    prompt: |\n      {question.situation}\n\n      {question.asked}\n    options:\n{options}    explanation: {question.explanation}\n"
    )
