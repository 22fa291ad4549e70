"""A quiz beside other people's plugins, as docs/quiz-in-a-site.md says: each page has its own language and its quiz, wherever the plugin stands."""

import os
import re
import subprocess
import sys
from collections import Counter

import pytest
from conftest import serve_folder, visiting
from playwright.sync_api import expect
from test_docs import write
from test_guest import OWN

from build_tools.policy import violations

SETTINGS = """\
site_name: Bread
site_url: https://example.org/
theme: {{name: material, font: false}}
hooks: [minify.py]
markdown_extensions: [admonition, attr_list, footnotes, pymdownx.superfences, pymdownx.inlinehilite, pymdownx.highlight, {{pymdownx.arithmatex: {{generic: true}}}}, {{toc: {{permalink: true}}}}]
plugins:
{plugins}
"""
#: What mkdocs-minify-plugin does; it brings packages that are no wheels, so the tests have its minifier alone.
MINIFY = """\
import htmlmin

OPTIONS = dict(remove_comments=True, remove_empty_space=False, reduce_empty_attributes=True, remove_optional_attribute_quotes=True, convert_charrefs=True, keep_pre=False)


def on_post_page(output, page, config):
    return htmlmin.minify(output, **OPTIONS)
"""
I18N = "i18n: {docs_structure: suffix, languages: [{locale: en, default: true, name: English}, {locale: nb, name: Norsk, site_name: Brød}, {locale: ar, name: Arabic}]}"
QUIZ = """\
quiz: {name}
questions:
  - id: {name}-question
    type: {kind}
    see: index.md#what-kneading-does
    prompt: Which is it, [here](oven.md)?
    {answer}
    explanation: "Because. [Norwegian](index.nb.md)"
"""
CHOICE = "options: [{id: a, text: This, correct: true}, {id: b, text: That, feedback: It is not.}]"


def quiz(name, kind="choice", answer=CHOICE):
    return QUIZ.format(name=name, kind=kind, answer=answer)


def settings(*plugins):
    return SETTINGS.format(plugins="\n".join(f"  - {plugin}" for plugin in plugins))


LANGUAGES = {
    "mkdocs.yml": settings(
        "kurs-quiz", "search", "awesome-nav", "macros", "include-markdown", I18N, "enumerate-headings", "print-site"
    ),
    "minify.py": MINIFY,
    "docs/index.md": "# Bread\n\n## What kneading does\n\nIt makes {{ 1 + 1 }} things: $x^2$ and `#!py int`.\n\n## Try it\n\n/// quiz | grains\n///\n\n/// quiz | word\n///\n",
    "docs/index.nb.md": "# Brød\n\n## Hva elting gjør\n\n## Prøv\n\n/// quiz | grains\n///\n",
    "docs/index.ar.md": "# Bread\n\n## Try it\n\n/// quiz | grains\n///\n",
    "docs/oven.md": '# Oven\n\n{% include-markdown "../part.txt" %}\n',
    "part.txt": "!!! note\n\n    /// quiz | shared\n    ///\n\n/// quiz | word\n///\n",
    "quizzes/grains.yml": quiz("grains", "number", "answer: 10000"),
    "quizzes/word.yml": quiz("word", "text", 'accepted: ["won\'t"]'),
    "quizzes/shared.yml": quiz("shared"),
}
BLOG = {
    "mkdocs.yml": settings(
        "search",
        "blog: {archive: true}",
        "tags",
        "awesome-nav",
        "macros",
        "enumerate-headings: {strict: false}",
        "print-site",
        "kurs-quiz",
    ),
    "minify.py": MINIFY,
    "docs/index.md": "# Bread\n\n## What kneading does\n",
    "docs/index.nb.md": "# Brød\n",
    "docs/oven.md": "# Oven\n",
    "docs/blog/index.md": "# Blog\n\n/// quiz | own\n///\n",
    "docs/blog/posts/one.md": "---\ndate: 2026-01-02\ntags: [crust]\n---\n# A post\n\nWords.\n\n/// quiz | post\n///\n\n<!-- more -->\n\n/// quiz | below\n///\n",
    **{f"quizzes/{name}.yml": quiz(name) for name in ("own", "post", "below")},
}


