"""Writes the manual page faq-editor(1) from the command line's own parser."""

import argparse
from collections.abc import Iterator

_FILES = """\
.SH FILES
.TP
.I faq-editor.yml
beside the files of a site: its names for questions and answers, and checks that do not fit it.
"""
_STATUS = """\
.SH EXIT STATUS
0 if all is fine, 1 if something was found or conflicts, 2 if it could not be done; then nothing was
written.
"""


def manual_page(parser: argparse.ArgumentParser, version: str) -> str:
    """Return the page in the form that `man` reads."""
    return "".join(_parts(parser, version))


def _parts(parser: argparse.ArgumentParser, version: str) -> Iterator[str]:
    yield f'.TH FAQ-EDITOR 1 "" "FAQ Editor {_plain(version)}" "User Commands"\n'
    yield ".SH NAME\nfaq-editor \\- edit FAQ pages, changing only the lines that were edited\n"
    yield ".SH SYNOPSIS\n.B faq-editor\n[\\fIFILE\\fR|\\fIFOLDER\\fR]\n.br\n"
    yield ".B faq-editor\n\\fIVERB\\fR ...\n"
    yield f".SH DESCRIPTION\n{_plain(parser.description or '')}\n.SH VERBS\n"
    for name, verb in verbs_of(parser).items():
        yield from _verb(name, verb)
    yield _STATUS + _FILES


def verbs_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each verb."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            return dict(action.choices)
    return {}


def _verb(name: str, verb: argparse.ArgumentParser) -> Iterator[str]:
    yield f".SS {name}\n{_plain(_sentence(verb.description or ''))}\n.PP\n"
    usage = verb.format_usage().removeprefix("usage: ")
    yield f".B {_plain(' '.join(usage.split()))}\n"
    for action in verb._actions:  # noqa: SLF001
        if action.help and "-h" not in action.option_strings:
            formatter = verb._get_formatter()  # noqa: SLF001
            names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
            text = formatter._expand_help(action)  # noqa: SLF001
            yield f".TP\n.B {_plain(names)}\n{_plain(text)}\n"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


def _plain(text: str) -> str:
    """Return a text with what `man` would take for commands made harmless."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = "".join(each if each.isascii() else f"\\[u{ord(each):04X}]" for each in escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
