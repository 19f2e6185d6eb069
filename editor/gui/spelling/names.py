"""The names of languages, each as those who speak it call it."""

from PySide6.QtCore import QLocale


def language_name(tag: str) -> str:
    """Return the name of a language: `en-GB` is “British English”, `de` is “Deutsch”."""
    locale = QLocale(tag.replace("-", "_"))
    if locale.language() is QLocale.Language.C:
        return tag
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag
