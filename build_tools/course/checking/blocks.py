"""The blocks of every page: known, complete, and pointing at something that is there."""

import xml.etree.ElementTree as ElementTree

from ...errors import CourseError
from ...policy import drawing_violations
from ...source.markdown import Block
from ...source.shape import suggestion
from ...source.text import read_text
from ...source.yaml import read_yaml
from ..blocks import BLOCKS
from ..reading import Reader
from ..value import Course, Page


def check_blocks(course: Course, reader: Reader) -> None:
    for page in course.pages:
        for block in page.markdown.blocks:
            _check_block(course, reader, page, block)


def _check_block(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place = page.markdown.place(block.line, "///")
    rule = BLOCKS.get(block.name)
    if rule is None:
        reader.mistake(place, "block-unknown", block=block.name, near=suggestion(block.name, list(BLOCKS)), known=", ".join(BLOCKS))
    elif rule.argument and not block.argument:
        reader.mistake(place, "block-without-argument", block=block.name)
    elif block.argument and not rule.argument:
        reader.mistake(place, "block-with-argument", block=block.name)
    elif block.name in _SPECIAL:
        _SPECIAL[block.name](course, reader, page, block)


def _check_quiz(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place = page.markdown.place(block.line, block.argument)
    if not _module_has_quiz(course, reader, place, block):
        return
    try:
        options = read_yaml(block.content, page.file, first_line=block.line + 1)
    except CourseError as error:
        reader.mistakes += error.mistakes
        return
    if not isinstance(options.value, dict) or set(options.value) != {"lesson"}:
        reader.mistake(place, "quiz-needs-lesson", module=block.argument)
        return
    name = options.value["lesson"]
    asked = [question for question in course.questions if question.lesson == name and question.use != "check"]
    if not asked and f"quizzes/{block.argument}.yml" not in reader.unread:
        near = suggestion(str(name), sorted({question.lesson for question in course.questions}))
        reader.mistake(options.place(("lesson",)), "quiz-empty", lesson=name, file=f"quizzes/{block.argument}.yml", near=near)


def _module_has_quiz(course: Course, reader: Reader, place, block: Block) -> bool:
    if (course.root / f"quizzes/{block.argument}.yml").is_file():
        return True
    known = [path.stem for path in sorted(course.root.glob("quizzes/*.yml"))]
    reader.mistake(place, "quiz-unknown", quiz=block.argument, near=suggestion(block.argument, known))
    return False


def _check_check(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place = page.markdown.place(block.line, block.argument)
    if page.file != f"modules/{block.argument}/{page.language}/check.md":
        reader.mistake(place, "check-elsewhere", module=block.argument, language=page.language)
    elif _module_has_quiz(course, reader, place, block):
        module = course.module_of(page)
        if module and not module.checked and f"quizzes/{block.argument}.yml" not in reader.unread:
            reader.mistake(place, "check-empty", module=block.argument)


def _check_drawing(course: Course, reader: Reader, page: Page, block: Block) -> None:
    file = f"{page.folder}/drawings/{block.argument}.svg"
    if not (course.root / file).is_file():
        known = [path.stem for path in sorted((course.root / page.folder / "drawings").glob("*.svg"))]
        place = page.markdown.place(block.line, block.argument)
        reader.mistake(place, "drawing-missing", file=file, near=suggestion(block.argument, known))
        return
    for message, values in drawing_faults(read_text(course.root, file)):
        reader.mistake(page.markdown.place(block.line, block.argument), message, file=file, **values)


def drawing_faults(text: str) -> list[tuple[str, dict[str, object]]]:
    """What keeps an SVG from being inlined: not XML, no words for those who cannot see it, or styles and scripts of its own."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [("drawing-not-xml", {"problem": str(error)})]
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        return [("drawing-not-svg", {})]
    inside = [str(element.tag).rpartition("}")[2] for element in root]
    faults = [("drawing-without", {"tag": tag}) for tag in ("title", "desc") if tag not in inside]
    what = dict.fromkeys(fault for element in root.iter() for fault in _forbidden_in(element))
    return faults + [("drawing-with", {"what": fault}) for fault in what]


def _forbidden_in(element: ElementTree.Element) -> list[str]:
    name = str(element.tag).rpartition("}")[2]
    attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    found = drawing_violations(name, attributes)
    if name in ("title", "desc") and len(element):
        found.append(f"<{element[0].tag.rpartition('}')[2]}> in <{name}>")
    return found


_SPECIAL = {"quiz": _check_quiz, "check": _check_check, "drawing": _check_drawing}
