"""What each command of ``kurs`` does, and what it says when it cannot be carried out."""

from .ending import fault_told, system_told
from .line import Command, read_command

__all__ = ["Command", "fault_told", "read_command", "system_told"]