def mkdocs(site, *arguments):
    """Builds a site; what is only a warning is said, as it is by ``mkdocs build``."""
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments], cwd=site, env=env, capture_output=True, text=True
    )


def made(site, files):
    for name, text in files.items():
        write(site / name, text)
    done = mkdocs(site)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def languages(once):
    return once("languages", lambda folder: made(folder, LANGUAGES)) / "site"


@pytest.fixture(scope="session")
def blog(once):
    return once("blog", lambda folder: made(folder, BLOG)) / "site"


def asked(page):
    return re.findall(r'data-question="([\w-]+)"', page)


def html(folder, page=""):
    return (folder / page / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "how", "point"),
    [("", "Write a number.", "."), ("nb", "Skriv et tall.", ","), ("ar", "Write a number.", "")],
)
def test_each_page_has_a_quiz_in_its_own_language_and_reads_numbers_by_it(languages, page, how, point):
    text = html(languages, page)
    assert asked(text)[0] == "grains-question"
    assert how in text and f'data-point="{point}"' in text
    assert 'data-course="bread"' in text, "a site that is called otherwise in one language keeps answers under one name"


@pytest.mark.parametrize(
    ("page", "read_again", "oven", "norwegian"),
    [
        ("", "./#what-kneading-does", "oven/", "./"),
        ("nb", "./", "oven/", "./"),
        ("ar", "./", "oven/", "./"),
        ("nb/oven", "../", "./", "../"),
    ],
)
def test_links_in_questions_lead_to_pages_in_the_language_of_theirs(languages, page, read_again, oven, norwegian):
    text = html(languages, page)
    assert re.search(r'<p class="see"><a href="([^"]+)"', text)[1] == read_again
    assert re.search(r'<a href="([^"]+)">here</a>', text)[1] == oven
    assert re.search(r'<a href="([^"]+)">Norwegian</a>', text)[1] == norwegian


def test_headings_of_questions_are_not_numbered_as_those_of_the_page_are(languages):
    text = html(languages)
    assert re.search(r"<h2 [^>]*>\s*<span class=[^>]*>1\.2", text)
    assert re.findall(r'<h3 class="question-place"[^>]*>([^<]+)</h3>', text) == ["Question 1 of 1", "Question 1 of 1"]


def test_no_mark_is_left_on_any_page(languages, blog):
    pages = [*languages.rglob("*.html"), *blog.rglob("*.html")]
    assert len(pages) > 10
    assert [page for page in pages if "guest-quiz" in page.read_text("utf-8")] == []


def test_a_page_of_the_whole_site_has_each_question_once_as_on_paper(languages):
    text = html(languages, "print_page")
    quizzes = "".join(re.findall(r"<course-quiz.*?</course-quiz>", text, re.DOTALL))
    assert sorted(asked(quizzes)) == ["grains-question", "shared-question", "word-question"]
    assert violations(quizzes) == []
    assert [name for name, count in Counter(re.findall(r'\bid="([^"]+)"', quizzes)).items() if count > 1] == []
    (style,) = re.findall(r'href="\.\./(assets/quiz\.\w+\.css)"', text)
    assert (languages / style).is_file() and "assets/quiz" not in "".join(re.findall("<script[^>]*>", text))


def into(missing):
    """Keeps the address of each answer that says that nothing is there."""
    return lambda answer: answer.status == 404 and missing.append(answer.url)


def test_a_page_that_was_minified_is_answered(browser, languages, request):
    site, server = serve_folder(languages)
    site.headers = OWN
    for visit in visiting(browser, site, request):
        missing = []
        visit.context.on("response", into(missing))
        page = visit.open()
        word, grains = page.locator("#question-word-question"), page.locator("#question-grains-question")
        word.locator("input").fill("won´t")
        word.get_by_role("button", name="Answer", exact=True).click()
        expect(word.get_by_role("status")).to_contain_text("Right.")
        grains.locator("input").fill("10.000")
        grains.get_by_role("button", name="Answer", exact=True).click()
        expect(grains.get_by_role("status")).to_contain_text("in two ways")
        visit.open("nb/", page=page)
        expect(page.locator("#question-grains-question").get_by_role("button", name="Svar", exact=True)).to_be_visible()
        page.wait_for_load_state("networkidle")
        # The theme asks for one in each language, of which mkdocs-static-i18n makes one in all.
        assert {url.rpartition("/")[2] for url in missing} <= {"sitemap.xml"}
        visit.faults[:] = [fault for fault in visit.faults if "404" not in fault]
    server.shutdown()


