"""A field for each kind of setting: it shows a value and tells what the writer makes of it."""

import datetime as dt
from typing import Protocol

from PySide6.QtCore import (
    QDate,
    QDateTime,
    QEvent,
    QLocale,
    QObject,
    QSize,
    Qt,
    QTime,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.edits import plain_lines
from editor.document.settings import Kind, Setting
from editor.gui.field import DocumentField, LineField
from editor.gui.page.number_box import NumberBox
from editor.gui.theme import GRID
from editor.language import _

_LINES = 4
_MOST_LINES = 12
_OLDEST = QDate(100, 1, 1)
_OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class ValueField(QWidget):
    """Shows the value of a setting.

    Signals:
        changed(object, str): the value now, and what typed steps of the same kind have in common;
            a list of texts for words.
    """

    changed = Signal(object, str)

    def __init__(self, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        """What takes the keyboard."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(editor)
        self.setFocusProxy(editor)

    def show_setting(self, setting: Setting) -> None:
        """Show what a setting is now."""
        raise NotImplementedError

    def end_step(self) -> None:
        """Let the next keystroke begin a new undo step."""


class TextValue(ValueField):
    """A text of one line, or of many."""

    def __init__(self, name: str, *, is_long: bool, parent: QWidget | None = None) -> None:
        self.field: DocumentField = _TextArea(name) if is_long else LineField(name)
        super().__init__(self.field, parent)
        self.field.reworded.connect(self._report)

    @override
    def show_setting(self, setting: Setting) -> None:
        text = plain_lines(setting.text)
        if isinstance(self.field, _TextArea):
            text = text.rstrip("\n")
        if not self.field.hasFocus() or self.field.text().rstrip("\n") != text.rstrip("\n"):
            self.field.show_text(text)

    @override
    def end_step(self) -> None:
        self.field.end_step()

    @Slot(str, int)
    def _report(self, text: str, step: int) -> None:
        self.changed.emit(text, str(step))


class WordsValue(ValueField):
    """A list of words, one a line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.field = _TextArea(name)
        super().__init__(self.field, parent)
        self.field.setToolTip(_("One a line"))
        self.field.setPlaceholderText(_("One a line"))
        self.field.reworded.connect(self._report)

    @override
    def show_setting(self, setting: Setting) -> None:
        if self._words() != list(setting.words):
            self.field.show_text("\n".join(setting.words))

    @override
    def end_step(self) -> None:
        self.field.end_step()

    def _words(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.field.text().split("\n"))
        return [line for line in lines if line]

    @Slot(str, int)
    def _report(self, _text: str, step: int) -> None:
        self.changed.emit(self._words(), str(step))


class NumberValue(ValueField):
    """A number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.box = NumberBox(name)
        super().__init__(self.box, parent)
        self._step = 0
        self.box.renumbered.connect(self._report)
        self.box.left.connect(self.end_step)

    @override
    def show_setting(self, setting: Setting) -> None:
        if isinstance(setting.value, int | float):
            self.box.show_number(setting.value)

    @override
    @Slot()
    def end_step(self) -> None:
        self._step += 1

    @Slot(object)
    def _report(self, number: float) -> None:
        self.changed.emit(number, str(self._step))


class YesNoValue(ValueField):
    """Yes or no."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.box = QCheckBox(_("Yes"))
        self.box.setAccessibleName(name)
        super().__init__(self.box, parent)
        self.box.clicked.connect(self._report)

    @override
    def show_setting(self, setting: Setting) -> None:
        self.box.setChecked(setting.value is True)

    @Slot(bool)
    def _report(self, is_on: bool) -> None:
        self.changed.emit(is_on, "")


class DateValue(ValueField):
    """A date, or a date with a time; until it is changed it stays as it is written."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.box = _DateBox()
        super().__init__(self.box, parent)
        self.box.setAccessibleName(name)
        self.box.setCalendarPopup(True)
        self.box.setKeyboardTracking(False)
        self.box.setMinimumDate(_OLDEST)
        self._value: dt.date | None = None
        self.box.dateTimeChanged.connect(self._report)

    @override
    def show_setting(self, setting: Setting) -> None:
        value = setting.value
        if not isinstance(value, dt.date):
            return
        self._value = value
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        form = form if "yyyy" in form else form.replace("yy", "yyyy")
        moment = QDateTime(QDate(value.year, value.month, value.day), QTime(0, 0))
        if isinstance(value, dt.datetime):
            form += " HH:mm:ss"
            moment.setTime(QTime(value.hour, value.minute, value.second))
        self.box.blockSignals(True)
        self.box.setDisplayFormat(form)
        self.box.setDateTime(moment)
        self.box.blockSignals(False)

    @Slot(QDateTime)
    def _report(self, moment: QDateTime) -> None:
        day, time = moment.date(), moment.time()
        new: dt.date = dt.date(day.year(), day.month(), day.day())
        if isinstance(self._value, dt.datetime):
            new = self._value.replace(
                new.year, new.month, new.day, time.hour(), time.minute(), time.second()
            )
        self.changed.emit(new, "")


class UnknownValue(ValueField):
    """What no field can hold: it is shown as it is written, and stays so."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.label = QLabel()
        super().__init__(self.label, parent)
        self.label.setAccessibleName(name)
        self.label.setWordWrap(True)
        self.label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.label.setText(
            _("This is written in a way that has no field here. It stays exactly as it is.")
        )

    @override
    def show_setting(self, setting: Setting) -> None:
        self.label.setAccessibleDescription(self.label.text())


class Maker(Protocol):
    """Makes a field under the name that it is read out by."""

    def __call__(self, name: str) -> ValueField: ...


def field_for(setting: Setting, name: str) -> ValueField:
    """Return the field for a setting that is not a group or a list of groups."""
    makers: dict[Kind, Maker] = {
        Kind.TEXT: lambda name: TextValue(name, is_long=False),
        Kind.LONG_TEXT: lambda name: TextValue(name, is_long=True),
        Kind.NUMBER: NumberValue,
        Kind.YES_NO: YesNoValue,
        Kind.DATE: DateValue,
        Kind.WORDS: WordsValue,
    }
    is_ancient = isinstance(setting.value, dt.date) and setting.value.year < _OLDEST.year()
    maker = None if is_ancient else makers.get(setting.kind)
    return maker(name) if maker is not None else UnknownValue(name)


def fits(field: ValueField, setting: Setting) -> bool:
    """Whether a field can go on showing a setting; a text may have become long or short."""
    texts = (Kind.TEXT, Kind.LONG_TEXT)
    kinds: dict[type[ValueField], tuple[Kind, ...]] = {
        TextValue: texts,
        NumberValue: (Kind.NUMBER,),
        YesNoValue: (Kind.YES_NO,),
        DateValue: (Kind.DATE,),
        WordsValue: (Kind.WORDS,),
        UnknownValue: (Kind.UNKNOWN,),
    }
    return setting.kind in kinds[type(field)]


class _TextArea(DocumentField):
    """A field of several lines that grows with its text, up to a measure."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.document().setDocumentMargin(GRID // 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self.font()).lineSpacing()
        wanted = round(self.document().size().height())
        height = min(max(wanted, line * _LINES + GRID), line * _MOST_LINES + GRID)
        return QSize(GRID * 20, height + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 10, self.sizeHint().height())


class _DateBox(QDateTimeEdit):
    """Turns only while it has the keyboard, and leaves undo and redo to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel is not to give it the keyboard
        self.lineEdit().installEventFilter(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _OWN_KEYS):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
