"""How the program starts itself a second time, for work beside the window, and starts others."""

import os
import runpy
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

#: The argument with which a frozen program becomes one of its other processes.
PROCESS = "--process"

#: The modules that are processes of their own, by the names that a frozen program knows them by.
PROCESSES = {
    "background": "editor.background.__main__",
    "preview": "editor.preview.worker",
    "jekyll-check": "editor.preview.jekyll_check.check",
    "web-preview-trial": "editor.gui.preview.trial",
}

#: Where Linux looks for libraries first, and where a frozen program keeps what that was before it.
_LIBRARIES, _LIBRARIES_BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


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


def environment_for_others() -> dict[str, str]:
    """Return the environment in which programs of the system are started.

    A frozen program passes the place of its own libraries on to what it starts. Its own processes
    need them; a browser or Ruby would break by them.
    """
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        environment.pop(_LIBRARIES, None)
        before = environment.pop(_LIBRARIES_BEFORE, "")
        if before:
            environment[_LIBRARIES] = before
    return environment


@contextmanager
def as_for_others() -> Iterator[None]:
    """Let what is started meanwhile have that environment, where it cannot be handed over."""
    ours = {name: os.environ.get(name) for name in (_LIBRARIES, _LIBRARIES_BEFORE)}
    theirs = environment_for_others()
    _set({name: theirs.get(name) for name in ours})
    try:
        yield
    finally:
        _set(ours)


def _set(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
