"""What a page of the course may hold and fetch, and the files that make a web server say so."""

from .drawings import drawing_violations
from .elements import FORBIDDEN, WRITTEN
from .headers import DIRECTIVES, HEADER_ONLY, headers, policy
from .hosting import ASKED, KEPT, MARKED, hosting_files
from .names import CLASSES, is_reserved, question_of
from .nesting import Nesting
from .page import ATTRIBUTES, violations

__all__ = [
    "ASKED",
    "ATTRIBUTES",
    "CLASSES",
    "DIRECTIVES",
    "FORBIDDEN",
    "HEADER_ONLY",
    "KEPT",
    "MARKED",
    "WRITTEN",
    "Nesting",
    "drawing_violations",
    "headers",
    "hosting_files",
    "is_reserved",
    "policy",
    "question_of",
    "violations",
]
