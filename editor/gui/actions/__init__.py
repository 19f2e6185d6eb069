"""Every action as data: menus, toolbars, shortcuts and the list of commands are made from this.

A module an area; each has `ROWS`, the actions, and `MENU`, their order in a menu.
"""

from editor.gui.actions import (
    edit,
    file,
    format,  # noqa: A004 - the area, not the function
    help,  # noqa: A004 - the area, not the function
    page,
    preferences,
    preview,
    problems,
    review,
    search,
    spelling,
    structure,
    suggestions,
    view,
)
from editor.gui.actions.table import (
    Action,
    Menu,
    Needs,
    Submenu,
    draw_icons,
    make_actions,
    plain,
    show_state,
    show_steps,
)
from editor.language import _

ACTIONS: tuple[Action, ...] = (
    *file.ROWS,
    *edit.ROWS,
    *search.ROWS,
    *structure.ROWS,
    *page.ROWS,
    *format.ROWS,
    *spelling.ROWS,
    *problems.ROWS,
    *review.ROWS,
    *suggestions.ROWS,
    *view.ROWS,
    *preview.ROWS,
    *preferences.ROWS,
    *help.ROWS,
)
#: The menu bar: a title, and the sections under it.
MENUS: tuple[tuple[str, tuple[Menu, ...]], ...] = (
    (_("&File"), (file.MENU,)),
    (_("&Edit"), (edit.MENU, search.MENU, preferences.MENU)),
    (_("&Questions"), (structure.MENU, page.MENU)),
    (_("F&ormat"), (format.MENU,)),
    (_("&Check"), (spelling.MENU, problems.MENU)),
    (_("&Review"), (review.MENU, (suggestions.SUBMENU,))),
    (_("&View"), (view.MENU,)),
    (_("&Preview"), (preview.MENU,)),
    (_("&Help"), (help.MENU,)),
)

__all__ = [
    "ACTIONS",
    "MENUS",
    "Action",
    "Menu",
    "Needs",
    "Submenu",
    "draw_icons",
    "make_actions",
    "plain",
    "show_state",
    "show_steps",
]
