"""What a course is made of, as files of MkDocs."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..assets import Asset
from ..course import Course
from ..render import url


def mounted(course: Course, config: MkDocsConfig) -> list[File]:
    """The course's pages and pictures as MkDocs files whose source is their real path in the repository."""
    files = []
    for page in course.pages:
        if page.file not in course.left_out:
            files.append(_file(course, page.file, url(page.address, config.use_directory_urls), config))
    files += [_file(course, file, address, config) for file, address in course.published_files.items()]
    beside = course.settings.files_beside
    return [*files, *(_file(course, file, address, config) for file, address in beside.items())]


def _file(course: Course, source: str, address: str, config: MkDocsConfig) -> File:
    return File(
        source,
        src_dir=str(course.files.folder_of(source).path),
        dest_dir=config.site_dir,
        use_directory_urls=config.use_directory_urls,
        dest_uri=target(address),
    )


def target(address: str) -> str:
    """The file at an address of the site."""
    return address + "index.html" if address.endswith("/") or not address else address


def generated(files: Iterable[Asset], config: MkDocsConfig) -> list[File]:
    """Our own scripts, stylesheets and mark, each once."""
    return [File.generated(config, asset.path, content=asset.data or asset.text) for asset in dict.fromkeys(files)]
