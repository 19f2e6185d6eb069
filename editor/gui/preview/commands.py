"""What the actions about the preview do, and which of their choices hold."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QLocale, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.gui.open_document import OpenDocument
from editor.gui.preview.panel import PreviewPanel
from editor.gui.preview.rendered import Heading, Problem
from editor.gui.preview.stage import SIMPLE
from editor.gui.settings import (
    MarkdownKind,
    PreviewColours,
    PreviewLook,
    PreviewWidth,
    Settings,
)
from editor.gui.theme import is_dark
from editor.language import _

if TYPE_CHECKING:  # what is loaded when it is wanted
    from editor.gui.preview.choice_list import Choice, ChoiceList
    from editor.gui.preview.jekyll_dialog import JekyllDialog

_GROUPS: dict[str, dict[str, str]] = {
    "preview_look": {
        "preview_site": PreviewLook.SITE,
        "preview_own": PreviewLook.OWN,
        "preview_answer": PreviewLook.ANSWER,
    },
    "preview_width": {
        "width_full": PreviewWidth.FULL,
        "width_phone": PreviewWidth.PHONE,
        "width_tablet": PreviewWidth.TABLET,
        "width_desktop": PreviewWidth.DESKTOP,
    },
    "preview_colours": {
        "colours_window": PreviewColours.WINDOW,
        "colours_light": PreviewColours.LIGHT,
        "colours_dark": PreviewColours.DARK,
    },
    "preview_markdown": {
        "markdown_auto": MarkdownKind.AUTO,
        "markdown_kramdown": MarkdownKind.KRAMDOWN,
        "markdown_other": MarkdownKind.OTHER,
    },
}
_PIXELS = {PreviewWidth.PHONE: 390, PreviewWidth.TABLET: 820, PreviewWidth.DESKTOP: 1280}
_ZOOMS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_NATURAL = 100


class PreviewCommands(QObject):
    """Lives as long as its panel; the actions are those of the window and serve others too.

    Signals:
        chosen(str, object): a setting, by its name, has another value now.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        panel: PreviewPanel,
        open_document: OpenDocument,
        actions: dict[str, QAction],
        settings: Settings,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._open = open_document
        self._actions = actions
        self._zoom = settings.preview_zoom
        self._colours = PreviewColours(settings.preview_colours)
        self._chosen = {name: str(getattr(settings, name)) for name in _GROUPS}
        self.handlers: Mapping[str, Callable[[], object]] = self._acts() | self._choices()
        panel.is_synchronous = settings.preview_sync
        panel.footer.gaps_wanted.connect(self.show_gaps)
        panel.stage.set_zoom(self._zoom / 100)
        panel.stage.set_device(_PIXELS.get(PreviewWidth(settings.preview_width), 0))
        self.use_colours()
        panel.choose_markdown(MarkdownKind(settings.preview_markdown))
        panel.choose_look(PreviewLook(settings.preview_look))
        panel.kind_changed.connect(self._follow_kind)
        self.show_choices()

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "preview_find": self._panel.find_bar.open_bar,
            "preview_outline": self.show_outline,
            "preview_gaps": self.show_gaps,
            "preview_sync": self._change_sync,
            "zoom_in": self._zoom_in,
            "zoom_out": self._zoom_out,
            "zoom_reset": self._zoom_reset,
            "copy_answer_html": self._copy_answer,
            "copy_page_html": self._copy_page,
            "print": self._print,
            "save_pdf": self._save_pdf,
            "check_jekyll": self.check_with_jekyll,
        }

    def _choices(self) -> dict[str, Callable[[], object]]:
        return {
            action: partial(self._choose, group, str(value))
            for group, values in _GROUPS.items()
            for action, value in values.items()
        }

    # Choices

    def _choose(self, name: str, value: str) -> None:
        panel = self._panel
        acts: dict[str, Callable[[], None]] = {
            "preview_look": lambda: panel.choose_look(PreviewLook(value)),
            "preview_width": lambda: panel.stage.set_device(_PIXELS.get(PreviewWidth(value), 0)),
            "preview_colours": lambda: self._choose_colours(PreviewColours(value)),
            "preview_markdown": lambda: panel.choose_markdown(MarkdownKind(value)),
        }
        acts[name]()
        self._chosen[name] = value
        self.show_choices()
        self.chosen.emit(name, value)

    @Slot()
    def _change_sync(self) -> None:
        self._panel.is_synchronous = not self._panel.is_synchronous
        self.show_choices()
        self.chosen.emit("preview_sync", self._panel.is_synchronous)

    @Slot()
    def _follow_kind(self) -> None:
        if self._panel.isVisible():
            self.show_choices()

    def show_choices(self) -> None:
        """Check the actions of what is chosen here; the simple preview has one look only."""
        is_simple = self._panel.stage.kind == SIMPLE
        look = PreviewLook.ANSWER if is_simple else self._panel.wanted
        chosen = self._chosen | {"preview_look": str(look)}
        for group, values in _GROUPS.items():
            for action, value in values.items():
                self._actions[action].setChecked(str(value) == chosen[group])
        self._actions["preview_sync"].setChecked(self._panel.is_synchronous)

    def _choose_colours(self, colours: PreviewColours) -> None:
        self._colours = colours
        self.use_colours()

    def use_colours(self) -> None:
        """Show pages in the colours that were chosen, or in those of the window."""
        # The window's own palette may be a moment behind when the theme changes.
        as_window = PreviewColours.DARK if is_dark(QApplication.palette()) else PreviewColours.LIGHT
        colours = as_window if self._colours is PreviewColours.WINDOW else self._colours
        self._panel.stage.set_theme(colours is PreviewColours.DARK)
        self._panel.stage.set_colours(colours)

    @Slot()
    def _zoom_in(self) -> None:
        self._use_zoom(next((each for each in _ZOOMS if each > self._zoom), _ZOOMS[-1]))

    @Slot()
    def _zoom_out(self) -> None:
        self._use_zoom(next((each for each in _ZOOMS[::-1] if each < self._zoom), _ZOOMS[0]))

    @Slot()
    def _zoom_reset(self) -> None:
        self._use_zoom(_NATURAL)

    def _use_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._panel.stage.set_zoom(percent / 100)
        self.chosen.emit("preview_zoom", percent)
        self._panel.noted.emit(_("Preview at {percent} %").format(percent=percent))

    # Lists

    @Slot()
    def show_outline(self) -> "ChoiceList":
        """Drop down the contents of the page."""
        from editor.gui.preview.choice_list import Choice, ChoiceList  # noqa: PLC0415 - if wanted

        panel = self._panel
        choices = [Choice(_title(panel, each), each, each.level) for each in panel.outline]
        least = min((choice.level for choice in choices), default=1)
        choices = [Choice(each.text, each.value, each.level - least + 1) for each in choices]
        ids = [heading.id for heading in panel.outline]
        shown = panel.shown
        dropped = ChoiceList(_("Contents of the page"), choices, panel)
        dropped.chosen.connect(self._go_to_heading)
        dropped.drop_down(
            panel.bar.tools["preview_outline"], ids.index(shown) if shown in ids else 0
        )
        return dropped

    @Slot(object)
    def _go_to_heading(self, heading: Heading) -> None:
        self._panel.stage.show_heading(heading)

    @Slot()
    def show_gaps(self) -> "ChoiceList":
        """Drop down what could not be filled in here as the site will fill it in."""
        from editor.gui.preview.choice_list import Choice, ChoiceList  # noqa: PLC0415 - if wanted

        panel = self._panel
        choices = _problem_choices(panel) or [Choice(_("Everything was filled in."), None, 2)]
        dropped = ChoiceList(_("Gaps"), choices, panel, is_wrapped=True)
        dropped.chosen.connect(self._go_to_problem)
        dropped.drop_down(panel.footer.gaps if panel.problems else panel.bar)
        return dropped

    @Slot(object)
    def _go_to_problem(self, problem: Problem | None) -> None:
        if problem is not None:
            self._panel.go_to_problem(problem)

    # Taking away

    @Slot()
    def _copy_answer(self) -> None:
        item = self._panel.item
        if item is not None:
            self._panel.stage.give_html(item.id, self._put_on_clipboard)

    @Slot()
    def _copy_page(self) -> None:
        self._panel.stage.give_html(0, self._put_on_clipboard)

    def _put_on_clipboard(self, html: str) -> None:
        data = QMimeData()
        data.setText(html)  # for a text editor
        data.setHtml(html)  # for a word processor
        QGuiApplication.clipboard().setMimeData(data)
        self._panel.noted.emit(_("Copied as HTML."))

    @Slot()
    def _print(self) -> None:
        from editor.gui.preview.paper import ask_and_print  # noqa: PLC0415 - if it is wanted

        ask_and_print(self._panel.stage, self._panel.noted.emit, self._panel)

    @Slot()
    def _save_pdf(self) -> None:
        from editor.gui.preview.paper import ask_and_save_pdf  # noqa: PLC0415 - if it is wanted

        suggestion = (self._open.path or Path.home() / "faq.md").with_suffix(".pdf")
        ask_and_save_pdf(self._panel.stage, self._panel.noted.emit, self._panel, suggestion)

    @Slot()
    def check_with_jekyll(self) -> "JekyllDialog":
        """Ask whether to build the page with Jekyll, and show where the preview differs."""
        from editor.gui.preview.jekyll_dialog import JekyllDialog  # noqa: PLC0415 - if it is wanted

        nodes = [node for _, node in self._open.document.faq.walk()]
        request = {"page": self._panel.page_request.source()}
        titles = {node.id: node.label for node in nodes}
        dialog = JekyllDialog(request, titles, self._panel.window())
        dialog.open()
        return dialog


def _title(panel: PreviewPanel, heading: Heading) -> str:
    """Return what a heading is called now; it may have been edited since the page was made."""
    node = panel.node(heading.id)
    return node.label if node is not None else heading.title


def _problem_choices(panel: PreviewPanel) -> "list[Choice]":
    """Return the problems, each below the question or title that it belongs to."""
    from editor.gui.preview.choice_list import Choice  # noqa: PLC0415 - if it is wanted

    choices: list[Choice] = []
    for node_id, problems in groupby(panel.problems, key=lambda problem: problem.id):
        inside = list(problems)
        node = panel.node(node_id)
        choices.append(Choice(node.label if node is not None else _("The page"), inside[0], 1))
        for problem in inside:
            said = f"{problem.label} – {problem.message}" if problem.label else problem.message
            line = QLocale().toString(problem.line)
            sentence = _("Line {line}: {message}").format(line=line, message=said)
            choices.append(Choice(sentence, problem, 2))
    return choices
