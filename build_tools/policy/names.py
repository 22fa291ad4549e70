"""The names that a page gives to its own parts, which no author's part may have."""

import re

#: What the names of the page's own parts begin with.
PARTS = ("course-", "drawing-", "question-", "sheet-", "source-")
#: What the names of a question's own parts begin with; the question's own id follows.
QUESTION_PARTS = (
    "about",
    "applied",
    "blanks",
    "choice",
    "down",
    "how",
    "led",
    "legend",
    "match",
    "option",
    "order",
    "place",
    "said",
    "situation",
    "sort",
    "statement",
    "step",
    "unit",
    "up",
)
#: Classes by which scripts find the page's own parts, wherever they stand.
CLASSES = frozenset(
    (
        "after content d-map data-fold front goals hidden lessons map map-fold menu-button menu-link page-sources "
        "parts path-bar question search-button shared-bar sheet start-lead stop-you stops ten-minutes term waiting"
    ).split()
)
#: Names of footnotes, as Markdown makes them.
_FOOTNOTE = re.compile(r"fn(?:ref)?\d*:")


def is_reserved(name: str) -> bool:
    """Whether a page may use the name itself, whatever it asks."""
    return name.startswith(PARTS) or bool(_FOOTNOTE.match(name))


def question_of(name: str) -> str:
    """What a name has behind the part of a question that it would be: ``how-many-doughs`` belongs to a question called
    ``many-doughs``, if there is one."""
    part, _, rest = name.partition("-")
    return rest if part in QUESTION_PARTS else ""
