"""The languages of the interface: every text that a user sees comes through here.

Messages are written in English in the code and looked up with gettext, the way that translators'
tools know: `_("Add question")`, `ngettext("{n} word", "{n} words", n).format(n=n)`. Texts in tables
are looked up when their module is loaded, so `use` comes before everything else; a process that
works for the window finds the language in its environment.
"""

from editor.language.catalogues import (
    ENVIRONMENT,
    LANGUAGES,
    _,
    fitting,
    is_right_to_left,
    language,
    ngettext,
    use,
)

__all__ = [
    "ENVIRONMENT",
    "LANGUAGES",
    "_",
    "fitting",
    "is_right_to_left",
    "language",
    "ngettext",
    "use",
]
