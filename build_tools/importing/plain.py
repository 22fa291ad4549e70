"""Tells text from Markdown: writes what is meant as signs so that it is shown as signs, and finds signs that Markdown
would take."""

import re

from markdown_it.token import Token

from ..source.rules import short_parser

_SIGNS = re.compile(r"([\\`*_\[\]<>&|~])")
_BEGINNINGS = re.compile(r"^( *)([-+=#]|\d+(?=[.)]))", re.MULTILINE)


def literal(text: str) -> str:
    """Markdown that shows exactly this text, line by line; as it is where Markdown would take nothing."""
    text = "\n".join(line.strip() for line in text.split("\n")).strip("\n")
    if shown(text) == text:
        return text
    signs = _SIGNS.sub(r"\\\1", text)
    return _BEGINNINGS.sub(lambda found: found[1] + (f"{found[2]}\\" if found[2].isdigit() else f"\\{found[2]}"), signs)


def shown(text: str) -> str | None:
    """The text that a short text shows; None if Markdown makes something else of it."""
    parts: list[str] = []
    for token in short_parser().parse(text):
        if token.type not in ("paragraph_open", "paragraph_close", "inline"):
            return None
        if token.type == "inline":
            if any(child.type not in ("text", "softbreak") for child in token.children or []):
                return None
            parts.append(
                "".join("\n" if child.type == "softbreak" else child.content for child in token.children or [])
            )
    return "\n\n".join(parts)


def taken_signs(text: str) -> str:
    """The first words of a text whose signs Markdown takes away although they may well be meant: a number or a dash at
    its beginning, single stars, a backslash, an entity. Empty if there are none; what only Markdown is written for, as
    in «**first**», is meant so."""
    tokens = short_parser().parse(text)
    gone = text.strip() and not tokens
    begins = "\n" not in text.strip() and tokens and tokens[0].type not in ("paragraph_open", "fence")
    taken = gone or begins or any(token.type == "inline" and _takes(token) for token in tokens)
    line = text.strip().split("\n")[0]
    return "" if not taken else line if len(line) <= 40 else f"{line[:40]}…"


def _takes(inline: Token) -> bool:
    children = inline.children or []
    if any(child.type == "em_open" for child in children):
        return True
    kept = "".join(child.content for child in children if child.type in ("text", "code_inline"))
    hidden = any(child.type in ("link_open", "image") for child in children)
    return not hidden and any(inline.content.count(sign) > kept.count(sign) for sign in "\\&")
