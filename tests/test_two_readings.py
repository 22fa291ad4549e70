"""What a check is silent about is rendered as it was read: markdown-it reads a page, Python-Markdown renders it."""

import re
from html.parser import HTMLParser
from itertools import product

import pytest
from markdown import Markdown
from markdown.extensions import Extension

from build_tools.directive import read_backslashes
from build_tools.plugin.course import EXTENSIONS
from build_tools.source.markdown import read_markdown, slug
from build_tools.source.rules import page_parser


class _Backslashes(Extension):
    def extendMarkdown(self, md):  # noqa: N802, the name is Markdown's
        read_backslashes(md)


#: What MkDocs brings, and what we add.
RENDERS = Markdown(
    extensions=["fenced_code", *EXTENSIONS, _Backslashes()], extension_configs={"toc": {"slugify": slug}}
)
#: Whether a paragraph in a list or a quotation has an element of its own is no other reading.
TOLD = frozenset("h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img table tr th td hr br".split())


class _Structure(HTMLParser):
    """The elements and words of a page, in order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        address = dict(attrs).get("href") or dict(attrs).get("src") or ""
        self.found += [f"<{tag} {address}>".replace("%20", " ")] if tag in TOLD else []

    def handle_endtag(self, tag):
        self.found += [f"</{tag}>"] if tag in TOLD else []

    def handle_data(self, data):
        self.found += data.split()


def structure(html):
    """Two quotations that become one say the same, as do two lists."""
    found = re.sub(r"(?<!<a)(?<!<img)\s|\{[#.:][^}]*\}", "", " ".join(_Structure(html).found))
    return found.replace("</blockquote><blockquote>", "").replace("</ul><ul>", "")


def apart(text):
    """Both structures of a text about which a check would be silent, if they differ."""
    page = read_markdown(f"---\ntitle: Bread\n---\n{text}", "page.md")
    if page.look_alikes:
        return None
    read = structure(page_parser().render(text, {"containers": (), "unclosed": [], "unopened": set()}))
    rendered = structure(RENDERS.reset().convert(text))
    return (read, rendered) if read != rendered else None


BLOCKS = {
    "text": "Flour and water",
    "two lines": "Flour\nand water",
    "list": "- flour\n- water",
    "numbers": "1. mix\n2. bake",
    "nested": "- flour\n    - rye\n- water",
    "list of paragraphs": "- flour\n\n    of rye\n\n- water",
    "quotation": "> flour\n> and water",
    "quoted list": "> - flour\n> - water",
    "table": "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "code": "```\nflour\n```",
    "indented code": "    flour",
    "heading": "## Flour {#flour}",
    "line": "---",
    "stars": "* * *",
    "html": "<p>flour</p>",
    "comment": "<!-- flour -->",
    "picture": "![flour](flour.png)",
    "deeper list": "- flour\n  - rye\n- water",
    "deeper text": "1. mix\n\n   well\n2. bake",
}
#: Between two blocks only an empty line is said to part them for certain.
PAIRS = [
    *product(BLOCKS, BLOCKS, ("\n\n",)),
    *(
        (one, two, "\n")
        for one, two in product(BLOCKS, BLOCKS)
        if "html" not in (one, two) and "comment" not in (one, two)
    ),
]


def test_blocks_that_follow_each_other_are_read_alike_or_told():
    found = {(one, two, between): apart(BLOCKS[one] + between + BLOCKS[two]) for one, two, between in PAIRS}
    assert {pair: difference for pair, difference in found.items() if difference} == {}


WITHIN = """\
a *b* **c** _d_ __e__ f
«*a*», (**b**) and **«c»**.
2*3*4, snake_case_name and a * b
**a**b, *a*b and **Note:** c
[a](b.md), [a](b.md "c") and [a *b* `c`](d.md)
[a](<b c.md>) and [a](b(c).md)
[a]: and b]
<https://a.example> and <b@c.example>
![a](b.png) and [![a](b.png)](c.md)
`a` and ``b ` c``
a < b > c & d &amp; &copy;
\\* \\_ \\# \\[a\\](b) \\` \\\\ \\$ \\~ \\< \\| \\= \\" \\' \\@ \\:
C:\\Users\\a
a<br>b <kbd>c</kbd> <!-- d --> e
10. a
2026. b
- a **b** [c](d.md)
1\\. a
a ^ b ~ c == d
# a #b
a # b ## c
"""


@pytest.mark.parametrize(
    "text",
    [
        *WITHIN.splitlines(),
        "a  \nb",
        "a\\\nb",
        "a[^1]",
        "*a\nb*",
        "[a\nb](c.md)",
        "[a][b]\n\n[b]: c.md",
        "a\n\n[b]: c.md",
    ],
)
def test_what_stands_in_a_line_is_read_alike_or_told(text):
    assert apart(text) is None
