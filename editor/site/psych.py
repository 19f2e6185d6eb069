"""YAML as a Jekyll site reads it: values typed as Ruby types them, and forgiving.

Unlike PyYAML an unknown alias is None, unknown tags are ignored, and `<<` overrides what stands
before it. The text is read event by event, so that deep nesting ends in an error and not in an
exhausted stack.
"""

import base64
import binascii
import datetime as dt
from collections.abc import Callable, Iterator

import yaml

from editor.language import _
from editor.site.errors import SiteYamlError
from editor.site.scalars import scalar

_DEEPEST = 200
_PREFIX = "tag:yaml.org,2002:"


def load(text: str, zone: dt.tzinfo | None = None) -> object:
    """Return the first document of a YAML text as plain values.

    Raises:
        SiteYamlError: the text is no YAML, or nested deeper than anything sensible.
    """
    loader = _Loader(text, zone)
    try:
        return loader.document()
    except yaml.YAMLError as error:
        raise SiteYamlError(_sentence(error)) from error
    except (ValueError, RecursionError) as error:
        raise SiteYamlError(str(error)) from error


def _sentence(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error)
    return f"{reason} (line {mark.line + 1})" if mark else reason


class _Loader:
    def __init__(self, text: str, zone: dt.tzinfo | None) -> None:
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        self._zone = zone
        self._anchors: dict[str, object] = {}
        self._depth = 0

    def document(self) -> object:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                value = self._value(next(self._events))
                next(self._events)  # what stands after it must be YAML as well
                return value
        return None

    def _value(self, event: yaml.Event) -> object:
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event)
            if event.anchor:
                self._anchors[event.anchor] = value
            return value
        if isinstance(event, yaml.AliasEvent):
            return self._anchors.get(event.anchor or "")
        if not isinstance(event, yaml.CollectionStartEvent):
            raise SiteYamlError(_("the text ends before its values do"))
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError(f"the text is nested deeper than {_DEEPEST} levels")
        value = self._nested(event)
        self._depth -= 1
        return value

    def _nested(self, event: yaml.CollectionStartEvent) -> object:
        value: object = (
            self._sequence() if isinstance(event, yaml.SequenceStartEvent) else self._mapping()
        )
        if event.tag == _PREFIX + "omap" and isinstance(value, list):
            value = {
                key: each for pair in value if isinstance(pair, dict) for key, each in pair.items()
            }
        # Set only now: an anchor inside itself would be a value without end.
        if event.anchor:
            self._anchors[event.anchor] = value
        return value

    def _sequence(self) -> list[object]:
        values = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event))
        return values

    def _mapping(self) -> dict[object, object]:
        values: dict[object, object] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._value(event)
            value = self._value(next(self._events))
            if _is_merge(event) and _merge(values, value):
                continue
            values[_hashable(key)] = value
        return values

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        if event.tag is None:
            return text if event.style else scalar(text, self._zone)
        kind = event.tag.removeprefix(_PREFIX)
        convert = _TAGS.get(kind)
        if convert is not None:
            return convert(text)
        return text if kind == "str" else scalar(text, self._zone)


def _is_merge(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style


def _merge(values: dict[object, object], value: object) -> bool:
    if isinstance(value, dict):
        values.update(value)
        return True
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        for each in reversed(value):
            values.update(each)
        return True
    return False


def _hashable(key: object) -> object:
    return str(key) if isinstance(key, dict | list) else key


def _binary(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except binascii.Error:
        return text


def _floating(text: str) -> object:
    value = scalar(text)
    return float(value) if isinstance(value, int) else value


_TAGS: dict[str, Callable[[str], object]] = {"binary": _binary, "float": _floating}
