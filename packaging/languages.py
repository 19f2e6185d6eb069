"""Brings the catalogues of the interface's languages up to date with the code.

    python packaging/languages.py            after texts in the code or translations have changed
    python packaging/languages.py --missing  print what is not translated yet, by language

Collects the messages of `editor/` in `resources/languages/faq-editor.pot`, takes new ones over into
each `.po` (those that resemble an old one are marked fuzzy and not used until somebody has looked
at them), and compiles the `.mo` files that the program reads. The same code gives the same files:
no dates, no line numbers.
"""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import polib
from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
TEMPLATE = "faq-editor.pot"
LANGUAGES = ("de", "es", "fr")
_KEYWORDS = {"_": None, "ngettext": (1, 2)}
_COMMENTS = ("Translators:",)
_CHANGING = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|'
    rb"Report-Msgid-Bugs-To): .*\n",
    re.MULTILINE,
)


def main(arguments: Sequence[str]) -> int:
    """Update all files, or print what is missing."""
    if arguments == ["--missing"]:
        for language in LANGUAGES:
            _print_missing(language)
        return 0
    FOLDER.mkdir(exist_ok=True)
    template = collected()
    (FOLDER / TEMPLATE).write_bytes(written(template))
    for language in LANGUAGES:
        catalogue = FOLDER / f"{language}.po"
        catalogue.write_bytes(written(updated(catalogue, language, template)))
        compiled(catalogue, catalogue.with_suffix(".mo"))
    return 0


def collected(root: Path = ROOT) -> Catalog:
    """Return all messages of the code."""
    catalogue = _empty(None)
    for path in sorted((root / "editor").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        with path.open("rb") as file:
            for _line, message, comments, _context in extract("python", file, _KEYWORDS, _COMMENTS):
                catalogue.add(message, locations=[(name, 0)], auto_comments=comments)
    return catalogue


def updated(path: Path, language: str, template: Catalog) -> Catalog:
    """Return the catalogue of a language with the messages of the template."""
    catalogue = _empty(language)
    if path.is_file():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    catalogue.update(template, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the text of its file."""
    file = io.BytesIO()
    write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)
    return _CHANGING.sub(b"", file.getvalue()).rstrip(b"\n") + b"\n"


def compiled(catalogue: Path, target: Path) -> None:
    """Write the file that the program reads; messages that are fuzzy stay out of it."""
    polib.pofile(str(catalogue)).save_as_mofile(str(target))


def _empty(language: str | None) -> Catalog:
    return Catalog(
        language,
        project="FAQ Editor",
        header_comment="# The texts of FAQ Editor; written by packaging/languages.py.",
        fuzzy=False,
    )


def missing(language: str) -> Iterator[polib.POEntry]:
    """Yield the messages that a language lacks, or has only a guess at."""
    for entry in polib.pofile(str(FOLDER / f"{language}.po")):
        if not entry.translated():
            yield entry


def _print_missing(language: str) -> None:
    entries = list(missing(language))
    print(f"{language}: {len(entries)}")
    for entry in entries:
        print(f"  {entry.msgid}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
