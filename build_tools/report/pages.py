"""What each page of the course asks of its reader: minutes, words, how hard it is to read, sources, questions, next
review."""

from collections import Counter

from ..course import Course, Page
from ..prose import MEASURES, count, paragraphs
from ..source.markdown import read_short
from ..words import Words
from .table import table


def page_report(course: Course, speech: Words) -> str:
    """A row a page, and a row for each path with its minutes."""
    say = speech.report_words
    tools = course.settings.language_tools.get(course.language)
    measure = tools.readability if tools else "lix"
    titles = [say[name] for name in ("page", "read", "answer", "write", "words")] + [measure.upper()]
    titles += [say[name] for name in ("words-a-sentence", "sources", "questions", "review-by")]
    rows = [_row(course, page, measure) for page in course.pages if not getattr(page.meta, "coming", False)]
    paths = [
        (course.settings.paths[name].title[course.language], *_minutes(course, name)) for name in course.settings.paths
    ]
    path_titles = [say[name] for name in ("path", "read", "answer", "write", "total", "stated")]
    return "\n\n".join([table(titles, rows), *([table(path_titles, paths)] if paths else [])])


def _row(course: Course, page: Page, measure: str) -> list[object]:
    minutes = course.minutes_of(page)
    counted = count(one.text for one in paragraphs(page.markdown) if one.kind == "paragraph")
    lesson = course.by_page.get(page.file)
    kinds = Counter(course.sources[key].kind for key in _cited(course, page) if key in course.sources)
    module = course.module_of(page)
    checked = len(module.checked) if module and page.file.endswith("/check.md") else 0
    return [
        page.address,
        minutes.read,
        minutes.answer,
        minutes.write,
        page.markdown.word_count,
        f"{MEASURES[measure](counted):.0f}" if counted.words else "–",
        f"{counted.words_a_sentence:.1f}" if counted.words else "–",
        ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())) or "–",
        len(lesson.questions) if lesson else checked,
        page.meta.review_by or "–",
    ]


def _cited(course: Course, page: Page) -> list[str]:
    """The sources of the page and of its questions, once each."""
    keys = [citation.target for citation in page.markdown.citations]
    lesson = course.by_page.get(page.file)
    for question in lesson.questions if lesson else ():
        keys += [citation.target for text in question.texts().values() for citation in read_short(text).citations]
    return list(dict.fromkeys(keys))


def _minutes(course: Course, path: str) -> tuple[object, ...]:
    taken = course.path_minutes(path)
    return taken.read, taken.answer, taken.write, taken.total, course.settings.paths[path].minutes or "–"
