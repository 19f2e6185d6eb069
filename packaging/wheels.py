"""Makes the wheel, and tries it as people with Python install it: alone, by one command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from linux.writer import SAMPLE, prepare_home, work
from seeing import see

import run
from editor import __version__


def wheel_file(folder: Path) -> Path:
    """Return where the wheel lies once it is made."""
    return folder / f"faq_editor-{__version__}-py3-none-any.whl"


def make(folder: Path) -> None:
    """Build the wheel."""
    line = [str(run.uv()), "build", "--wheel", "-q", "--out-dir", str(folder)]
    subprocess.run(line, check=True, cwd=run.ROOT)


def try_out(folder: Path) -> None:
    """Install the wheel, ask its verbs, work in its window, and remove it again.

    The packages are the newest that it allows, not those that are pinned: so do people get them.

    Raises:
        subprocess.CalledProcessError: a command failed; the reason was printed.
        TimeoutError: something did not come about.
        AssertionError: something is not as it should be.
    """
    place = folder / "tool"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    wheel = f"faq-editor[web] @ {wheel_file(folder).resolve().as_uri()}"
    _uv(place, "install", "--python", sys.executable, "--reinstall-package", "faq-editor", wheel)
    program = str(place / "bin" / run.executable("faq-editor"))
    said = _output(program, "--version", cwd=place)
    see("it is on the path and says its version", right=__version__ in said)
    see("its verbs work", right=": same" in _output(program, "verify", str(SAMPLE), cwd=place))
    if sys.platform == "linux":
        _work(program, place / "home", folder / "pictures" / "wheel")
    _uv(place, "uninstall", "faq-editor")
    see("it leaves nothing behind", right=not Path(program).exists())


def _uv(place: Path, *arguments: str) -> None:
    tools = {
        "UV_TOOL_DIR": str(place / "environments"),
        "UV_TOOL_BIN_DIR": str(place / "bin"),
    }
    line = [str(run.uv()), "tool", *arguments, "--quiet"]
    subprocess.run(line, check=True, env={**os.environ, **tools})


def _work(program: str, home: Path, pictures: Path) -> None:
    """Work in the window, in a home where nothing says that any place is elsewhere."""
    prepare_home(home)
    environment = {name: value for name, value in os.environ.items() if "XDG_" not in name}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / ".runtime")}

    def start(file: str, display: str) -> subprocess.Popen[bytes]:
        here = {**environment, "DISPLAY": display}
        return subprocess.Popen([program, file], cwd=home, env=here)

    work(start, home, str(home), pictures)


def _output(*line: str, cwd: Path) -> str:
    """Run a command where nothing of the source can be found by chance."""
    done = subprocess.run(line, cwd=cwd, capture_output=True, text=True, check=True)
    return done.stdout
