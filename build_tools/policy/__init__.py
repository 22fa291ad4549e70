"""What a page of the course may hold and fetch, and the files that make a web server say so."""

from .hosting import ASKED, KEPT, MARKED, hosting_files
from .page import DIRECTIVES, HEADER_ONLY, drawing_violations, headers, policy, violations

__all__ = ["ASKED", "DIRECTIVES", "HEADER_ONLY", "KEPT", "MARKED", "drawing_violations", "headers", "hosting_files", "policy", "violations"]
