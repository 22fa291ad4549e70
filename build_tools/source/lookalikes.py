"""What looks like Markdown in running text and is none: learners would read its signs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from markdown_it.token import Token

#: What stands for a sign with a backslash before it, for code and whatever else is already something, and for where a
#: link or emphasis begins or ends.
ESCAPED, THING, END = "\0", "\1", "\2"
_STANDS_FOR = {
    **{
        "text_special": ESCAPED,
        "softbreak": "\n",
        "hardbreak": "\n",
        "em_open": END,
        "em_close": END,
        "strong_open": END,
        "strong_close": END,
    },
    **dict.fromkeys(("code_inline", "image", "citation", "gap", "html_inline"), THING),
}
#: Between these tags of HTML an address or a sign stands for itself.
_LITERAL = re.compile(r"<(/?)(a|code|kbd|samp|var)\b", re.IGNORECASE)
_PARTS = re.compile("[\0-\2\n]")
#: Signs of a look-alike that are quoted.
_LONGEST = 60


@dataclass(frozen=True)
class Found:
    """One look-alike: the name of its sentence and what fills the gaps; ``near`` stands on ``line``, counted from 0 in
    its paragraph, right after ``before``."""

    message: str
    values: Mapping[str, object]
    line: int
    near: str
    before: str = ""


@dataclass(frozen=True)
class LookAlike:
    """``message`` is empty where a reader does take it for what it looks like. Without ``sign`` in a text the pattern
    is not tried.

    Its groups fill gaps; ``instead`` is what to write.
    """

    message: str
    sign: str
    typed: str
    instead: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when it is first tried: most courses have none of most signs."""
        return re.compile(self.typed, re.MULTILINE)

    def values(self, match: re.Match[str]) -> dict[str, str]:
        """What fills the gaps of its sentence where it was met."""
        what = match[0].strip().partition("\n")[0]
        shown = re.sub("[\x00-\x02]", "…", what if len(what) <= _LONGEST else f"{what[:_LONGEST]}…")
        return {"what": shown, "instead": self.instead} | {
            name: value or "" for name, value in match.groupdict().items()
        }


def _one(message: str, sign: str, pattern: str, instead: str = "") -> LookAlike:
    return LookAlike(message, sign, pattern, instead)


