"""The pages of the manual, the list of all commands among them, and searching in them."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from editor.gui.actions import ACTIONS, MENUS, Menu, Submenu, plain
from editor.language import _

COMMANDS = "commands"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual."""

    name: str
    title: str
    html: str
    text: str


def pages_of(answer: object) -> list[Page]:
    """Return the pages that the background rendered."""
    rows = answer if isinstance(answer, list) else []
    return [Page(row["name"], row["title"], row["html"], row["text"]) for row in rows]


def commands_page(actions: Mapping[str, QAction]) -> Page:
    """Return the page that lists every command by its menu, with its keys and what it does."""
    tips = {row.name: row.tip for row in ACTIONS}
    parts = [f"<h1>{html.escape(_('All commands'))}</h1>"]
    words: list[str] = []
    for title, sections in MENUS:
        names = [name for section in sections for name in _names(section) if name in actions]
        if not names:
            continue
        parts.append(f"<h2>{html.escape(plain(title))}</h2><table cellpadding='4'>")
        for name in names:
            cells = (plain(actions[name].iconText()), _keys(actions[name]), tips.get(name, ""))
            parts.append("<tr>" + "".join(f"<td>{html.escape(each)}</td>" for each in cells))
            words += cells
        parts.append("</table>")
    return Page(COMMANDS, _("All commands"), "".join(parts), " ".join(words))


def found(pages: Sequence[Page], typed: str) -> list[Page]:
    """Return the pages that hold all these words, those that name them in the title first."""
    words = typed.casefold().split()
    fitting = [page for page in pages if all(word in page.text.casefold() for word in words)]
    return sorted(
        fitting, key=lambda page: not any(word in page.title.casefold() for word in words)
    )


def _names(menu: Menu) -> list[str]:
    names: list[str] = []
    for entry in menu:
        names += entry.names if isinstance(entry, Submenu) else [entry]
    return names


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(native) for each in action.shortcuts())
