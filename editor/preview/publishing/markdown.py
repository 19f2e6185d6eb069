"""Markdown as a site sets it up: kramdown with the site's options over those of Jekyll."""

from collections.abc import Callable, Mapping

from editor.preview.kramdown import JEKYLL, to_html

Markdown = Callable[[str], str]


def site_markdown(config: Mapping[str, object]) -> Markdown:
    """Return what makes HTML of the Markdown of a site."""
    options = kramdown_options(config)
    return lambda text: to_html(text, **options)  # type: ignore[arg-type]  # as YAML gives them


def kramdown_options(config: Mapping[str, object]) -> dict[str, object]:
    """Return the options of kramdown for a site."""
    own = config.get("kramdown")
    settings = {str(name): each for name, each in own.items()} if isinstance(own, Mapping) else {}
    settings.setdefault("syntax_highlighter", config.get("highlighter") or None)
    options = {**JEKYLL, **settings}
    options["syntax_highlighter_opts"] = {
        **_mapping(JEKYLL.get("syntax_highlighter_opts")),
        **_mapping(settings.get("syntax_highlighter_opts")),
    }
    options["input"] = str(options.get("input") or "GFM")
    return options


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}
