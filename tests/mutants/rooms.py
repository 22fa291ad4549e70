"""Which tests look at a file of the generator."""

import re
from pathlib import Path

_TESTS = Path(__file__).parent.parent
#: Files or folders below ``build_tools``, and the tests of each, without ``test_`` and ending; the longest one that fits counts.
TESTS: dict[str, str] = {
    "": "site",
    "__main__.py": "endings author_mistakes",
    "advice": "advice",
    "assets": "weight host site",
    "blocks": "author_mistakes site gathering_in_browser limits",
    "blocks/check": "check_in_browser author_mistakes",
    "blocks/course-check": "course_check_in_browser author_mistakes",
    "blocks/flashcards": "terms_in_browser",
    "blocks/handout": "gathering_in_browser author_mistakes",
    "blocks/journal": "progress_in_browser applied_in_browser",
    "blocks/my-data": "progress_in_browser carry_in_browser deletion_in_browser",
    "blocks/pre-check": "pre_check_in_browser",
    "blocks/progress": "my_page_in_browser progress_in_browser paths_in_browser",
    "blocks/receipts": "receipts statement_in_browser",
    "blocks/review": "review_in_browser applied_in_browser",
    "blocks/statement": "statement_in_browser",
    "browser": "questions_in_browser progress_in_browser",
    "browser/check": "check_in_browser course_check_in_browser confidence_in_browser releases_in_browser",
    "browser/check/cards": "cards_in_browser",
    "browser/check/draw": "check_in_browser course_check_in_browser paths_in_browser",
    "browser/check/fetch-questions": "course_check_in_browser review_in_browser",
    "browser/mine": "my_page_in_browser progress_in_browser statement_in_browser ten_minutes_in_browser",
    "browser/mine/receipt": "receipts statement_in_browser",
    "browser/mine/start": "progress_in_browser paths_in_browser",
    "browser/page/first": "storage_faults_in_browser paths_in_browser weight",
    "browser/page/parts": "lesson_in_browser",
    "browser/page/parts-later": "lesson_in_browser",
    "browser/page/path": "paths_in_browser",
    "browser/question/fold": "lesson_in_browser",
    "browser/question/question": "questions_in_browser every_kind_in_browser",
    "browser/question/sure": "confidence_in_browser",
    "browser/record": "record_merge storage_faults_in_browser carry_in_browser releases_in_browser record_properties",
    "browser/record/load": "carry_in_browser storage_faults_in_browser",
    "browser/record/load-file": "carry_in_browser storage_faults_in_browser odd_records_in_browser",
    "browser/review": "review_in_browser applied_in_browser ten_minutes_in_browser",
    "browser/review/calendar": "review_in_browser applied_in_browser",
    "browser/review/dates": "review_in_browser statement_in_browser",
    "browser/search": "search_in_browser",
    "build": "site serve target endings",
    "commands": "endings author_mistakes published importing",
    "target": "target endings",
    "changes.py": "published",
    "course": "author_mistakes limits published policy",
    "directive": "site mentions limits",
    "errors.py": "author_mistakes",
    "guest": "guest guest_beside docs_site",
    "history.py": "published",
    "importing": "importing",
    "plugin": "site serve guest",
    "policy": "policy host web_server author_mistakes",
    "prose": "advice report",
    "published.py": "published",
    "questions": "author_mistakes every_kind_in_browser fingerprints",
    "render": "limits site questions_in_browser progress_in_browser gathering_in_browser",
    "report": "report guess style",
    "schema": "schema",
    "search": "search_in_browser limits",
    "sheets": "author_mistakes gathering_in_browser schema",
    "source": "author_mistakes any_question",
    "source/files": "files author_mistakes target serve",
    "source/tree": "files author_mistakes",
    "words": "author_mistakes schema",
}


def asked_about(file: str) -> list[str]:
    """The files with tests of ``file`` (``build_tools/…``): those of its longest line in the table, and those that carry its own name."""
    below = file.removeprefix("build_tools/")
    longest = max((name for name in TESTS if below.startswith(name)), key=len)
    stem = re.split(r"[-.]", Path(file).name)[0]
    own = [path.stem.removeprefix("test_") for path in _TESTS.glob(f"test_{stem}*.py")] if len(stem) > 3 else []
    return [f"tests/test_{name}.py" for name in dict.fromkeys([*own, *TESTS[longest].split()])]
