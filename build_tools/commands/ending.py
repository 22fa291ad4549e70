"""What a person reads when a command could not be carried out."""

import errno
import importlib.metadata
import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path

from ..errors import Place
from ..source.files import Files
from .line import Command

_OURS = Path(__file__).parent.parent
#: What a system says about files, by the sentence that we have for it.
_SENTENCES = {
    "system-full": ("ENOSPC", "EDQUOT", "EFBIG"),
    "system-forbidden": ("EACCES", "EPERM", "EROFS"),
    "system-name": ("ENAMETOOLONG", "EILSEQ", "EINVAL"),
    "system-missing": ("ENOENT",),
    "system-other-kind": ("ENOTDIR", "EISDIR", "EEXIST", "ENOTEMPTY", "ELOOP"),
    "system-in-use": ("EBUSY", "ETXTBSY"),
}
_NAMES = {
    getattr(errno, name): sentence for sentence, names in _SENTENCES.items() for name in names if hasattr(errno, name)
}


def system_told(error: OSError, command: Command) -> str:
    """Which file the system would not read or write, why, and what can be done about it."""
    file = _shown(error.filename2 or error.filename, command.files)
    sentence = _NAMES.get(error.errno or 0, "system-other") if file or error.errno == errno.ENOSPC else "system-other"
    return command.speech.say(sentence, file=file or ".", reason=error.strerror or str(error))


def _shown(name: object, files: Files) -> str:
    """A file's name as its author knows it."""
    path = os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else ""
    for folder in files.folders:
        if path.startswith(f"{folder.path}{os.sep}"):
            return Place(Path(path).relative_to(folder.path).as_posix(), folder=folder.name).path
    return path


def fault_told(error: Exception, command: Command) -> tuple[str, bool]:
    """What went wrong that nobody foresaw, and whether it is ours; if not, it lies in a hook of the host's own."""
    what = traceback.format_exception_only(error)[-1].strip()
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((Path(error.filename), error.lineno))
    own = [(file, line) for file, line in frames if _is_theirs(file, command.files)]
    if own:
        file, line = own[-1]
        return command.speech.say("fault-of-host", file=_shown(str(file), command.files), line=line, error=what), False
    file, line = next((frame for frame in reversed(frames) if frame[0].is_relative_to(_OURS)), frames[-1])
    return command.speech.say("fault", error=what, where=f"{file.name}:{line}") + "\n" + _kept(error, command), True


def _is_theirs(file: Path, files: Files) -> bool:
    return any(file.is_relative_to(folder.path) for folder in files.folders) and not _is_installed(file)


def _is_installed(file: Path) -> bool:
    return file.is_relative_to(_OURS) or bool({"site-packages", "dist-packages"} & set(file.parts))


def _kept(error: Exception, command: Command) -> str:
    """Where the whole story is kept for whoever mends it; the story itself, where nothing can be kept."""
    version, asked = importlib.metadata.version("kompetanseloft"), " ".join(sys.argv[1:])
    programs = f"kurs {version}, Python {platform.python_version()}, {platform.platform()}"
    story = f"{programs}\nkurs {asked}\n\n{''.join(traceback.format_exception(error))}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="kurs-", suffix=".txt", delete=False
        ) as file:
            file.write(story)
    except OSError:
        return command.speech.say("fault-here") + "\n" + story
    return command.speech.say("fault-report", file=file.name)
