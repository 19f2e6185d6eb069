"""The forms in which differences are reported: what each is for, and its text."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from editor.reports.markdown import markdown_report
from editor.reports.report import Report
from editor.review.as_json import as_json
from editor.review.json_patch import patch_of


def _html(report: Report, path: Path | None, language: str) -> str:
    # What renders answers takes a while to load.
    from editor.reports.html_report import html_report  # noqa: PLC0415

    return html_report(report, path, language)


def _markdown(report: Report, _path: Path | None, _language: str) -> str:
    return markdown_report(report)


def _json(report: Report, _path: Path | None, _language: str) -> str:
    return f"{json.dumps(as_json(report.comparison), ensure_ascii=False, indent=2)}\n"


def _patch(report: Report, _path: Path | None, _language: str) -> str:
    patch = patch_of(report.comparison)
    return f"{json.dumps(patch, ensure_ascii=False, indent=2, default=str)}\n"


FORMS: Mapping[str, Callable[[Report, Path | None, str], str]] = {
    "html": _html,
    "markdown": _markdown,
    "json": _json,
    "patch": _patch,
}
"""A report, the file it is about (from which its site is found), and a language give the text."""
