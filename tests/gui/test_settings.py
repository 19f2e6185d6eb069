"""Settings come back as they were; what is damaged has its default."""

import pytest

from editor.gui.settings import Settings, load_settings, save_settings


def test_settings_come_back(tmp_path):
    chosen = Settings(appearance="dark", columns=(1, 2, 3), shows_page=True)
    save_settings(chosen, tmp_path / "folder" / "settings.json")
    assert load_settings(tmp_path / "folder" / "settings.json") == chosen


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"columns": "wide", "shows_page": 1}', '{"unknown": 3}', '{"appearance": 7}'],
)
def test_damaged_settings_have_their_defaults(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_an_appearance_that_nobody_knows_is_that_of_the_system(tmp_path):
    (tmp_path / "settings.json").write_text('{"appearance": "pink"}')
    assert load_settings(tmp_path / "settings.json").appearance == "system"
