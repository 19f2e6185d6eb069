"""Asks which of the site's callouts to insert, and for what stands in it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.gui.dialogs.plain import without_pictures
from editor.language import _
from editor.writing.includes import Call, Include, Parameter

_WIDTH = 460


@dataclass(frozen=True, slots=True)
class _Input:
    parameter: Parameter
    widget: QWidget

    def value(self) -> str:
        match self.widget:
            case QPlainTextEdit():
                return self.widget.toPlainText().strip()
            case QComboBox():
                return self.widget.currentText().strip()
            case QLineEdit():
                return self.widget.text().strip()
            case _:
                return ""


class CalloutDialog(QDialog):
    """Is open()ed with the callouts of the site and reports the one that the writer wants.

    Signals:
        chosen(Call): this callout is to stand at its place.
    """

    chosen = Signal(object)

    def __init__(self, callouts: list[Include], call: Call, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Callout"))
        self._callouts = callouts
        self._call = call
        self._values = dict(call.values)
        self._inputs: list[_Input] = []
        self.kind = QComboBox(self)
        self.kind.addItems([each.title for each in callouts])
        names = [each.name for each in callouts]
        self.kind.setCurrentIndex(names.index(call.name) if call.name in names else 0)
        self._form = QFormLayout()
        self._form.addRow(_("Ca&llout:"), self.kind)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        without_pictures(box)
        box.accepted.connect(self._accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(box)
        self.kind.currentIndexChanged.connect(self._show_inputs)
        self.setMinimumWidth(_WIDTH)
        self._show_inputs()

    def input(self, name: str) -> QWidget:
        """Return the widget for a parameter."""
        return next(each.widget for each in self._inputs if each.parameter.name == name)

    @Slot()
    def _show_inputs(self) -> None:
        """Ask for what the chosen callout takes; what was typed for another one is kept."""
        self._values |= self._typed()
        for _each in self._inputs:
            self._form.removeRow(self._form.rowCount() - 1)
        parameters = self._callouts[self.kind.currentIndex()].parameters
        texts_first = sorted(parameters, key=lambda each: not each.is_text)
        self._inputs = [_Input(each, self._input_for(each)) for each in texts_first]
        for each in self._inputs:
            self._form.addRow(f"{_title(each.parameter.name)}:", each.widget)
        if self._inputs:
            self._inputs[0].widget.setFocus()

    def _input_for(self, parameter: Parameter) -> QWidget:
        value = self._values.get(parameter.name, "")
        widget: QWidget
        if parameter.is_text:
            widget = QPlainTextEdit(value, self)
            widget.setTabChangesFocus(True)
        elif parameter.choices:
            widget = QComboBox(self)
            widget.setEditable(True)
            widget.addItems(["", *parameter.choices])
            widget.setCurrentText(value)
        else:
            widget = QLineEdit(value, self)
        widget.setAccessibleName(_title(parameter.name))
        return widget

    def _typed(self) -> dict[str, str]:
        return {each.parameter.name: each.value() for each in self._inputs}

    @Slot()
    def _accept(self) -> None:
        name = self._callouts[self.kind.currentIndex()].name
        typed, old = self._typed(), self._call.values if name == self._call.name else {}
        values = {**old, **typed}
        plain = frozenset(key for key in self._call.plain if old.get(key) == values.get(key))
        self.chosen.emit(Call(self._call.start, self._call.end, name, values, plain))
        self.accept()


def _title(name: str) -> str:
    return name.replace("-", " ").replace("_", " ").capitalize()
