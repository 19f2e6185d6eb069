"""Which program makes a site of a folder, told by the files that such a folder has."""

import enum
from pathlib import Path

_HIGHEST = 40  #: Folders that are looked at above a file.


class Generator(enum.Enum):
    """A program that makes a site; its value is its name."""

    JEKYLL = "Jekyll"
    HUGO = "Hugo"
    ELEVENTY = "Eleventy"
    DOCUSAURUS = "Docusaurus"
    MKDOCS = "MkDocs"
    ASTRO = "Astro"
    VITEPRESS = "VitePress"
    GATSBY = "Gatsby"
    NEXT = "Next.js"
    PELICAN = "Pelican"
    ZOLA = "Zola"
    HEXO = "Hexo"
    MDBOOK = "mdBook"
    SPHINX = "Sphinx"


#: In this order; of Jekyll's files a theme or another program may have one too.
_MARKS: tuple[tuple[Generator, tuple[str, ...]], ...] = (
    (Generator.JEKYLL, ("_config.yml", "_config.yaml", "_config.toml")),
    (Generator.HUGO, ("hugo.toml", "hugo.yaml", "hugo.json", "config/_default")),
    (
        Generator.ELEVENTY,
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"),
    ),
    (Generator.DOCUSAURUS, ("docusaurus.config.js", "docusaurus.config.ts")),
    (Generator.MKDOCS, ("mkdocs.yml", "mkdocs.yaml")),
    (Generator.ASTRO, ("astro.config.mjs", "astro.config.ts", "astro.config.js")),
    (Generator.VITEPRESS, (".vitepress",)),
    (Generator.GATSBY, ("gatsby-config.js", "gatsby-config.ts")),
    (Generator.NEXT, ("next.config.js", "next.config.mjs", "next.config.ts")),
    (Generator.PELICAN, ("pelicanconf.py",)),
    (Generator.MDBOOK, ("book.toml",)),
    (Generator.SPHINX, ("conf.py",)),
)


def generator_of(folder: Path) -> Generator | None:
    """Return which program makes a site of a folder; None if no file tells."""
    for generator, names in _MARKS:
        if any((folder / name).exists() for name in names):
            if (
                generator is Generator.JEKYLL
                and (folder / "themes").is_dir()
                and (folder / "scaffolds").is_dir()
            ):
                return Generator.HEXO
            return generator
    return _by_config(folder)


def home_of(path: Path) -> tuple[Path, Generator] | None:
    """Return the folder of the site around a file, and who makes it."""
    for folder in [path, *path.parents][:_HIGHEST]:
        if folder.is_dir() and (found := generator_of(folder)) is not None:
            return folder, found
    return None


def _by_config(folder: Path) -> Generator | None:
    """Tell Hugo and Zola, which share the name of their settings, by their folders."""
    if (folder / "config.toml").is_file() and (folder / "content").is_dir():
        return Generator.ZOLA if (folder / "templates").is_dir() else Generator.HUGO
    if (folder / "config.yaml").is_file() and (folder / "content").is_dir():
        return Generator.HUGO
    return None
