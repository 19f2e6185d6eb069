"""Lines under words that a problem is about, and what is wrong when one points at them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip
from typing_extensions import override

from editor.checks.problem import Problem, Severity
from editor.checks.rules import all_rules
from editor.document.edits import Part
from editor.gui.field import DocumentField
from editor.gui.problems.watch import ProblemWatch
from editor.gui.theme import is_dark

_KIND = "problems"
_Line = QTextCharFormat.UnderlineStyle
#: Told apart by their form, and by a colour for light and one for dark windows.
_LINES: Mapping[Severity, tuple[_Line, str, str]] = {
    Severity.ERROR: (_Line.WaveUnderline, "#c62828", "#ff8a80"),
    Severity.WARNING: (_Line.DashUnderline, "#9a6700", "#ffca60"),
    Severity.NOTE: (_Line.DotLine, "#1565c0", "#90caf9"),
}


def line_colour(severity: Severity, palette: QPalette) -> QColor:
    """Return the colour of the lines that is to be seen among those of a palette."""
    _form, light, dark = _LINES[severity]
    return QColor(dark if is_dark(palette) else light)


class ProblemMarks(QObject):
    """Draws the problems of the topic or question that some fields show.

    Args:
        watch: knows the problems.
        fields: show the texts.
        parent: what the fields are in.
    """

    def __init__(
        self, watch: ProblemWatch, fields: Mapping[Part, DocumentField], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._fields = fields
        self._rules = all_rules()
        self._shown = 0
        self._drawn: dict[DocumentField, list[tuple[Problem, QTextCursor]]] = {}
        for field in fields.values():
            field.viewport().installEventFilter(self)
        watch.problems_changed.connect(self._draw)

    @Slot(int)
    def show_node(self, node_id: int) -> None:
        """Draw the problems of a topic or question: the fields show its texts now."""
        self._shown = node_id
        self._draw()

    @Slot()
    def _draw(self) -> None:
        problems = self._watch.problems_of(self._shown)
        for part, field in self._fields.items():
            checked = self._watch.checked_text(self._shown, part)
            is_same = checked is not None and checked.rstrip("\n") == field.text().rstrip("\n")
            own = [each for each in problems if each.finding.part == part and is_same]
            spans = [(each.finding.start, each.finding.end) for each in own]
            self._drawn[field] = list(zip(own, field.stretches(spans), strict=True))
            field.mark(_KIND, [self._line(field, *drawn) for drawn in self._drawn[field]])

    def _line(
        self, field: DocumentField, problem: Problem, cursor: QTextCursor
    ) -> QTextEdit.ExtraSelection:
        severity = self._rules[problem.finding.rule].severity
        looks = QTextCharFormat()
        looks.setUnderlineStyle(_LINES[severity][0])
        looks.setUnderlineColor(line_colour(severity, field.palette()))
        line = QTextEdit.ExtraSelection()
        line.cursor, line.format = cursor, looks
        return line

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what is wrong with the words under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            field = next((each for each in self._drawn if each.viewport() is watched), None)
            place = field.cursorForPosition(event.pos()).position() if field is not None else -1
            sentence = self.sentence_at(field, place) if field is not None else ""
            if sentence:
                QToolTip.showText(event.globalPos(), sentence, field)
                return True
        return super().eventFilter(watched, event)

    def sentence_at(self, field: DocumentField, place: int) -> str:
        """Return what is wrong at a place of a field, counted as Qt counts; empty if nothing is."""
        found = [
            problem.finding.message
            for problem, cursor in self._drawn.get(field, ())
            if cursor.selectionStart() <= place < cursor.selectionEnd()
        ]
        return "\n".join(found)
