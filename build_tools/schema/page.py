"""Tells authors which keys their files have: a page in Markdown, made from the models that read those files."""

import re
from collections.abc import Iterator

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from ..blocks import KINDS as BLOCKS
from ..blocks import Block
from ..course.entries import Source, Term, Theme
from ..course.models import (
    BesideMeta,
    CoursePageMeta,
    LessonMeta,
    ModuleMeta,
    QuizFile,
    SetMeta,
    Settings,
)
from ..hand import DrawingFile, MapFile
from ..questions import KINDS, Question
from ..sheets import PARTS, SheetFile
from ..source.shape import Shape
from ..words import Words
from .described import Described
from .values import LONGEST_NAME, references, told_absence, told_value

#: What is read by each model: the name of its heading in ``words``.
FILES: dict[str, type[Shape]] = {
    "course": Settings,
    "glossary": Term,
    "sources": Source,
    "themes": Theme,
    "drawing": DrawingFile,
    "map": MapFile,
    "quiz": QuizFile,
}
HEADS: dict[str, type[Shape]] = {
    "lesson": LessonMeta,
    "module": ModuleMeta,
    "check": SetMeta,
    "beside": BesideMeta,
    "page": CoursePageMeta,
}
#: Blocks that hold keys.
INSIDE: dict[str, type[Shape]] = {name: block.shape for name, block in BLOCKS.items() if block.shape}
_PLAIN = str.maketrans({"&": "&amp;", "<": "&lt;", "|": "\\|"})


def key_page(words: Words) -> str:
    """The whole page, in the language of ``words``."""
    page = _Page(words)
    sections = [*page.files(), *page.questions(), *page.sheets(), *page.heads(), *page.blocks()]
    headings = [line for line in sections if line.startswith("## ")]
    contents = [f"* [{line[3:]}](#{_anchor(line[3:])})" for line in headings]
    start = [f"# {page.say('title')}", page.say("made"), page.say("how", most=LONGEST_NAME), "\n".join(contents)]
    return "\n\n".join([*start, *sections]) + "\n"


def _anchor(heading: str) -> str:
    """What GitHub makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


class _Page:
    """The parts of the page: headings, paragraphs and tables."""

    def __init__(self, words: Words):
        self.words = words

    def say(self, name: str, **values: object) -> str:
        return self.words.keys[name].format_map(values)

    def files(self) -> Iterator[str]:
        for name, model in FILES.items():
            yield from self.section(name, model)

    def questions(self) -> Iterator[str]:
        """What all questions have, then what each kind adds to it or has otherwise."""
        yield from self.section("question", Question)
        common = self.rows(self.schema(Question))
        for kind, model in KINDS.items():
            schema = self.schema(model)
            yield f"## {self.say('kind', kind=kind)}"
            yield f"{self.words.schema.get(kind, '')} {self.say('more')}".strip()
            yield self.table([row for row in self.rows(schema) if row not in common])
            yield from self.nested(schema, schema)

    def sheets(self) -> Iterator[str]:
        """A sheet's own keys, then what each kind of part has."""
        yield from self.section("sheet", SheetFile)
        for kind, model in PARTS.items():
            schema = self.schema(model)
            yield f"### {self.say('part', kind=kind)}"
            yield self.words.schema.get(f"part.{kind}", "")
            yield self.table(self.rows(schema))
            yield from self.nested(schema, schema, f"{kind}: ")

    def heads(self) -> Iterator[str]:
        for name, model in HEADS.items():
            yield from self.section(name, model)

    def blocks(self) -> Iterator[str]:
        yield f"## {self.say('head-blocks')}"
        yield self.say("lead-blocks")
        yield _table(
            [self.say(name) for name in ("block", "behind", "inside", "for")],
            [self.block(*item) for item in BLOCKS.items()],
        )
        for name, model in INSIDE.items():
            yield f"### {self.say('inside-block', block=name)}"
            schema = self.schema(model)
            yield self.table(self.rows(schema))
            yield from self.nested(schema, schema)

    def block(self, name: str, block: type[Block]) -> tuple[str, ...]:
        """A row: the block, what stands behind its bar, what stands inside, what it gives."""
        nothing, sentence = self.say("nothing"), self.words.schema.get
        behind = sentence(f"block.{name}.behind", "") if block.behind else nothing
        own = self.say("own-keys") if name in INSIDE else sentence(f"block.{name}.inside", "")
        inside = "Markdown" if block.container else own if block.content else nothing
        return (
            f"`/// {name}`",
            behind.translate(_PLAIN),
            inside.translate(_PLAIN),
            sentence(f"block.{name}", "").translate(_PLAIN),
        )

    def section(self, name: str, model: type[Shape]) -> Iterator[str]:
        """A file, or the front matter of a page: its heading, a word about it, its keys."""
        schema = self.schema(model)
        yield f"## {self.say(f'head-{name}')}"
        yield self.say(f"lead-{name}")
        yield self.table(self.rows(schema))
        yield from self.nested(schema, schema)

    def nested(
        self,
        schema: JsonSchemaValue,
        whole: JsonSchemaValue,
        before: str = "",
        told: set[tuple[str, str]] | None = None,
    ) -> Iterator[str]:
        """The keys of what stands below a key, however deep; what the same key has elsewhere in the file is not told
        again."""
        told = set() if told is None else told
        for key, part in schema["properties"].items():
            for name in dict.fromkeys(references(part)):
                if (key, name) in told:
                    continue
                told.add((key, name))
                yield f"### {self.say('below', key=before + key)}"
                yield self.table(self.rows(whole["$defs"][name]))
                yield from self.nested(whole["$defs"][name], whole, f"{before}{key}.", told)

    def schema(self, model: type[Shape]) -> JsonSchemaValue:
        """The model's JSON Schema with a sentence for each key; below ``$defs``, those of the models inside it."""
        schema = Described(self.words).generate(TypeAdapter(model).core_schema)
        if issubclass(model, Question):
            schema["properties"]["type"]["enum"] = list(KINDS)
        return schema

    def rows(self, schema: JsonSchemaValue) -> list[tuple[str, ...]]:
        needed = schema.get("required", [])
        return [(f"`{key}`", *self.told(part, key in needed)) for key, part in schema["properties"].items()]

    def told(self, part: JsonSchemaValue, needed: bool) -> tuple[str, ...]:
        sentence = part.get("description", "").translate(_PLAIN)
        return told_absence(part, needed, self.words), told_value(part, self.words).replace("|", "\\|"), sentence

    def table(self, rows: list[tuple[str, ...]]) -> str:
        return _table([self.say(name) for name in ("key", "absence", "value", "for")], rows)


def _table(titles: list[str], rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (titles, ["---"] * len(titles), *rows))
