"""What a check finds: a problem with its place, and where possible what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from editor.document.parts import Outside

#: The part of a problem that stands in the text below the front matter.
PAGE_TEXT = str(Outside.BODY)
#: The part of a problem that stands in the settings file and in no text of the document.
SETTINGS = "settings"


class Severity(StrEnum):
    """How much a problem matters; the worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fix:
    """Another text for a part of the text that the problem is in."""

    label: str
    """What it does, as a button says it: “Remove the space”."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem in one text, whoever that text belongs to."""

    rule: str
    part: str
    """Which text, by the values of `Part`; or `PAGE_TEXT`, or `SETTINGS`."""
    start: int
    end: int
    """Where in that text it begins and ends, in characters."""
    message: str
    """What is wrong and what to do about it, for the writer."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a topic or question."""

    node: int
    """The id of the topic or question; 0 for the page."""
    finding: Finding

    def as_json(self) -> dict[str, object]:
        """Return it as values that travel to another process."""
        found = self.finding
        fix = found.fix
        return {
            "node": self.node,
            "rule": found.rule,
            "part": found.part,
            "range": [found.start, found.end],
            "message": found.message,
            "fix": None if fix is None else [fix.label, fix.start, fix.end, fix.text],
        }

    @classmethod
    def from_json(cls, values: Mapping[str, object]) -> Self:
        """Return the problem that `as_json` wrote."""
        node, places, fix = values["node"], values["range"], values["fix"]
        assert isinstance(node, int)  # noqa: S101 - written above
        assert isinstance(places, list)  # noqa: S101 - written above
        start, end = places
        mended = Fix(*fix) if isinstance(fix, list) else None
        rule, part, message = (str(values[name]) for name in ("rule", "part", "message"))
        return cls(node, Finding(rule, part, start, end, message, mended))
