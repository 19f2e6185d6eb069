"""The program asks nobody for anything: no versions, no counting of users, no files from afar."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "editor").rglob("*.py"))
NETWORK = (
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "aiohttp", "asyncio",
    "dulwich.client", "dulwich.porcelain", "ftplib", "http", "httpx", "imaplib", "poplib",
    "requests", "smtplib", "socket", "socketserver", "ssl", "urllib.request", "urllib3", "xmlrpc",
)  # fmt: skip
ALLOWED = {
    # a second start hands its files over through a local socket
    "gui/instance.py": {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"},
    # the name of this computer, for the note of who has a file open
    "storage/presence.py": {"socket"},
}
_WITNESS = """
import sys
def hear(event, _arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "urllib", "http.client")):
        print("asked the network:", event, file=sys.stderr)
        raise SystemExit(99)
sys.addaudithook(hear)
from editor.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def imported(source: str) -> Iterator[str]:
    """Give the full names of what a module imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def from_network(source: str) -> set[str]:
    return {
        name
        for name in imported(source)
        if any(name == each or name.startswith(f"{each}.") for each in NETWORK)
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_nothing_that_could_ask_the_network(path):
    allowed = ALLOWED.get(path.relative_to(ROOT / "editor").as_posix(), set())
    assert from_network(path.read_text("utf-8")) == allowed


def test_of_sockets_only_the_name_of_the_computer_is_asked():
    tree = ast.parse((ROOT / "editor" / "storage" / "presence.py").read_text("utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "socket"
    }
    assert used == {"gethostname"}


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import urllib.request",
        "from urllib import request",
        "def f():\n    from http.client import HTTPSConnection",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "from dulwich.client import HttpGitClient",
    ],
)
def test_an_import_that_could_ask_is_seen(line):
    assert from_network(line)


@pytest.mark.parametrize("line", ["from urllib.parse import quote", "import socketry"])
def test_an_import_that_only_sounds_like_it_is_not(line):
    assert not from_network(line)


@pytest.mark.parametrize("verb", ["show", "check", "render", "health", "verify"])
def test_a_verb_asks_nobody(verb, tmp_path):
    page = tmp_path / "faq.md"
    page.write_bytes((ROOT / "resources" / "sample" / "faq.md").read_bytes())
    command = [sys.executable, "-c", _WITNESS, verb, str(page)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "asked the network" not in done.stderr
