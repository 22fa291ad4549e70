"""What a question points to must be there, and every question must be shown somewhere."""

from ...questions import Question
from ...source.markdown import ends_with_paragraph, read_short
from ...source.shape import suggestion
from ..reading import Reader
from ..value import Course


def check_questions(course: Course, reader: Reader) -> None:
    for question in course.questions:
        _check_lesson(course, reader, question)
        _check_passage(course, reader, question)
        _check_paths(course, reader, question)
        _check_texts(course, reader, question)
        if not ends_with_paragraph(question.prompt):
            reader.mistake(_place(course, question, "prompt"), "prompt-without-question")
    _check_shown(course, reader)


def _place(course: Course, question: Question, *path: str | int):
    document, base = course.places[question.id]
    return document.place((*base, *path))


def _lessons_are_known(reader: Reader) -> bool:
    """Whether a name that is no lesson can be called wrong: a lesson that could not be read may be the one that is meant."""
    return not any(file.startswith("modules/") for file in reader.unread)


def _check_lesson(course: Course, reader: Reader, question: Question) -> None:
    if question.lesson not in course.lessons and _lessons_are_known(reader):
        near = suggestion(question.lesson, list(course.lessons))
        reader.mistake(_place(course, question, "lesson"), "lesson-unknown", lesson=question.lesson, near=near)


def _check_passage(course: Course, reader: Reader, question: Question) -> None:
    if question.see:
        check_passage(course, reader, question.see, _place(course, question, "see"))


def check_passage(course: Course, reader: Reader, target: str, place) -> None:
    """``lesson`` or ``lesson#heading``."""
    name, _, anchor = target.partition("#")
    lesson = course.lessons.get(name)
    if lesson is None:
        if _lessons_are_known(reader):
            reader.mistake(place, "lesson-unknown", lesson=name, near=suggestion(name, list(course.lessons)))
        return
    if anchor and anchor not in lesson.page.markdown.anchors:
        near = suggestion(anchor, sorted(lesson.page.markdown.anchors))
        reader.mistake(place, "heading-unknown", heading=anchor, file=lesson.page.file, near=near)


def _check_paths(course: Course, reader: Reader, question: Question) -> None:
    known = list(course.settings.paths)
    for index, name in enumerate(question.paths):
        if name not in known:
            place = _place(course, question, "paths", index)
            reader.mistake(place, "path-unknown", path=name, known=", ".join(known), near=suggestion(name, known))


def _check_texts(course: Course, reader: Reader, question: Question) -> None:
    sources = reader.names("course/sources.yml")
    for name, text in question.texts().items():
        path = [int(step) if step.isdigit() else step for step in name.split(".")]
        place = _place(course, question, *path)
        read = read_short(text)
        for link in read.links:
            if link.picture:
                reader.mistake(place, "picture-in-question")
            elif not link.target.startswith(("https://", "http://", "mailto:")):
                check_passage(course, reader, link.target, place)
        for citation in read.citations:
            if sources is not None and citation.target not in sources:
                near = suggestion(citation.target, sources)
                reader.mistake(place, "source-unknown", source=citation.target, near=near)


def _check_shown(course: Course, reader: Reader) -> None:
    if _lessons_are_known(reader):
        shown = {(block.name, _shows(block, page.module)) for page in course.pages for block in page.markdown.blocks}
        told: set[tuple[str, str]] = set()
        for question in course.questions:
            lesson = course.lessons.get(question.lesson)
            if lesson is None:
                continue
            wanted = ("check", lesson.page.module) if question.use == "check" else ("quiz", question.lesson)
            if wanted not in shown | told:
                told.add(wanted)
                message = "check-not-used" if question.use == "check" else "quiz-not-used"
                reader.mistake(_place(course, question), message, lesson=question.lesson, module=lesson.page.module)


def _shows(block, module: str) -> str:
    return block.argument if block.name == "check" else block.content.partition("lesson:")[2].strip()
