"""What can go wrong when the files around a document are read."""


class SiteFileError(LookupError):
    """A file that a page asks for is missing, outside the site, or cannot be read."""


class SiteYamlError(ValueError):
    """A text of the site is not YAML; the message says why and in which line."""
