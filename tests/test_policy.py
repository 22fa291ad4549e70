"""Nothing that an author pastes can act, fetch or lead astray, whichever Markdown library reads it first."""

import re
import shutil
import time

import pytest
from conftest import ROOT

from build_tools.build import build_site
from build_tools.errors import CourseError
from build_tools.policy import CLASSES, drawing_violations, violations
from build_tools.policy.names import PARTS, QUESTION_PARTS
from build_tools.render.drawing import inline_drawing

HOSTILE = [
    "[x](javascript:alert(1))",
    "[x](JaVa&#115;cript:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    '[x](about.md){ href="javascript:alert(1)" }',
    '**x**{: onclick="alert(1)" }',
    '**x**{: title="}" onclick=alert(1) }',
    "<div onclick='alert(1)'>x</div>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<style>p { color: red }</style>",
    '<p style="color: red">x</p>',
    "- a\n\n    ```\n<script>alert(1)</script>\n```\n",
    '```\n<meta http-equiv="refresh" content="0; url=https://example.org">\n',
    '<meta http-equiv="refresh" content="0; url=https://example.org">',
    "<!-- --!><script>alert(1)</script> -->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<iframe src='about.md'></iframe>",
    "<base href='https://example.org/'>",
    "<form action='https://example.org'><button>x</button></form>",
    "<textarea>",
    "<plaintext>",
    "![a](https://example.org/a.png)",
    '<img src="//example.org/a.png" alt="a">',
    '<img srcset="https://example.org/a.png 1x" alt="a">',
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><use href='https://example.org/a.svg#a'/></svg>",
    '<a href="https://example.org">never closed',
    "</main>",
    "</div></div></article>",
    "- a\n\n      </main>\n- b",
    "<p title='a>b\n",
    '<b title="a>b">x</b>',
    "<table><tr><td>a</table>",
    "![a](b.png){name=body}",
    "*x*{#course-words}",
    "> *x*\n> {: #course-main }",
    "<div markdown='1'>\n\n</main>\n\n</div>",
    '<div data-course-block="0"></div>',
    "[x](https://example.org){data-course-block=0 .term}",
    "<b>x</b",
    "`a` <b\n\nc> </b>",
    "<!-- a\n\n/// scene\nx\n///\n",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_that_could_act_or_fetch_is_never_built_or_is_harmless(tmp_path, text):
    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "small", root)
    page = root / "course" / "en" / "about.md"
    page.write_text(page.read_text("utf-8") + f"\n\n{text}\n", "utf-8")
    try:
        build_site(root, root / "site")
    except CourseError as error:
        assert {mistake.place.file for mistake in error.mistakes} == {"course/en/about.md"}
        assert not (root / "site").exists()
    else:
        html = (root / "site" / "en" / "about" / "index.html").read_text("utf-8")
        assert violations(html) == []
        assert "javascript:" not in html.lower()


HARMLESS = [
    'One <b lang="nb">to</b> <abbr title="a &gt; b">c</abbr><br>d<br/>e &lt;p&gt; 1 < 2, a <- b',
    "<details><summary>More</summary>\n<ul><li>one</li></ul>\n</details>",
    '<table><caption>a</caption><thead><tr><th scope="col">b</th></tr></thead><tbody><tr><td colspan="2">c</td></tr></tbody></table>',
    "A note[^1] and **more**{: .note }\n\n[^1]: Here.",
    "- one\n- two\n\n    | a | b | c |\n    | - | -: | - |\n    | 1 | 2 | 3 |\n\n> *q*",
    "```html\n<a href=x>\n```\n\n    </main>\n\n`<b>`",
    "<dl><dt>a</dt><dd>b</dd></dl>\n\n<!-- a - b -->\n\n<figure><p>x</p><figcaption>y</figcaption></figure>",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_markdown_and_whole_html_are_built(tmp_path, text):
    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "small", root)
    page = root / "course" / "en" / "about.md"
    page.write_text(page.read_text("utf-8") + f"\n\n{text}\n", "utf-8")
    build_site(root, root / "site")
    assert violations((root / "site" / "en" / "about" / "index.html").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "html, what",
    [
        ("<p>a</p></main>", "</main>"),
        ("<a href='b'>c", "<a>"),
        ("<b><i>a</b></i>", "<i>"),
        ("<p><div>a</div></p>", "<div> in <p>"),
        ("<a href='b'><b><a href='c'>d</a></b></a>", "<a> in <a>"),
        ("<table><tr>a<td>b</td></tr></table>", "text in <tr>"),
        ("<div/>", "<div/>"),
        ('<p>a <b c="d</p>', '<b c="d</p>'),
        ('<p id="a" id="b">c</p>', "<p> with an attribute twice"),
        ('<p id="a">c</p><i id="a">d</i>', 'id="a"'),
        ('<svg><path fill="URL(//example.org)"/></svg>', 'fill="URL(//example.org)"'),
        ('<svg><path class="a" mask="none"/></svg>', "mask="),
        ('<img src="\\\\example.org/a.png" alt="">', 'src="\\\\example.org/a.png"'),
    ],
)
def test_a_page_is_seen_as_a_browser_sees_it(html, what):
    assert what in violations(html)


def test_a_page_of_an_authors_alone_may_say_less_than_the_frame_around_it():
    for html in ('<i id="course-words">a</i>', '<i data-act="b">a</i>', "<button>a</button>"):
        assert violations(html) == []
        assert violations(html, written=True) != []