#: Nobody writes this in brackets who does not mean an address.
_ADDRESS = r"[^()\[\]\s]*(?:\.md\b|\.html?\b|\.pdf\b|\.png\b|\.svg\b|\.jpe?g\b|\.webp\b|://|www\.|mailto:|tel:|term:|#)[^()\[\]\n]*"
_LINKS = (
    _one("contents-foreign", "[", r"^\[\[?[_\x02]?(?:TOC|toc)[_\x02]?\]?\]$"),
    _one("link-not-read", "](", r"(?:!?\[[^\[\]\n]*)?\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)?"),
    _one("link-not-read", "]", rf"\[[^\[\]\n]+\]\s{{1,2}}\({_ADDRESS}\)"),
    _one("link-not-read", ")[", rf"\([^()\n]+\)\[{_ADDRESS}\]"),
    _one("link-not-read", ")[", rf"\({_ADDRESS}\)\[[^\[\]\n]+\]"),
    _one("link-not-read", "[[", r"!?\[\[[^\[\]\n]+\]\]"),
    _one(
        "link-name-unknown",
        "][",
        r"(?<!\w)(?!\[[A-Z]?\d+\]\[[A-Z]?\d+\])!?\[(?P<text>[^\[\]^@\n]+)\]\[(?P<name>[^\[\]^@\n]*)\]",
    ),
    _one("definition-in-text", "]:", rf"^ {{0,3}}\[[^\[\]^\n]+\]:[ \t]*{_ADDRESS}$"),
    _one("citation-not-read", "@", r"\[[^\[\]\n]{0,200}(?<![\w.@/])@\s?[\w-]+[^\[\]\n]{0,200}\]"),
    _one("address-bare", "<", r"<(?P<link>www\.[^\s<>]+)>"),
    _one("address-bare", ":/", r"(?<![\w@/.=\"'])[Hh][A-Za-z]{2,5}:/{1,3}(?P<link>\w[^\s<>\[\]\x00-\x02]*[\w/])"),
    _one("address-bare", "ww.", r"(?<![\w@/.=\"'])(?P<link>[Ww]ww\.\w[^\s<>\[\]\x00-\x02]*[\w/])"),
    #: Only where there is a source of this name.
    _one("citation-bare", "@", r"(?<![\w@./-])@(?P<source>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"),
    _one("mail-bare", "@", r"(?<![\w./@+-])(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b"),
)
_OTHER_SYSTEMS = (
    _one("block-foreign", ":::", r"^ {0,3}:{3,}[ \t]*\{?\.?(?P<word>[\w-]+).*$"),
    _one("block-foreign", "!!!", r"^ {0,3}!!!\+?[ \t]+(?P<word>[\w-]+).*$"),
    _one("block-foreign", "???", r"^ {0,3}\?\?\?\+?[ \t]+(?P<word>[\w-]+).*$"),
    _one("block-foreign", "===", r'^ {0,3}===[!+]*[ \t]+"(?P<word>)[^"\n]*"?.*$'),
    _one("block-foreign", "[!", r"^\[!(?P<word>\w+)\][+-]?.*$"),
    _one("block-foreign", "::", r"^ {0,3}\.\. (?P<word>[\w-]+)::.*$"),
    _one("template-foreign", "8<", r"^ {0,3}-+8<-+.*$"),
    _one("template-foreign", "{{", r"\{\{[^\n]{0,200}?\}\}"),
    _one("template-foreign", "{%", r"\{%[^\n]{0,200}?%\}"),
    _one("template-foreign", "%%", r"(?<![\w%])(?<!\d )%%[^%\n]+%%"),
    _one("template-foreign", " from ", r"^(?:import|export) .+ from ['\"].+['\"];?$"),
    _one("template-foreign", "{", r"\{(?:\+\+|--|==|~~|>>)[^\n]{0,200}?(?:\+\+|--|==|~~|<<)\}"),
    _one("sign-foreign", "*[", r"^\*\[[^\[\]\n]+\]:.*$", "[…](term:…)"),
    _one("sign-foreign", "^[", r"\^\[[^\[\]\n]+\]", "[^1]"),
    _one("sign-foreign", "==", r"(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", "<mark>…</mark>"),
    _one("sign-foreign", "~~", r"~~(?=[^\s~])[^~\n]+~~", "<del>…</del>"),
    _one("sign-foreign", "++", r"(?<![\w+])\+\+[a-z0-9]+(?:\+[a-z0-9]+)*\+\+(?![\w+])", "<kbd>…</kbd>"),
    _one("sign-foreign", ":", r"(?<![\w:/])::?(?:[a-z][a-z0-9_+-]*[a-z0-9]|\+1|-1):(?![\w:/])", "🙂"),
    _one("formula", "$$", r"(?<!\$)\$\$(?!\$)[^$]+\$\$(?!\$)"),
    # Two prices are none: «between $5 and 10$».
    _one(
        "formula",
        "$",
        r"(?<![\w$\0])\$(?!\d[^$\s=^_\\+*<>]* [^$\n=^_\\+*<>]*\$)(?=[\w\\({\[|+-])[^$\n]*(?<=[^\s$])\$(?![\w$])",
    ),
    _one("formula", "\\", r"\\begin\{\w+\*?\}"),
    _one("sign-foreign", "^", r"(?<=[\w)])\^(?=[^\s^\[])[^\s^]{1,20}\^", "<sup>…</sup>"),
    _one("sign-foreign", "~", r"(?<=\w)~(?=\w)[^~\s]{1,8}~", "<sub>…</sub>"),
)
_LINES = (
    _one("block-slashes", "//", r"^ {0,3}(?://(?!/)|/{4,})[ \t]*(?P<rest>[^\n]*)$"),
    _one("list-not-read", "•", r"^ {0,3}•.*(?:\n {0,3}•.*)*$"),
    _one("list-not-read", "\u00b7", r"^ {0,3}·[ \t\u00a0].*(?:\n {0,3}·[ \t\u00a0].*)*$"),
    _one("list-not-read", "\u00a0", r"^ {0,3}(?:[-*+]|\d{1,3}\.)\u00a0.*$"),
    # What Word makes of a list in a font of pictures, and its other bullets.
    *(_one("list-not-read", sign, rf"^ {{0,3}}{sign}[ \t\u00a0].*(?:\n {{0,3}}{sign}.*)*$") for sign in "▪●■◦‣➢"),
    _one("list-not-read", "a", r"^[aA][.)] .*\n[bB][.)] .*(?:\n[c-hC-H][.)] .*)*$"),
    _one("list-not-read", "-", r"^-[^\W\d].*(?:\n-[^\W\d].*)+$"),
    _one("list-not-read", ".", r"^\d{1,3}\.[^\W\d].*(?:\n\d{1,3}\.[^\W\d].*)+$"),
    _one("ticks-foreign", "[", r"\A\[[ xX]\][ \u00a0].*$"),
    _one("definition-list", "\n:", r"^:[ \t]+\S.*$"),
    _one("table-not-read", "+-", r"^\+[-=]+\+.*(?:\n.+)*$"),
    _one("table-not-read", "|", r"^ {0,3}\|.*\|[ \t]*(?:\n {0,3}\|.*\|[ \t]*)+$"),
    _one("table-not-read", "|", r"^.*\|.*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$"),
)
_UNFINISHED = (
    _one("citation-bare", "[", r"@?\[(?P<source>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\]"),
    # On one side of a word more stars than on the other.
    _one("emphasis-not-closed", "*", r"(?<![*\w])\*{1,2}(?=\x02)|(?<=\x02)\*{1,2}(?![*\w])"),
    _one("code-not-closed", "`", r"(?<!\w)`+(?=[^\s`])\S*|(?<=[^\s`])`+(?!\w)"),
    _one("emphasis-not-closed", "__", r"(?<![\w_])__(?=[^\W_])\S*"),
    _one("emphasis-not-closed", "_", r"(?<![\w_/.])_(?=[^\W_])(?![^_]*_)\S+"),
    # A star behind a word leads to a note below.
    _one("", "*", r"(?<=\w)\*[\s\S]*"),
    _one("emphasis-not-closed", "*", r"(?<=[^\n*][ («\"])\*(?=\w)(?![^*]*\*)\S+"),
)
#: As Python-Markdown has it.
_ATTRIBUTE = r"[^\s\"'=<>]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>]++))?+"
#: Where Python-Markdown renders: it takes two stars with anything between them for emphasis, and ## without a space for
#: a heading.
IN_PAGES = (
    *_LINKS,
    # Python-Markdown hands these on as they are, and a browser takes them for elements that it does not know.
    _one("tag-not-html", "<", rf"</?[a-zA-Z][^\s\"'<>@]*+(?:\s+{_ATTRIBUTE})*+\s*/?>"),
    *_OTHER_SYSTEMS,
    *_LINES,
    _one("heading-not-read", "#", r"^#{1,6}(?:[^\s#]|[\u00a0\u202f\u2007]).*$|^#{7,}.*$"),
    # A class, for what ends just before or for the paragraph.
    _one("", "{", r"(?:(?<=[\x01\x02])|\n[ ]*)\{:?[ ]*\.[\w.: -]+\}"),
    _one("attributes-not-read", "{", r"\{[ \t]*(?::[ \t]*)?(?:[#.][^{}\n]*\}|#[\w-]+[ \t]*$)"),
    _one("comment-not-closed", "<!", r"<![-–—](?:.{0,200}?-->)?"),
    _one("", "**", r"\*\*(?=\S)[^*]+\*\*|\*\*[^*]*[^\s*]\*\*"),
    _one("emphasis-not-closed", "**", r"(?<!\d)\*\*(?=[^\s*])\S*|(?<=[^\s*])\*\*(?!\d)"),
    *_UNFINISHED,
)
#: What a short text, which holds neither HTML nor blocks, can say instead.
_INSTEAD = {
    "<mark>…</mark>": "**…**",
    "<del>…</del>": "*…*",
    "<kbd>…</kbd>": "**…**",
    "<sup>…</sup>": "²",
    "<sub>…</sub>": "₂",
}
_IN_TEXT = {"block-foreign": "template-foreign", "block-slashes": "template-foreign"}
#: Where markdown-it renders, which knows neither footnotes, attributes nor HTML.
IN_TEXTS = (
    *_LINKS,
    *(
        replace(one, message=_IN_TEXT.get(one.message, one.message), instead=_INSTEAD.get(one.instead, one.instead))
        for one in (*_OTHER_SYSTEMS, *_LINES)
    ),
    _one("template-foreign", "///", r"^ {0,3}///.*$"),
    _one("footnote-in-text", "[^", r"\[\^[^\[\]\s]+\]"),
    _one("heading-not-read", "##", r"^#{2,6}(?:[^\s#]|[\u00a0\u202f\u2007]).*$|^#{7,}.*$"),
    _one("comment-in-text", "<!", r"<![-–—](?:.{0,200}?-->)?"),
    _one("emphasis-not-closed", "**", r"\*\*(?=[^\s*])[^*\n]*\s\*\*(?!\w)"),
    _one("emphasis-not-closed", "**", r"(?<!\d)\*\*(?=[^\s*])\S*|(?<=[^\s*])\*\*(?!\d)"),
    _one("emphasis-not-closed", "*", r"(?<![\w*])\*(?=[^\s*])[^*\n]*\s\*(?![\w*])"),
    _one("emphasis-not-closed", "_", r"(?<![\w_])_(?=[^\W_])[^_\n]*\s_(?!\w)"),
    *_UNFINISHED,
)
#: What shows only in the text as it was typed: formulas between brackets whose backslashes Markdown takes for its own,
#: and the name of a language in code, and a title that Python-Markdown takes for a part of the address. Formulas are
#: looked for outside code.
_FORMULA = re.compile(r"(?<!\])\\\(.+?\\\)|^\s*\\\[.*?[=^_\\+].*?\\\]", re.DOTALL | re.MULTILINE)
_LANGUAGE = re.compile(r"(?<!`)`(?:#!|:::)\w+ [^`\n]+`(?!`)")
#: Every line begins with a dash and none ends as what somebody says does, or with a line break that is meant.
_DASHES = re.compile(r"\A[–—][ \u00a0][^\n]*[^\s\\.!?…»”\"](?:\n[–—][ \u00a0][^\n]*[^\s\\.!?…»”\"])+\Z")
_TITLE = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]+[ \t]+\([^()\n]*\)\)")
_CODE = re.compile(r"`+[^`]*`+")
#: Without one of these no text has a look-alike, and most short texts have none.
SIGNS = re.compile(
    r"[\[<*_`~=^$@{%#|•·▪●■◦‣➢\\\u00a0]|:[a-z/+-]|::|\+\+|!!!|\?\?\?|ww\.|//|\n(?:[:–—-]|[bB][.)] )|\n?\d\.\w| from "
)


