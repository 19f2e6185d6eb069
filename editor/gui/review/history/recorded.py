"""What Git knows of a file, as the dialog lists it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from editor.gui.moments import moment
from editor.language import _

_KINDS: Mapping[str, str] = {
    "branch": _("Line of work"),
    "remote branch": _("Line of work of others"),
    "tag": _("Named version"),
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """A state of the file that can be compared with."""

    commit: str
    place: str
    """Where the file stood then; empty where that is to be looked for."""
    cells: tuple[str, str, str]
    """What its row says."""
    title: str
    """What it is called in a sentence."""

    def holds(self, words: list[str]) -> bool:
        """Whether its row holds all words, in small letters."""
        text = "\n".join(self.cells).casefold()
        return all(word in text for word in words)


def change(told: Mapping[str, object]) -> Recorded:
    """Read a commit that the background told."""
    when = moment(datetime.fromtimestamp(float(str(told["time"])), UTC))
    author, title = str(told["author"]), str(told["title"])
    called = _("the change “{title}” by {author}").format(title=title, author=author)
    return Recorded(str(told["name"]), str(told["path"]), (when, author, title), called)


def named(told: Mapping[str, object]) -> Recorded:
    """Read a branch or tag that the background told."""
    when = moment(datetime.fromtimestamp(float(str(told["time"])), UTC))
    name, kind = str(told["name"]), _KINDS.get(str(told["kind"]), "")
    if told.get("is_current"):
        kind = _("Line of work, the one you are in")
    return Recorded(str(told["commit"]), "", (name, kind, when), _("“{name}”").format(name=name))
