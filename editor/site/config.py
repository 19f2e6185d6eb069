"""`_config.yml`, with what Jekyll assumes where it says nothing.

Source: the page “Default Configuration” of Jekyll's documentation.
"""

import datetime as dt
from collections.abc import Mapping

from editor.language import _
from editor.site.errors import SiteFileError, SiteYamlError
from editor.site.folder import Folder, merged
from editor.site.permalinks import style_of_posts
from editor.site.psych import load
from editor.site.times import zone

NAMES = ("_config.yml", "_config.yaml", "_config.toml")
_LISTS = ("include", "exclude", "keep_files")
_EXCLUDED = (
    ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
    "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
)  # fmt: skip
_DEFAULTS: Mapping[object, object] = {
    "source": "", "destination": "", "collections_dir": "", "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins", "layouts_dir": "_layouts", "data_dir": "_data",
    "includes_dir": "_includes", "collections": {}, "safe": False, "include": [".htaccess"],
    "exclude": list(_EXCLUDED), "keep_files": [".git", ".svn"], "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md", "strict_front_matter": False,
    "show_drafts": None, "limit_posts": 0, "future": False, "unpublished": False,
    "whitelist": [], "plugins": [], "markdown": "kramdown", "highlighter": "rouge", "lsi": False,
    "excerpt_separator": "\n\n", "incremental": False, "detach": False, "port": "4000",
    "host": "127.0.0.1", "baseurl": None, "show_dir_listing": False, "permalink": "date",
    "paginate_path": "/page:num", "timezone": None, "quiet": False, "verbose": False,
    "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
    "kramdown": {
        "auto_ids": True, "toc_levels": [1, 2, 3, 4, 5, 6], "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo", "input": "GFM", "hard_wrap": False,
        "guess_lang": True, "footnote_nr": 1, "show_warnings": False,
    },
}  # fmt: skip


def read_config(folder: Folder) -> tuple[dict[str, object], str]:
    """Return a site's configuration, and what is wrong with its file, if anything."""
    own: Mapping[object, object] = {}
    problem = ""
    try:
        own = _own(folder)
    except (SiteFileError, SiteYamlError) as error:
        problem = _("The configuration of the site cannot be read: {reason}").format(reason=error)
    settings = {str(key): value for key, value in merged(_DEFAULTS, own).items()}
    for name in _LISTS:
        settings[name] = _words(settings.get(name))
    settings["exclude"] = _united(settings["exclude"], list(_EXCLUDED))
    settings["collections"] = _collections(settings.get("collections"), settings.get("permalink"))
    settings["source"] = str(folder.root)
    settings["destination"] = str(folder.root / str(own.get("destination") or "_site"))
    return settings, problem


def zone_of(config: Mapping[str, object]) -> dt.tzinfo | None:
    """Return the time zone that a site sets; None means the computer's own."""
    return zone(config.get("timezone"))


def text_setting(config: Mapping[str, object], name: str, default: str = "") -> str:
    """Return a setting that has to be a text."""
    value = config.get(name)
    return value if isinstance(value, str) else default


def _own(folder: Folder) -> Mapping[object, object]:
    for name in NAMES:
        if folder.is_file(name):
            text = folder.text(name)
            found = _toml(text) if name.endswith(".toml") else load(text)
            return found if isinstance(found, dict) else {}
    return {}


def _toml(text: str) -> object:
    import tomllib  # noqa: PLC0415 - hardly any site has it, and all would wait for it

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SiteFileError(str(error)) from error


def _words(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [str(value)]


def _united(one: object, other: list[str]) -> list[object]:
    first = _words(one)
    return first + [each for each in other if each not in first]


def _collections(value: object, style: object) -> dict[object, object]:
    """Return the collections by label; posts are one of them, the first if nothing else is said."""
    found: dict[object, object] = {"posts": {}}
    if isinstance(value, dict):
        found |= {key: _mapping(each) for key, each in value.items()}
    elif isinstance(value, list):
        found |= {each: {} for each in value if isinstance(each, str)}
    posts = _mapping(found.get("posts"))
    permalink = style_of_posts(str(style or ""))
    found["posts"] = {"output": True, "permalink": permalink} | posts
    return found


def _mapping(value: object) -> dict[object, object]:
    return value if isinstance(value, dict) else {}
