"""Sets up everything on a fresh machine and starts it: the editor, its tests or its benchmarks.

    python3 run.py            open the editor on the bundled sample
    python3 run.py FILE       open the editor on a file
    python3 run.py VERB …     work without a window, `render FILE` say (README.md has all)
    python3 run.py test       run all checks and tests
    python3 run.py bench      print the benchmarks

It needs Python 3.11 or newer with pip, nothing else, and keeps what it installs in this folder.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VERBS = ("show", "verify", "patch", "render", "check", "merge", "diff", "textconv", "health")
TOOLS = ROOT / ".tools"
ENVIRONMENT = ROOT / ".venv"
SAMPLE = ROOT / "resources" / "sample" / "faq.md"
UV = "uv==0.13.9"
RUN_REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
TEST_REQUIREMENTS = ROOT / "packaging" / "requirements-dev.txt"

#: What Qt loads from the system, and the Debian packages that bring it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxkbfile.so.1": "libxkbfile1",
    "libgbm.so.1": "libgbm1",
}
#: Packages that newer systems renamed when time became 64 bits wide.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libasound2": "libasound2t64"}

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("import contracts", ("lint-imports",)),
)


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says and return the exit status."""
    match arguments:
        case ["test", *rest]:
            prepare(TEST_REQUIREMENTS)
            install_suites()
            return run_checks(rest)
        case ["bench", *rest]:
            prepare(TEST_REQUIREMENTS)
            return python("-m", "tests.benchmarks", *rest)
        case [verb, *_] if verb in VERBS:
            prepare(RUN_REQUIREMENTS)
            return python("-m", "editor", *arguments, folder=Path.cwd())
        case ["-h" | "--help"]:
            print(__doc__)
            return 0
        case _:
            return open_editor(arguments)


def open_editor(arguments: Sequence[str]) -> int:
    """Open the window on a file, or on the sample."""
    if not has_screen():
        print("There is no screen to open a window on; the tests run without one: run.py test")
        return 1
    prepare(RUN_REQUIREMENTS)
    return python("-m", "editor", *(arguments or [str(SAMPLE)]), folder=Path.cwd())


def run_checks(options: Sequence[str]) -> int:
    """Run format, lint, types, import contracts and tests; stop at the first that fails."""
    for name, command in CHECKS:
        print(f"\n== {name}", flush=True)
        if run(program(command[0]), *command[1:]) != 0:
            print(f"\nThe check “{name}” failed.")
            return 1
    print("\n== tests", flush=True)
    return run(program("python"), "-m", "pytest", "-n", "2", *options, platform="offscreen")


# Setting up


def prepare(requirements: Path) -> None:
    """Install what is missing: system libraries, uv, and the pinned packages."""
    install_libraries()
    if not is_installed(requirements):
        install_packages(requirements)


def is_installed(requirements: Path) -> bool:
    """Whether the environment holds what these requirements say."""
    stamp = stamp_file()
    return stamp.is_file() and stamp.read_text() in (
        digest(requirements),
        digest(TEST_REQUIREMENTS),
    )


def install_packages(requirements: Path) -> None:
    """Make the environment with uv; every package must have the hash that was pinned."""
    print("Installing what is needed into this folder, once …", flush=True)
    installer = str(uv())
    if not ENVIRONMENT.exists():
        make = [installer, "venv", "-q", "--python", sys.executable, str(ENVIRONMENT)]
        check(make, "the environment could not be made")
    sync = [installer, "pip", "sync", "-q", "--require-hashes", "--compile-bytecode"]
    sync += ["--python", program("python")]
    check([*sync, str(requirements)], "the packages could not be installed")
    stamp_file().write_text(digest(requirements))


def uv() -> Path:
    """Return the program that makes environments, after installing it."""
    path = TOOLS / "bin" / executable("uv")
    if not path.exists():
        check(
            [sys.executable, "-m", "pip", "install", "-q", "--target", str(TOOLS), UV],
            "uv, which makes the environment, could not be installed",
        )
    return path


def install_suites() -> None:
    """Fetch the public suites of YAML and JSON Patch with npm; without it their tests skip."""
    npm = shutil.which("npm")
    folder = TOOLS / "suites"
    if npm is None or (folder / "node_modules").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tests" / "conformance" / name, folder)
    line = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(line, cwd=folder, check=False).returncode != 0:
        print("The public test suites could not be fetched; their tests are skipped.")


def install_libraries() -> None:
    """Install the system libraries that Qt needs, or say how that is done."""
    if sys.platform != "linux":
        return
    missing = [name for name in LIBRARIES if not loads(name)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        sys.exit(f"Qt needs these libraries of the system, please install them: {missing}")
    packages = [available(LIBRARIES[name]) for name in missing]
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    prefix = administrator()
    if prefix is None:
        sys.exit("Qt needs some libraries of the system. This installs them:\n  sudo "
                 + " ".join(line))  # fmt: skip
    print("Installing libraries of the system that Qt needs …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update", "-qq"], env=quiet, check=False)
    packages = [available(LIBRARIES[name]) for name in missing]
    line = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run([*prefix, *line], env=quiet, check=False).returncode != 0:
        sys.exit("The libraries could not be installed. Try:\n  sudo " + " ".join(line))


def available(package: str) -> str:
    """Return the name that this system has for a package."""
    renamed = RENAMED.get(package)
    if renamed is None:
        return package
    command = ["apt-cache", "show", "--no-all-versions", renamed]
    found = subprocess.run(command, capture_output=True, check=False).returncode == 0
    return renamed if found else package


def administrator() -> list[str] | None:
    """Return what to put before a command so that it may install; None if nothing helps."""
    if os.geteuid() == 0:
        return []
    can = shutil.which("sudo") and subprocess.run(
        ["sudo", "-n", "true"], capture_output=True, check=False
    )
    return ["sudo", "-n"] if can and can.returncode == 0 else None


def loads(library: str) -> bool:
    """Whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


# Running


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def python(*arguments: str, folder: Path = ROOT) -> int:
    """Run Python in the environment."""
    return run(program("python"), *arguments, folder=folder)


def run(*command: str, platform: str | None = None, folder: Path = ROOT) -> int:
    """Run a command and return its exit status."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if platform is not None:
        environment["QT_QPA_PLATFORM"] = platform
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def check(command: Sequence[str], trouble: str) -> None:
    """Run a command of the set-up; end with a sentence if it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        sys.exit(f"\n{trouble[0].upper()}{trouble[1:]}; the reason stands above.")


def program(name: str) -> str:
    """Return the path of a program in the environment."""
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return str(ENVIRONMENT / folder / executable(name))


def executable(name: str) -> str:
    """Return a program's file name on this system."""
    return f"{name}.exe" if sys.platform == "win32" else name


def stamp_file() -> Path:
    """Return the file that says what the environment holds."""
    return ENVIRONMENT / "installed"


def digest(file: Path) -> str:
    """Return what tells one version of a file from another."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
