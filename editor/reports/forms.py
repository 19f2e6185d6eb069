"""The forms in which differences are written down, and what makes each of them."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from editor.language import language
from editor.reports.markdown import markdown_report
from editor.reports.report import Report
from editor.review.as_json import as_json
from editor.review.json_patch import patch_of


class Form(StrEnum):
    """A form that a report has, by the name that the command line knows."""

    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    PATCH = "patch"


def written(report: Report, form: Form, path: Path | None = None) -> str:
    """Return a report as a text that ends with a line end.

    Args:
        report: what is compared.
        form: how it is written.
        path: the file, from which its site is found; None for one that was never saved.
    """
    return _WRITERS[form](report, path).rstrip("\n") + "\n"


def _as_html(report: Report, path: Path | None) -> str:
    # What renders answers takes a while to load.
    from editor.reports.html_report import html_report  # noqa: PLC0415 - see above

    return html_report(report, path, language())


def _as_markdown(report: Report, _path: Path | None) -> str:
    return markdown_report(report)


def _as_json(report: Report, _path: Path | None) -> str:
    return json.dumps(as_json(report.comparison), ensure_ascii=False, indent=2)


def _as_patch(report: Report, _path: Path | None) -> str:
    return json.dumps(patch_of(report.comparison), ensure_ascii=False, indent=2, default=str)


_WRITERS: Mapping[Form, Callable[[Report, Path | None], str]] = {
    Form.HTML: _as_html,
    Form.MARKDOWN: _as_markdown,
    Form.JSON: _as_json,
    Form.PATCH: _as_patch,
}
