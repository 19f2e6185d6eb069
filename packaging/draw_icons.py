"""Draws the program's icon in all sizes from its one drawing: `python packaging/draw_icons.py`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "faq-editor.svg"
ICONS = ROOT / "packaging" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
FOR_WINDOWS = 256
FOR_MACOS = 512


def drawn(size: int) -> QImage:
    """Return the icon as a square picture of that many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter)
    painter.end()
    return image


def main() -> int:
    """Write a file for each size, and one for Windows and macOS each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    targets = {f"{size}.png": size for size in SIZES}
    targets |= {"faq-editor.ico": FOR_WINDOWS, "faq-editor.icns": FOR_MACOS}
    written = [drawn(size).save(str(ICONS / name)) for name, size in targets.items()]
    del application
    return 0 if all(written) else 1


if __name__ == "__main__":
    sys.exit(main())
