"""Trees drawn as text, so that a test shows what it means."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex


def drawn(model: QAbstractItemModel, parent: QModelIndex = QModelIndex(), depth: int = 0) -> str:  # noqa: B008
    """Return the rows of a model, indented by level, as its views would show them."""
    lines: list[str] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        lines.append("  " * depth + str(index.data()))
        below = drawn(model, index, depth + 1)
        lines += [below] if below else []
    return "\n".join(lines)
