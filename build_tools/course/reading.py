"""Puts what was read of a course in one language together."""

from ..blocks import CheckBlock
from ..hand import MapFile
from ..source.shape import suggestion
from .entries import Source, Term, Theme
from .models import Settings
from .moved import moved_pages
from .pages import read_course_pages, read_modules
from .quizzes import read_questions
from .reader import GLOSSARY, SOURCES, THEMES, Reader
from .sheets import read_sheets
from .value import Course


def assemble(reader: Reader, settings: Settings, language: str) -> Course:
    """Everything that could be read, in one value; what could not is among the reader's mistakes."""
    sources = reader.table(SOURCES, Source)
    glossary = reader.table(GLOSSARY, Term)
    written, places = read_questions(reader, settings.modules, settings.retired_modules)
    questions = tuple(question for question in written if not question.retired)
    retired = tuple(question for question in written if question.retired)
    pages = read_course_pages(reader, language)
    modules = read_modules(reader, settings.modules, language, questions)
    for module in modules:
        pages += module.pages
    sheets = read_sheets(reader)
    draws = (block.draw for page in pages for block in page.blocks if block.home_of == "course-check")
    draw = next(filter(None, draws), CheckBlock())
    road = _road(reader, settings, language)
    moved, themes = moved_pages(pages, reader.published), reader.table(THEMES, Theme)
    return Course(
        reader.files,
        settings,
        language,
        tuple(pages),
        tuple(modules),
        questions,
        sources,
        glossary,
        places,
        retired,
        sheets,
        themes,
        draw,
        moved,
        road,
        tables=dict(reader.tables),
    )


def _road(reader: Reader, settings: Settings, language: str) -> MapFile | None:
    """What stands on the map, where the course has a file that says so."""
    file = f"course/{language}/drawings/map.yml"
    document = reader.yaml(file) if reader.has(file) else None
    road = reader.shape(MapFile, document) if document else None
    for name in road.stops if document and road else ():
        if document and name not in settings.modules:
            near, known = suggestion(name, list(settings.modules)), ", ".join(settings.modules)
            reader.mistake(document.key_place(("stops", name)), "module-unknown", module=name, near=near, known=known)
    return road