def test_a_post_has_its_questions_and_lists_of_posts_lead_to_them(blog):
    assert asked(html(blog, "blog/2026/01/02/a-post")) == ["post-question", "below-question"]
    assert asked(html(blog, "blog")) == ["own-question"]
    for page, way in (("blog", ""), ("blog/archive/2026", "../../")):
        assert (
            f'<a href="{way}2026/01/02/a-post/#question-post-question">Answer the questions on the page A post</a>'
            in html(blog, page)
        )


# Mistakes.


def folders(site, *sees):
    """A site with a folder for each language, of which one has a page more."""
    structure = I18N.replace("suffix", "folder").replace(", {locale: ar, name: Arabic}", "")
    write(
        site / "mkdocs.yml",
        f"site_name: Bread\ntheme: {{name: material, font: false}}\nplugins: [{{{structure}}}, kurs-quiz]\n",
    )
    write(site / "docs/en/index.md", "# Bread\n\n## What\n\n/// quiz | bread\n///\n")
    write(site / "docs/nb/index.md", "# Brød\n\n## Hva\n\n/// quiz | bread\n///\n")
    write(site / "docs/nb/ovn.md", "# Ovn\n\n/// quiz | ovn\n///\n")
    one = "  - {{id: {}, type: number, see: {}, prompt: How many?, answer: 1, explanation: One.}}\n"
    write(
        site / "quizzes/bread.yml",
        "quiz: bread\nquestions:\n" + "".join(one.format(f"a{number}", see) for number, see in enumerate(sees)),
    )
    write(site / "quizzes/ovn.yml", "quiz: ovn\nquestions:\n" + one.format("b", "nb/ovn.md#ovn"))
    done = mkdocs(site)
    return done.returncode, [line for line in (done.stdout + done.stderr).split("\n") if line.startswith("quizzes/")]


def test_what_one_language_alone_asks_needs_no_page_in_another(tmp_path):
    assert folders(tmp_path, "en/index.md#what") == (0, [])
    see = [
        re.search(r'<p class="see"><a href="([^"]+)"', html(tmp_path / "site", page))[1]
        for page in ("", "nb", "nb/ovn")
    ]
    assert see == ["./#what", "./", "./#ovn"]


def test_what_leads_nowhere_in_a_language_is_a_mistake(tmp_path):
    code, (first, second) = folders(tmp_path, "en/index.md#wat", "nb/ovn.md")
    assert code == 1
    assert first.startswith("quizzes/bread.yml:3:33: en/index.md has no heading «wat»: did you mean «what»?")
    assert second.startswith("quizzes/bread.yml:4:33: the site has no page nb/ovn.md:")


def test_a_template_that_leaves_the_page_out_is_told(tmp_path):
    write(
        tmp_path / "mkdocs.yml",
        "site_name: Bread\ntheme: {name: material, font: false, custom_dir: own}\nplugins: [kurs-quiz]\n",
    )
    write(tmp_path / "own/empty.html", '{% extends "main.html" %}{% block content %}{% endblock %}')
    write(tmp_path / "docs/index.md", "---\ntemplate: empty.html\n---\n# Bread\n\n/// quiz | own\n///\n")
    write(
        tmp_path / "quizzes/own.yml",
        "quiz: own\nquestions:\n  - {id: a, type: number, prompt: How many?, answer: 1, explanation: One.}\n",
    )
    done = mkdocs(tmp_path, "--strict")
    assert LOST in done.stderr and done.returncode == 1


LOST = "docs/index.md:6:1: the quiz «own» is no longer on the page when it is finished: another plugin or the page's template leaves it out: take the block away, or say so to whoever made the plugin"
