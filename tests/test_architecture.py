"""The architecture is a test: floors hold, and each contract breaks when it should."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "editor").rglob("*.py"))
MOST_LINES = 400


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of the program that may be broken."""
    shutil.copytree(ROOT / "editor", tmp_path / "editor")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("document/gaps.py", "import PySide6.QtCore", "Only gui imports Qt"),
        ("document/gaps.py", "import editor.gui.theme", "Each floor"),
        ("storage/places.py", "import editor.preview.source", "Each floor"),
        ("gui/tree/view.py", "import editor.gui.answer.panel", "Inside gui"),
        ("document/gaps.py", "import markdown", "The document needs Python, YAML"),
        ("preview/kramdown/ids.py", "import editor.document.gaps", "kramdown could be published"),
        ("gui/notice.py", "import nh3", "The window does not load what renders"),
        ("preview/kramdown/elements.py", "import editor.preview.liquid.marks", "kramdown could be"),
        ("preview/marks.py", "import editor.preview.session", "Inside preview a page goes"),
        ("document/errors.py", "import editor.document.document", "No cycles anywhere"),
    ],
)
def test_a_broken_rule_breaks_its_contract(house, module, line, contract):
    file = house / "editor" / module
    file.write_text(f"{file.read_text()}\n{line}\n")
    result = lint_imports(house)
    assert result.returncode != 0
    broken = [row for row in result.stdout.splitlines() if row.endswith("BROKEN")]
    assert any(row.startswith(contract) for row in broken), result.stdout


def test_a_new_folder_needs_a_decision(house):
    (house / "editor" / "helpers").mkdir()
    (house / "editor" / "helpers" / "__init__.py").write_text('"""Helpers."""\n')
    assert lint_imports(house).returncode != 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_one_thought_and_says_which(path):
    source = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(source)), "a module begins with what it is for"
    assert source.count("\n") <= MOST_LINES


def test_the_command_line_starts_without_qt():
    code = (
        "import sys, editor.cli.main; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_window_loads_nothing_heavy_before_it_shows():
    heavy = (
        "hunspell",
        "spylls",
        "liquid",
        "babel",
        "markdown",
        "pygments",
        "nh3",
        "ruamel",
        "PySide6.QtWebEngineCore",
    )
    code = f"import sys, editor.gui.app; print([m for m in {heavy} if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
