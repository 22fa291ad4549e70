"""What ``docs.yml`` adds to these documents as a site: each kind of question live in the place of its picture, and the
documents outside this folder that they lead to."""

import re
import tempfile
import textwrap
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_tools.schema import key_page
from build_tools.words import words

ROOT = Path(__file__).parent.parent
#: The documents outside, which lie in this folder of the site as they lie in the project.
BELOW = "project"
KEYS = "schemas/README.md"
OUTSIDE = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "THIRD-PARTY.md", "LICENSE", "LICENSE-CONTENT", KEYS)
_TO_OUTSIDE = re.compile(rf"\]\(\.\./({'|'.join(map(re.escape, OUTSIDE))})(#[^)]+)?\)")
_TO_DOCS = re.compile(r"\]\(docs/")
_QUESTION = re.compile(r"^```yaml\n(- id: [^\n]+\n  type: (\w+)\n.*?)^```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"^!\[[^\]]*\]\(kinds/(\w+)\.png\)$", re.MULTILINE)
_HEADING = re.compile(r"^\* \[.+\]\(#(.+)\)$", re.MULTILINE)

_work = tempfile.TemporaryDirectory(prefix="kurs-docs-")


# Before kurs-quiz reads them.
@event_priority(50)
def on_config(config: MkDocsConfig) -> None:
    """Makes a quiz of each question in kinds.md, letter by letter, and names headings as GitHub does."""
    quizzes = Path(_work.name, "quizzes")
    quizzes.mkdir(exist_ok=True)
    for text, kind in _QUESTION.findall(Path(config.docs_dir, "kinds.md").read_text("utf-8")):
        quiz = f"quiz: {kind}\nquestions:\n{textwrap.indent(text, '  ')}"
        (quizzes / f"{kind}.yml").write_text(quiz, "utf-8", newline="\n")
    config.plugins["kurs-quiz"].config.root = _work.name
    config.mdx_configs["toc"]["slugify"] = github_name


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Puts the documents outside among the pages."""
    for name in OUTSIDE:
        files.append(File.generated(config, f"{BELOW}/{name}", content=_outside(name)))


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Shows the questions, and leads to the documents outside where they are in the site."""
    live = _PICTURE.sub(r"/// quiz | \1\n///", markdown)
    return _TO_OUTSIDE.sub(lambda link: f"]({BELOW}/{link[1]}{_anchor(link[1], link[2] or '')})", live)


def github_name(heading: str, separator: str) -> str:
    """The name that GitHub gives a heading, so that a link leads there in both places."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", separator)


def _outside(name: str) -> str:
    """A document as it stands in the site; the keys in English, as the rest, where the course has its own language."""
    if name == KEYS:
        return key_page(words("en"))
    return _TO_DOCS.sub("](../", (ROOT / name).read_text("utf-8"))


def _anchor(name: str, anchor: str) -> str:
    """The English heading that stands where this one does among the keys."""
    if name != KEYS or not anchor:
        return anchor
    committed = _HEADING.findall((ROOT / KEYS).read_text("utf-8"))
    return f"#{_HEADING.findall(_outside(KEYS))[committed.index(anchor[1:])]}"
