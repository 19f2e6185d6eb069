"""Attribute lists: `{: #id .class key="value" name}` for an element, `{:name: …}` to refer to.

Source: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

_PART = re.compile(
    r"""(?:^|(?<=\s))
    (?:(?P<key>\w+[\w-]*)=(?P<quote>["'])(?P<value>(?:\\(?P=quote)|.)*?)(?P=quote)
      |(?P<marks>(?:\#[A-Za-z][\w:-]*|\.[^\s.\#]+)+)
      |(?P<name>\w[\w:-]*)
    )(?=\s|$)""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_MARK = re.compile(r"[#.][^#.]+")


#: Definitions that are referred to through more of them count as unknown.
_DEEPEST = 100


@dataclass(slots=True)
class AttributeList:
    """What a list says: attributes, and names of definitions that say more."""

    attributes: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def read(self, text: str) -> "AttributeList":
        """Take in what stands between `{:` and `}`."""
        for part in _PART.finditer(text):
            self._take(part)
        return self

    def _take(self, part: re.Match[str]) -> None:
        key, name = part["key"], part["name"]
        if key:
            quote = part["quote"]
            value = part["value"].replace("\\}", "}").replace("\\" + quote, quote)
            self.attributes[key] = value
        elif name:
            self.names.append(name)
        else:
            for mark in _MARK.findall(part["marks"]):
                self._set("id" if mark[0] == "#" else "class", mark[1:])

    def _set(self, key: str, value: str) -> None:
        if key == "class" and self.attributes.get("class"):
            value = f"{self.attributes['class']} {value}"
        self.attributes[key] = value


def resolve(element: Element, definitions: Mapping[str, AttributeList]) -> None:
    """Give an element's attributes what its list says, definitions first."""
    given = element.details.get("list")
    if given is None or element.details.get("resolved"):
        return
    _merge(_flatten(given, definitions, set()), element.attributes)
    element.details["resolved"] = True


def _merge(values: Mapping[str, str], target: dict[str, str]) -> None:
    for key, value in values.items():
        if key == "class":
            target["class"] = f"{target.get('class', '')} {value}".lstrip(WHITE)
        else:
            target[key] = value


def _flatten(
    given: AttributeList, definitions: Mapping[str, AttributeList], seen: set[str]
) -> dict[str, str]:
    result: dict[str, str] = {}
    for name in given.names:
        if name in definitions and name not in seen and len(seen) < _DEEPEST:
            _merge(_flatten(definitions[name], definitions, seen | {name}), result)
    _merge(given.attributes, result)
    return result
