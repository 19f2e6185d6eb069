"""The site around a document: what Jekyll would read of its folder, read lazily."""

from editor.site.assets import Asset, compiled_sheet
from editor.site.context import Rendered
from editor.site.documents import Document
from editor.site.errors import SiteFileError, SiteYamlError
from editor.site.folder import merged
from editor.site.front_matter import Source
from editor.site.generators import Generator
from editor.site.pages import SitePage
from editor.site.psych import load as load_yaml
from editor.site.site import Site, Template, find_site

__all__ = [
    "Asset",
    "Document",
    "Generator",
    "Rendered",
    "Site",
    "SiteFileError",
    "SitePage",
    "SiteYamlError",
    "Source",
    "Template",
    "compiled_sheet",
    "find_site",
    "load_yaml",
    "merged",
]
