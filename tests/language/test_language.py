"""Choosing a language, and looking messages up in it."""

import os
import subprocess
import sys

import pytest

from editor.language import ENVIRONMENT, _, fitting, language, ngettext, use


@pytest.fixture(autouse=True)
def english():
    """Leave English behind for other tests."""
    yield
    use("en")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["de-AT", "en"], "de"),
        (["fr_CA"], "fr"),
        (["nl", "es-MX"], "es"),
        (["en-GB", "de"], "en"),
        (["nl"], "en"),
        ([], "en"),
    ],
)
def test_a_user_gets_the_first_language_of_theirs_that_there_is(wanted, chosen):
    assert fitting(wanted) == chosen


def test_a_message_without_translation_stays_as_it_is():
    use("de")
    assert _("Nobody wrote this.") == "Nobody wrote this."
    assert ngettext("{n} of this", "{n} of these", 2) == "{n} of these"


def test_a_language_that_is_not_there_is_english():
    use("tlh")
    assert _("Save") == "Save"
    assert language() == "tlh"


def test_a_process_that_works_for_the_window_speaks_its_language():
    program = "from editor.language import language; print(language())"
    environment = {**os.environ, ENVIRONMENT: "fr"}
    said = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "fr"


def test_no_texts_are_looked_up_before_the_window_has_chosen_its_language():
    program = (
        "import sys, editor.gui.launch; "
        "print([name for name in sys.modules if name.startswith(('editor.document', "
        "'editor.preview', 'editor.checks', 'editor.gui.'))])"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert eval(said.stdout) == ["editor.gui.settings", "editor.gui.launch"]  # noqa: S307 - ours
