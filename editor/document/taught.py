"""Shapes that a site teaches in a settings file beside its documents.

Where a file names its questions in ways that no other site does, `faq-editor.yml` says so:

    - files: "help-*.yml"
      list: help/entries
      topics:
        - {title: theme, items: entries}
      question: ask
      answer: reply/text
      link name: code

`files` is a pattern of file names (every file without it); `list` and the names may lead through
groups with `/`, and `body` as the answer means the text below the front matter. Only `question`
and `answer` must be there. What stands under `checks`, in such a group or in one of its own, is
about checks and teaches no shape.
"""

from collections.abc import Mapping as Dict
from fnmatch import fnmatch
from pathlib import Path

import yaml

from editor.document.errors import SettingsProblem
from editor.document.fields import PAGE, Field
from editor.document.shapes import ItemKeys, Shape, TopicKeys
from editor.language import _

FILE_NAME = "faq-editor.yml"
#: The name under which settings say which checks do not fit the site.
CHECKS = "checks"

_KEYS = {"files", "list", "topics", "question", "answer", "link name"}
_TOPIC_KEYS = {"title", "items", "link name"}


def taught_shape(path: Path) -> Shape | None:
    """Return the shape that the settings beside a file teach for it, None where they do not.

    Raises:
        SettingsProblem: the settings cannot be understood.
        OSError: they cannot be read.
    """
    settings = path.with_name(FILE_NAME)
    if path.name == FILE_NAME or not settings.is_file():
        return None
    try:
        return shape_in(settings.read_text(encoding="utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise SettingsProblem(
            _("{file_name} is not text in UTF-8").format(file_name=FILE_NAME)
        ) from error


def shape_in(text: str, file_name: str) -> Shape | None:
    """Return the first shape of a settings text that is meant for a file name.

    Raises:
        SettingsProblem: the text is not as the settings should be.
    """
    try:
        rules = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise SettingsProblem(_("{file_name} is not YAML").format(file_name=FILE_NAME)) from error
    for rule in rules if isinstance(rules, list) else [rules]:
        if isinstance(rule, dict) and rule.keys() == {CHECKS}:
            continue
        read = _checked(rule, _KEYS | {CHECKS}, ("question", "answer"))
        if fnmatch(file_name, str(read.get("files", "*"))):
            return _shape(read)
    return None


def _shape(rule: Dict[object, object]) -> Shape:
    topics = rule.get("topics") or []
    levels = [
        _checked(level, _TOPIC_KEYS, ("items",))
        for level in (topics if isinstance(topics, list) else [topics])
    ]
    items = ItemKeys(
        _way(rule["question"]) or (),
        (PAGE,) if rule["answer"] == "body" else _way(rule["answer"]) or (),
        _way(rule.get("link name")),
    )
    return Shape(
        _way(rule.get("list")) or (),
        tuple(
            TopicKeys(
                _way(level.get("title")), _way(level.get("link name")), _way(level["items"]) or ()
            )
            for level in levels
        ),
        items,
    )


def _checked(rule: object, known: set[str], needed: tuple[str, ...]) -> Dict[object, object]:
    if not isinstance(rule, dict):
        raise SettingsProblem(
            _("{file_name} must hold groups with the names {names}").format(
                file_name=FILE_NAME, names=", ".join(sorted(known))
            )
        )
    unknown = [str(key) for key in rule if key not in known]
    if unknown:
        raise SettingsProblem(
            _("{file_name}: “{unknown}” means nothing here; known are {names}").format(
                file_name=FILE_NAME, unknown=unknown[0], names=", ".join(sorted(known))
            )
        )
    missing = [key for key in needed if not rule.get(key)]
    if missing:
        raise SettingsProblem(
            _("{file_name}: “{missing}” is missing").format(file_name=FILE_NAME, missing=missing[0])
        )
    return rule


def _way(value: object) -> Field | None:
    if value is None:
        return None
    return tuple(part for part in str(value).split("/") if part)
