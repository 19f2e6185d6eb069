"""Settings come back as they were; what is damaged has its default."""

import pytest

from editor.gui.settings import Settings, load_settings, save_settings


def test_settings_come_back(tmp_path):
    chosen = Settings(
        appearance="dark",
        columns=(1, 2, 3),
        preview_look="own",
        preview_zoom=125,
        preview_sync=False,
    )
    save_settings(chosen, tmp_path / "folder" / "settings.json")
    assert load_settings(tmp_path / "folder" / "settings.json") == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"columns": "wide", "preview_sync": 1}',
        '{"unknown": 3}',
        '{"appearance": 7}',
    ],
)
def test_damaged_settings_have_their_defaults(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    "name", ["preview_look", "preview_width", "preview_colours", "preview_markdown"]
)
def test_a_choice_that_nobody_knows_has_its_default(tmp_path, name):
    (tmp_path / "settings.json").write_text(f'{{"{name}": "pink"}}')
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_an_appearance_that_nobody_knows_is_that_of_the_system(tmp_path):
    (tmp_path / "settings.json").write_text('{"appearance": "pink"}')
    assert load_settings(tmp_path / "settings.json").appearance == "system"
