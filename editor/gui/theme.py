"""Colours of the window: a light and a dark palette for the Fusion style, and measures.

High-contrast colours of the system win over both.
"""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from editor.gui.plain_words import use_plain_words
from editor.gui.settings import Appearance

#: The grid that margins and gaps keep to, in pixels.
GRID = 8

_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f4f5f7",
    _Role.WindowText: "#1f2430",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f8fa",
    _Role.Text: "#1f2430",
    _Role.Button: "#f4f5f7",
    _Role.ButtonText: "#1f2430",
    _Role.Highlight: "#2f6fde",
    _Role.HighlightedText: "#ffffff",
    _Role.ToolTipBase: "#1f2430",
    _Role.ToolTipText: "#ffffff",
    _Role.PlaceholderText: "#656c7a",
    _Role.Link: "#1d5bbf",
    _Role.LinkVisited: "#6b4ba1",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e9ebef",
    _Role.Mid: "#d3d7de",
    _Role.Dark: "#a8aeb9",
    _Role.Shadow: "#8b919c",
    _Role.Accent: "#2f6fde",
}
_DARK = {
    _Role.Window: "#1e2127",
    _Role.WindowText: "#e4e7ec",
    _Role.Base: "#16191e",
    _Role.AlternateBase: "#1b1e24",
    _Role.Text: "#e4e7ec",
    _Role.Button: "#262a31",
    _Role.ButtonText: "#e4e7ec",
    _Role.Highlight: "#3670d8",
    _Role.HighlightedText: "#ffffff",
    _Role.ToolTipBase: "#2b3038",
    _Role.ToolTipText: "#e4e7ec",
    _Role.PlaceholderText: "#8d95a3",
    _Role.Link: "#7fb0ff",
    _Role.LinkVisited: "#bfa3f0",
    _Role.Light: "#343942",
    _Role.Midlight: "#2b3038",
    _Role.Mid: "#3a404a",
    _Role.Dark: "#121418",
    _Role.Shadow: "#0b0d10",
    _Role.Accent: "#3b78e0",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def apply_theme(application: QApplication, appearance: str) -> None:
    """Give the application its style and colours."""
    use_plain_words(application)
    scheme = {
        Appearance.LIGHT: Qt.ColorScheme.Light,
        Appearance.DARK: Qt.ColorScheme.Dark,
    }.get(Appearance(appearance), Qt.ColorScheme.Unknown)
    QGuiApplication.styleHints().setColorScheme(scheme)
    if _has_high_contrast():
        return
    dark = scheme is Qt.ColorScheme.Dark or (scheme is Qt.ColorScheme.Unknown and _is_system_dark())
    application.setPalette(palette_of(is_dark=dark))


def follow_system(application: QApplication, appearance: str) -> None:
    """Take over what was changed in the settings of the system while the window is open."""
    if _has_high_contrast():
        application.setPalette(QPalette())  # ours would stay otherwise
    apply_theme(application, appearance)


def system_signals() -> list[SignalInstance]:
    """Return what tells that the system has other colours now; older Qt tells less."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    contrast = [accessibility().contrastPreferenceChanged] if accessibility is not None else []
    return [hints.colorSchemeChanged, *contrast]


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than what it stands on."""
    return palette.color(_Role.Text).lightness() > palette.color(_Role.Base).lightness()


def palette_of(*, is_dark: bool) -> QPalette:
    """Return the colours of one of our themes."""
    colours = _DARK if is_dark else _LIGHT
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    grey = QColor(colours[_Role.PlaceholderText])
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, grey)
    return palette


def _is_system_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _has_high_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = accessibility().contrastPreference() if accessibility is not None else None
    return preference is not None and preference.name == "HighContrast"
