"""Takes the pictures that README shows, from the real program, so that they never age.

    python packaging/screenshots.py                take all of them
    python packaging/screenshots.py window dark    take some

Needs Linux, but no screen. Each picture is taken in a process of its own, in a home that
is thrown away: the same program on the same system gives the same picture.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[1]))

from scenes import SCENES, Scene, until

from editor.gui.app import Desk
from editor.gui.focus_ring import FocusRing
from editor.gui.preview.probe import prepare_environment
from editor.gui.settings import Appearance, Settings
from editor.gui.theme import apply_theme
from editor.gui.window import Window

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "packaging" / "screenshots"
SIZE = (1366, 768)
_FONT = ("DejaVu Sans", 9)
_STILL = 12  # looks in a row that show the same
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_ONE = "--one"


def main(arguments: Sequence[str]) -> int:
    """Take the pictures that are named, or all."""
    if arguments[:1] == [_ONE]:
        _take(arguments[1])
        return 0
    for name in arguments or SCENES:
        with TemporaryDirectory() as home:
            environment = {
                **os.environ,
                **dict.fromkeys(_HOMES, home),
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": "1",
            }
            command = [sys.executable, __file__, _ONE, name]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
        print(FOLDER / f"{name}.png")
    return 0


def _take(name: str) -> None:
    """Take one picture; the home is one that may be written to."""
    scene = SCENES[name]
    prepare_environment()
    application = QApplication(sys.argv[:1])
    application.setFont(QFont(*_FONT))
    application.setCursorFlashTime(0)  # a cursor that comes and goes would be in some pictures only
    appearance = Appearance.DARK if scene.is_dark else Appearance.LIGHT
    FocusRing(application)
    apply_theme(application, appearance)
    desk = Desk(Settings(appearance=str(appearance), language="en", has_seen_hints=True))
    desk.window.resize(*SIZE)
    desk.window.show()
    until(desk.window.isActiveWindow)
    desk.open_files([str(_laid_out(scene))])
    picture = _still(desk.window)
    for act in scene.acts:
        act(desk.window)
        picture = _still(desk.window)
    picture.save(str(FOLDER / f"{name}.png"))
    desk.put_away()


def _laid_out(scene: Scene) -> Path:
    page = Path.home() / "pedal-street" / "faq.md"
    page.parent.mkdir()
    page.write_text(scene.page, "utf-8")
    if scene.prepare is not None:
        scene.prepare(page)
    return page


def _still(window: Window) -> QImage:
    """Return what the window shows once nothing moves in it any more."""
    seen: list[QImage] = []

    def is_still() -> bool:
        seen.append(window.grab().toImage())
        return len(seen) > _STILL and all(each == seen[-1] for each in seen[-_STILL:])

    until(is_still)
    return seen[-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
