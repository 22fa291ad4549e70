"""Go through a short case: every choice has its consequence, and several ways through it are right."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator

from ..source.shape import Name, Shape, Text, suggestion, wrong
from .base import Marked

#: Choices that a path may take.
SHORTEST, LONGEST = 2, 4
#: What each judgement is worth, and the mean of a way through that is right; scenario.js knows the same.
WORTH, ENOUGH = {"sound": 1.0, "costly": 0.5, "risky": 0.0}, 0.75


class ScenarioChoice(Shape):
    """What can be done in a step, what happens then, and how wise it is; without ``to`` the case ends."""

    id: Name
    text: Text
    consequence: Text
    judgement: Literal["sound", "costly", "risky"]
    to: Name = ""


class ScenarioStep(Shape):
    """The situation as it is now."""

    id: Name
    title: Text
    text: Text
    choices: Annotated[tuple[ScenarioChoice, ...], Field(min_length=2, max_length=4)]

    @field_validator("choices")
    @classmethod
    def _names_differ(cls, choices: tuple[ScenarioChoice, ...]) -> tuple[ScenarioChoice, ...]:
        names = [choice.id for choice in choices]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise wrong("scenario-choice-twice", choice=name, at=(index, "id"))
        return choices


Steps = tuple[ScenarioStep, ...]
Way = tuple[ScenarioChoice, ...]


class Scenario(Marked):
    """``steps``, the first of which begins the case."""

    seconds: ClassVar[int] = 120

    steps: Annotated[Steps, Field(min_length=2)]

    @field_validator("steps")
    @classmethod
    def _can_be_walked(cls, steps: Steps) -> Steps:
        _check_names(steps)
        ways = list(_ways(steps, (steps[0].id,)))
        reached = {steps[0].id, *(choice.to for way in ways for choice in way)}
        for index, step in enumerate(steps):
            if step.id not in reached:
                raise wrong("scenario-step-unreached", step=step.id, at=(index, "id"))
        _check_judgements(ways)
        return steps

    def title(self, name: str) -> str:
        """The title of a step."""
        return next(step.title for step in self.steps if step.id == name)

    def key(self) -> dict[str, dict[str, dict[str, str]]]:
        return {
            step.id: {choice.id: {"judgement": choice.judgement, "to": choice.to} for choice in step.choices}
            for step in self.steps
        }

    def choices(self) -> dict[str, str]:
        return {f"{step.id}={choice.id}": choice.text for step in self.steps for choice in step.choices}

    def texts(self) -> dict[str, str]:
        texts = super().texts()
        for number, step in enumerate(self.steps):
            texts |= {f"steps.{number}.title": step.title, f"steps.{number}.text": step.text}
            for index, choice in enumerate(step.choices):
                place = f"steps.{number}.choices.{index}"
                texts |= {f"{place}.text": choice.text, f"{place}.consequence": choice.consequence}
        return texts


def _check_names(steps: Steps) -> None:
    names = [step.id for step in steps]
    for number, name in enumerate(names):
        if name in names[:number]:
            raise wrong("scenario-step-twice", step=name, at=(number, "id"))
    for number, step in enumerate(steps):
        for index, choice in enumerate(step.choices):
            if choice.to and choice.to not in names:
                values = {"to": choice.to, "known": ", ".join(names), "near": suggestion(choice.to, names)}
                raise wrong("scenario-to-unknown", at=(number, "choices", index, "to"), **values)


def _ways(steps: Steps, trail: tuple[str, ...], way: Way = ()) -> Iterator[Way]:
    """Every way through the case from the last step of ``trail``, as the choices that are made."""
    number, step = next((number, step) for number, step in enumerate(steps) if step.id == trail[-1])
    for index, choice in enumerate(step.choices):
        place = (number, "choices", index)
        if choice.to in trail:
            raise wrong("scenario-loop", step=choice.to, at=(*place, "to"))
        if choice.to and len(trail) == LONGEST:
            raise wrong("scenario-too-long", way=" → ".join((*trail, choice.to)), most=LONGEST, at=(*place, "to"))
        if not choice.to and len(trail) < SHORTEST:
            raise wrong("scenario-too-short", choice=choice.id, at=(*place, "id"))
        if choice.to:
            yield from _ways(steps, (*trail, choice.to), (*way, choice))
        else:
            yield (*way, choice)


def _check_judgements(ways: list[Way]) -> None:
    """Several defensible ways are the point of the kind, and one of them must count as right."""
    worths = [[WORTH[choice.judgement] for choice in way] for way in ways]
    defensible = [worth for worth in worths if min(worth) > WORTH["risky"]]
    if not defensible:
        raise wrong("scenario-always-risky")
    if len(defensible) == 1:
        raise wrong("scenario-one-way")
    if all(sum(worth) / len(worth) < ENOUGH for worth in defensible):
        raise wrong("scenario-always-costly")
