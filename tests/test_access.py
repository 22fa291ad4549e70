"""Everyone can use every page: axe, keyboard, zoom, no script, paper."""

import re

import pytest
from conftest import CHECK, LESSON, PAGES, ROOT, serve_folder
from playwright.sync_api import expect

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
SIZES = {"phone": {"width": 390, "height": 844}, "laptop": {"width": 1280, "height": 800}}
#: Each scheme and each size once: what is seen in all four is a lesson and a check, below.
LOOKS = [("light", "phone"), ("dark", "laptop")]


#: Only what is wrong is told, without a selector for it. Style sheets are not fetched once more: no rule of those that run reads them.
OPTIONS = {"resultTypes": ["violations"], "selectors": False, "preload": {"assets": ["media"]}}


def axe(page, part=":root", rules=None):
    """What axe finds in a part of the page, by all its rules or by these, as (rule, element) pairs. Evaluated by the browser's tools, so the policy does not stop it."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE)
    options = OPTIONS | ({"runOnly": rules} if rules else {})
    found = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
    return [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]]


@pytest.fixture(params=[(scheme, size) for scheme in ("light", "dark") for size in SIZES], ids="-".join)
def looks(request, browser, site):
    from conftest import Visit

    scheme, size = request.param
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce", locale="nb-NO")
    context.set_default_timeout(5000)
    learner = Visit(context, site)
    yield learner
    context.close()
    assert not learner.faults


def answer_all(page):
    """Answers every question of the page until it is settled, wrong ones first; by script, since it is the looks that matter here."""
    page.evaluate(
        """() => {
            for (const one of document.querySelectorAll("quiz-choice, quiz-reflect")) {
                if (one.hidden) continue
                const answer = one.matches("quiz-choice") ? one.querySelector("input").value : "Vi skal prøve."
                for (let tried = 0; tried < 2 && one.dataset.settled === undefined; tried++) {
                    one.restore(answer)
                    one.fields.form.requestSubmit()
                }
            }
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        }"""
    )


#: What may come out otherwise in another size or in other colours.
OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
#: What may be drawn smaller than it should be: the title of each drawing that is seen, and its smallest words in pixels.
SMALLEST = """() => [...document.querySelectorAll(".drawing svg:has(text)")].filter((drawing) => drawing.getBoundingClientRect().width).map((drawing) => {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
    return [drawing.querySelector("title").textContent, scale * Math.min(...[...drawing.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)))]
})"""
#: A page without what stands around every one.
WITHIN = {"include": [[":root"]], "exclude": [[".site-header"], [".course-nav"], [".site-footer"]]}
PARTS = 6


def is_wide(page):
    """Whether it can be scrolled sideways."""
    return page.evaluate("() => document.documentElement.scrollWidth > innerWidth")


def seen_by_axe(page, place):
    """What axe finds on a page by all rules in one size and light, and on every fourth one by those of looks in the other and dark. What stands around every page is looked at on every fourth too, and in dark on the first alone."""
    size, other = [*SIZES.values()][:: 1 if place % 2 else -1]
    page.set_viewport_size(size)
    if place // 2 % 4:
        return axe(page, WITHIN)
    found = axe(page)
    page.set_viewport_size(other)
    page.emulate_media(color_scheme="dark")
    found += axe(page, WITHIN if place else ":root", OF_LOOKS)
    page.emulate_media(color_scheme="light")
    return found


def seen_by_a_ruler(page):
    """What is too wide or too small at 320 pixels, a laptop's page at 400 % zoom, in which it was opened; and what is too wide with letters of double size, as a phone's own setting makes them."""
    found = ["wide at 320"] if is_wide(page) else []
    found += [f"words of {size} pixels in {title}" for title, size in page.evaluate(SMALLEST) if size < 12]
    page.set_viewport_size(SIZES["phone"])
    page.evaluate("() => (document.documentElement.style.fontSize = '225%')")
    found += ["wide with large letters"] if is_wide(page) else []
    page.evaluate("() => document.documentElement.style.removeProperty('font-size')")
    return found


def answering(html):
    return lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")


@pytest.mark.parametrize("part", range(PARTS))
def test_everyone_can_use_any_built_page(browser, site_folder, small_folder, part):
    """Every page of both courses, a part of them at a time."""
    context = browser.new_context(reduced_motion="reduce", color_scheme="light")
    context.add_init_script(AXE)
    page, found = context.new_page(), {}
    for folder in (site_folder, small_folder):
        served, server = serve_folder(folder)
        for place, file in enumerate(sorted(folder.rglob("*.html"))[part::PARTS]):
            address, html = served.address + file.relative_to(folder).as_posix(), file.read_text("utf-8")
            leads_on = 'http-equiv="refresh"' in html
            if leads_on:
                # Looked at while it is there.
                page.route(address, answering(html.replace('http-equiv="refresh"', 'name="refresh"')))
            page.set_viewport_size({"width": 320, "height": 700})
            page.goto(address)
            if faults := seen_by_a_ruler(page) + seen_by_axe(page, place):
                found[address.removeprefix(served.address)] = faults
            if leads_on:
                page.unroute(address)
        server.shutdown()
    context.close()
    assert found == {}


def test_a_ruler_meets_the_drawings(site_folder):
    """What measures them finds them by these names."""
    drawn = re.findall(
        r'<figure class="drawing">\s*<svg',
        "".join(file.read_text("utf-8") for file in (site_folder / "nb").rglob("*.html")),
    )
    assert len(drawn) > 20


def test_axe_finds_nothing_after_answering(looks):
    page = looks.new_page()
    for path in (LESSON, CHECK):
        looks.open(path, page=page)
        answer_all(page)
        expect(page.locator("[role=status]:not(:empty)").first).to_be_visible()
        assert axe(page) == []
    for path in ("", "my-page/", LESSON, CHECK):
        looks.open(path, page=page)
        assert axe(page) == []


@pytest.mark.parametrize("looks", LOOKS, ids="-".join, indirect=True)
def test_axe_finds_nothing_while_the_own_data_is_carried(looks):
    page = looks.open(LESSON)
    answer_all(page)
    looks.open("my-page/#my-data", page=page)
    page.reload()
    page.get_by_role("button", name="Slett alt").click()
    assert axe(page) == []
    page.get_by_role("button", name="Avbryt").click()
    record = '{"version": 1, "course": "digital-transformasjon", "read": {"generation-stairs": {"read": true, "time": "2026-11-21T08:00:00Z"}}}'
    page.get_by_label("Hent fra en fil").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": record.encode()}
    )
    expect(page.get_by_role("region", name="Dette kommer fra fila")).to_be_focused()
    assert axe(page) == []
    page.get_by_role("button", name="Slå sammen").click()
    page.get_by_role("checkbox", name="Delt maskin").check()
    expect(page.get_by_role("button", name="Tøm")).to_be_visible()
    assert axe(page) == []


def test_axe_finds_nothing_with_menu_and_search_open(looks):
    page = looks.open(LESSON)
    menu = page.get_by_role("button", name="Meny")
    if menu.is_visible():
        menu.click()
        assert axe(page) == []
        menu.click()
    page.get_by_role("button", name="Søk").click()
    page.get_by_role("searchbox").fill("trappa")
    expect(page.locator(".search-hits li").first).to_be_visible()
    assert axe(page) == []


def focus_faults(page, steps):
    """Tabs through the page and tells every focus that cannot be seen: off screen, without a ring, or under something else."""
    seen, faults = [], []
    for _ in range(steps):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
                const element = document.activeElement
                if (!element || element === document.body) return null
                // A link over two lines is judged by its first.
                const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
                const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2]
                const top = document.elementFromPoint(x, y)
                const style = getComputedStyle(element)
                return {
                    name: (element.innerText || element.id || element.name || element.tagName).slice(0, 60),
                    seen: box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1,
                    clear: Boolean(top) && (element.contains(top) || top.contains(element) || top.closest("label") !== null),
                    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                    y: box.top + scrollY,
                }
            }"""
        )
        if told is None:
            break
        seen.append(told["name"])
        faults += [(told["name"], what) for what in ("seen", "clear", "ring") if not told[what]]
    return seen, faults


