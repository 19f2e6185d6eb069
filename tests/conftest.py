"""What all tests share: no screen, no files of the user's, and real documents to open."""

import os
import shutil
from itertools import count
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import Phase, settings

settings.register_profile(
    "fixed",
    derandomize=True,
    deadline=None,
    max_examples=60,
    # To explain a failure every line is traced, which takes minutes.
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
settings.load_profile("fixed")

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "faq.md"
_USERS = count()


@pytest.fixture(autouse=True)
def _no_files_of_the_user(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep settings and caches of the tests apart from those of whoever runs them.

    Each test has a user of its own, whose folders are made by what writes into them: thousands of
    tests write nothing.
    """
    home = tmp_path_factory.getbasetemp() / f"user-{next(_USERS)}"
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Return a copy of the bundled sample that may be changed."""
    return Path(shutil.copy(SAMPLE, tmp_path / "faq.md"))
