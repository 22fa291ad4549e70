"""The small course with an optional lesson, and with a path that goes on beside the modules."""

from pathlib import Path

FLOUR = """---
id: flour
optional: true
title: Flour
summary: Why one flour takes more water than another.
goals: [choose a flour]
reviewed: 2026-01-01
review_by: 2027-01-01
---
## Protein {#protein}

Flour with much protein drinks more water [@mill-2021].

## Questions

/// quiz | dough
lesson: flour
///
"""
QUESTIONS = """
  - id: thirsty-flour
    type: choice
    level: apply
    lesson: flour
    see: flour#protein
    prompt: Which flour takes more water?
    options:
      - {id: strong, text: The strong one, correct: true}
      - {id: cake, text: The one for cakes, feedback: "It is soft, and soon wet."}
    explanation: Protein drinks.

  - id: own-flour
    type: reflect
    level: apply
    lesson: flour
    prompt: Which flour do you bake with?
    example: The one on offer.
"""
EVENING = """---
id: evening
title: An evening
summary: Bake together.
---
/// handout | dough
essence: [Dough takes time.]
questions: [sticky-dough]
///

/// sheet | bake-plan
///

/// sheet | rota
///
"""


PATHS = """paths:
  head:
    title: {en: Head baker}
    pages: [dough/kneading, about, sheets/bake-plan, sheets/rota]
    check: false
  shift:
    title: {en: Shift}
    pages: [sheets/bake-plan, sheets/rota, dough/resting]
    check: false
pass_mark: 0.5"""
PLAN = """sheet: bake-plan
title: What we bake
purpose: Agree on one bread.
parts:
  - id: bread
    type: fields
    title: The bread
    fields: [{id: which, title: Which bread?}, {id: who, title: Who bakes it?}]
  - id: ready
    type: ticks
    title: Ready
    items: {flour: Flour, oven: An oven, time: Time}
"""
ROTA = (
    PLAN.replace("bake-plan", "rota").replace("What we bake", "Who bakes when").replace("parts:", "minutes: 7\nparts:")
)


def add_deeper(root: Path) -> None:
    """Adds all of this to the course below ``root``."""
    folder = root / "modules/dough/en"
    change(folder / "index.md", "[kneading, resting]", "[kneading, resting, flour]\npages: [evening]")
    (folder / "flour.md").write_text(FLOUR, "utf-8")
    (folder / "evening.md").write_text(EVENING, "utf-8")
    change(root / "course/course.yml", "pass_mark: 0.5", PATHS)
    change(root / "course/en/index.md", "## The modules", "/// paths\n///\n\n## The modules")
    change(root / "course/en/about.md", "---\n", "---\nid: about-us\n")
    (root / "course/sheets").mkdir()
    (root / "course/sheets/bake-plan.yml").write_text(PLAN, "utf-8")
    (root / "course/sheets/rota.yml").write_text(ROTA, "utf-8")
    quiz = root / "quizzes/dough.yml"
    quiz.write_text(quiz.read_text("utf-8") + QUESTIONS, "utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