@pytest.mark.browser_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
def test_every_focus_is_seen_with_the_menu_closed_and_open(visit):
    page = visit.open(LESSON)
    seen, faults = focus_faults(page, 200)
    assert faults == []
    assert seen[:5] == ["Hopp til innholdet", "Kompetanseløft", "Søk", "Min side", "Meny"]
    assert "Forside" not in seen, "the closed menu is not stepped into"
    page = visit.open(LESSON, page=page)
    menu = page.get_by_role("button", name="Meny")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    seen, faults = focus_faults(page, 200)
    assert faults == []
    assert seen[0] == "Forside", "the menu follows its button"
    menu.focus()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


@pytest.mark.browser_context(reduced_motion="reduce")
def test_every_focus_is_seen_on_a_laptop(visit):
    _, faults = focus_faults(visit.open(LESSON), 200)
    assert faults == []


def test_the_skip_link_leads_past_the_navigation(visit):
    page = visit.open(LESSON)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [320, 390])
def test_no_answered_page_scrolls_sideways(browser, site, width):
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    for path in (LESSON, CHECK):
        page.goto(site.address + path)
        answer_all(page)
        assert not is_wide(page)
    context.close()


def contrast(one, other):
    """How far two colours of the browser's are apart, as WCAG counts."""

    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        return sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("chosen", ["", "light", "dark"])
