"""Writes the generated course for mkdocs-material, with the settings that its own documentation leads to."""

from pathlib import Path

from .corpus import Lesson, Module, Question, Section
from .drawing import plain_drawing
from .files import write

#: Fonts are left as they come: from elsewhere. Extensions are those that the baselines were measured with.
_MKDOCS = """\
site_name: Measured course
docs_dir: docs
site_dir: site
theme:
  name: material
  language: en
  features: [navigation.indexes, navigation.footer, navigation.top, toc.follow, search.suggest, search.highlight, content.code.copy]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/brightness-7, name: Dark mode}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/brightness-4, name: Light mode}}
plugins: [search]
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist
nav:
  - index.md
"""


def write_plain(modules: list[Module], folder: Path) -> None:
    write(folder / "mkdocs.yml", _MKDOCS + "".join(_nav(module) for module in modules))
    write(folder / "docs/index.md", _front(modules))
    for module in modules:
        here = folder / "docs/modules" / module.name
        write(here / "index.md", _index(module))
        write(here / "check.md", _check(module))
        for lesson in module.lessons:
            write(here / f"{lesson.name}.md", _lesson(module, lesson))
            write(here / "drawings" / f"{lesson.name}.svg", plain_drawing(lesson))


def _nav(module: Module) -> str:
    names = ("index", *(lesson.name for lesson in module.lessons), "check")
    return f"  - {module.title}:\n" + "".join(f"      - modules/{module.name}/{name}.md\n" for name in names)


def _page(title: str, summary: str, *parts: str) -> str:
    return f"---\ndescription: {summary}\n---\n\n" + "\n\n".join((f"# {title}", *parts)) + "\n"


def _front(modules: list[Module]) -> str:
    parts = [
        f"### [{module.title}](modules/{module.name}/index.md)\n\n{module.question}\n\n{module.summary}"
        for module in modules
    ]
    return _page("Measured course", "A course without a subject.", "## The modules", *parts)


def _index(module: Module) -> str:
    lessons = "\n".join(f"1. [{lesson.title}]({lesson.name}.md)\n\n    {lesson.summary}" for lesson in module.lessons)
    goals = "\n".join(f"- {lesson.goal}" for lesson in module.lessons)
    return _page(
        module.title, module.summary, module.question, goals, module.intro, lessons, "[Check yourself](check.md)"
    )


def _check(module: Module) -> str:
    questions = [_question(question, number) for number, question in enumerate(module.questions, 1)]
    return _page("Check yourself", f"{len(questions)} questions.", "Answer them all.", *questions)


def _lesson(module: Module, lesson: Lesson) -> str:
    sections = [_section(module, section) for section in lesson.sections]
    sections.insert(1, f"![{lesson.title}](drawings/{lesson.name}.svg)\n\n*{lesson.caption}*")
    points = "\n".join(f"    - {point}" for point in lesson.points)
    scene = f'!!! example ""\n\n    {lesson.scene}'
    return _page(lesson.title, lesson.summary, f"- {lesson.goal}", scene, *sections, f'!!! tip "In short"\n\n{points}')


def _section(module: Module, section: Section) -> str:
    see = section.see
    way = "" if not see else f"{see.page}.md" if see.module == module.name else f"../{see.module}/{see.page}.md"
    return f"## {section.title} {{#{section.name}}}\n\n{section.text}" + (
        f"\n\nMore about this in [the page on it]({way})." if way else ""
    )


def _question(question: Question, number: int) -> str:
    options = "\n".join(f"- {option.text}" for option in question.options)
    told = "\n".join(
        f"    - {'Right' if option.right else 'Wrong'}: {option.text} {option.feedback}" for option in question.options
    )
    return f'## Question {number}\n\n{question.situation}\n\n{question.asked}\n\n{options}\n\n??? success "Answer"\n\n{told}\n\n    {question.explanation}'
