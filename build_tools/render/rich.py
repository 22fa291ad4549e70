"""The short Markdown texts of questions, as HTML that nothing dangerous gets through."""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from ..source.markdown import citation_rule, gap_rule

#: The spaces where a line must not break: inside a large number such as 11 000, and before a small one, which says
#: nothing at the beginning of a line: «Sak 4».
HELD = r"(?<=\d) (?=\d{3}(?!\d))|(?<=[^\W\d]) (?=\d{1,2}(?![\d.,]*\d| \d))"
_OUTSIDE = ("https://", "http://", "mailto:")


class Ways(Protocol):
    """What a text asks of the page that it stands on; one that cites asks for the course too."""

    def passage(self, target: str) -> str:
        """The way to what a link names."""

    def shows(self, target: str) -> bool:
        """Whether that is there; a link to what is not is plain words."""

    def picture(self, file: str) -> str:
        """The way to a picture."""


def _parser() -> MarkdownIt:
    # Raw HTML is off: what looks like a tag is shown as the text it is.
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("link", "citation", citation_rule)
    parser.inline.ruler.before("link", "gap", gap_rule)
    parser.add_render_rule("citation", _citation)
    parser.add_render_rule("gap", _gap)
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("text", _text)
    parser.add_render_rule("image", _picture)
    return parser


def _citation(self: object, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    view, key = env["view"], tokens[index].content
    source, page = view.course.sources[key], view.home_of("sources")
    label = escape(", ".join(filter(None, (source.publisher, source.date[:4]))))
    return f'(<a class="citation" href="{escape(view.way(page.address))}#{key}">{label}</a>)' if page else f"({label})"


def _text(self: object, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return escapeHtml(re.sub(HELD, "\u00a0", tokens[index].content))


def _gap(self: object, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return str(env["gap"](tokens[index].content))


def _link(self: object, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    target = str(tokens[index].attrs["href"])
    if not target.startswith(_OUTSIDE) and not env["view"].shows(target):
        next(token for token in tokens[index:] if token.type == "link_close").tag = "span"
        return "<span>"
    way = target if target.startswith(_OUTSIDE) else env["view"].passage(target)
    return f'<a href="{escape(way)}">'


def _picture(self: object, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    file = env["view"].picture(str(token.attrs["src"]))
    return f'<img src="{escape(file)}" alt="{escape(token.content)}" loading="lazy">'


def rich(text: str, view: Ways, gap: Callable[[str], Markup] | None = None) -> Markup:
    """The text as HTML blocks; ``gap`` says what stands at ``{name}``, which is only text without it."""
    return Markup(_PARSER.render(text, {"view": view} | ({"gap": gap} if gap else {})))


def rich_inline(text: str, view: Ways) -> Markup:
    """The text as HTML without a paragraph around it."""
    return Markup(_PARSER.renderInline(" ".join(text.split("\n")).strip(), {"view": view}))


def split_prompt(text: str, view: Ways) -> tuple[Markup, Markup]:
    """A prompt as (situation, question): the last paragraph is the question, what stands before it the situation."""
    env: dict[str, object] = {"view": view}
    tokens = _PARSER.parse(text, env)
    start = max((i for i, token in enumerate(tokens) if token.type == "paragraph_open" and token.level == 0), default=0)
    situation = _PARSER.renderer.render(tokens[:start], _PARSER.options, env)
    question = _PARSER.renderer.render(tokens[start + 1 : start + 2], _PARSER.options, env)
    return Markup(situation), Markup(question)


_PARSER = _parser()