@pytest.mark.parametrize("system", ["light", "dark"])
def test_forced_colours_are_followed_whatever_look_is_chosen(browser, site, chosen, system):
    context = browser.new_context(forced_colors="active", color_scheme=system)
    page = context.new_page()
    page.goto(site.address + "modules/data/data-driven/")
    page.evaluate("(chosen) => chosen && (document.documentElement.dataset.scheme = chosen)", chosen)
    colours = page.evaluate(
        """() => {
            const canvas = document.createElement("i")
            canvas.style.cssText = "background: Canvas; forced-color-adjust: none"
            document.body.append(canvas)
            const drawn = [...document.querySelectorAll(".drawing :is(text, path, rect, circle)")].map((part) => {
                const { fill, stroke } = getComputedStyle(part)
                return [part.getAttribute("class"), part.tagName, fill, stroke]
            })
            // Browsers paint the canvas behind words, whatever stands there.
            const written = [...document.querySelectorAll("main :is(a, p, button, legend, label, h1)")].map((part) => [part.className || part.tagName, getComputedStyle(part).color])
            return [getComputedStyle(canvas).backgroundColor, drawn, written]
        }"""
    )
    background, drawn, written = colours
    assert [one for one in written if contrast(one[1], background) < 4.5] == []
    for kind, tag, fill, stroke in drawn:
        if tag == "text" and kind != "d-on-accent":
            assert contrast(fill, background) >= 4.5, (kind, fill, background)
        if kind in ("d-line", "d-line-soft", "d-dash", "d-accent-line", "d-box", "d-k", "d-s", "d-w"):
            assert contrast(stroke, background) >= 3, (kind, stroke, background)
    context.close()


