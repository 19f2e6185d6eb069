"""How problems are printed: for people, as JSON, as SARIF, as annotations of GitHub."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePath

from editor import __version__
from editor.checks.rules import all_rules
from editor.document.places import LineAndColumn
from editor.language import ngettext

#: In the place of a rule: the file could not be read.
UNREADABLE = "unreadable"

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
#: What GitHub reads as something else, and what it reads as it.
_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY = (*_DATA, (":", "%3A"), (",", "%2C"))


@dataclass(frozen=True, slots=True)
class Row:
    """One problem as it is printed."""

    file: str
    rule: str
    severity: str
    message: str
    start: LineAndColumn
    end: LineAndColumn
    question: str = ""
    pointer: str = ""


def print_text(rows: Sequence[Row], files: int) -> None:
    """Print a line for each problem, as compilers do, and how many there are."""
    for row in rows:
        line, column = row.start
        print(f"{row.file}:{line}:{column}: {row.severity}: {row.message} [{row.rule}]")
    problems = ngettext("{n} problem", "{n} problems", len(rows)).format(n=len(rows))
    print(ngettext("{problems} in {n} file", "{problems} in {n} files", files).format(
        problems=problems, n=files
    ))  # fmt: skip


def print_json(rows: Sequence[Row], _files: int) -> None:
    """Print a list of objects."""
    shown = [
        {
            **asdict(row),
            "start": {"line": row.start[0], "column": row.start[1]},
            "end": {"line": row.end[0], "column": row.end[1]},
        }
        for row in rows
    ]
    print(json.dumps(shown, ensure_ascii=False, indent=2))


def print_sarif(rows: Sequence[Row], _files: int) -> None:
    """Print one run in the Static Analysis Results Interchange Format, version 2.1.0."""
    rules = [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.why},
            "defaultConfiguration": {"level": str(rule.severity)},
        }
        for rule in all_rules().values()
    ]
    driver = {"name": "FAQ Editor", "version": __version__, "rules": rules}
    results = [_sarif_result(row) for row in rows]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    report = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    print(json.dumps(report, ensure_ascii=False, indent=2))


def _sarif_result(row: Row) -> dict[str, object]:
    region = {
        "startLine": row.start[0], "startColumn": row.start[1],
        "endLine": row.end[0], "endColumn": row.end[1],
    }  # fmt: skip
    artifact = {"uri": PurePath(row.file).as_posix()}
    return {
        "ruleId": row.rule,
        "level": row.severity,
        "message": {"text": row.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }


def print_github(rows: Sequence[Row], _files: int) -> None:
    """Print workflow commands that become annotations of the lines."""
    rules = all_rules()
    for row in rows:
        kind = {"note": "notice"}.get(row.severity, row.severity)
        title = rules[row.rule].title if row.rule in rules else row.rule
        place = f"line={row.start[0]},endLine={row.end[0]},col={row.start[1]}"
        properties = f"file={_escaped(row.file, _PROPERTY)},{place}"
        title = _escaped(title, _PROPERTY)
        print(f"::{kind} {properties},title={title}::{_escaped(row.message, _DATA)}")


def _escaped(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return text


REPORTS: Mapping[str, Callable[[Sequence[Row], int], None]] = {
    "json": print_json,
    "sarif": print_sarif,
    "github": print_github,
    "text": print_text,
}
