"""Runs the site's real Jekyll: over a copy of its source, into a folder that is thrown away.

A build runs the site's own plugins, which are programs: ask before.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

from editor.language import _
from editor.processes import environment_for_others

_CONFIGURATIONS = ("_config.yml", "_config.yaml", "_config.toml")
#: What holds for a build that nobody keeps: nothing is written beside it.
_OVERRIDES = """\
disable_disk_cache: true
incremental: false
cache_dir: {cache}
"""
_PAUSE = 0.05  # seconds between two looks at the running program
_FAREWELL = 3  # seconds
_MOST_OUTPUT = 20_000  # characters that are kept for the message
#: Nothing listens there, so that a plugin that wants the network fails at once.
_NOWHERE = "http://127.0.0.1:9"
_WITHOUT_NETWORK = ("unshare", "--user", "--map-current-user", "--net")


class BuildError(Exception):
    """Why there is no page of theirs, as a sentence; `output` is what the program said."""

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output


@dataclass(frozen=True, slots=True)
class Site:
    """A site's folder with its Gemfile, and the folder of its source."""

    root: Path
    source: Path


def find_jekyll(root: Path) -> Sequence[str] | None:
    """Return the command that runs the site's Jekyll, None if there is none on this machine."""
    bundle = shutil.which("bundle")
    if bundle is not None and (root / "Gemfile").is_file():
        return (bundle, "exec", "jekyll")
    jekyll = shutil.which("jekyll")
    return None if jekyll is None else (jekyll,)


def build(
    site: Site, shadow: Path, folder: Path, *, limit: float, cancelled: Event | None = None
) -> tuple[Path, str]:
    """Build the copy of a site and return the folder of its pages and what Jekyll said.

    Args:
        site: where the real site is.
        shadow: the copy of its source.
        folder: a folder for everything that is written.
        limit: seconds that the build may take.
        cancelled: set from another thread to end it.

    Raises:
        BuildError: there is no Jekyll, it failed, or took too long, or was cancelled.
    """
    jekyll = find_jekyll(site.root)
    if jekyll is None:
        raise BuildError(_("Jekyll is not installed: neither `jekyll` nor `bundle` was found."))
    pages = folder / "pages"
    overrides = folder / "check.yml"
    overrides.write_text(_OVERRIDES.format(cache=folder / "cache"), encoding="utf-8")
    configurations = [shadow / name for name in _CONFIGURATIONS if (shadow / name).is_file()]
    command = [
        *_alone(),
        *jekyll,
        "build",
        "--source",
        str(shadow),
        "--destination",
        str(pages),
        "--config",
        ",".join(map(str, [*configurations[:1], overrides])),
    ]
    output = _run(command, site.root, folder / "output.txt", limit, cancelled or Event())
    return pages, output


def _alone() -> Sequence[str]:
    """Return what must stand before a command so that it has no network, where that is possible."""
    if shutil.which(_WITHOUT_NETWORK[0]) is None:
        return ()
    trial = subprocess.run(  # noqa: S603 - a command of ours
        [*_WITHOUT_NETWORK, "true"], capture_output=True, check=False, timeout=10
    )
    return () if trial.returncode else _WITHOUT_NETWORK


def _environment(root: Path) -> dict[str, str]:
    environment = environment_for_others()
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        environment[name] = _NOWHERE
    environment.setdefault("JEKYLL_ENV", "production")
    environment.setdefault("LANG", "C.UTF-8")
    environment["BUNDLE_FROZEN"] = "true"
    if (root / "Gemfile").is_file():
        environment["BUNDLE_GEMFILE"] = str(root / "Gemfile")
    else:
        environment["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
    return environment


def _run(command: Sequence[str], root: Path, log: Path, limit: float, cancelled: Event) -> str:
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - the site's Jekyll; the writer was asked
            command,
            cwd=root,
            env=_environment(root),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        ends = monotonic() + limit
        reason = ""
        while process.poll() is None and not reason:
            if cancelled.wait(_PAUSE):
                reason = _("The check was cancelled.")
            elif monotonic() > ends:
                reason = _("Jekyll was still building after {n} seconds and was ended.").format(
                    n=round(limit)
                )
        if reason:
            _end(process)
    said = log.read_text("utf-8", errors="replace")[-_MOST_OUTPUT:]
    if reason:
        raise BuildError(reason, said)
    if process.returncode:
        raise BuildError(_("Jekyll could not build the site."), said)
    return said


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program with all that it has started."""
    if os.name == "posix":
        os.killpg(process.pid, 9)
    else:
        process.kill()
    process.wait(_FAREWELL)
