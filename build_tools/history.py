"""The course's folder as it was at an earlier tag or commit."""

import io
import subprocess
import tarfile
from collections.abc import Collection
from pathlib import Path


def put_back(root: Path, revision: str, parts: Collection[str], folder: Path) -> bool:
    """Writes what lay in these parts of ``root`` at a tag or commit into ``folder``.

    False if there is no such tag or commit, no repository, or no Git.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    # From the course's own folder Git archives that folder alone, wherever it lies in the repository.
    archive = _git(root, "archive", "--format=tar", commit.decode().strip()) if commit else None
    if not archive:
        return False
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        wanted = [member for member in tar.getmembers() if member.isfile() and member.name.split("/")[0] in parts]
        tar.extractall(folder, wanted, filter="data")
    return True


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
