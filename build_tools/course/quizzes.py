"""Reads the questions of every module."""

from collections.abc import Collection, Mapping

from ..questions import KINDS, Question
from ..source.shape import shown, suggestion
from ..source.yaml import Document, Path
from .models import QuizFile
from .reader import Reader

#: Where each question stands: its document, and the path in it.
Places = dict[str, tuple[Document, Path]]


def read_questions(
    reader: Reader, modules: tuple[str, ...], retired: Collection[str], kinds: Mapping[str, type[Question]] = KINDS
) -> tuple[list[Question], Places]:
    """The questions without mistakes, retired ones too, and the places of all that have an id; each is read as one of
    these ``kinds``.

    Those of ``retired`` modules may stay in a file of their own.
    """
    found: list[Question] = []
    places: Places = {}
    for stem in reader.stems("quizzes", ".yml"):
        document = reader.yaml(f"quizzes/{stem}.yml")
        if document is None:
            continue
        _check_name(reader, document, stem, modules, retired)
        for index, entry in enumerate(_entries(document)):
            question = (
                _question(reader, document, ("questions", index), entry, places, kinds)
                if isinstance(entry, dict)
                else None
            )
            if question:
                found.append(question)
            else:
                reader.unread.add(document.file)
    return found, places


def _entries(document: Document) -> list[object]:
    """Whatever stands under ``questions``: a mistake at the top of the file hides none of theirs."""
    entries = document.mapping.get("questions")
    return entries if isinstance(entries, list) else []


def _check_name(
    reader: Reader, document: Document, stem: str, modules: tuple[str, ...], retired: Collection[str]
) -> None:
    quiz = reader.shape(QuizFile, document)
    if quiz is None:
        reader.unread.add(document.file)
    elif quiz.quiz != stem:
        reader.mistake(document.place(("quiz",)), "quiz-not-file-name", quiz=quiz.quiz, file=stem)
    elif quiz.quiz not in (*modules, *retired) and not reader.files.below(f"modules/{quiz.quiz}"):
        near = suggestion(quiz.quiz, list(modules))
        reader.mistake(
            document.place(("quiz",)), "module-unknown", module=quiz.quiz, known=", ".join(modules), near=near
        )


def _question(
    reader: Reader,
    document: Document,
    path: Path,
    entry: Mapping[str, object],
    places: Places,
    kinds: Mapping[str, type[Question]],
) -> Question | None:
    name, kind = entry.get("id"), entry.get("type")
    if isinstance(name, str) and name in places:
        other, there = places[name]
        first = other.place((*there, "id"))
        retired = "retired" in entry or "retired" in other.mapping["questions"][there[-1]]
        message = "id-of-retired" if retired else "id-twice"
        reader.mistake(document.place((*path, "id")), message, id=name, file=first.file, line=first.line)
        return None
    if isinstance(name, str):
        places[name] = (document, path)
    if kind is None:
        message = "empty-value" if "type" in entry else "missing-key"
        reader.mistake(document.key_place((*path, "type")), message, key="type")
        return None
    if not isinstance(kind, str) or kind not in kinds:
        values = {"kind": shown(kind), "known": ", ".join(kinds), "near": suggestion(str(kind), list(kinds))}
        reader.mistake(document.place((*path, "type")), "kind-unknown", **values)
        return None
    return reader.shape(kinds[kind], document, path)
