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
    """Knows the classes of packages, and breaks one at a time."""

    def __init__(self, patch: Callable[[type, str, object], None], *packages: str) -> None:
        self.broken: type | None = None
        self.raised = 0
        self.classes = list(_classes(packages))
        for cls in self.classes:
            for name, function in list(vars(cls).items()):
                if inspect.isfunction(function) and not name.startswith("__"):
                    patch(cls, name, self._breakable(cls, function))

    def _breakable(self, cls: type, function: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(function)
        def method(*arguments: object, **named: object) -> object:
            if self.broken is cls:
                self.raised += 1
                raise MistakeError("Mostly secret.")
            return function(*arguments, **named)

        return method


def _classes(packages: tuple[str, ...]) -> Iterator[type]:
    """Yield the classes of modules below editor.gui."""
    prefix = "editor.gui."
    for found in pkgutil.walk_packages(editor.gui.__path__, prefix):
        name = found.name.removeprefix(prefix)
        if any(name == each or name.startswith(f"{each}.") for each in packages):
            module = importlib.import_module(found.name)
            yield from (
                each
                for each in vars(module).values()
                if inspect.isclass(each) and each.__module__ == found.name
            )
