"""A question as it is asked before one reads: with names of its own, and without what would help or tell."""

from ..questions import Question


def early_name(question: str) -> str:
    """What a question's parts are named after where it is asked before reading; no author's id can be the same."""
    return f"{question}--before"


class Early:
    """Is to templates what the question is, but for its name, and without hints."""

    all_hints = ()

    def __init__(self, question: Question) -> None:
        self.asked = question
        self.id = early_name(question.id)

    def __getattr__(self, name: str) -> object:
        return getattr(self.asked, name)
