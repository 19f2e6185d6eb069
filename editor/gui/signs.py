"""How the signs of differences look: each has a shape and a colour of its own, and a word."""

from PySide6.QtGui import QColor, QIcon, QPalette

from editor.gui.icons import coloured
from editor.gui.theme import is_dark
from editor.language import _
from editor.review.sign import Sign

_ICONS = {
    Sign.ADDED: "circle-plus",
    Sign.REMOVED: "circle-minus",
    Sign.MOVED: "arrow-up-down",
    Sign.CHANGED: "pencil",
    Sign.FORMATTING: "code",
}
_COLOURS = {
    Sign.ADDED: ("#1a7a37", "#5cc878"),
    Sign.REMOVED: ("#b93227", "#f28b80"),
    Sign.MOVED: ("#7440bd", "#c2a7f2"),
    Sign.CHANGED: ("#1d5bbf", "#7fb0ff"),
    Sign.FORMATTING: ("#656c7a", "#9aa2b0"),
}
WORDS = {
    Sign.ADDED: _("Added"),
    Sign.REMOVED: _("Removed"),
    Sign.MOVED: _("Moved"),
    Sign.CHANGED: _("Changed"),
    Sign.FORMATTING: _("Formatting"),
}


def colour_of(sign: Sign, palette: QPalette) -> QColor:
    """Return the colour of a sign on the ground of lists."""
    return QColor(_COLOURS[sign][is_dark(palette)])


def icon_of(sign: Sign, palette: QPalette) -> QIcon:
    """Return the drawing of a sign in its colour."""
    return coloured(_ICONS[sign], colour_of(sign, palette).name())


def icon_in(sign: Sign, colour: QColor) -> QIcon:
    """Return the drawing of a sign in another colour, on a selected row say."""
    return coloured(_ICONS[sign], colour.name())
