"""What the last build left in a folder, as it says itself in a file beside it."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class BuiltPage:
    """``kind`` is ``front``, ``page``, ``module``, ``lesson``, ``beside``, ``check`` or ``course-check``, ``file`` what
    its author wrote, ``address`` where it is below the site: ``nb/modules/data/``. To ``read`` it, ``answer`` its
    questions and ``write`` its texts takes so many whole minutes; ``printable`` are the parts of it that are printed
    alone."""

    kind: str
    language: str
    module: str
    file: str
    address: str
    title: str
    read: int
    answer: int
    write: int
    printable: tuple["Printable", ...] = ()


@dataclass(frozen=True)
class Printable:
    """Something to print: ``part`` of a block, as ``participants`` of a ``handout``, and what stands behind the block's
    bar, if anything does."""

    block: str
    argument: str
    part: str


@dataclass(frozen=True)
class BuiltQuestion:
    """A question that is asked, with the marks of what an answer to it was given to."""

    id: str
    language: str
    kind: str
    module: str
    lesson: str
    key: str
    stem: str
    options: str


@dataclass(frozen=True)
class Built:
    """``assets`` are the files of the site that are no pages; ``list`` is the mark of the site's own list of files, by
    which the site and what is said of it know each other."""

    course: str
    version: str
    offline: bool
    titles: dict[str, str]
    pages: tuple[BuiltPage, ...]
    questions: tuple[BuiltQuestion, ...]
    assets: tuple[str, ...]
    list: str

    def text(self) -> str:
        """What is written; two builds of one course write the same."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def read_built(told: Path, listed: Path) -> Built | None:
    """What the file ``told`` says of the site whose list of files is ``listed``; None where there is none of both, or
    the site is another one by now, such as one that was built in part or put there by hand; or where the file is cut
    short, or of another version of ours."""
    if not told.is_file() or not listed.is_file():
        return None
    try:
        said = _said(json.loads(told.read_text("utf-8")))
    except (ValueError, KeyError, TypeError):
        return None
    return said if said.list == list_mark(listed) else None


def _said(said: dict[str, Any]) -> Built:
    """What a file says, as objects. Raises KeyError or TypeError where it has other parts than ours."""
    pages = tuple(
        BuiltPage(**page | {"printable": tuple(Printable(**one) for one in page["printable"])})
        for page in said["pages"]
    )
    questions = tuple(BuiltQuestion(**question) for question in said["questions"])
    return Built(**said | {"pages": pages, "questions": questions, "assets": tuple(said["assets"])})


def list_mark(listed: Path) -> str:
    """The mark of a site's list of files, which is another one when any file of the site is."""
    return sha256(listed.read_bytes()).hexdigest()