@pytest.mark.browser_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
class TestWithoutScript:
    """The page is a readable worksheet."""

    def test_a_question_is_readable_and_its_key_can_be_opened(self, visit):
        page = visit.open(LESSON)
        question = page.locator("quiz-choice").first
        expect(question.get_by_role("radio").first).to_be_enabled()
        expect(question.get_by_role("button", name="Svar")).to_have_count(0)
        expect(question.locator(".explanation")).to_be_hidden()
        question.get_by_text("Fasit").click()
        expect(question.locator(".explanation")).to_be_visible()
        expect(question.get_by_text("Riktig:", exact=True).first).to_be_visible()
        expect(question.get_by_role("link", name=re.compile("Les igjen"))).to_be_visible()

    def test_the_menu_opens_and_leads_on(self, visit):
        page = visit.open(LESSON)
        expect(page.get_by_role("link", name="Generasjonstrappa").first).to_be_hidden()
        page.get_by_role("link", name="Meny").click()
        page.get_by_role("navigation", name="Kurset").get_by_role("link", name="Generasjonstrappa").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Generasjonstrappa")
        page.get_by_role("link", name=re.compile("^Neste")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Hva innbyggeren trenger")

    def test_nothing_dead_is_shown(self, visit):
        page = visit.new_page()
        for path in PAGES:
            visit.open(path, page=page)
            assert page.get_by_role("button").filter(visible=True).all_inner_texts() == []
            # What a question asks is filled in on paper; everything else that needs a script is not there.
            assert page.locator("input[type=search]:visible, select:not(.question select):visible").count() == 0

    def test_enter_in_a_question_sends_nothing(self, visit):
        page = visit.open(LESSON)
        page.get_by_role("radio").first.check()
        page.keyboard.press("Enter")
        assert page.url.endswith(LESSON)


class TestOnPaper:
    """The browser's own print."""

    def visible(self, page, selector):
        return [element for element in page.locator(selector).all() if element.is_visible()]

    def test_a_lesson_prints_boxes_and_lines_but_no_key_and_no_navigation(self, visit):
        page = visit.open(LESSON)
        page.emulate_media(media="print")
        for gone in (
            ".site-header",
            ".site-footer",
            "nav",
            "button",
            ".solution",
            ".feedback",
            "textarea",
            "course-read",
            ".question summary",
        ):
            assert self.visible(page, gone) == [], gone
        # Where one chooses before reading there is a line instead.
        assert (
            len(self.visible(page, ".option input"))
            == page.locator(".question:not([data-before]) .option input").count()
        )
        assert self.visible(page, ".lines i")
        expect(page.get_by_role("heading", name=re.compile(r"^\d+ kilder"))).to_be_visible()
        # What is folded on the screen is whole.
        expect(page.locator(".page-sources li").last).to_be_visible()

    def test_what_the_learner_answered_and_wrote_is_not_printed(self, visit):
        page = visit.open(LESSON)
        answer_all(page)
        expect(page.locator(".verdict").first).to_be_visible()
        page.emulate_media(media="print")
        for gone in (".feedback", ".solution", "textarea", ".verdict-mark", ".notice", ".marks"):
            assert self.visible(page, gone) == [], gone
        looks = page.locator(".option").evaluate_all("all => all.map(one => getComputedStyle(one).backgroundColor)")
        assert set(looks) == {"rgba(0, 0, 0, 0)"}
        boxes = page.locator(".option input").evaluate_all("all => all.map(one => getComputedStyle(one).appearance)")
        assert set(boxes) == {"none"}

    @pytest.mark.browser_context(color_scheme="dark")
    def test_dark_colours_stay_on_the_screen(self, visit):
        page = visit.open(LESSON)
        page.emulate_media(media="print")
        assert page.evaluate("() => getComputedStyle(document.documentElement).color") == "rgb(22, 36, 46)"

    def test_the_own_sentence_is_printed_alone(self, visit):
        page = visit.open(LESSON)
        page.evaluate("() => { window.print = () => (window.printed = document.documentElement.dataset.printing) }")
        question = page.locator("quiz-reflect")
        expect(question.get_by_role("button", name="Skriv ut teksten")).to_be_hidden()
        question.get_by_role("textbox").fill("Vi skal se folk.")
        question.get_by_role("button", name="Lagre teksten").click()
        question.get_by_role("button", name="Skriv ut teksten").click()
        assert page.evaluate("() => window.printed") == "card"
        page.emulate_media(media="print")
        expect(page.locator(".card-on-paper")).to_have_text("Vi skal se folk.")
        expect(page.locator(".card-on-paper")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_hidden()
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
        expect(page.locator(".card-on-paper")).to_have_count(0)

    def test_the_journal_prints_what_was_written(self, visit):
        page = visit.open(LESSON)
        page.get_by_role("textbox").fill("Vi skal se folk.")
        page.get_by_role("button", name="Lagre teksten").click()
        visit.open("journal/", page=page)
        page.evaluate("() => { window.print = () => {} }")
        page.get_by_role("button", name="Skriv ut journalen").click()
        page.emulate_media(media="print")
        expect(page.get_by_text("Vi skal se folk.")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
