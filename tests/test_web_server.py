"""A web server that follows the files beside the pages sends what we promise: little, with its headers, and nothing twice."""

import http.client
import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import urlsplit

import pytest
from conftest import LESSON
from web_server import PROGRAM, nginx

from build_tools.build import build_site
from build_tools.policy import ASKED, KEPT, MARKED, headers, hosting_files

#: As a host would write it: at the root, and in a folder in two ways.
WAYS = {
    "root": ("", "root {site}; index index.html; include {site}/nginx-headers.conf;"),
    "folder": ("kurs/", "location /kurs/ {{ alias {site}/; index index.html; include {site}/nginx-headers.conf; }}"),
}
needs_nginx = pytest.mark.skipif(not PROGRAM, reason="nginx is not here")


@pytest.fixture(scope="module", params=WAYS)
def server(request, site_folder, tmp_path_factory):
    """The real course on nginx, as (its address, what its log says)."""
    way, lines = WAYS[request.param]
    with nginx(tmp_path_factory.mktemp("web") / "nginx", lines.format(site=site_folder)) as started:
        yield f"{started.address}{way}", started


def asked(address, **sent):
    """The status, headers and length of an answer."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc)
    connection.request("GET", parts.path, headers={"Accept-Encoding": "gzip", **sent})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


@needs_nginx
def test_a_first_lesson_is_as_light_as_we_promise_and_a_second_visit_lighter(browser, server):
    address, web = server
    web.sent()
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}nb/{LESSON}", wait_until="networkidle")
    first = web.sent()
    assert len(first) <= 8 and {status for _, status, _ in first} == {200}
    assert sum(size for _, _, size in first) <= 75_000
    page.goto("about:blank")
    page.goto(f"{address}nb/{LESSON}", wait_until="networkidle")
    second = web.sent()
    assert not [way for way, _, _ in second if re.search(MARKED, way)]
    assert {status for _, status, _ in second} <= {304} and sum(size for _, _, size in second) < 2_000
    context.close()


@needs_nginx
@pytest.mark.parametrize(
    "way",
    [
        "nb/",
        f"nb/{LESSON}",
        "nb/search/search_index.js",
        "nb/favicon.svg",
        "nb/nothing/here/",
        "nb/assets/first.00000000.js",
    ],
)
def test_every_answer_has_the_headers_and_is_asked_for_again(server, way):
    status, sent, body = asked(server[0] + way)
    missing = "nothing" in way or "00000000" in way
    assert status == (404 if missing else 200)
    assert {name: sent.get(name) for name in headers()} == headers()
    assert sent.get("Cache-Control") == (None if missing else ASKED)
    assert sent.get("Content-Encoding") == "gzip" and sent["Vary"] == "Accept-Encoding"


@needs_nginx
def test_what_carries_a_mark_is_packed_and_kept(server, site_folder):
    marked = [f"nb/assets/{path.name}" for path in (site_folder / "nb/assets").iterdir()]
    assert all(re.search(MARKED, name) for name in marked)
    for name in marked[:3] + [name for name in marked if "/style." in name]:
        status, sent, body = asked(server[0] + name)
        assert (status, sent["Cache-Control"], sent["Content-Encoding"]) == (200, KEPT, "gzip")
        assert {name: sent.get(name) for name in headers()} == headers()
        unchanged, again, _ = asked(server[0] + name, **{"If-None-Match": sent["ETag"]})
        assert (unchanged, again["Cache-Control"]) == (304, KEPT)


@needs_nginx
@pytest.mark.parametrize("way", ["nb/no/such/page/at/all/", "nb/nothing", "nothing/at/all"])
def test_an_address_that_does_not_exist_says_so_in_the_courses_language(browser, server, way):
    page = browser.new_page()
    answer = page.goto(server[0] + way)
    # Outside the language's folder, nobody knows that the address was meant for the course, but where it lies at the root.
    if way.startswith("nb/") or server[0].count("/") == 3:
        assert answer.status == 404
        assert page.get_by_role("heading", level=1).inner_text() == "Siden finnes ikke"
    page.close()


# The other servers' files say the same.


def test_every_file_says_every_header(site_folder):
    for name in hosting_files("", ["nb"]):
        text = (site_folder / name).read_text("utf-8").replace("&quot;", '"')
        assert all(header in text and value in text for header, value in headers().items()), name


def test_what_is_kept_is_said_of_names_with_a_mark_alone(site_folder):
    files = hosting_files("", ["nb", "nn"])
    assert re.findall(r"^(/\S+)\n  Cache-Control: (.*)", files["_headers"], re.MULTILINE) == [
        ("/nb/assets/*", KEPT),
        ("/nn/assets/*", KEPT),
    ]
    assert f'<FilesMatch "{MARKED}">\nHeader set Cache-Control "{KEPT}"\n</FilesMatch>' in files[".htaccess"]
    configuration = ElementTree.fromstring((site_folder / "web.config").read_bytes())
    (kept,) = configuration.findall("location")
    assert (
        kept.get("path") == "nb/assets"
        and kept.find("system.webServer/staticContent/clientCache").get("cacheControlMaxAge") == "365.00:00:00"
    )
    assert not [path for path in (site_folder / "nb/assets").rglob("*") if not re.search(MARKED, path.name)]


def test_with_an_address_each_knows_its_page_for_what_is_missing():
    files = hosting_files("/digital/", ["nb"])
    assert "error_page 404 /digital/404.html;\n" in files["nginx-headers.conf"]
    assert "ErrorDocument 404 /digital/404.html\n" in files[".htaccess"]
    assert 'path="/digital/404.html"' in files["web.config"]


def test_a_copy_for_a_disk_has_none_of_them(tmp_path, once, small_folder):
    build_site(small_folder.parent / "course", tmp_path / "offline", offline=True)
    assert not {path.name for path in (tmp_path / "offline").rglob("*")} & hosting_files("", ["en"]).keys()
