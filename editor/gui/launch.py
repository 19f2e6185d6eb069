"""Chooses the language of the window before anything of it is loaded: tables are full of texts."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from editor.gui.settings import load_settings
from editor.language import ENVIRONMENT, LANGUAGES, fitting, language, use
from editor.storage.places import settings_file


def main(arguments: Sequence[str]) -> int:
    """Open the window in the language that was chosen, or in that of the system."""
    chosen = load_settings(settings_file()).language
    use(chosen if chosen in LANGUAGES else fitting(QLocale.system().uiLanguages()))
    os.environ[ENVIRONMENT] = language()  # the processes that work for the window speak it, too
    from editor.gui.app import main as run  # noqa: PLC0415 - its texts are looked up on loading

    return run(arguments)
