"""A theme's home is a sheet or a page that is there."""

from ...source.shape import suggestion
from ..reader import THEMES, Reader
from ..value import Course
from .doubt import lessons_are_known, sheets_are_known


def check_themes(course: Course, reader: Reader) -> None:
    pages = {page.address.removeprefix("modules/"): page for page in course.pages}
    for name, theme in course.themes.items():
        document = reader.tables[THEMES]
        if theme.sheet and theme.sheet not in course.sheets and sheets_are_known(reader):
            near = suggestion(theme.sheet, list(course.sheets))
            reader.mistake(document.place((name, "sheet")), "sheet-unknown", sheet=theme.sheet, near=near)
        address, _, anchor = theme.page.partition("#")
        page = pages.get(address)
        if not address or not lessons_are_known(reader):
            continue
        if page is None:
            reader.mistake(
                document.place((name, "page")), "path-page-unknown", page=address, near=suggestion(address, list(pages))
            )
        elif anchor and anchor not in page.anchors:
            near = suggestion(anchor, sorted(page.anchors))
            reader.mistake(document.place((name, "page")), "heading-unknown", heading=anchor, file=page.file, near=near)
