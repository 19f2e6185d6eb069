"""What the user chooses for all files; each choice holds at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.columns import SIZES
from editor.gui.dialogs.plain import without_pictures
from editor.gui.settings import Appearance, Settings
from editor.gui.theme import GRID
from editor.language import LANGUAGES, _

_WIDTH = 60 * GRID
VERSION_SIZES = (50, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class SpellingChoices:
    """What there is to choose about spelling."""

    languages: Mapping[str, str]
    """The names of the languages that there are dictionaries for, by their tags."""
    usual: str
    """The name of the language that is taken where none is chosen."""
    own_folder: str
    """Where dictionaries are found without choosing a folder."""


class PreferencesDialog(QDialog):
    """Shows the settings in groups.

    Signals:
        chosen(str, object): a setting, by its name, has another value now.
        my_words_wanted(): the list of the writer's own words shall be shown.
    """

    chosen = Signal(str, object)
    my_words_wanted = Signal()

    def __init__(
        self, settings: Settings, spelling: SpellingChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences-dialog")
        self.setWindowTitle(_("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._settings = settings
        self._folder = settings.spelling_folder
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._window_group())
        layout.addWidget(self._spelling_group(spelling))
        layout.addWidget(self._preview_group())
        layout.addWidget(self._versions_group())
        layout.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        without_pictures(buttons)
        buttons.rejected.connect(self.accept)
        layout.addWidget(buttons)
        self.resize(_WIDTH, layout.heightForWidth(_WIDTH))  # Qt forgets that hints are wrapped

    # Groups

    def _window_group(self) -> QGroupBox:
        group, form = _group(_("Window"), self)
        colours = {
            str(Appearance.SYSTEM): _("As the system"),
            str(Appearance.LIGHT): _("Light"),
            str(Appearance.DARK): _("Dark"),
        }
        sizes = {size: _("{percent} %").format(percent=size) for size in SIZES}
        languages = {"": _("As the system"), **LANGUAGES}
        self._add_choice(form, "appearance", _("&Colours:"), colours)
        self._add_choice(form, "text_size", _("&Size of what you write:"), sizes)
        self._add_choice(form, "language", _("&Language of the program:"), languages)
        form.addRow("", _hint(_("The language changes when the program is started again."), self))
        return group

    def _spelling_group(self, spelling: SpellingChoices) -> QGroupBox:
        group, form = _group(_("Spelling"), self)
        usual = _("As the system ({language})").format(language=spelling.usual)
        self._add_switch(form, "spelling", _("Underline words that are spelled &wrong"))
        self._add_choice(
            form, "spelling_language", _("&Usual language:"), {"": usual, **spelling.languages}
        )
        form.addRow(_("&More dictionaries in:"), self._folder_row())
        where = _(
            "A dictionary is two files, “.dic” and “.aff”, as LibreOffice has them. "
            "They are found in that folder and in {folder}."
        )
        form.addRow("", _hint(where.format(folder=spelling.own_folder), self))
        words = QPushButton(_("M&y words…"), self)
        words.clicked.connect(self.my_words_wanted)
        form.addRow("", _left(words))
        return group

    def _preview_group(self) -> QGroupBox:
        group, form = _group(_("Preview"), self)
        self._add_switch(form, "preview_sync", _("Scroll preview and answer &together"))
        self._add_switch(form, "simple_preview", _("Use the &simple preview"))
        hint = _("The simple preview needs less memory. It is used for files that you open next.")
        form.addRow("", _hint(hint, self))
        return group

    def _versions_group(self) -> QGroupBox:
        group, form = _group(_("Versions of your files"), self)
        sizes = {
            megabytes: _("{n} megabytes").format(n=QLocale().toString(megabytes))
            for megabytes in VERSION_SIZES
        }
        self._add_choice(form, "versions_megabytes", _("&At most:"), sizes)
        hint = _(
            "What your files held before is kept for 30 days. Where it takes more room, "
            "the oldest go first."
        )
        form.addRow("", _hint(hint, self))
        return group

    # Rows

    def _add_choice(
        self,
        form: QFormLayout,
        name: str,
        label: str,
        choices: Mapping[str, str] | Mapping[int, str],
    ) -> None:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(label.replace("&", "").rstrip(":"))
        for value, text in choices.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(getattr(self._settings, name)), 0))
        box.activated.connect(partial(self._report_choice, name, box))
        form.addRow(label, box)

    def _report_choice(self, name: str, box: QComboBox, index: int) -> None:
        self.chosen.emit(name, box.itemData(index))

    def _add_switch(self, form: QFormLayout, name: str, text: str) -> None:
        box = QCheckBox(text, self)
        box.setObjectName(name)
        box.setAccessibleName(text.replace("&", ""))
        box.setChecked(bool(getattr(self._settings, name)))
        box.toggled.connect(partial(self.chosen.emit, name))
        form.addRow("", box)

    def _folder_row(self) -> QWidget:
        row = QWidget(self)
        self.folder = QLineEdit(self._settings.spelling_folder, row)
        self.folder.setAccessibleName(_("Folder with more dictionaries"))
        self.folder.setPlaceholderText(_("No other folder"))
        self.folder.setClearButtonEnabled(True)
        self.folder.editingFinished.connect(self._report_folder)
        choose = QPushButton(_("C&hoose…"), row)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.folder, 1)
        layout.addWidget(choose)
        row.setFocusProxy(self.folder)
        return row

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _("Folder with dictionaries"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.fileSelected.connect(self._report_folder)
        dialog.open()

    @Slot()
    def _report_folder(self) -> None:
        folder = self.folder.text().strip()
        if folder != self._folder:
            self._folder = folder
            self.chosen.emit("spelling_folder", folder)

    def show_languages(self, spelling: SpellingChoices) -> None:
        """Show the languages that there are dictionaries for now."""
        box = self.findChild(QComboBox, "spelling_language")
        if isinstance(box, QComboBox):
            known = [box.itemData(row) for row in range(box.count())]
            for tag, name in spelling.languages.items():
                if tag not in known:
                    box.addItem(name, tag)


def _group(title: str, parent: QWidget) -> tuple[QGroupBox, QFormLayout]:
    group = QGroupBox(title, parent)
    form = QFormLayout(group)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setSpacing(GRID)
    return group, form


def _hint(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label


def _left(button: QPushButton) -> QHBoxLayout:
    button.setAutoDefault(False)
    layout = QHBoxLayout()
    layout.addWidget(button)
    layout.addStretch()
    return layout
