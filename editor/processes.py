"""How the program starts itself a second time, for work that has to happen beside the window."""

import runpy
import sys
from collections.abc import Sequence

#: The argument with which a frozen program becomes one of its other processes.
PROCESS = "--process"

#: The modules that are processes of their own, by the names that a frozen program knows them by.
PROCESSES = {
    "background": "editor.background.__main__",
    "preview": "editor.preview.worker",
    "jekyll-check": "editor.preview.jekyll_check.check",
    "web-preview-trial": "editor.gui.preview.trial",
}


def process_command(name: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that starts one of the processes.

    A frozen program has no Python that could be asked to run a module: it is asked itself.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, PROCESS, name, *arguments)
    return (sys.executable, "-m", PROCESSES[name].removesuffix(".__main__"), *arguments)


def run_process(arguments: Sequence[str]) -> None:
    """Be one of the processes: its name comes first, then its own arguments.

    Raises:
        KeyError: there is no such process.
        SystemExit: it has ended.
    """
    name, *rest = arguments
    sys.argv = [sys.argv[0], *rest]
    runpy.run_module(PROCESSES[name], run_name="__main__")
