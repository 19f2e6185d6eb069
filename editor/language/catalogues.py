"""Looks messages up in the catalogue of the language that is in use."""

import gettext
import os
from collections.abc import Mapping, Sequence

from editor.resources import resource

#: The languages that the interface has, each under its own name.
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
}
#: The variable that tells a process of ours which language to speak.
ENVIRONMENT = "FAQ_EDITOR_LANGUAGE"
_SOURCE = "en"
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


class _Catalogue:
    """The one thing about languages that changes, and only before the window is made."""

    def __init__(self) -> None:
        self.language = _SOURCE
        self.messages = gettext.NullTranslations()


_current = _Catalogue()


def use(language: str) -> None:
    """Take the messages of a language, given by its code; English for one that is not there."""
    _current.language = language
    _current.messages = gettext.NullTranslations()
    if language in LANGUAGES and language != _SOURCE:
        with resource(f"languages/{language}.mo").open("rb") as file:
            _current.messages = gettext.GNUTranslations(file)


def fitting(wanted: Sequence[str]) -> str:
    """Return the language for a user who prefers these, best first, as in `de-AT` or `fr_CA`."""
    codes = [each.replace("_", "-").split("-")[0].lower() for each in wanted]
    return next((code for code in codes if code in LANGUAGES), _SOURCE)


def language() -> str:
    """Return the code of the language in use."""
    return _current.language


def is_right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return _current.language in _RIGHT_TO_LEFT


def _(message: str) -> str:
    """Return a message in the language in use."""
    return _current.messages.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the message that fits a number in the language in use."""
    return _current.messages.ngettext(one, many, n)


use(os.environ.get(ENVIRONMENT, _SOURCE))
