"""`site.data`: the files of `_data`, each read when a template first asks for it.

Source: the page “Data Files” of Jekyll's documentation.
"""

from collections.abc import Callable, Mapping
from functools import partial

from editor.language import _
from editor.site.context import Context
from editor.site.errors import SiteFileError, SiteYamlError
from editor.site.folder import decoded, joined
from editor.site.lazy import LazyMapping
from editor.site.naming import data_key
from editor.site.psych import load
from editor.site.tables import rows

#: The endings in the order in which Jekyll lists them; the last file of a name wins.
ENDINGS = (".yaml", ".yml", ".json", ".csv", ".tsv")
Data = Mapping[object, object]


def data_tree(context: Context, folder: str) -> Data:
    """Return a folder of data files as a mapping of what is in them."""
    return LazyMapping(partial(_makers, context, folder))


def key_path(path: str, folder: str) -> tuple[str, ...] | None:
    """Return under which keys of `site.data` a file is; None if it is no data file.

    Args:
        path: the file, seen from the site.
        folder: the folder of the data.
    """
    stem, dot, ending = path.rpartition(".")
    if not path.startswith(folder + "/") or dot + ending not in ENDINGS:
        return None
    return tuple(data_key(part) for part in stem[len(folder) + 1 :].split("/"))


def parsed(context: Context, path: str) -> object:
    """Return what is in a data file; None, and a problem, if it cannot be read."""
    try:
        return context.folder.read(path, "data", partial(_value, context, path))
    except (SiteFileError, SiteYamlError) as error:
        context.report(
            path,
            _("The data file “{path}” cannot be read: {reason}").format(path=path, reason=error),
        )
        return None


def parsed_text(context: Context, path: str, text: str) -> object:
    """Return what is in the text of a data file; None, and a problem, if it cannot be read."""
    try:
        return _value(context, path, text.encode())
    except SiteYamlError as error:
        context.report(
            path,
            _("The data file “{path}” cannot be read: {reason}").format(path=path, reason=error),
        )
        return None


def _makers(context: Context, folder: str) -> Mapping[object, Callable[[], object]]:
    entries = sorted(context.folder.entries(folder), key=lambda entry: entry.name)
    shown = [entry for entry in entries if not entry.name.startswith(".")]
    makers: dict[object, Callable[[], object]] = {}
    for ending in ENDINGS:
        for entry in shown:
            if entry.name.endswith(ending) and not entry.is_folder:
                key = data_key(entry.name.removesuffix(ending))
                makers[key] = partial(parsed, context, joined(folder, entry.name))
    for entry in shown:
        if entry.is_folder:
            makers[data_key(entry.name)] = partial(data_tree, context, joined(folder, entry.name))
    return makers


def _value(context: Context, path: str, data: bytes) -> object:
    ending = path[path.rindex(".") :]
    if ending in (".csv", ".tsv"):
        settings = context.config.get(f"{ending[1:]}_reader")
        return rows(data.decode("utf-8", "replace"), "\t" if ending == ".tsv" else ",", settings)
    value = load(decoded(data), context.zone)
    return None if value is False else value