def test_every_id_of_templates_and_scripts_is_one_that_no_author_can_give():
    """The names stand in one list: an id that is new there is one here."""
    folders = [
        ROOT / "build_tools" / name for name in ("render", "blocks", "questions", "guest", "browser", "directive")
    ]
    texts = [
        path.read_text("utf-8")
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in (".html", ".js", ".py")
    ]
    ids = {
        name
        for text in texts
        for name in re.findall(r"""(?:\bid=|\bid: |\.id = |getElementById\()["'`]([a-z][^"'`]*)["'`]""", text)
    }
    begins = {re.match("[a-z]+-", name)[0] for name in ids}
    assert {"course-", "question-", "led-"} < begins
    assert begins - set(PARTS) == {f"{part}-" for part in QUESTION_PARTS}


def test_every_class_by_which_a_script_looks_through_the_page_is_the_pages_own():
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "build_tools").rglob("*.js"))
    sought = {
        name
        for selector in re.findall(r"document\.querySelector(?:All)?\(([^)]*)\)", scripts)
        for name in re.findall(r"\.([a-z-]+)", selector)
    }
    assert {"sheet", "term"} < sought <= CLASSES


DRAWINGS = [
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><SCRIPT>alert(1)</SCRIPT></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><meta http-equiv="refresh" content="0"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d<form>x</form></desc></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path ONCLICK="alert(1)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><title>t</title><desc>d</desc><a x:href="javascript:alert(1)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path fill="url(https://example.org/a.svg#a)"/></svg>',
    "<svg><title>t</title><desc>d</desc></svg>",
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path fill="URL(https://example.org/a)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path fill="u\\72l(https://example.org/a)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path fill="image-set(&quot;https://example.org/a&quot; 1x)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path mask="url(#a)"/><g cursor="url(//example.org)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><set attributeName="fill" to="red"/><animate/><style/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><g xmlns="http://www.w3.org/1999/xhtml"/></svg>',
    f'<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc>{"<g>" * 5_000}{"</g>" * 5_000}</svg>',
]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_that_could_act_or_fetch_is_a_mistake(tmp_path, drawing):
    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "small", root)
    (root / "modules/dough/en/drawings/net.svg").write_text(drawing, "utf-8")
    with pytest.raises(CourseError) as raised:
        build_site(root, root / "site")
    assert {mistake.message for mistake in raised.value.mistakes} <= {
        "drawing-with",
        "drawing-not-svg",
        "drawing-not-xml",
    }


def test_what_a_browser_would_choose_a_picture_from_is_refused():
    assert violations('<img src="a.png" alt="a">') == []
    assert violations('<img src="a.png" srcset="b.png 2x" alt="a">') == ['srcset="b.png 2x"']


# A value of each kind that may stand in a drawing, and one that looks like it.
VALUES = [
    ("d", "M10-3.5l.5.5e-1Z", "M0 0 url(#a)"),
    ("d", " m 1,2\n L3 4 ", "M0 0;"),
    ("transform", "rotate(38 0 -26) translate(1,2)", "rotate(38 0 -26) translateZ(1)"),
    ("transform", "matrix(1 0 0 1 0 0)", "perspective(1)"),
    ("fill", "currentColor", "current(Color)"),
    ("fill", "#0a5560", "#0a55zz"),
    ("fill", "rgb(1, 2, 3)", "rgb(var(--a))"),
    ("fill", "url(#part) none", "url( #part)"),
    ("fill", "none", "url(#elsewhere)"),
    ("stroke-width", "1.5px", "calc(1px)"),
    ("width", "100%", "1px;"),
    ("stroke-dasharray", "4 2, 1", "4/2"),
    ("font-family", "'Segoe UI', Arial", "a\\62"),
    ("font-weight", "700", "bold;"),
    ("text-anchor", "middle", "middle url(#part)"),
    ("viewBox", "0 0 360 120", "0 0 a b"),
    ("clip-path", "url(#part)", "URL(#part)"),
    ("marker-end", "url(#part)", "url('#part')"),
    ("class", "d-line d-dash", "d-line menu-button"),
    ("aria-labelledby", "part", "part course-words"),
    ("xml:lang", "nb-NO", "nb NO"),
    ("id", "part", "a b"),
]


@pytest.mark.parametrize("name, good, bad", VALUES)
def test_the_values_of_a_drawing_are_those_that_are_known(name, good, bad):
    assert drawing_violations("path", {name: good}, ["part"]) == []
    assert drawing_violations("path", {name: bad}, ["part"]) == [f'{name}="{bad}"']


def test_a_long_value_is_judged_at_once():
    started = time.perf_counter()
    for name in (
        "d",
        "transform",
        "points",
        "fill",
        "x",
        "font-family",
        "class",
        "viewBox",
        "stroke-dasharray",
        "text-anchor",
        "aria-labelledby",
    ):
        for sign in ("1", "1 ", "a", "a ", ",", "(", "url(#", "rotate(", "-", ".", "'"):
            drawing_violations("path", {name: sign * 50_000 + "\\"}, [])
    assert time.perf_counter() - started < 5


def test_two_drawings_with_the_same_names_share_none_on_a_page():
    text = '<svg xmlns="http://www.w3.org/2000/svg"><title id="t">A</title><desc>B</desc><g id="a" aria-labelledby="t"/><path fill="url(#a) red"/></svg>'
    one, two = inline_drawing(text, "one"), inline_drawing(text, "one--2")
    assert (
        'id="drawing-one--a"' in one
        and 'fill="url(#drawing-one--a) red"' in one
        and one.count('aria-labelledby="drawing-one-title"') == 2
    )
    assert set(re.findall(r'id="([^"]*)"', one)) & set(re.findall(r'id="([^"]*)"', two)) == set()
