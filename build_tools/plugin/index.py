"""The search index: what each page and passage says, and what kind of page it is."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from ..course.models import BesideMeta
from ..render import View
from ..search import Passage
from ..words import Words

#: What a page is, as a hit says it, and the word for it; a lesson is the first, and comes before all others.
_TAGS = {
    "lesson": "tag-lesson",
    "module": "tag-module",
    "check": "tag-check",
    "department": "beside-department",
    "gathering": "beside-gathering",
    "council": "beside-council",
    "optional": "optional",
    "page": "tag-page",
}


def index_row(view: View, url: str, passage: Passage) -> str:
    """A line of the index: a passage, or the page itself with its kind and its module."""
    said: dict[str, object] = {
        "location": f"{url}#{passage.anchor}" if passage.anchor else url,
        "title": passage.title,
        "text": passage.text,
    }
    if not passage.anchor:
        module = view.module
        said |= {"tag": list(_TAGS).index(_kind(view))}
        said |= {"module": module.meta.title} if module and not view.is_module else {}
        # What a lesson promises stands in its frame, not in its text.
        said |= {"about": " ".join([view.here.meta.summary, *view.lesson.meta.goals])} if view.lesson else {}
    return _json(said) + ",\n"


def _kind(view: View) -> str:
    page = view.here
    if view.lesson:
        return "optional" if view.lesson.optional else "lesson"
    if view.is_module:
        return "module"
    if view.module and page is view.module.check:
        return "check"
    return (page.meta.used_in if isinstance(page.meta, BesideMeta) else "") or "page"


def write_index(file: Path, words: Words, places: Iterable[TextIO]) -> None:
    """Writes the search index as a script that hands it over: a page opened from a disk cannot fetch a file.

    Each of ``places`` holds a line of JSON for each passage, and is read to its end.
    """
    groups = [words.learner[name] for name in ("search-lessons", "search-others")]
    tags = groups + [words.learner[name] for name in _TAGS.values()]
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.write('document.dispatchEvent(new CustomEvent("search:index",{detail:{')
        out.write(f'"tags":{_json(tags)},"small":{_json(words.search_small)},"places":[\n')
        for some in places:
            shutil.copyfileobj(some, out)
        out.write("]}}))\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
