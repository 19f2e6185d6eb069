"""Which parts of Qt a built program takes along: what is wanted, and what that needs in turn.

Qt's packages bring everything that Qt can do, 3D and cars included. Lists of what to leave out go
stale with each version; so this says what is wanted, and libraries follow from what links to them.
"""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

#: Modules of PySide6 that the program imports, or that those import when they are loaded.
MODULES = {
    "QtCore": "everything",
    "QtGui": "everything",
    "QtWidgets": "the window",
    "QtSvg": "the icons",
    "QtNetwork": "a second start hands its files to the first; the web preview's own pages",
    "QtWebEngineCore": "the web preview",
    "QtWebEngineWidgets": "the web preview",
    "QtWebChannel": "loaded by QtWebEngineCore",
    "QtPrintSupport": "loaded by QtWebEngineWidgets",
}

#: Plug-ins, by the beginnings of their paths; `lib` and suffixes do not count.
PLUGINS = {
    "platforms/qxcb": "Linux with X11",
    "platforms/qwayland": "Linux with Wayland",
    "platforms/qoffscreen": "the self test of a build",
    "platforms/qwindows": "Windows",
    "platforms/qcocoa": "macOS",
    "styles/": "the look of Windows and macOS",
    "xcbglintegrations/": "the web preview on X11",
    "wayland-graphics-integration-client/qt-plugin-wayland-egl": "the web preview on Wayland",
    "wayland-shell-integration/xdg-shell": "windows on Wayland",
    "wayland-decoration-client/": "title bars on Wayland",
    # Not its twin for GTK: that would bring all of GTK from the machine that builds.
    "platformthemes/qxdgdesktopportal": "colours and file dialogs of the desktop",
    "platforminputcontexts/compose": "accents by dead keys",
    "platforminputcontexts/ibus": "Chinese, Japanese, Korean",
    "iconengines/qsvgicon": "the icons",
    "imageformats/qsvg": "pictures in answers",
    "imageformats/qjpeg": "pictures in answers",
    "imageformats/qgif": "pictures in answers",
    "imageformats/qwebp": "pictures in answers",
    "imageformats/qico": "the program's icon on Windows",
    "imageformats/qicns": "the program's icon on macOS",
}

#: What the web engine reads; its tools for developers are half as large again.
RESOURCES = (
    "icudtl.dat",
    "qtwebengine_resources.pak",
    "qtwebengine_resources_100p.pak",
    "qtwebengine_resources_200p.pak",
    "v8_context_snapshot.bin",
    "v8_context_snapshot.arm64.bin",
    "v8_context_snapshot.x86_64.bin",
)

#: Files beside Python's packages that nothing reads: sources that were compiled.
UNUSED_SUFFIXES = (".c", ".h", ".pyx", ".pxd", ".pxi", ".pyi")

#: Binaries that may come with what a debugger wants, fifty megabytes of it.
STRIPPED = ("_sass", "libpython")

#: Modules of Python that only tests, tools and other faces need. Packages look for setuptools and
#: multiprocessing and do without; where PyInstaller finds them, they are loaded at each start.
UNUSED_MODULES = (
    "tkinter",
    "unittest",
    "pydoc_data",
    "lib2to3",
    "test",
    "PySide6.scripts",
    "readline",
    "multiprocessing",
    "setuptools",
    "pkg_resources",
    "_distutils_hack",
    "distutils",
)

_EXTENSIONS = (".so", ".pyd", ".dll", ".dylib")


def is_kept(path: str, languages: Iterable[str]) -> bool:
    """Whether a file of a build is wanted, before libraries are asked for who needs them.

    Args:
        path: where the file will lie in the build.
        languages: the languages of the window.
    """
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if "PySide6" not in parts:
        return not path.endswith(UNUSED_SUFFIXES)
    folders, name = parts[parts.index("PySide6") + 1 : -1], parts[-1]
    for folder, judge in _JUDGES.items():
        if folder in folders:
            below = folders[folders.index(folder) + 1 :]
            return judge(below, name, tuple(languages))
    if not folders and name.startswith("Qt") and name.endswith(_EXTENSIONS):
        module = name.split(".")[0]
        return module in MODULES or _is_library(module)
    return not path.endswith(UNUSED_SUFFIXES)


def reachable(binaries: dict[str, str], needs: Callable[[str], Iterable[str]]) -> set[str]:
    """Return the binaries that are wanted for themselves or needed by one that is.

    Args:
        binaries: where each comes from, by where it will lie.
        needs: the file names of the libraries that a file links to.
    """
    by_name: dict[str, list[str]] = {}
    for path in binaries:
        by_name.setdefault(_name(path), []).append(path)
    waiting = [path for path in binaries if not _is_library_path(path)]
    kept: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path not in kept:
            kept.add(path)
            for name in needs(binaries[path]):
                waiting += by_name.get(_name(name), ())
    return kept


def leads_nowhere(kind: str, target: str, there: Iterable[str]) -> bool:
    """Whether an entry of a build is a link to a file that stays away.

    Args:
        kind: what PyInstaller calls the entry.
        target: where a link leads.
        there: the names of the files that come along.
    """
    return kind == "SYMLINK" and _name(target) not in there


def _judge_plugin(folders: tuple[str, ...], name: str, _languages: tuple[str, ...]) -> bool:
    path = "/".join((*folders, name.removeprefix("lib")))
    return path.startswith(tuple(PLUGINS))


def _judge_translation(folders: tuple[str, ...], name: str, languages: tuple[str, ...]) -> bool:
    if "qtwebengine_locales" in folders:
        return name.split(".", maxsplit=1)[0].split("-", maxsplit=1)[0] in {"en", *languages}
    return name in {f"qtbase_{each}.qm" for each in languages}


def _judge_resource(_folders: tuple[str, ...], name: str, _languages: tuple[str, ...]) -> bool:
    return name in RESOURCES


def _judge_qml(_folders: tuple[str, ...], _name: str, _languages: tuple[str, ...]) -> bool:
    return False


_JUDGES = {
    "plugins": _judge_plugin,
    "qtwebengine_locales": lambda _, name, languages: _judge_translation(
        ("qtwebengine_locales",), name, languages
    ),
    "translations": _judge_translation,
    "resources": _judge_resource,
    "qml": _judge_qml,
}


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _is_library(module: str) -> bool:
    """Whether a file beside the modules is one of Qt's libraries, as on Windows: `Qt6Core.dll`."""
    return module.startswith("Qt6")


def _is_library_path(path: str) -> bool:
    """Whether nobody would want this file but for another that links to it."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    name = parts[-1]
    if "PySide6" not in parts:
        return len(parts) == 1 and name.startswith("lib") and not name.startswith("libpython")
    if "plugins" in parts or "libexec" in parts or name.startswith("QtWebEngineProcess"):
        return False
    return "lib" in parts or _is_library(name.split(".")[0])
