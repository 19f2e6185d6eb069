"""Breaks parts of the window on demand: every method of a class raises while it is broken."""

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import editor.gui


class MistakeError(Exception):
    """What a broken method raises; its sentence quotes a text, as real ones do."""


class Breaker:
    """Knows packages of editor.gui, and breaks one at a time."""

    def __init__(self, patch: Callable[[type, str, object], None], *packages: str) -> None:
        self.packages = packages
        self.broken = ""
        self.raised = 0
        for package in packages:
            for cls in _classes(package):
                for name, function in list(vars(cls).items()):
                    if inspect.isfunction(function) and not name.startswith("__"):
                        patch(cls, name, self._breakable(package, function))

    def _breakable(self, package: str, function: Callable[..., object]) -> Callable[..., object]:
        code = function.__code__
        # PySide asks a slot how many arguments it takes; to this one it gives all that there are.
        most = None if code.co_flags & inspect.CO_VARARGS else code.co_argcount

        @functools.wraps(function)
        def method(*arguments: object, **named: object) -> object:
            if self.broken == package:
                self.raised += 1
                raise MistakeError("Mostly secret.")
            return function(*arguments[:most], **named)

        return method


def _classes(package: str) -> Iterator[type]:
    """Yield the classes of a module or package below editor.gui."""
    prefix = "editor.gui."
    for found in pkgutil.walk_packages(editor.gui.__path__, prefix):
        name = found.name.removeprefix(prefix)
        if name == package or name.startswith(f"{package}."):
            module = importlib.import_module(found.name)
            yield from (
                each
                for each in vars(module).values()
                if inspect.isclass(each) and each.__module__ == found.name
            )
