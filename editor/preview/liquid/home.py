"""What templates may ask of the site around them."""

from collections.abc import Mapping
from typing import Protocol


class Home(Protocol):
    """A site; what it does not have it says with a LookupError whose text is a sentence."""

    @property
    def config(self) -> Mapping[str, object]:
        """Return the settings in _config.yml, with Jekyll's defaults."""

    def include_text(self, name: str) -> str:
        """Return the text of a file in _includes."""

    def include_relative_text(self, page_path: str, name: str) -> str:
        """Return the text of a file beside a page."""

    def link_url(self, path: str) -> str:
        """Return the address of a source file."""

    def post_url(self, name: str) -> str:
        """Return the address of a post by the name of its file, without the ending."""
