"""The site around a document: what Jekyll would read of its folder, read lazily."""

from editor.site.assets import Asset
from editor.site.documents import Document
from editor.site.errors import SiteFileError, SiteYamlError
from editor.site.generators import Generator
from editor.site.pages import SitePage
from editor.site.site import Site, Template, find_site

__all__ = [
    "Asset",
    "Document",
    "Generator",
    "Site",
    "SiteFileError",
    "SitePage",
    "SiteYamlError",
    "Template",
    "find_site",
]
