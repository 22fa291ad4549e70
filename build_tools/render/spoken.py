"""What is said to a learner in the language of the page: sentences, dates and times."""

import datetime

from ..course import Minutes
from ..words import Words


class Spoken:
    """Speaks with its ``words``."""

    words: Words

    def say(self, name: str, **values: object) -> str:
        """A sentence for the learner, its gaps filled."""
        words = self.words.learner if name in self.words.learner else self.words.script
        return words[name].format_map(values)

    @property
    def point(self) -> str:
        """What stands before decimals in the language of the page."""
        return self.words.learner["number-point"]

    def date(self, day: datetime.date) -> str:
        return self.say("date", year=day.year, month=day.month, day=day.day)

    def long_date(self, day: datetime.date) -> str:
        """A day with its month in words."""
        return self.say("long-date", year=day.year, month=self.say("months").split()[day.month - 1], day=day.day)

    def source_date(self, text: str) -> str:
        """A whole date in the reader's form; a year or a month as it was written."""
        try:
            return self.date(datetime.date.fromisoformat(text))
        except ValueError:
            return text

    def time(self, minutes: Minutes) -> str:
        """``12 min (read 5, answer 3, write 3)`` in the learner's words; kinds that take no time are left out, and all
        of them where there is but one."""
        total, parts = self.say("minutes", count=minutes.total), self.time_parts(minutes)
        return f"{total} ({parts})" if "," in parts else total

    def time_parts(self, minutes: Minutes) -> str:
        """``read 5, answer 3, write 3``."""
        kinds = (("minutes-read", minutes.read), ("minutes-answer", minutes.answer), ("minutes-write", minutes.write))
        return ", ".join(self.say(name, count=count) for name, count in kinds if count)

    def long_time(self, minutes: Minutes) -> str:
        """``about 1 h 20 min``, of a sum."""
        return self.say("about", time=self.span(minutes.about))

    def span(self, minutes: int) -> str:
        """``55 min``, ``2 h``, ``1 h 20 min``."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.say("minutes", count=rest)
        return self.say("hours-minutes" if rest else "hours-whole", hours=hours, minutes=rest)
