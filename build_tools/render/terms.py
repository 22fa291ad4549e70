"""What the terms mean that a page links, carried along for its script to show."""

import re

from markupsafe import Markup

from .view import View

_LINK = re.compile(r'<a class="term" href="[^"#]*#([\w-]+)"')


def page_terms(html: str, view: View) -> Markup:
    """A template with the meaning of every term that the page's HTML links; empty where it links none."""
    names = [name for name in dict.fromkeys(_LINK.findall(html)) if name in view.course.glossary]
    meanings = (
        Markup('<p data-term="{}"><strong>{}</strong>{}</p>\n').format(name, term.term, view.inline(term.definition))
        for name, term in ((name, view.course.glossary[name]) for name in names)
    )
    return Markup('<template id="course-terms">\n{}</template>').format(Markup().join(meanings)) if names else Markup()
