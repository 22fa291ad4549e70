"""The command line ``kurs``: runs one command and ends in words, whatever happens."""

import errno
import os
import sys

#: What a shell gives for a program that Ctrl-C ends, and for one that writes where nobody reads any more.
INTERRUPTED, UNREAD = 130, 141
#: The exit code of a fault of our own.
FAULT = 3


def main(arguments: list[str] | None = None) -> int:
    """Runs one command.

    0 when all is well, 1 when the course has mistakes (or advice, if strict), 2 when the command cannot be carried out,
    3 for a fault of ours, 130 when it was interrupted, 141 when nobody reads what it says.
    """
    try:
        try:
            return _run(arguments)
        finally:
            _flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if not _is_unread(error):
            raise
        _fall_silent()
        return UNREAD


def _run(arguments: list[str] | None) -> int:
    # Nobody's plugins for pydantic have a say here, and looking for them takes a tenth of the start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="replace")
    from .commands import (  # here, so that interrupting it while it loads is quiet too
        fault_told,
        read_command,
        system_told,
    )

    command = read_command(arguments)
    try:
        return command.run()
    except OSError as error:
        if _is_unread(error):
            raise
        print(system_told(error, command), file=sys.stderr)
        return 2
    except Exception as error:
        told, ours = fault_told(error, command)
        print(told, file=sys.stderr)
        return FAULT if ours else 2


def _is_unread(error: OSError) -> bool:
    """Whether a stream is closed at its other end, such as that of ``kurs check | head -1``; Windows has no word of its
    own for it."""
    return error.filename is None and error.errno in (errno.EPIPE, errno.EINVAL)


def _flush() -> None:
    # Looking for plugins of its own among all packages takes pydantic longer than reading a small course.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()


def _fall_silent() -> None:
    """Lets what is still to be written go nowhere, so that Python does not complain at its end."""
    # Looking for plugins of its own among all packages takes pydantic longer than reading a small course.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
