"""What MkDocs is told: the host's own mkdocs.yml, or what a course needs where there is none."""

import io
import logging
import os
from urllib.parse import urlsplit

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from ..errors import CourseError, Mistake, Place
from ..source.events import refuse_depth
from ..source.files import Files
from ..source.syntax import syntax_mistake

SETTINGS_FILES = ("mkdocs.yml", "mkdocs.yaml")
_OWN = "site_name: course\ntheme: kurs\nplugins: [kurs]\n"
#: What is left out of a course stands in course.yml: links to pages that MkDocs leaves out would be dead.
_OURS = {"exclude_docs": "", "draft_docs": ""}
_log = logging.getLogger("mkdocs.config")


def mkdocs_settings(files: Files, **given: str) -> MkDocsConfig:
    """The settings for the course in these files; ``given`` stands before what the host's file says.

    Raises CourseError with all that MkDocs does not take, each at its key.
    """
    try:
        return _taken(files, given)
    except CourseError as error:
        raise CourseError(files.told(error.mistakes)) from error


def _taken(files: Files, given: dict[str, str]) -> MkDocsConfig:
    """The settings, if MkDocs takes them. Raises CourseError with places that know no folder yet."""
    file = next((name for name in SETTINGS_FILES if os.path.lexists(files.path(name))), "")
    text = files.text(file) if file else _OWN
    places = _key_places(text, file)
    config = MkDocsConfig(config_file_path=str(files.path(file or SETTINGS_FILES[0])))
    stream = io.StringIO(text)
    stream.name = config.config_file_path  # what it inherits from lies beside it
    try:
        config.load_file(stream)
    except ConfigurationError as error:
        raise CourseError([Mistake(Place(file), "mkdocs-stopped", {"problem": error})]) from error
    except RecursionError as error:
        raise CourseError([_not_taken("INHERIT", error, places, file)]) from error
    config.load_dict(_OURS | given)
    try:
        urlsplit(str(config.get("site_url")))  # MkDocs takes it apart without a net
    except ValueError as error:
        raise CourseError([_not_taken("site_url", error, places, file)]) from error
    errors, warnings = config.validate()
    for key, warning in warnings:
        _log.warning("Config value '%s': %s", key, warning)
    mistakes = [_not_taken(key, problem, places, file) for key, problem in errors]
    if not mistakes and "kurs" not in config.plugins:
        mistakes = [Mistake(places.get("plugins", Place(file)), "mkdocs-without-kurs")]
    if mistakes:
        raise CourseError(mistakes)
    return config


def _not_taken(key: str, problem: Exception, places: dict[str, Place], file: str) -> Mistake:
    return Mistake(places.get(key, Place(file)), "mkdocs-setting", {"key": key, "problem": problem})


def _key_places(text: str, file: str) -> dict[str, Place]:
    """Where each setting stands; raises CourseError for what is no YAML, or no settings."""
    try:
        refuse_depth(text, file)
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise CourseError([syntax_mistake(error, text, file, 1)]) from error
    except yaml.YAMLError as error:
        raise CourseError([Mistake(Place(file), "yaml-syntax", {"problem": str(error).splitlines()[0]})]) from error
    if node is not None and not isinstance(node, yaml.MappingNode):
        raise CourseError([Mistake(Place(file), "file-not-a-mapping")])
    return {
        key.value: Place(file, key.start_mark.line + 1, key.start_mark.column + 1)
        for key, _ in (node.value if node else [])
        if isinstance(key, yaml.ScalarNode)
    }