def seen(children: Sequence[Token]) -> str:
    """A paragraph as its reader sees it, with one sign for each thing that is not running text; nothing of a link's
    words."""
    said, hidden = [], 0
    for token in children:
        if token.type == "html_inline" and (tag := _LITERAL.match(token.content)):
            hidden = max(0, hidden + (-1 if tag[1] else 1))
            said.append(THING)
        elif token.type in ("link_open", "link_close"):
            hidden = max(0, hidden + token.nesting)
            said.append(END)
        elif (
            token.type == "text" or len(token.content) == 2 and token.type == "text_special"
        ):  # before a letter a backslash is itself
            said.append(THING if hidden else token.content)
        else:
            said.append(_STANDS_FOR.get(token.type, ""))
    return "".join(said)


def look_alikes(text: str, typed: str, known: Sequence[LookAlike]) -> Iterator[Found]:
    """What looks like something in a paragraph as it is ``seen``; ``typed`` is what its author wrote. Each sign is told
    once."""
    taken = bytearray(len(text))
    for one in known:
        if one.sign not in text:
            continue
        for match in one.pattern.finditer(text):
            if 1 in taken[match.start() : match.end()]:
                continue
            taken[match.start() : match.end()] = b"\1" * len(match[0])
            if one.message:
                first = match.start() + len(match[0]) - len(match[0].lstrip())
                near, before = _PARTS.split(text[first : match.end()])[0], _PARTS.split(text[:first])[-1][-12:]
                yield Found(one.message, one.values(match), text.count("\n", 0, first), near or text[first], before)
    if "\\(" in typed or "\\[" in typed:
        yield from _typed("formula", _FORMULA.finditer(_CODE.sub(lambda code: THING * len(code[0]), typed)))
    if "`#!" in typed or "`:::" in typed:
        yield from _typed("code-language", _LANGUAGE.finditer(typed))
    if typed[:1] in ("–", "—"):
        yield from _typed("list-not-read", _DASHES.finditer(typed))
    if " (" in typed and "](" in typed:
        yield from _typed("link-not-read", _TITLE.finditer(typed))


def _typed(message: str, matches: Iterator[re.Match[str]]) -> Iterator[Found]:
    for match in matches:
        first = match[0].strip().partition("\n")[0]
        yield Found(message, {"what": first[:_LONGEST]}, match.string.count("\n", 0, match.start()), first)
