"""Chooses the language of the window before anything of it is loaded: tables are full of texts."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from editor.gui.settings import load_settings
from editor.language import ENVIRONMENT, LANGUAGES, fitting, language, use
from editor.storage.places import session_folder, settings_file


def main(arguments: Sequence[str], *, is_apart: bool = False) -> int:
    """Open the window in the language that was chosen, or in that of the system.

    Args:
        arguments: files and folders to open.
        is_apart: whether a window of its own is wanted, though the program runs already.
    """
    if not is_apart and _runs_already(arguments):
        return 0
    chosen = load_settings(settings_file()).language
    use(chosen if chosen in LANGUAGES else fitting(QLocale.system().uiLanguages()))
    os.environ[ENVIRONMENT] = language()  # the processes that work for the window speak it, too
    from editor.gui.app import main as run  # noqa: PLC0415 - its texts are looked up on loading

    return run(arguments)


def _runs_already(arguments: Sequence[str]) -> bool:
    """Give the files to the program that keeps the session, if there is one."""
    if not (session_folder() / "lock").exists():
        return False  # the usual case, for which no part of the network is loaded
    from editor.gui.instance import hand_over  # noqa: PLC0415 - see above

    return hand_over(session_folder(), arguments)
