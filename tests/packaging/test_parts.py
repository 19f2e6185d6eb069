"""What a build takes along of Qt."""

import parts
import pytest

LANGUAGES = ("en", "de")


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "yaml/_yaml.cpython-311-x86_64-linux-gnu.so",
        "editor/gui/preview/bridge/layers.js",
    ],
)
def test_what_the_program_uses_comes_along(path):
    assert parts.is_kept(path, LANGUAGES)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtQuick.abi3.so",
        "PySide6/Qt3DCore.pyd",
        "PySide6/Qt/qml/QtQuick/Controls/qmldir",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/translations/qtwebengine_locales/ja.pak",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "selectolax/lexbor.c",
    ],
)
def test_what_it_does_not_use_stays_away(path):
    assert not parts.is_kept(path, LANGUAGES)


def test_a_library_comes_along_with_what_links_to_it():
    binaries = {
        "PySide6/QtCore.abi3.so": "core module",
        "PySide6/Qt/lib/libQt6Core.so.6": "core",
        "PySide6/Qt/lib/libicui18n.so.73": "icu",
        "PySide6/Qt/lib/libQt6Charts.so.6": "charts",
        "libicui18n.so.73": "icu link",
        "libpulse.so.0": "sound",
        "libpython3.11.so.1.0": "python",
    }
    links = {"core module": ["libQt6Core.so.6"], "core": ["libicui18n.so.73"]}
    kept = parts.reachable(binaries, lambda source: links.get(source, ()))
    assert kept == set(binaries) - {"PySide6/Qt/lib/libQt6Charts.so.6", "libpulse.so.0"}


def test_libraries_that_need_each_other_do_not_hold_each_other():
    binaries = {f"PySide6/Qt/lib/libQt6{name}.so.6": name for name in ("A", "B")}
    links = {"A": ["libQt6B.so.6"], "B": ["libQt6A.so.6"]}
    assert parts.reachable(binaries, links.__getitem__) == set()


@pytest.mark.parametrize(
    ("kind", "target", "is_left_out"),
    [
        ("SYMLINK", "PySide6/Qt/lib/libQt6Charts.so.6", True),
        ("SYMLINK", "PySide6/Qt/lib/libQt6Core.so.6", False),
        ("DATA", "/usr/share/libQt6Charts.so.6", False),
    ],
)
def test_a_link_comes_along_with_what_it_leads_to(kind, target, is_left_out):
    assert parts.leads_nowhere(kind, target, {"libQt6Core.so.6"}) is is_left_out
