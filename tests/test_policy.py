"""Nothing that an author pastes can act, fetch or lead astray, whichever Markdown library reads it first."""

import shutil

import pytest

from build_tools.build import build_site
from build_tools.errors import CourseError
from build_tools.policy import violations
from conftest import ROOT

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


DRAWINGS = [
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><SCRIPT>alert(1)</SCRIPT></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><meta http-equiv="refresh" content="0"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d<form>x</form></desc></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path ONCLICK="alert(1)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><title>t</title><desc>d</desc><a x:href="javascript:alert(1)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><path fill="url(https://example.org/a.svg#a)"/></svg>',
    "<svg><title>t</title><desc>d</desc></svg>",
]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_that_could_act_or_fetch_is_a_mistake(tmp_path, drawing):
    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "small", root)
    (root / "modules/dough/en/drawings/net.svg").write_text(drawing, "utf-8")
    with pytest.raises(CourseError) as raised:
        build_site(root, root / "site")
    assert {mistake.message for mistake in raised.value.mistakes} <= {"drawing-with", "drawing-not-svg"}


def test_what_a_browser_would_choose_a_picture_from_is_refused():
    assert violations('<img src="a.png" alt="a">') == []
    assert violations('<img src="a.png" srcset="b.png 2x" alt="a">') == ['srcset="b.png 2x"']
