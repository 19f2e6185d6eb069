r"""Reads the program through the accessibility bus, as a screen reader does; says what is silent.

    dbus-run-session -- xvfb-run -a -s '-screen 0 1366x768x24' \
        /usr/bin/python3 tests/endurance/screen_reader.py

It starts the program on a copy of the sample, reaches each part with keys, and fails where what
takes the keyboard has no name or where a text that should be heard is not. On Debian
`apt-get install at-spi2-core dbus gir1.2-atspi-2.0 openbox python3-gi xdotool xvfb` brings it all.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 15.0  # seconds
_BREATH = 0.2
_MOST = 4_000  # objects that are looked at, so that a broken tree cannot go on for ever


@dataclass(frozen=True)
class Step:
    """One part of the program: the keys that lead to it and away, and what is heard there."""

    name: str
    keys: tuple[str, ...]
    heard: tuple[str, ...]
    leave: tuple[str, ...] = ("Escape",)


@dataclass(frozen=True)
class Said:
    """What a screen reader says of one object."""

    role: str
    name: str
    more: str
    takes_keys: bool

    def __str__(self) -> str:
        return f"{self.role} “{self.name}” {self.more}".rstrip()


STEPS = (
    Step("hints", (), ("Topics and questions", "Next", "Skip")),
    Step(
        "tree",
        ("Home",),
        (
            "Topic: Joining",
            "Question: Who can borrow a bicycle?",
            "1 of 4 in “Joining”",
            "Note: Insurance texts",
            "Filter questions",
            "Page settings",
        ),
        (),
    ),
    Step(
        "answer",
        ("Down", "F6"),
        ("Answer {% include", "Question Who can borrow", "Link name who-can-borrow"),
        (),
    ),
    Step("formatting", (), ("Bold", "Numbered list", "Callout", "Line break"), ()),
    Step("a change", ("x", "F6", "F6"), ("Changed since it was last saved",), ("ctrl+z", "F6")),
    Step("link", ("ctrl+k",), ("Words", "Address")),
    Step("table", ("ctrl+shift+b",), ("Cells",)),
    Step("note", ("ctrl+alt+m",), ("Note",)),
    Step("finding in a text", ("ctrl+f",), ("Find",)),
    Step("problems", ("ctrl+F9",), ("No problems were found",)),
    Step("search", ("ctrl+shift+f", "b", "i", "c"), ("Places that were found",)),
    Step(
        "page settings",
        ("ctrl+shift+p", *"page", "space", *"settings", "Return"),
        ("permalink", "/help/questions"),
        ("F6",),
    ),
    Step("preferences", ("ctrl+comma",), ("Preferences", "Colours")),
    Step("commands", ("ctrl+shift+p",), ("Save the file",)),
    Step("files", ("ctrl+p",), ("faq.md",)),
    Step("manual", ("F1",), ("Manual",), ("alt+F4",)),
    Step("a menu", ("alt+f",), ("Save as", "Open recent")),
)


def main() -> int:
    """Read everything and return the exit status."""
    parser = argparse.ArgumentParser(description="Reads the program as a screen reader does.")
    parser.add_argument("--print", action="store_true", help="print all that is heard")
    prints_all = parser.parse_args().print
    failures = 0
    with _program() as process:
        for step in STEPS:
            said = _reached(step, process)
            silent = [f"no name: {each}" for each in said if _is_silent(each)]
            missing = [f"not heard: {each}" for each in step.heard if not _is_heard(each, said)]
            print(f"{step.name}: {len(said)} objects", *silent, *missing, sep="\n    ", flush=True)
            if prints_all:
                print(*said, sep="\n    | ")
            failures += len(silent) + len(missing)
            _press(step.leave)
    print("Everything was heard." if not failures else f"Silence: {failures}")
    return min(failures, 1)


@contextmanager
def _program() -> Iterator[int]:
    """Start the program in a home of its own, and yield the number of its process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "faq.md"
        shutil.copy(ROOT / "resources" / "sample" / "faq.md", file)
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": folder,
            "PYTHONPATH": str(ROOT),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": folder,
        }
        python = ROOT / ".venv" / "bin" / "python"
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        program = subprocess.Popen([python, "-m", "editor", file], env=environment)
        try:
            yield program.pid
        finally:
            for process in (program, manager):
                process.terminate()
                process.wait()


def _reached(step: Step, process: int) -> Sequence[Said]:
    """Press the keys of a step and return what is said, once all of it is or patience ends."""
    _press(step.keys)
    end = time.monotonic() + _PATIENCE
    while True:
        time.sleep(_BREATH)
        said = list(_all_said(process))
        if all(_is_heard(each, said) for each in step.heard) or time.monotonic() > end:
            return said


def _press(keys: Sequence[str]) -> None:
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        time.sleep(_BREATH)


def _is_silent(thing: Said) -> bool:
    """Whether something takes the keyboard and has no name, as only a cell may."""
    return thing.takes_keys and not thing.name and thing.role != "table cell"


def _is_heard(text: str, said: Sequence[Said]) -> bool:
    return any(text in f"{each.name} {each.more}" for each in said)


def _all_said(process: int) -> Iterator[Said]:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and application.get_process_id() == process:
            for window in _children(application):
                yield from _said_below(window)


def _said_below(start: Atspi.Accessible) -> Iterator[Said]:
    """Yield what is said of all that is on the screen, from an object on downwards."""
    waiting = [start]
    for _number in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop()
        try:
            states = thing.get_state_set()
            if not states.contains(Atspi.StateType.SHOWING):
                continue
            takes_keys = states.contains(Atspi.StateType.FOCUSABLE)
            more = " ".join(filter(None, (_text(thing), thing.get_description())))
            yield Said(thing.get_role_name(), thing.get_name(), more, takes_keys)
            waiting += _children(thing)
        except GLib.Error:  # it is gone meanwhile
            continue


def _children(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    found = (thing.get_child_at_index(number) for number in range(thing.get_child_count()))
    return [each for each in found if each is not None]


def _text(thing: Atspi.Accessible) -> str:
    if "Text" not in thing.get_interfaces():
        return ""
    return str(Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing)))


if __name__ == "__main__":
    sys.exit(main())
