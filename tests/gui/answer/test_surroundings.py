"""What the site around a file has to name."""

import shiboken6
from PySide6.QtCore import QObject

from editor.gui.answer.surroundings import Surroundings

ANSWER = {
    "root": "/site",
    "home": "help",
    "has_base": True,
    "pictures": "images",
    "variables": [["page.title", "Tea"]],
    "includes": [["note.html", [["kind", ["tip"], False], ["content", [], True]], False]],
    "pages": [["/tea/", "Tea", "tea.md"], ["/tea/#cup", "A cup?", "tea.md"]],
}


class Asked:
    """A background that answers when a test lets it."""

    def __init__(self):
        self.cancelled, self.asked, self.then = [], [], None

    def ask(self, task, arguments, then, *, lane):
        self.asked.append((task, arguments))
        self.then, self.lane = then, lane
        return len(self.asked)

    def cancel(self, number):
        self.cancelled.append(number)


def test_what_the_site_names_is_known_once_it_is_read(qtbot, opened):
    background, surroundings = Asked(), Surroundings(opened, opened)
    surroundings.use(background)
    surroundings.refresh()
    surroundings.refresh()
    assert background.asked == [("completions", {"path": str(opened.path)})]
    with qtbot.waitSignal(surroundings.changed):
        background.then(ANSWER)
    known, home = surroundings.known, surroundings.home
    assert [each.text for each in known.variables] == ["page.title"]
    assert known.includes[0].is_callout
    assert [each.text for each in known.pages] == ["/tea/", "/tea/#cup"]
    assert (home.folder, home.has_base, home.pages) == ("help", True, {"tea.md": "/tea/"})


def test_a_file_without_a_site_has_no_home(opened):
    background, surroundings = Asked(), Surroundings(opened, opened)
    surroundings.use(background)
    surroundings.refresh()
    background.then({})
    assert surroundings.home is None


def test_after_a_save_the_site_is_read_again(opened):
    background, surroundings = Asked(), Surroundings(opened, opened)
    surroundings.use(background)
    surroundings.refresh()
    opened.saved.emit()
    assert len(background.asked) == 2


def test_nobody_waits_for_an_answer_once_the_file_is_closed(opened):
    parent = QObject()
    background, surroundings = Asked(), Surroundings(opened, parent)
    surroundings.use(background)
    surroundings.refresh()
    shiboken6.delete(parent)
    assert background.cancelled == [1]
