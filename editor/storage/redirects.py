"""Old and new link names in the forms that other programs and people take."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.document.link_targets import as_fragment
from editor.language import _
from editor.storage.renames import Pair

_SCRIPT = """\
// Takes readers who follow an old link to the place that it means now.
// Browsers do not tell the server the part behind “#”, so only a script in the page can do this.
(function () {{
  var names = {names};
  function follow() {{
    var old = decodeURIComponent(location.hash.slice(1));
    if (Object.prototype.hasOwnProperty.call(names, old)) {{
      location.replace("#" + encodeURIComponent(names[old]));
    }}
  }}
  follow();
  addEventListener("hashchange", follow);
}})();
"""


@dataclass(frozen=True, slots=True)
class RedirectForm:
    """One way to write renamed links down."""

    title: str
    suffix: str
    purpose: str
    """What it is for, as a sentence."""
    write: Callable[[Sequence[Pair], str], str]
    """Makes the text of pairs and the address of their page."""


def _as_csv(pairs: Sequence[Pair], url: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("old", "new"))
    writer.writerows((_address(url, old), _address(url, new)) for old, new in pairs)
    return out.getvalue()


def _as_json(pairs: Sequence[Pair], url: str) -> str:
    addresses = {_address(url, old): _address(url, new) for old, new in pairs}
    return json.dumps(addresses, ensure_ascii=False, indent=2) + "\n"


def _as_list(pairs: Sequence[Pair], url: str) -> str:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    lines = (
        f"  - from: {quoted(_address(url, old))}\n    to: {quoted(_address(url, new))}\n"
        for old, new in pairs
    )
    return "redirects:\n" + "".join(lines)


def _as_script(pairs: Sequence[Pair], _url: str) -> str:
    names = json.dumps(dict(pairs), ensure_ascii=False, indent=2).replace("<", "\\u003c")
    return _SCRIPT.format(names=names.replace("\n", "\n  "))


def _address(url: str, name: str) -> str:
    return f"{url}#{as_fragment(name)}"


FORMS: tuple[RedirectForm, ...] = (
    RedirectForm(
        _("Table (CSV)"),
        ".csv",
        _("A table of old and new addresses, for a spreadsheet or for whoever sends newsletters."),
        _as_csv,
    ),
    RedirectForm(
        _("Data (JSON)"),
        ".json",
        _("The same for programs, such as a checker of links on other sites."),
        _as_json,
    ),
    RedirectForm(
        _("List of redirects (YAML)"),
        ".yml",
        _("For engineers: a list for the site’s data files, from which they can make redirects."),
        _as_list,
    ),
    RedirectForm(
        _("Script for the page (JavaScript)"),
        ".js",
        _("Put into the page, it takes readers who follow an old link to the right place."),
        _as_script,
    ),
)
